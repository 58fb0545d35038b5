"""How pictures hang: the curator's order, nothing lost, and never twice the same."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from builder.pages.rhythm import blocks
from builder.pages.views import CardView, LabelView, PictureView

LABEL = LabelView(Markup("x"), (), Markup(), Markup())
REPEATED = {"wall", "gap"}


def card(width: int, height: int, text: str = "") -> CardView:
    picture = PictureView("s", "w", "w", "l", 1, width, height, "r0", "alt", "", "1x1", "iiif", "")
    return CardView(f"{width}-{height}", picture if width else None, LABEL, Markup(text), Markup())


shapes = st.sampled_from([(1280, 1000), (2400, 1000), (700, 1000), (1000, 1000), (0, 0)])
entries = st.lists(
    st.one_of(st.none(), st.builds(lambda shape, text: card(*shape, text), shapes, st.sampled_from(["", "words"]))),
    max_size=60,
)


@given(entries, st.integers(1, 9), st.booleans())
def test_every_work_hangs_once_in_the_curators_order(hung: list[CardView | None], number: int, opened: bool) -> None:
    """Whatever the shapes and gaps, the blocks together are the chapter."""
    made = blocks(hung, number, opened=opened)
    assert [entry for block in made for entry in block.entries] == hung


@given(entries, st.integers(1, 9))
def test_gaps_and_words_only_hang_where_they_can(hung: list[CardView | None], number: int) -> None:
    """A large block always has pictures; a place that is not shown stands alone or on a wall."""
    for block in blocks(hung, number):
        if block.kind not in REPEATED:
            assert all(entry is not None and entry.picture for entry in block.entries), block.kind


@given(st.integers(1, 120), st.integers(1, 9), st.booleans())
def test_eighty_plain_photographs_have_a_rhythm(count: int, number: int, speak: bool) -> None:
    """Photographs of one shape never hang twice in the same way in a row, unless it is a wall."""
    kinds = [block.kind for block in blocks([card(1280, 1000, "words" if speak else "")] * count, number)]
    assert all(one != two or one in REPEATED for one, two in pairwise(kinds)), kinds


def test_a_chapter_opens_large() -> None:
    """The first picture is the largest, and then two answer each other."""
    made = blocks([card(1280, 1000)] * 16, 1)
    assert [block.kind for block in made[:2]] == ["lead", "pair"]
    assert [len(block.entries) for block in made[:2]] == [1, 2]


def test_the_hero_is_not_repeated_at_once() -> None:
    """Where the chapter's first work is the hero already, it hangs among others."""
    assert blocks([card(1280, 1000)] * 16, 1, opened=True)[0].kind == "pair"


def test_a_panorama_takes_the_whole_wall() -> None:
    """A wide picture that is large enough runs from edge to edge, uncut."""
    assert blocks([card(2400, 1000)], 1)[0].kind == "bleed"
    assert blocks([card(1200, 500)], 1)[0].kind == "lead"
