"""Which picture opens an exhibition and which stands for it elsewhere, and how each of them hangs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.model.address import Addresses
from builder.model.block import Region
from builder.model.public import Hung, PublicBlock, PublicExhibition, PublicImage, PublicPlace, PublicUnit
from builder.model.text import Text, alternatives
from builder.pages.front import exhibition_row, front
from builder.pages.hero import hero
from builder.pages.house import house
from builder.pages.links import Links
from builder.pages.placing import Placing
from builder.pages.ratio import ratio_class
from builder.pages.room import Room, cover, opening
from builder.pages.views import HeroView
from builder.templates import safe
from tests.pages.conftest import a_site, picture, rendition, work


def exhibition_of(*pictures: tuple[PublicImage, ...]) -> PublicExhibition:
    """An exhibition of one unit with a work for each tuple of pictures."""
    items = tuple(replace(work(n), images=images) for n, images in enumerate(pictures, start=1))
    unit = PublicUnit(id="u1", number=1, title=Text("甲", "A"), intro=Text(), entries=items)
    return replace(a_site().exhibitions[0], units=(unit,), hero=items[0])


def room_of(one: PublicExhibition, colour: str = "#202020") -> Room:
    """The Chinese pages of a site with this exhibition alone, all of its pictures of one colour."""
    site = replace(a_site(), exhibitions=(one,))
    addresses = Addresses(site.languages)
    made = {image: replace(rendition(image), colour=colour) for image in site.images()}
    return Room(site, "zh", addresses, made, Links(addresses), lambda *_: safe(""))


def _hero(room: Room, one: PublicExhibition, shown: Hung | None) -> HeroView:
    return hero(room, room.at(""), one, shown, go="")


@pytest.fixture
def plain() -> PublicExhibition:
    """Ten plain photographs of one shape; the curator chose nothing."""
    return exhibition_of(*((picture(str(n), 1600, 1200),) for n in range(10)))


def test_without_a_choice_no_two_heroes_are_the_same(plain: PublicExhibition) -> None:
    """The exhibition opens with one work, the front door with another, and neither with what hangs first."""
    room = room_of(plain)
    first, other = opening(plain, room.at("")), cover(plain, room.at(""))
    assert first
    assert other
    assert len({first.item.id, other.item.id, plain.items[0].id}) == 3


def test_a_single_work_does_for_both() -> None:
    """Where there is one picture it opens the exhibition and stands for it."""
    one = exhibition_of((picture("1", 800, 600),))
    room = room_of(one)
    assert opening(one, room.at("")) == cover(one, room.at(""))


@pytest.mark.parametrize(
    ("width", "height", "colour", "shape"),
    [
        (1600, 1200, "#202020", "whole"),
        (1200, 1600, "#6a5c50", "leaf"),
        (1200, 1600, "#e8e0cc", "leaf"),
        (1600, 1200, "#e8e0cc", "hung"),
        (3000, 1500, "#202020", "panorama"),
    ],
)
def test_how_a_picture_hangs(width: int, height: int, colour: str, shape: str) -> None:
    """A dark picture stands whole on the floor, a light or an upright one has air around it, a panorama is as wide as
    the window.
    """
    one = exhibition_of((picture("1", width, height),))
    room = room_of(one, colour)
    assert _hero(room, one, opening(one, room.at(""))).shape == shape


def test_the_chosen_cut_is_a_detail_and_says_so() -> None:
    """A picture other than the work's first is hung as the curator cut it, and the label calls it a part."""
    one = exhibition_of((picture("1", 1600, 1200), picture("2", 1600, 1000)))
    shown = Hung(one.items[0], one.items[0].images[1], focus=(0.24, 1.0))
    made = _hero(room_of(one), replace(one, hero_hung=shown), shown)
    assert made.detail
    assert made.shape == "floor"
    assert made.focus == "fx2 fy10"
    assert made.picture
    assert made.picture.service.endswith("/2")


def test_a_crop_opens_stands_for_and_runs_across_and_hangs_nowhere_else() -> None:
    """Hero, cover and full-bleed block show the part that was cut out and call it a detail; a wall shows the whole."""
    cut = replace(picture("1", 3000, 2000), crop=Region(0.1, 0.1, 0.8, 0.6))
    one = exhibition_of((cut,), (picture("2", 1600, 1200),))
    room, shown = room_of(one), Hung(one.items[0], cut)
    whole = rendition(replace(cut, crop=None))
    room.renditions[cut] = replace(whole, crop=tuple(replace(size, height=size.width // 2) for size in whole.sizes))
    made, hanging = _hero(room, replace(one, hero_hung=shown), shown), room.at("")
    assert made.picture
    assert made.detail
    assert made.shape == "panorama"
    assert made.picture.src.endswith("iiif/a-1/1/crop/1600,800.jpg")
    assert made.picture.webp.count("/crop/") == len(whole.sizes)
    row = exhibition_row(room, hanging, replace(one, hero_hung=shown, cover_hung=shown))
    assert row.picture == made.picture
    place = PublicPlace(one.items[0], 1)
    (bleed,) = Placing(room, hanging).block(PublicBlock(kind="bleed", places=(place,)), "b", 1)
    assert bleed.entries[0].picture == made.picture
    assert bleed.entries[0].label.lines[-1] == "局部"
    (beside,) = Placing(room, hanging).block(PublicBlock(kind="beside", places=(place,)), "b", 1)
    assert beside.entries[0] == hanging.card(one.items[0])
    assert "/crop/" not in beside.entries[0].picture.webp


def test_a_group_hangs_at_one_height() -> None:
    """Works beside the hero stand one above the other, and the group's shape is that of all of them together."""
    one = exhibition_of(*((picture(str(n), 1000, 1000),) for n in range(3)))
    shown = Hung(one.items[0], one.items[0].images[0], beside=one.items[1:])
    made = _hero(room_of(one), replace(one, hero_hung=shown), shown)
    assert made.shape == "several"
    assert made.group
    assert [card.href for card in made.group.cards] == ["items/a-2/", "items/a-3/"]
    assert made.group.ratio == ratio_class(3, 2)
    assert made.group.column == ratio_class(1, 2)
    assert "min(43vw, calc(100vh - 211px))" in made.group.sizes[0]


@pytest.mark.parametrize(
    ("cell", "count", "expected"),
    [
        ("门 | 窗", 2, ("门", "窗")),
        ("门\n窗", 2, ("门", "窗")),
        ("门", 1, ("门",)),
        ("门", 2, ("门 (1)", "门 (2)")),
        ("门｜窗", 3, ("门 窗 (1)", "门 窗 (2)", "门 窗 (3)")),
        ("", 2, ("", "")),
    ],
)
def test_one_cell_describes_every_picture(cell: str, count: int, expected: tuple[str, ...]) -> None:
    """Parts of the cell go to the pictures in order; where they do not match, all share the whole, numbered."""
    assert alternatives(cell, count) == expected


def test_the_list_of_exhibitions_is_there_when_the_menu_leads_to_it(plain: PublicExhibition) -> None:
    """The only exhibition with works is not announced twice, though there is an empty one; beside another, the list
    stands. The menu leads straight to the only one.
    """
    bare = replace(plain, summary=Text())
    empty = replace(bare, id="empty", units=(), hero=None)
    other = replace(bare, id="other")
    for shows, listed, led in (
        ((bare,), 0, f"exhibits/{bare.id}/"),
        ((empty, bare), 0, f"exhibits/{bare.id}/"),
        ((bare, other), 2, "#exhibitions"),
    ):
        site = replace(a_site(), exhibitions=shows)
        assert len(front(replace(room_of(bare), site=site, _hangings={})).exhibitions) == listed
        menu = house(site, Addresses(), "zh", "front", "").menu
        assert [one.href for one in menu if one.title == "展览"] == [led]
