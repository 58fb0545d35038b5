"""Whatever colour a house has, its words can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.colour import ENOUGH, contrast, readable, rgb

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
PAPER, GALLERY = ("#F7F3EA", "#FFFDF8"), ("#14120F", "#1E1B17")


def test_the_ends_of_contrast() -> None:
    """Black on white is 21, a colour on itself 1 (WCAG 2.2)."""
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((9, 99, 199), (9, 99, 199)) == 1


@given(COLOURS)
def test_every_colour_is_made_readable_in_both_rooms(colour: str) -> None:
    """On each ground of a room it has the contrast that text needs."""
    for room in (PAPER, GALLERY):
        made = rgb(readable(colour, room))
        assert all(contrast(made, rgb(ground)) >= ENOUGH for ground in room)


def test_what_can_be_read_stays() -> None:
    """A colour that is dark enough is not touched; one that is not keeps its hue and goes the nearer way."""
    assert readable("#9E2A22", PAPER) == "#9E2A22"
    red, green, blue = rgb(readable("#1F5F8B", GALLERY))
    assert blue > green > red > 0x1F


def test_grounds_that_agree_on_nothing() -> None:
    """Where no colour can be read on both, black or white is taken, whichever is read better."""
    assert readable("#808080", ("#000000", "#808080", "#FFFFFF")) in {"#000000", "#FFFFFF"}
