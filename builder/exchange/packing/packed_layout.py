"""Layout as a package holds it: tours, hotspots, timelines and blocks, with items by their ids."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from builder.model.block import Region, Spot
from builder.model.dates import DateValue
from builder.model.document import Words
from builder.model.package_layout import (
    PackedBlock,
    PackedCrop,
    PackedDate,
    PackedEvent,
    PackedHotspots,
    PackedHung,
    PackedNumber,
    PackedPlace,
    PackedSpot,
    PackedTimeline,
    PackedTour,
)
from builder.model.public import Hung, PublicBlock, PublicItem, PublicTimeline
from builder.model.text import Text


def words(text: Text) -> Words:
    """A phrase as documents write it."""
    return Words(zh=text.zh, en=text.en)


def date_of(date: DateValue) -> PackedDate:
    """A date without its display, which every house makes in its own manner."""
    return PackedDate(
        original=date.original,
        edtf=date.edtf,
        start=date.start,
        end=date.end,
        certainty=date.certainty,
        calendar=date.calendar,
    )


def tours(items: Iterable[PublicItem]) -> tuple[PackedTour, ...]:
    """Every tour, item by item."""
    return tuple(
        PackedTour(
            id=tour.id,
            place=PackedPlace(item=item.id, picture=tour.picture),
            title=words(tour.title),
            steps=tuple(map(_spot, tour.steps)),
        )
        for item in items
        for tour in item.tours
    )


def hotspots(items: Iterable[PublicItem]) -> tuple[PackedHotspots, ...]:
    """The hotspots of every picture."""
    return tuple(
        PackedHotspots(
            place=PackedPlace(item=item.id, picture=number),
            spots=tuple(_spot(Spot(one.at, one.words)) for one in spots),
        )
        for item in items
        for number, spots in groupby(item.hotspots, key=lambda one: one.picture)
    )


def crops(items: Iterable[PublicItem]) -> tuple[PackedCrop, ...]:
    """The crop of every picture that has one."""
    return tuple(
        PackedCrop(place=PackedPlace(item=item.id, picture=number), at=_shares(image.crop))
        for item in items
        for number, image in enumerate(item.images, start=1)
        if image.crop
    )


def hung(one: Hung | None) -> PackedHung | None:
    """How a work hangs that was chosen to open an exhibition, or to stand for it."""
    if one is None:
        return None
    images = one.item.images
    return PackedHung(
        place=PackedPlace(item=one.item.id, picture=images.index(one.image) + 1),
        tall=images.index(one.tall) + 1 if one.tall else 0,
        focus=one.focus,
        beside=tuple(item.id for item in one.beside),
    )


def timelines(made: Iterable[PublicTimeline]) -> tuple[PackedTimeline, ...]:
    """Every timeline with its events."""
    return tuple(
        PackedTimeline(
            id=one.id,
            title=words(one.title),
            events=tuple(
                PackedEvent(
                    date=date_of(event.date), words=words(event.words), item=event.item.id if event.item else ""
                )
                for event in one.events
            ),
        )
        for one in made
    )


def blocks(placed: Iterable[PublicBlock]) -> tuple[PackedBlock, ...]:
    """Every block, told anew: the line that a curator typed may name what is not given."""
    return tuple(
        PackedBlock(
            kind=one.kind,
            places=tuple(
                PackedPlace(item=place.item.id, picture=place.picture, label=words(place.label)) for place in one.places
            ),
            words=words(one.words),
            source=words(one.source),
            numbers=tuple(PackedNumber(value=number.value, words=words(number.words)) for number in one.numbers),
            name=one.tour.id if one.tour else one.timeline.id if one.timeline else "",
            millimetres=one.millimetres,
        )
        for one in placed
    )


def _spot(spot: Spot) -> PackedSpot:
    return PackedSpot(at=_shares(spot.at), words=words(spot.words))


def _shares(at: Region) -> tuple[float, float, float, float]:
    x, y, width, height = (min(max(share, 0.0), 1.0) for share in (at.x, at.y, at.width, at.height))
    return x, y, width, height
