"""What a lender laid out travels along: its blocks, tours, hotspots and timelines, told of the items as they are called
here. A block that shows something which was not sent is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from posixpath import basename

from builder.model.block_settings import (
    BlockSettings,
    CropSettings,
    EventSettings,
    HotspotSettings,
    NumberSettings,
    SpotSettings,
    TimelineSettings,
    TourSettings,
)
from builder.model.lent import joint_id
from builder.model.package import Package
from builder.model.package_layout import PackedBlock, PackedHung, PackedPlace, PackedSpot
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
        "crops": (*settings.crops, *_crops(settings, sent)),
        "timelines": (*settings.timelines, *(line for package in sent for line in _timelines(package))),
    }
    return settings.model_copy(update=layout)


def with_lent_hero(settings: ExhibitSettings, packages: Iterable[Package]) -> tuple[ExhibitSettings, str]:
    """The settings with the work that the first lender chose to open its exhibition, hung as it hangs there, and whose
    it is (its code). Only for an exhibition that has no work of the house and for which the house chose none.
    """
    for package in () if settings.hero or settings.cover else packages:
        shown = package.exhibition
        if chosen := {**_hung(package, "hero", shown.opens), **_hung(package, "cover", shown.stands)}:
            return settings.model_copy(update=chosen), package.giver.code
    return settings, ""


def _hung(package: Package, role: str, hung: PackedHung | None) -> dict[str, object]:
    """A work that was chosen, as exhibit.yml would have it; nothing where it was not sent."""
    sent = {item.id: item for item in package.items}
    if hung is None or hung.place.item not in sent:
        return {}
    files = {n: basename(one.master or one.file) for n, one in enumerate(sent[hung.place.item].pictures, start=1)}
    wanted = {f"{role}_picture": hung.place.picture, f"{role}_tall": hung.tall}
    named = {key: files[number] for key, number in wanted.items() if number in files}
    found: dict[str, object] = {role: joint_id(package.giver.code, hung.place.item), **named}
    if role == "hero":
        beside = tuple(joint_id(package.giver.code, one) for one in hung.beside if one in sent)
        found |= {"hero_focus": hung.focus, "hero_with": beside}
    return found


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


def _crops(settings: ExhibitSettings, packages: Iterable[Package]) -> Iterator[CropSettings]:
    """Of every picture that the house does not crop itself."""
    own = {(slug(one.item), one.picture) for one in settings.crops}
    for package in packages:
        sent = {item.id for item in package.items}
        for one in package.exhibition.crops:
            name, number = _name(package, one.place.item), max(one.place.picture, 1)
            if one.place.item in sent and (name, number) not in own:
                yield CropSettings(item=name, picture=number, at=one.at)


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
