"""Tours, hotspots, crops, timelines and treasures of exhibit.yml: what they point to is there, places can be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from builder.check.units import ItemFinder
from builder.model.block import Crop, Event, Hotspots, Place, Region, Spot, Timeline, Tour
from builder.model.block_settings import EventSettings, SpotSettings
from builder.model.dates import in_time, read_date
from builder.model.draft import DraftExhibition
from builder.model.item import Item
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import listed, phrase

_SLACK = 1e-6


@dataclass
class Pointed:
    """What points to items or tells a story of them, and what is wrong with it."""

    tours: tuple[Tour, ...] = ()
    hotspots: tuple[Hotspots, ...] = ()
    crops: tuple[Crop, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    treasures: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)


def point(draft: DraftExhibition, items: Sequence[Item]) -> Pointed:
    """Follow every reference; what leads nowhere is told and left out."""
    reader = _Reader(draft, ItemFinder(items), {item.key: item for item in items})
    made = Pointed(problems=reader.problems)
    made.tours = tuple(reader.tours())
    made.hotspots = tuple(reader.hotspots())
    made.crops = tuple(reader.crops())
    made.timelines = tuple(reader.timelines())
    made.treasures = frozenset(reader.treasures())
    return made


@dataclass
class _Reader:
    draft: DraftExhibition
    finder: ItemFinder
    items: dict[str, Item]
    problems: list[Problem] = field(default_factory=list)

    def tours(self) -> Iterator[Tour]:
        seen: set[str] = set()
        for n, tour in enumerate(self.draft.settings.tours):
            key = f"tours.{n}"
            steps = tuple(self._spots(tour.steps, f"{key}.steps", with_points=False))
            place = self._place(tour.item, tour.picture, key)
            name = tour.id or f"tour-{n + 1}"
            if self._repeated(name, seen, f"{key}.id") or place is None or not steps:
                continue
            yield Tour(id=name, place=place, title=tour.title.text, steps=steps)

    def hotspots(self) -> Iterator[Hotspots]:
        for n, given in enumerate(self.draft.settings.hotspots):
            key = f"hotspots.{n}"
            spots = tuple(self._spots(given.spots, f"{key}.spots", with_points=True))
            place = self._place(given.item, given.picture, key)
            if place and spots:
                yield Hotspots(place, spots)

    def crops(self) -> Iterator[Crop]:
        """One part of a picture at most: of two the first counts."""
        seen: set[Place] = set()
        for n, given in enumerate(self.draft.settings.crops):
            key = f"crops.{n}"
            place, region = self._place(given.item, given.picture, key), region_of(given.at)
            if region is None or region.is_point:
                self._misplaced(f"{key}.at", given.at)
            elif place in seen:
                self._tell("CROP-01", key, {"id": given.item, "picture": str(given.picture)})
            elif place:
                seen.add(place)
                yield Crop(place, region)

    def timelines(self) -> Iterator[Timeline]:
        seen: set[str] = set()
        for n, given in enumerate(self.draft.settings.timelines):
            key = f"timelines.{n}"
            events = [event for m, one in enumerate(given.events) for event in self._event(one, f"{key}.events.{m}")]
            if not self._repeated(given.id, seen, f"{key}.id") and events:
                ordered = sorted(events, key=lambda event: in_time(event.date))
                yield Timeline(given.id, given.title.text, tuple(ordered))

    def treasures(self) -> Iterator[str]:
        for n, name in enumerate(self.draft.settings.treasures):
            if item := self._item(name, f"treasures.{n}"):
                yield item.key

    def _event(self, given: EventSettings, key: str) -> Iterator[Event]:
        item = self._item(given.item, f"{key}.item") if given.item else None
        words = Text(given.zh.strip(), given.en.strip())
        read = read_date(given.when)
        if read.value is None:
            proposals = [proposal for doubt in read.doubts for proposal in doubt.proposals]
            suggestion = phrase("write_instead", names=listed(proposals)) if proposals else Text()
            facts: dict[str, Fact] = {"value": given.when, "suggestion": suggestion}
            self._tell("TIME-01", f"{key}.when", facts)
        elif not words:
            self._tell("SPOT-02", key, {"key": key})
        elif item or not given.item:
            yield Event(read.value, words, item.key if item else "")

    def _spots(self, given: Iterable[SpotSettings], key: str, *, with_points: bool) -> Iterator[Spot]:
        for n, one in enumerate(given):
            region, words = region_of(one.at), Text(one.zh.strip(), one.en.strip())
            if region is None or (region.is_point and not with_points):
                self._misplaced(f"{key}.{n}.at", one.at)
            elif not words:
                self._tell("SPOT-02", f"{key}.{n}", {"key": f"{key}.{n}"})
            else:
                yield Spot(region, words)

    def _misplaced(self, key: str, at: Sequence[float]) -> None:
        self._tell("SPOT-01", key, {"key": key, "value": f"[{', '.join(f'{number:g}' for number in at)}]"})

    def _place(self, name: str, picture: int, key: str) -> Place | None:
        item = self._item(name, f"{key}.item")
        if item is None:
            return None
        if picture > len(item.pictures):
            facts = {"id": name, "picture": str(picture), "count": str(len(item.pictures))}
            self._tell("BLOCK-04", f"{key}.picture", facts)
            return None
        return Place(item.key, picture - 1)

    def _item(self, name: str, key: str) -> Item | None:
        if item := self.finder.find(name):
            return item
        self._tell("SHOW-01", key, {"key": key, "id": name, "suggestion": self.finder.suggestion(name)})
        return None

    def _repeated(self, id: str, seen: set[str], key: str) -> bool:
        if id in seen:
            self._tell("TOUR-01", key, {"id": id})
            return True
        seen.add(id)
        return False

    def _tell(self, code: str, key: str, facts: Mapping[str, Fact]) -> None:
        self.problems.append(Problem(code=code, where=self._where(key), facts=facts))

    def _where(self, key: str) -> Where:
        """The place of a key, or of the nearest one around it that was written."""
        while key and key not in self.draft.marks:
            key = key.rpartition(".")[0]
        return self.draft.marks.get(key, self.draft.where)


def region_of(at: Sequence[float]) -> Region | None:
    """A point of two numbers or a rectangle of four, wholly within the picture; None for anything else."""
    if len(at) not in {2, 4} or not all(-_SLACK <= number <= 1 + _SLACK for number in at):
        return None
    region = Region(*at)
    if len(at) == 4 and not (region.width > 0 and region.height > 0):
        return None
    inside = region.x + region.width <= 1 + _SLACK and region.y + region.height <= 1 + _SLACK
    return region if inside else None
