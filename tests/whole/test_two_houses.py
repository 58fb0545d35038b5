"""The joint exhibition that docs/joint.*.md promises: exactly its commands, and what they show."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from builder.scaffold import joint_example
from tests.whole.sites import ROOT, lantai

PAGES = [ROOT / "docs" / f"joint.{language}.md" for language in ("zh", "en")]


def commands(page: Path) -> list[list[str]]:
    """The commands of a page: the five, then the one that builds."""
    blocks = re.findall(r"^```\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [shlex.split(line) for block in blocks for line in block.splitlines()]


def test_both_pages_have_the_same_five_commands() -> None:
    """A newcomer reads the same in either language: five commands, and three to look."""
    zh, en = map(commands, PAGES)
    assert zh == en
    assert [line[1] for line in zh] == ["new", "pack", "merge", "pack", "merge", "build", "build", "build"]


def test_the_two_houses_are_drawn_alike() -> None:
    """The same files, byte for byte, each time; each house names its agreement with the other."""
    first = joint_example()
    assert first == joint_example()
    assert {name.partition("/")[0] for name in first} == {"jia", "yi"}
    assert "示例联展〔2026〕1号" in first["jia/content/partners/900002/partner.yml"].decode()
    assert "示例联展〔2026〕1号" in first["yi/content/partners/900001/partner.yml"].decode()


@pytest.mark.slow
def test_the_commands_do_what_the_page_says(tmp_path: Path) -> None:
    """Run as they stand they all succeed; the joint exhibition shows both pairs across the two houses; undo goes back."""
    for line in commands(PAGES[0]):
        done = lantai(*line[1:], cwd=tmp_path)
        assert done.returncode == 0, f"{' '.join(line)}\n{done.stdout}{done.stderr}"
    page = (tmp_path / "two/jia/build/site/exhibits/liangcheng/index.html").read_text(encoding="utf-8")
    for told in ("甲市南天", "乙市南天", "老渡口", "今日渡口", "1905", "示例乙市档案馆"):
        assert told in page, told
    assert "compare" in page
    assert "4 件 · 2 个单元" in page
    assert page.count('<section class="unit"') == 2
    assert page.partition('class="rail"')[2].partition("</nav>")[0].count('href="#unit-') == 2
    assert (tmp_path / "two/jia/build/site/items/900002-b-1/index.html").is_file()
    assert (tmp_path / "two/yi/exhibits/900001-tianxiang/exhibit.yml").is_file()
    at_yi = (tmp_path / "two/yi/build/site/exhibits/900001-tianxiang/index.html").read_text(encoding="utf-8")
    assert "<title>甲市天象 · 示例乙市档案馆" in at_yi, at_yi[:600]
    assert "示例甲市档案馆" in at_yi
    as_yi = (tmp_path / "two/jia/build/partner-900002/exhibits/liangcheng/index.html").read_text(encoding="utf-8")
    assert "<title>两城 · 示例乙市档案馆" in as_yi, as_yi[:600]
    assert "甲市南天" in as_yi
    loan = ("print", "loan", "two/jia", "--exhibition", "liangcheng", "--partner", "900002")
    papers = lantai(*loan, cwd=tmp_path)
    assert papers.returncode == 0, papers.stdout + papers.stderr
    taken_out = lantai("merge", "900002/yekong", "two/jia", "--undo", cwd=tmp_path)
    assert taken_out.returncode == 0, taken_out.stdout + taken_out.stderr
