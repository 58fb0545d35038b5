"""The command line speaks Chinese and English, in its help and about wrong calls. test_docs.py counts the sentences."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from builder.cli import main
from builder.commands import COMMANDS

HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("name", ["", *main.commands])
def test_help_in_chinese(name: str) -> None:
    """With --lang zh nothing of the help is English but names, and no line is wider than the window."""
    told = CliRunner().invoke(main, ["--lang", "zh", *([name] if name else []), "--help"])
    assert told.exit_code == 0
    assert "用法：" in told.output
    assert not re.search(r"Usage|Options|Commands|Show this|default", told.output)


def test_help_before_a_command_is_there() -> None:
    """The help of all commands is told from a table, in the order of making a site; each command says the same."""
    assert {name: told for name, (_, told) in COMMANDS.items()} == {
        name: command.help for name, command in main.commands.items()
    }
    told = CliRunner().invoke(main, ["--lang=en", "--help"]).output
    places = [told.index(f"\n  {name} ") for name in COMMANDS]
    assert places == sorted(places)


def test_help_in_english() -> None:
    """With --lang en click's own words stay."""
    told = CliRunner().invoke(main, ["--lang=en", "check", "--help"])
    assert "Usage: " in told.output
    assert not HAN.search(told.output)


@pytest.mark.parametrize(
    ("call", "zh", "en"),
    [
        (["chekc"], "没有命令 chekc。是不是“check”？", "Did you mean “check”?"),
        (["xyz"], "可用的命令：", "The commands are"),
        (["check", "--formt", "x"], "没有选项 --formt", "no option --formt"),
        (
            ["check", "--format", "pdf"],
            "--format 只能是 text、json、html、xlsx 之一。",
            "one of text, json, html, xlsx",
        ),
        (["check", "/nowhere"], "网站文件夹：没有这个文件或文件夹", "DIR: there is no such file"),
        (["check", ".", ".", "."], "多写了内容：. .", "more than belongs here: . ."),
        (["explain"], "少写了 展品。", "ITEM is missing."),
        (["check", "--as-of", "heute"], "应写成 2026-12-31 的样子", "must be a day such as 2026-12-31"),
        (["build", "--jobs", "99"], "应在 1 到 64 之间", "must lie between 1 and 64"),
        (["build", "--jobs", "x"], "应在 1 到 64 之间", "must lie between 1 and 64"),
        (["import", ".", "--by"], "选项 --by", "Option --by"),
        (["build", "--base-url", "nonsense"], "--base-url 不能这样写：nonsense（应像", "so: nonsense (write it as"),
        (["print", "novel"], "KIND 只能是 brochure、leaflet", "Error: KIND must be one of brochure, leaflet"),
        (["law", "import", __file__, "--id", "A b"], "--id 不能这样写：A b（应像", "so: A b (write it as archives-law"),
    ],
)
def test_wrong_calls(call: list[str], zh: str, en: str) -> None:
    """A wrong call ends with 2 and one sentence in the person's language that says what to do."""
    for language, words in (("zh", zh), ("en", en)):
        told = CliRunner().invoke(main, ["--lang", language, *call])
        assert told.exit_code == 2, told.output
        assert words in told.stderr
        assert bool(HAN.search(told.stderr)) == (language == "zh")
