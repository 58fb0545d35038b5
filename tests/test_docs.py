"""The documentation is a contract: what the program knows stands in it, and what is generated is fresh."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from builder.cli import main
from builder.model.block_line import KIND_ROWS, read_line
from builder.model.field_table import ROWS
from builder.model.problems import KINDS
from builder.rendering.docs import made_files
from builder.strings import HELP

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
MADE = made_files(main)
PAGES = sorted([*DOCS.glob("*.md"), ROOT / "README.md", ROOT / "README.zh.md"])


@pytest.mark.parametrize("name", MADE)
def test_generated_pages_are_fresh(name: str) -> None:
    """A page made from a table equals what the table gives now; UPDATE_DOCS=1 writes it anew."""
    path = DOCS / name
    if os.environ.get("UPDATE_DOCS") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(MADE[name])
    present = path.read_bytes() if path.is_file() else b""
    assert present == MADE[name], f"docs/{name} is out of date: run UPDATE_DOCS=1 python -m pytest tests/test_docs.py"


@pytest.mark.parametrize("field", ROWS, ids=lambda field: field.key)
def test_every_field_is_documented(field: object) -> None:
    """Each field stands in fields.md with its anchor, both labels and every alias."""
    page = MADE["fields.md"].decode()
    for word in (f'<a id="{field.key}"></a>', field.label.zh, field.label.en, *field.aliases):
        assert word in page, f"{word} of {field.key} is not in docs/fields.md"


@pytest.mark.parametrize("code", KINDS)
def test_every_problem_has_an_anchor(code: str) -> None:
    """Each problem code can be linked as problems.md#code."""
    assert f'<a id="{code.lower()}"></a>' in MADE["problems.md"].decode()


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_is_documented(name: str) -> None:
    """Each command stands in both READMEs, and each of its options with a word of help in commands.md."""
    for readme in ("README.md", "README.zh.md"):
        assert f"lantai {name}" in (ROOT / readme).read_text(encoding="utf-8"), f"lantai {name} is not in {readme}"
    section = MADE["commands.md"].decode().split(f"## lantai {name}\n")[1].split("\n## ")[0]
    for option in (one for one in main.commands[name].params if isinstance(one, click.Option)):
        assert max(option.opts, key=len) in section


def sentences() -> Iterator[str]:
    """Every help that click can show: of commands, options and arguments, and what click says itself."""
    below = (
        one
        for command in main.commands.values()
        if isinstance(command, click.Group)
        for one in command.commands.values()
    )
    for command in (main, *main.commands.values(), *below):
        context = click.Context(command, info_name="lantai", help_option_names=["-h", "--help"])
        yield command.help or ""
        for piece in command.collect_usage_pieces(context):
            yield from re.findall(r"[A-Z]{2,}", piece)
        for option in (one for one in command.get_params(context) if isinstance(one, click.Option)):
            assert option.help, f"{command.name} {option.opts}: give it a help"
            yield option.help


def test_every_help_is_there_in_both_languages() -> None:
    """Each sentence of the help has its Chinese, and no Chinese is left over without its sentence."""
    said = set(sentences())
    missing = sorted(one for one in said if not re.search("[\u4e00-\u9fff]", HELP.get(one, "")))
    assert not missing, f"add the Chinese to HELP in builder/strings/calling.py: {missing}"
    assert not sorted(HELP.keys() - said), "nothing says this any more"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    """A relative link in the documentation points to a file that is there, and to an anchor that is in it."""
    for target in re.findall(r"(?<!\\)\]\(([^)\s]+)\)", page.read_text(encoding="utf-8")):
        name, _, anchor = target.partition("#")
        if "://" in name or name.startswith("mailto:"):
            continue
        file = (page.parent / name) if name else page
        assert file.exists(), f"{page.name} links to {target}, which is not there"
        if anchor and file.suffix == ".md":
            assert f'id="{anchor}"' in file.read_text(encoding="utf-8"), (
                f"{page.name} links to {target}: no such anchor"
            )


@pytest.mark.parametrize("name", ["site", "exhibit", "withdrawn", "overrides", "partner"])
def test_every_key_of_the_settings_is_explained(name: str) -> None:
    """Each key of the YAML files has a description in both languages, which editors show."""
    schema = json.loads(MADE[f"schema/{name}.schema.json"])
    parts = {"": schema} | schema["$defs"]
    for part, document in parts.items():
        for key, told in document["properties"].items():
            assert " · " in told.get("description", ""), f"{part}.{key}: add it to builder/strings/settings.py"


@pytest.mark.parametrize("manual", ["manual.zh.md", "manual.en.md"])
def test_the_manual_names_every_command(manual: str) -> None:
    """A clerk finds each command in the manual, and both READMEs lead to it."""
    text = (DOCS / manual).read_text(encoding="utf-8")
    for name in main.commands:
        assert f"lantai {name}" in text, f"{manual} does not mention lantai {name}"
    for readme in ("README.md", "README.zh.md"):
        assert f"docs/{manual}" in (ROOT / readme).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KIND_ROWS)
def test_every_block_is_documented_with_a_picture(kind: str) -> None:
    """Each kind of block stands in both languages with its picture, its Chinese name and a line that check reads."""
    assert (DOCS / "blocks" / f"{kind}.svg").read_text(encoding="utf-8").startswith("<svg ")
    for page in ("blocks.zh.md", "blocks.en.md"):
        section = (DOCS / page).read_text(encoding="utf-8").split(f'<a id="{kind}"></a>')[1].split("<a id=")[0]
        assert f"blocks/{kind}.svg" in section
        assert KIND_ROWS[kind].zh in section
        line = re.search(r"^- (.+)$", section, re.MULTILINE)
        assert line
        assert read_line(line[1]).kind == kind
