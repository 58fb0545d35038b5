"""Block lines: read the same in exhibit.yml and in a text, in Chinese and in English."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.check import check_site
from builder.load import load_site
from builder.model.block_line import KIND_ROWS, read_line, text_line
from builder.model.item import Exhibition
from builder.model.problems import Problem
from builder.model.text import Text
from builder.store import Store
from tests.check.test_bad_samples import SHOW, clean


def _read(tmp_path: Path, blocks: str = "", **texts: str) -> tuple[Exhibition, list[Problem]]:
    folder = clean(tmp_path)
    path = folder / SHOW / "exhibit.yml"
    settings = path.read_text(encoding="utf-8").replace("en: Unit One}}", "en: Unit One}" + blocks + "}")
    path.write_text(settings, encoding="utf-8")
    for name, text in texts.items():
        stem, _, language = name.rpartition("_")
        target = folder / SHOW / "texts" / f"{stem}.{language}.md"
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
    store = Store(tmp_path / "store")
    draft, found = load_site(folder, store)
    assert draft
    site, more = check_site(draft, store)
    return site.exhibitions[0], [*found, *more]


@pytest.mark.parametrize("kind", KIND_ROWS)
def test_every_kind_has_a_chinese_name(kind: str) -> None:
    """A clerk may write the Chinese name of a block, and full-width signs."""
    row = KIND_ROWS[kind]
    assert read_line(f"{row.zh} A-1").kind == kind
    assert read_line(f"{kind.upper()} A-1").kind == kind
    assert text_line(f"：：： {row.zh} A-1") == f"{row.zh} A-1"


def test_a_line_says_picture_label_and_size() -> None:
    """``#2`` is the second picture, ``=`` its label, ``24cm`` how wide it is, and ``|`` begins words and source."""
    line = read_line("object A-1#2=背面，A-2 24cm | 看印文 | 据著录")
    assert [(one.name, one.picture, one.label) for one in line.references] == [("A-1", 2, "背面"), ("A-2", 0, "")]
    assert (line.millimetres, line.words, line.source) == (240.0, "看印文", "据著录")


def test_a_text_is_parted_at_its_blocks(tmp_path: Path) -> None:
    """What stands before the first line stays the introduction; what follows becomes prose, in both languages."""
    exhibition, problems = _read(
        tmp_path,
        one_zh="开头。\n\n::: pair A-1 A-2\n\n中间。\n\n::: 引文 天行有常 | 《荀子》\n",
        one_en="To begin.\n\n::: pair A-1 A-2\n\nBetween.\n\n::: quote Heaven is constant | Xunzi\n",
    )
    unit = exhibition.units[0]
    assert not problems
    assert unit.intro == Text("开头。", "To begin.")
    assert [block.kind for block in unit.blocks] == ["pair", "prose", "quote"]
    assert unit.blocks[1].words == Text("中间。", "Between.")
    assert unit.blocks[2].words == Text("天行有常", "Heaven is constant")
    assert unit.blocks[2].source == Text("《荀子》", "Xunzi")


def test_a_foreword_may_hold_blocks(tmp_path: Path) -> None:
    """A block in one language only is read as it stands."""
    exhibition, problems = _read(tmp_path, foreword_zh="前言。\n::: numbers 28 宿 | 12 件\n")
    assert not problems
    assert exhibition.foreword == Text("前言。", "Foreword.")
    assert [(number.value, number.words) for number in exhibition.opening[0].numbers] == [
        ("28", Text("宿", "")),
        ("12", Text("件", "")),
    ]


def test_no_word_is_lost_where_texts_differ(tmp_path: Path) -> None:
    """Where the lines of two languages differ, the words of the other one still stand somewhere."""
    exhibition, problems = _read(
        tmp_path,
        one_zh="开头。\n::: pair A-1 A-2\n中间。\n",
        one_en="To begin.\n::: wall A-1 A-2\nBetween.\n::: bleed A-1\nAt last.\n",
    )
    assert [problem.code for problem in problems] == ["BLOCK-06"]
    assert exhibition.units[0].blocks[1].words == Text("中间。", "Between.\n\nAt last.")


def test_a_line_of_exhibit_yml_is_enough(tmp_path: Path) -> None:
    """A string is a block; a mapping gives it words in both languages."""
    exhibition, problems = _read(
        tmp_path,
        blocks=", blocks: [wall A-1 A-2, {block: quote, words: {zh: 天行有常, en: Constant}, source: {zh: 荀子}}]",
    )
    assert not problems
    assert [block.kind for block in exhibition.units[0].blocks] == ["wall", "quote"]
    assert exhibition.units[0].blocks[1].words == Text("天行有常", "Constant")


def test_a_near_miss_is_suggested(tmp_path: Path) -> None:
    """An unknown block names the ones that were probably meant."""
    _, problems = _read(tmp_path, blocks=", blocks: [then-and-nwo A-1 A-2]")
    assert "then-and-now" in problems[0].hint("en")
    assert problems[0].where.row
