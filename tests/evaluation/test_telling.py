"""Small numbers tell of nobody, and a percentage says of how many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.evaluation.telling import cell, number, share, suppressed


@given(st.lists(st.integers(0, 30), min_size=2, max_size=8))
def test_no_cell_under_five_can_be_told_from_the_sum(values: list[int]) -> None:
    """What is hidden is hidden twice, or there is nothing else to take it from."""
    told = suppressed(values)
    assert all(shown is None or shown == value for shown, value in zip(told, values, strict=True))
    assert all(shown is None or not 0 < shown < 5 for shown in told)
    hidden = [value for shown, value in zip(told, values, strict=True) if shown is None]
    assert len(hidden) != 1 or sum(value > 0 for value in values) == 1


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (share(52, 84), "62% (n=84)"),
        (share(None, 84), "— (n=84)"),
        (share(2, 3), "— (n=<5)"),
        (cell(3), "<5"),
        (cell(0), "0"),
        (number(1234.5), "1,234.5"),
    ],
)
def test_a_percentage_says_of_how_many(told: str, words: str) -> None:
    """62% (n=84); nothing where fewer than five answered."""
    assert told == words
