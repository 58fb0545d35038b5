"""Rows of a wall: each full, the last one too, in the curator's order."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from builder.pages.justified import WIDTHS, ends

SHAPES = st.lists(st.floats(0.5, 2.6), min_size=8, max_size=120)


def rows(shapes: list[float], name: str) -> list[float]:
    """How wide each row is, as a multiple of its height."""
    made, width = [], 0.0
    for shape, end in zip(shapes, ends(shapes), strict=True):
        width += shape
        if f"e{name}" in end.split():
            made.append(width)
            width = 0.0
    return [*made, width]


@given(SHAPES)
def test_the_last_row_is_as_full_as_the_others(shapes: list[float]) -> None:
    """At every width of window no row is more than twice as wide as another, unless one tile fills a row alone."""
    for name, wanted in WIDTHS.items():
        made = rows(shapes, name)
        assert min(made) > 0
        if len(made) > 1 and max(shapes) < wanted / 2:
            assert max(made) <= 2.2 * min(made), (name, made)


@given(SHAPES)
def test_rows_are_about_as_wide_as_wanted(shapes: list[float]) -> None:
    """The mean of the rows lies near what the window has room for."""
    for name, wanted in WIDTHS.items():
        made = rows(shapes, name)
        if len(made) > 3 and max(shapes) < wanted / 2:
            assert 0.7 * wanted <= sum(made) / len(made) <= 1.4 * wanted


def test_a_wall_of_nothing_and_of_one() -> None:
    """A wall without a tile has no row, one with a single tile no end."""
    assert ends([]) == ()
    assert ends([1.3]) == ("",)


def test_equal_tiles_make_equal_rows() -> None:
    """Eighty plain photographs of one shape hang in rows that differ by one at most."""
    made = [round(width / 1.28) for width in rows([1.28] * 80, "l")]
    assert max(made) - min(made) <= 1
    assert all(re.fullmatch(r"(e[smlx]( |$))*", end) for end in ends([1.28] * 80))
