"""Tours, hotspots, timelines and blocks as the public may know them: whatever tells of a withheld item goes with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from builder.model.block import Block, Place, Region, Timeline, framed
from builder.model.item import Exhibition
from builder.model.public import (
    PublicBlock,
    PublicEvent,
    PublicItem,
    PublicPlace,
    PublicTimeline,
)
from builder.model.public_pointing import PublicHotspot, PublicTour
from builder.model.text import Text

LAYOUT = "layout"
"""The field under which words of tours, hotspots, timelines and blocks are known to the proof."""

_NEEDS_ALL = frozenset({"then-and-now", "two-cities"})
_TELLING = 24
"""Bytes, that is eight Chinese characters or two dozen letters."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Which pictures of an item are shown: the number (from 1) of each by its zero-based place in the item."""

    item: str
    numbers: Mapping[int, int]


def tours_of(exhibition: Exhibition, pictures: Pictures) -> tuple[PublicTour, ...]:
    """The tours of an item that is shown."""
    return tuple(
        PublicTour(id=tour.id, picture=number, title=tour.title, steps=tour.steps)
        for tour in exhibition.tours
        if tour.place.item == pictures.item and (number := pictures.numbers.get(tour.place.picture))
    )


def hotspots_of(exhibition: Exhibition, pictures: Pictures) -> tuple[PublicHotspot, ...]:
    """The hotspots of an item that is shown, picture by picture as they were written."""
    return tuple(
        PublicHotspot(picture=number, at=spot.at, words=spot.words)
        for hotspots in exhibition.hotspots
        if hotspots.place.item == pictures.item and (number := pictures.numbers.get(hotspots.place.picture))
        for spot in hotspots.spots
    )


def details_of(tours: Iterable[PublicTour], number: int, width: int, height: int) -> tuple[Region, ...]:
    """The parts of picture ``number`` of this size that tours show, each once and in its frame."""
    steps = (step.at for tour in tours if tour.picture == number for step in tour.steps)
    return tuple(dict.fromkeys(framed(at, width, height) for at in steps))


def crops_of(exhibition: Exhibition, item: str) -> dict[int, Region]:
    """The part of each of an item's pictures that is shown large, by the zero-based place of the picture."""
    return {crop.place.picture: crop.at for crop in exhibition.crops if crop.place.item == item}


def public_timelines(exhibition: Exhibition, items: Mapping[str, PublicItem]) -> tuple[PublicTimeline, ...]:
    """The timelines without the events that tell of a withheld item. ``items`` are those shown, by key."""
    made = (_timeline(timeline, items) for timeline in exhibition.timelines)
    return tuple(timeline for timeline in made if timeline.events)


def _timeline(timeline: Timeline, items: Mapping[str, PublicItem]) -> PublicTimeline:
    events = tuple(
        PublicEvent(event.date, event.words, items.get(event.item))
        for event in timeline.events
        if not event.item or event.item in items
    )
    return PublicTimeline(timeline.id, timeline.title, events)


def words_about(exhibition: Exhibition) -> Iterator[tuple[str, str, Text]]:
    """The key of an item, the field ``layout``, and what tours, hotspots, timelines and blocks say of the item.

    A word or two (“Letters”) would be found on any page: only what is long enough to tell of one item counts.
    """
    found: list[tuple[str, Text]] = []
    for tour in exhibition.tours:
        found += [(tour.place.item, words) for words in (tour.title, *(step.words for step in tour.steps))]
    for hotspots in exhibition.hotspots:
        found += [(hotspots.place.item, spot.words) for spot in hotspots.spots]
    for timeline in exhibition.timelines:
        found += [(event.item, event.words) for event in timeline.events if event.item]
    for block in (*exhibition.opening, *(b for unit in exhibition.units for b in unit.blocks), *exhibition.closing):
        found += [(place.item, words) for place in block.places for words in (block.words, place.label)]
    for item, words in found:
        if telling := telling_words(words):
            yield item, LAYOUT, telling


def telling_words(words: Text) -> Text:
    """The words as far as they are long enough to tell of one item."""
    return Text(*(said if len(said.encode()) >= _TELLING else "" for said in (words.zh, words.en)))


@dataclass(frozen=True, slots=True)
class Layout:
    """Makes the public blocks of one exhibition. ``items`` are the public ones of all exhibitions, ``pictures`` what is
    shown of each, by key.
    """

    items: Mapping[str, PublicItem]
    pictures: Mapping[str, Pictures]
    timelines: Mapping[str, PublicTimeline] = field(default_factory=dict)

    def blocks(self, blocks: Iterable[Block]) -> tuple[PublicBlock, ...]:
        """The blocks of which something is left to show."""
        return tuple(made for block in blocks for made in self._block(block))

    def _block(self, block: Block) -> Iterator[PublicBlock]:
        places = tuple(place for one in block.places if (place := self._place(one)))
        whole = len(places) == len(block.places)
        if block.places and (not places or (block.kind in _NEEDS_ALL and not whole)):
            if places:  # one half of a comparison hangs as a plain picture
                yield PublicBlock(kind="beside", places=places, line=block.line)
            return
        tour = next((tour for place in places for tour in place.item.tours if tour.id == block.name), None)
        timeline = self.timelines.get(block.name)
        if (block.kind == "tour" and tour is None) or (block.kind == "timeline" and timeline is None):
            return
        yield PublicBlock(
            kind=block.kind,
            places=places,
            words=block.words if whole else Text(),
            source=block.source if whole else Text(),
            numbers=block.numbers,
            tour=tour,
            timeline=timeline,
            millimetres=block.millimetres,
            line=block.line,
        )

    def _place(self, place: Place) -> PublicPlace | None:
        item = self.items.get(place.item)
        if item is None:
            return None
        number = self.pictures[place.item].numbers.get(place.picture, 0)
        return PublicPlace(item, number, place.label) if number or not place.picture else None
