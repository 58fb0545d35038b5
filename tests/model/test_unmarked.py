"""Markdown as it reads."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.text import Text
from builder.model.unmarked import unmarked
from builder.pages.prose import bare

_BLANKS = re.compile(r"\s+")


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        ("带身份证来就行，**不用开介绍信**。", "带身份证来就行，不用开介绍信。"),
        ("见[指南](../guides/index.md)和![图](a.png)", "见指南和图"),
        ("# 标题\n\n> 引文\n\n- 一\n- 二\n\n1. 三", "标题 引文 一 二 三"),
        ("| 年 | 数 |\n| --- | ---: |\n| 1958 | 3 |", "年 数 1958 3"),
        ("***重* 要**与`代码`", "重 要与代码"),
        ("_soft_ and snake_case_name", "soft and snake_case_name"),
        (r"2 \* 3，5 * 6，a<b，#12", "2 * 3，5 * 6，a<b，#12"),
        ("上\n\n---\n\n下", "上 下"),
        ("*没有合上", "*没有合上"),
    ],
)
def test_it_reads_as_the_page_shows_it(written: str, reads: str) -> None:
    """No mark is left that the page does not show, and no word is lost."""
    assert _BLANKS.sub(" ", unmarked(Text(zh=written)).zh).strip() == reads


@given(st.text(st.sampled_from("档案 1978年*_`[]()#>|-\\\n"), max_size=40))
def test_no_character_of_the_words_is_lost(written: str) -> None:
    """Whatever marks stand around them, the letters and digits of Chinese words stay in their order."""
    words = re.sub(r"[^档案年]", "", re.sub(r"\([^)\n]*\)", "", written))
    left = re.sub(r"[^档案年]", "", re.sub(r"\([^)\n]*\)", "", unmarked(Text(zh=written)).zh))
    assert left == words


@pytest.mark.parametrize("written", ["**要紧**的[话](https://archives.example/)", "- 甲\n- *乙*", "`档号` A-1"])
def test_the_page_says_the_same(written: str) -> None:
    """The words are those of the HTML that the page is made of."""
    shown = _BLANKS.sub("", bare(Text(zh=written), "zh"))
    assert _BLANKS.sub("", unmarked(Text(zh=written)).zh) == shown
