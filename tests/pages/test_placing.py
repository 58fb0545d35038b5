"""What a block shows of dates that are not sure, of lengths, and of works that no block names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup

from builder.gate.patterns import patterns
from builder.model.address import Addresses
from builder.model.public import PublicBlock, PublicEvent, PublicSite, PublicTimeline
from builder.model.text import Text
from builder.pages.block_views import TimelineView
from builder.pages.links import Links
from builder.pages.placing import Placing
from builder.pages.room import Room, anchor
from tests.pages.conftest import a_site, rendition


@pytest.fixture
def site() -> PublicSite:
    return a_site()


@pytest.fixture
def placing(site: PublicSite) -> Placing:
    addresses = Addresses(site.languages, "directory", site.base_url)
    renditions = {image: rendition(image) for image in site.images()}
    room = Room(site, "zh", addresses, renditions, Links(addresses), lambda href, picture, label: Markup())
    return Placing(room, room.at("exhibits/quay/index.html"))


@pytest.mark.parametrize(
    ("millimetres", "label"), [(24.0, "3 毫米"), (240.0, "5 厘米"), (2400.0, "50 厘米"), (9000.0, "2 米")]
)
def test_a_scale_bar_is_a_round_length(placing: Placing, millimetres: float, label: str) -> None:
    """The bar is an eighth of the picture or a little more, and a length that people say."""
    scale = placing._scale(millimetres)
    assert 12 <= float(scale.width.rstrip("%")) <= 35
    assert scale.label in {label, label.replace("3 ", "5 ")}


def test_doubtful_dates_say_so(placing: Placing, site: PublicSite) -> None:
    """A date that is about, supposed or a period has a word beside it; one that is known has none."""
    block = next(block for block in patterns(site.exhibitions) if block.kind == "timeline")
    view = next(iter(placing.block(block, "t", 1)))
    assert isinstance(view, TimelineView)
    doubts = {str(event.when): event.doubt for event in view.events}
    assert doubts["1844年"] == ""
    assert doubts["约1857年"]
    assert sum(not doubt for doubt in doubts.values()) < len(doubts)
    assert all(event.x.endswith("%") for event in view.events)


def test_a_timeline_shows_the_works_it_tells_of(placing: Placing, site: PublicSite) -> None:
    """An event with a work has its picture and its link; one without has neither, as has one whose work has none."""
    works = site.items
    date = works[0].date
    assert date
    events = tuple(PublicEvent(date, Text("事", "Event"), work) for work in (works[0], works[1], None))
    view = next(placing.block(PublicBlock(kind="timeline", timeline=PublicTimeline("t", Text(), events)), "t", 1))
    assert isinstance(view, TimelineView)
    assert [(bool(event.picture), bool(event.href)) for event in view.events] == [
        (True, True),
        (False, True),
        (False, False),
    ]


def test_works_without_a_block_hang_where_rest_stands(placing: Placing, site: PublicSite) -> None:
    """No work is lost: those that no block names come after the blocks, or where ``rest`` stands."""
    unit = next(unit for exhibition in site.exhibitions for unit in exhibition.units if len(unit.items) > 1)
    quote = PublicBlock(kind="quote", words=site.title)
    last = placing.unit(replace(unit, blocks=(quote,)), opened=False, anchor=anchor(unit))
    first = placing.unit(replace(unit, blocks=(PublicBlock(kind="rest"), quote)), opened=False, anchor=anchor(unit))
    assert last[0].kind == first[-1].kind == "quote"
    assert len(last) == len(first)
