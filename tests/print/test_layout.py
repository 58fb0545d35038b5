"""Plates share pages in the curator's order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.print.layout import Shape, compose, density

SHAPES = st.builds(
    Shape, st.sampled_from([0, 0.5, 0.75, 1, 1.33, 3]), st.sampled_from([40.0, 210.0]), st.integers(0, 3000)
)


@given(st.lists(SHAPES, max_size=60), st.sampled_from(["generous", "close", "dense"]))
def test_every_plate_stands_once_and_in_order(shapes: list[Shape], how: str) -> None:
    """Nothing is left out, doubled or moved, whatever the pictures are like."""
    groups = compose(shapes, how)
    assert [index for group in groups for index in group.members] == list(range(len(shapes)))
    for group in groups:
        pictures = [shapes[index].ratio for index in group.members]
        assert all(pictures) if group.kind != "notes" else not any(pictures)


def kinds(*shapes: Shape, how: str = "generous") -> list[str]:
    return [group.kind for group in compose(shapes, how)]


UPRIGHT, LYING, PANORAMA, NONE = Shape(0.75), Shape(1.33), Shape(3), Shape(0)


def test_rhythm_by_contrast_of_size() -> None:
    """A large picture, then two smaller ones, then a large one."""
    assert kinds(*[LYING] * 7) == ["solo", "stack", "solo", "stack", "solo"]
    assert kinds(*[UPRIGHT] * 7) == ["solo", "pair", "solo", "pair", "solo"]
    assert kinds(*[LYING] * 6, how="large") == ["solo"] * 6, "large print leaves no room for two"


def test_a_unit_opens_on_a_left_page() -> None:
    """With the page that opens it a unit takes an even number of pages: the last two that share one part, or the last
    two that could share one do.
    """
    assert kinds(*[LYING] * 6) == ["solo", "stack", "solo", "solo", "solo"]
    assert kinds(LYING, LYING) == ["stack"]
    assert kinds(LYING, UPRIGHT) == ["solo", "solo"], "these two share no page"


def test_the_first_picture_goes_to_the_edges() -> None:
    """Where it has more pixels than it needs, and few words."""
    fine = Shape(1.33, widest=300)
    assert kinds(fine, LYING, LYING)[0] == "bleed"
    assert kinds(Shape(1.33, widest=300, caption=200))[0] == "solo"
    assert kinds(fine, how="dense")[0] == "solo"


def test_shapes_that_do_not_go_together() -> None:
    """Upright and lying pictures share no page; a panorama has its own; items without pictures share theirs."""
    assert kinds(LYING, UPRIGHT, LYING) == ["solo", "solo", "solo"]
    assert kinds(LYING, PANORAMA, NONE, NONE) == ["solo", "wide", "notes"]
    assert kinds(Shape(3, widest=90)) == ["solo"], "a small panorama is not enlarged to the page's edges"


def test_a_long_caption_has_a_page_of_its_own() -> None:
    """It would push its neighbour off the page."""
    assert kinds(LYING, Shape(1.33, caption=3000), LYING) == ["solo", "solo", "solo"]


def test_large_exhibitions_are_set_closely() -> None:
    """Six to a page, now and then a large one; one left over is not a grid of one."""
    assert kinds(*[LYING] * 14, how="dense") == ["solo", "grid", "grid", "solo"]


@pytest.mark.parametrize(("pictures", "how"), [(1, "generous"), (24, "generous"), (80, "close"), (500, "dense")])
def test_density_follows_the_number_of_pictures(pictures: int, how: str) -> None:
    """The thresholds of the house."""
    assert density(pictures) == how
