"""Lines that fit."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from builder.rendering.wrapping import wrap

WORDS = st.text(alphabet=st.sampled_from("档案馆，。“”（）、abcdef 012-./"), max_size=200)


@settings(deadline=None)
@given(WORDS, st.integers(8, 100))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, width: int) -> None:
    """The words come back in order, and only marks that lean on each other may exceed the width."""
    lines = wrap(text, width)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    for line in lines:
        leaning = re.search(r"[，。”）、“（]", line)
        assert cell_len(line) <= width or leaning, line


def test_punctuation_does_not_begin_a_line() -> None:
    """A comma stays with the character before it, an opening quote with the one after it."""
    assert wrap("请填写题名，不要空着", 10) == ["请填写题", "名，不要空", "着"]
    assert wrap("请填写在“开放”栏", 10) == ["请填写在", "“开放”栏"]


def test_a_latin_word_stays_whole() -> None:
    """exhibit.yml is not cut in two where it fits on a line."""
    assert wrap("请在 exhibit.yml 里改", 14) == ["请在", "exhibit.yml 里", "改"]


def test_a_long_path_is_cut() -> None:
    """What is longer than a line is cut rather than spilled."""
    assert all(cell_len(line) <= 10 for line in wrap("a" * 35, 10))
