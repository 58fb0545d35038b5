"""Blocks, tours, hotspots and timelines before the public: what tells of a withheld item leaves with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builder.gate import circumstances, private_values, release
from builder.model.block import Block, Crop, Event, Hotspots, Place, Region, Spot, Timeline, Tour, framed
from builder.model.dates import parse_date
from builder.model.item import Picture, Release, Site
from builder.model.text import Text
from tests.gate.build import item, site

SECRET = Release(security_level="secret", opening_status="open", publish_basis="own_archive")
STEP = Spot(
    Region(0.1, 0.1, 0.3, 0.3), Text("这一步说的是不公开的那一件", "This step tells of the item that is withheld")
)
POINT = Spot(Region(0.5, 0.5), Text("热点说的也是不公开的那一件", "A hotspot, too, tells of the withheld item"))

REGIONS = st.tuples(*[st.floats(0, 0.9)] * 2, *[st.floats(0.005, 1)] * 2).map(
    lambda four: Region(four[0], four[1], min(four[2], 1 - four[0]), min(four[3], 1 - four[1]))
)


def _site(second: Release) -> Site:
    pictures = tuple(Picture(name=f"{n}.jpg", digest=f"{n}" * 64, width=900, height=600) for n in (1, 2, 3))
    open_, other = replace(item("a-1"), pictures=pictures[:1]), replace(item("a-2", second), pictures=pictures[1:])
    given = site(open_, other)
    there = Place("show/a-2", 1)
    born = parse_date("1819年")
    assert born
    blocks = (
        Block(kind="pair", places=(Place("show/a-1"), Place("show/a-2")), words=Text("两件并看", "Side by side")),
        Block(kind="then-and-now", places=(Place("show/a-2", 0), there)),
        Block(kind="two-cities", places=(Place("show/a-1"), Place("show/a-2"))),
        Block(kind="tour", places=(there,), name="walk"),
        Block(kind="quote", words=Text("天行有常", "The ways of heaven are constant")),
        Block(kind="timeline", name="life"),
    )
    event = Event(born, Text("出生在那座城里的人", "Somebody was born in that town"), "show/a-2")
    exhibition = replace(
        given.exhibitions[0],
        units=(replace(given.exhibitions[0].units[0], blocks=blocks),),
        tours=(Tour(id="walk", place=there, title=Text("走一走", "A walk"), steps=(STEP,)),),
        hotspots=(Hotspots(there, (POINT,)),),
        timelines=(Timeline("life", Text("年表", "A life"), (event,)),),
        treasures=frozenset({"show/a-2"}),
    )
    return replace(given, exhibitions=(exhibition,))


def _released(given: Site):
    return release(given, circumstances(given, (), audience="web", as_of=date(2026, 6, 9)))


def test_a_public_item_keeps_its_layout() -> None:
    """Tours and hotspots stand on their item with the number of their picture, and the tour's parts on the picture."""
    public = _released(_site(Release(opening_status="open", publish_basis="own_archive"))).site.exhibitions[0]
    shown = public.items[1]
    assert (shown.tours[0].id, shown.tours[0].picture, shown.hotspots[0].picture) == ("walk", 2, 2)
    assert shown.images[1].details == (framed(STEP.at, 900, 600),)
    assert shown.images[0].details == ()
    assert shown.treasure
    assert [block.kind for block in public.blocks] == [
        "pair", "then-and-now", "two-cities", "tour", "quote", "timeline",
    ]  # fmt: skip
    assert public.blocks[3].tour is shown.tours[0]
    assert public.timelines[0].events[0].item is shown


def test_a_withheld_item_takes_its_layout_along() -> None:
    """No block, tour, hotspot or event of a withheld item is public; a comparison of which half is left is one figure."""
    public = _released(_site(SECRET)).site.exhibitions[0]
    assert [(block.kind, [place.item.id for place in block.places]) for block in public.blocks] == [
        ("pair", ["a-1"]),
        ("beside", ["a-1"]),
        ("quote", []),
    ]
    assert not public.blocks[0].words, "words about both items are not shown beside one of them"
    assert public.timelines == ()
    assert all(not shown.tours and not shown.hotspots for shown in public.items)


def test_the_words_of_a_withheld_tour_are_looked_for() -> None:
    """The proof searches the built site for what tours, hotspots and events say of a withheld item."""
    given = _site(SECRET)
    private = {(one.value, one.item) for one in private_values(given, _released(given)) if one.field == "layout"}
    for words in (STEP.words, POINT.words):
        assert {(words.zh, "show/a-2"), (words.en, "show/a-2")} <= private
    assert ("Somebody was born in that town", "show/a-2") in private
    shown = _site(item().release)
    assert not private_values(shown, _released(shown))


def test_a_picture_that_cannot_be_made_takes_its_tour_along() -> None:
    """In the draft a missing picture moves the numbers of the others, and its own tour is not shown."""
    given = _site(item().release)
    asked = circumstances(given, (), audience="web", as_of=date(2026, 6, 9), draft=True)
    first, second = (picture.digest for picture in given.items["show/a-2"].pictures)
    without_first = release(given, asked, unshowable={"show/a-2": frozenset({first})}).site.exhibitions[0].items[1]
    assert (without_first.tours[0].picture, len(without_first.images)) == (1, 1)
    without_second = release(given, asked, unshowable={"show/a-2": frozenset({second})}).site.exhibitions[0].items[1]
    assert without_second.tours == ()


@given(region=REGIONS, width=st.integers(50, 9000), height=st.integers(50, 9000))
def test_a_frame_holds_its_region(region: Region, width: int, height: int) -> None:
    """The part that is cut out holds the whole region, lies within the picture, and is 4 by 3 unless it meets an edge."""
    frame = framed(region, width, height)
    assert frame.x <= region.x + 1e-5
    assert frame.y <= region.y + 1e-5
    assert frame.x + frame.width >= region.x + region.width - 1e-5
    assert frame.y + frame.height >= region.y + region.height - 1e-5
    assert 0 <= frame.x <= frame.x + frame.width <= 1 + 1e-5
    assert 0 <= frame.y <= frame.y + frame.height <= 1 + 1e-5
    if max(frame.width, frame.height) < 0.999:
        assert abs(frame.width * width / (frame.height * height) - 4 / 3) < 0.01


def test_a_crop_stands_on_its_picture() -> None:
    """A crop goes with the picture that it was drawn on and with no other; a withheld item takes it along."""
    given_site = _site(Release(opening_status="open", publish_basis="own_archive"))
    part = Region(0.2, 0.1, 0.5, 0.5)
    show = replace(given_site.exhibitions[0], crops=(Crop(Place("show/a-2", 1), part),))
    public = _released(replace(given_site, exhibitions=(show,))).site.exhibitions[0]
    assert [[image.crop for image in one.images] for one in public.items] == [[None], [None, part]]
    hidden = replace(_site(SECRET), exhibitions=(replace(_site(SECRET).exhibitions[0], crops=show.crops),))
    assert [image.crop for image in _released(hidden).site.images()] == [None]
