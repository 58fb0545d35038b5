"""What a lender laid out travels along: its blocks, tours, hotspots and timelines, told of the items as they are called
here. A block that shows something which was not sent is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model.block_settings import (
    BlockSettings,
    EventSettings,
    HotspotSettings,
    NumberSettings,
    SpotSettings,
    TimelineSettings,
    TourSettings,
)
from builder.model.lent import joint_id
from builder.model.package import Package, PackedBlock, PackedPlace, PackedSpot
from builder.model.settings import ExhibitSettings
from builder.model.slug import slug

_PROSE = "prose"
_WITHOUT_PICTURES = frozenset({"quote", "numbers", "tour", "timeline", "rest"})


def with_layout(settings: ExhibitSettings, packages: Iterable[Package]) -> ExhibitSettings:
    """The settings with the tours, hotspots and timelines of every package, under names that no other house has."""
    sent = list(packages)
    layout = {
        "tours": (*settings.tours, *(tour for package in sent for tour in _tours(package))),
        "hotspots": (*settings.hotspots, *(spots for package in sent for spots in _hotspots(package))),
        "timelines": (*settings.timelines, *(line for package in sent for line in _timelines(package))),
    }
    return settings.model_copy(update=layout)


def _tours(package: Package) -> Iterator[TourSettings]:
    sent = {item.id for item in package.items}
    for one in package.exhibition.tours:
        if one.place.item in sent:
            name, number = _name(package, one.place.item), max(one.place.picture, 1)
            steps = tuple(map(_spot, one.steps))
            yield TourSettings(id=_own(package, one.id), item=name, picture=number, title=one.title, steps=steps)


def _hotspots(package: Package) -> Iterator[HotspotSettings]:
    sent = {item.id for item in package.items}
    for one in package.exhibition.hotspots:
        if one.place.item in sent:
            name, number = _name(package, one.place.item), max(one.place.picture, 1)
            yield HotspotSettings(item=name, picture=number, spots=tuple(map(_spot, one.spots)))


def _timelines(package: Package) -> Iterator[TimelineSettings]:
    sent = {item.id for item in package.items}
    for one in package.exhibition.timelines:
        events = tuple(
            EventSettings(
                when=event.date.original,
                zh=event.words.zh,
                en=event.words.en,
                item=_name(package, event.item) if event.item in sent else "",
            )
            for event in one.events
        )
        yield TimelineSettings(id=_own(package, one.id), title=one.title, events=events)


def blocks_of(package: Package, blocks: Iterable[PackedBlock]) -> tuple[BlockSettings, ...]:
    """The blocks of a chapter as exhibit.yml would have them."""
    sent = {item.id for item in package.items}
    exhibition = package.exhibition
    named = {tour.id for tour in exhibition.tours} | {line.id for line in exhibition.timelines}
    return tuple(
        _block(package, one)
        for one in blocks
        if one.kind != _PROSE
        and all(place.item in sent for place in one.places)
        and (one.kind not in {"tour", "timeline"} or one.name in named)
        and (one.places or one.kind in _WITHOUT_PICTURES)
    )


def prose_of(blocks: Iterable[PackedBlock], language: str) -> str:
    """The words between the blocks of a chapter; they follow its introduction here."""
    return "\n\n".join(words for one in blocks if one.kind == _PROSE and (words := getattr(one.words, language)))


def _block(package: Package, one: PackedBlock) -> BlockSettings:
    parts = [one.kind, *(_place(package, place) for place in one.places)]
    if one.kind in {"tour", "timeline"}:
        parts = [one.kind, _own(package, one.name)]
    if one.millimetres:
        parts.append(f"{one.millimetres:g}mm")
    return BlockSettings(
        block=" ".join(parts),
        words=one.words,
        source=one.source,
        labels=tuple(place.label for place in one.places) if any(p.label.text for p in one.places) else (),
        numbers=tuple(NumberSettings(value=n.value, zh=n.words.zh, en=n.words.en) for n in one.numbers),
    )


def _place(package: Package, place: PackedPlace) -> str:
    return f"{_name(package, place.item)}#{max(place.picture, 1)}"


def _name(package: Package, item: str) -> str:
    """An item by its name in addresses: an id may have blanks in it."""
    return slug(joint_id(package.giver.code, item))


def _own(package: Package, name: str) -> str:
    return f"{package.giver.code}-{slug(name)}".lower()


def _spot(spot: PackedSpot) -> SpotSettings:
    return SpotSettings(at=spot.at, zh=spot.words.zh, en=spot.words.en)
