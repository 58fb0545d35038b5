"""Phrases on pages: escaped, marked with their language, broken only where a reader would."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.text import Text
from builder.pages.wording import chinese_number, display, is_upright, plain, shown, visited
from builder.templates import escaped


def test_a_missing_translation_is_marked() -> None:
    """Words in the other language say so, for screen readers and for fonts."""
    assert shown(Text("", "Only <English>"), "zh") == '<span lang="en">Only &lt;English&gt;</span>'
    assert shown(Text("只有中文", ""), "en") == '<span lang="zh-CN">只有中文</span>'


def test_a_translated_phrase_is_not_marked() -> None:
    """No needless element stands around the page's own language."""
    assert shown(Text("中", "en"), "zh") == "中"
    assert shown(Text(), "zh") == ""


def test_a_display_line_breaks_between_phrases() -> None:
    """A Chinese title may break before a bracket or after a comma, not inside a word."""
    line = display(Text("赤道北恒星图（历元1854）", ""), "zh")
    assert line == '<span class="phrase">赤道北恒星图<wbr>（历元1854）</span>'


def test_a_long_phrase_breaks_where_it_must() -> None:
    """A phrase longer than a line is left to the browser, or it would run out of the page."""
    assert "phrase" not in display(Text("民国时期地方档案文献遗产抢救保护专题展览", ""), "zh")


@given(st.text(min_size=1))
def test_display_never_loses_a_sign(words: str) -> None:
    """Breaking a line changes nothing but white space, and nothing comes out unescaped."""
    line = re.sub(r'<span class="phrase">|<wbr>|</span>', "", display(Text(words, words), "zh"))
    assert "".join(line.split()) == "".join(escaped(words).split())


@pytest.mark.parametrize(
    ("title", "upright"),
    [("推步星河", True), ("上海1949", False), ("Lantai", False), ("", False), ("字" * 15, False), ("天、地", True)],
)
def test_only_short_chinese_titles_stand_upright(title: str, upright: bool) -> None:
    """Latin letters and digits lie on their side in a column, so such a title is set in lines."""
    assert is_upright(title) is upright


@pytest.mark.parametrize(
    ("number", "written"), [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "100"), (0, "0")]
)
def test_chinese_numbers(number: int, written: str) -> None:
    """Chapters are counted as Chinese books count them."""
    assert chinese_number(number) == written


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=1", True),
        ("mailto:a@example.org", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)//https://example.org/", False),
        ('mailto:a@b.cn"onx=1', False),
        ("mailto:a@b.cn?bcc=z@z.zz", False),
        ("mailto:", False),
        ("example.org", False),
    ],
)
def test_only_the_web_and_mailboxes_are_visited(address: str, link: bool) -> None:
    """A command, a second receiver or a bare word typed as an address is no link."""
    assert bool(visited(address)) is link


def test_descriptions_are_one_short_line() -> None:
    """What search engines show has no line break and ends with an ellipsis where it was cut."""
    assert plain("一\n二  三", 10) == "一 二 三"
    assert len(plain("长" * 300, 160)) == 160
    assert plain("长" * 300, 160).endswith("…")
