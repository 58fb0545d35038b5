"""Where else a work hangs: as a guest of other exhibitions, in which halls, and its neighbours on each walk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.model.public import PublicExhibition, PublicHall, PublicItem, PublicUnit
from builder.pages.hanging import Hanging
from builder.pages.item_views import WayView
from builder.pages.room import Room, anchor
from builder.pages.views import LinkView
from builder.templates import safe


@dataclass(frozen=True, slots=True)
class _Stop:
    """A guest's place on the walk through an exhibition."""

    exhibition: PublicExhibition
    unit: PublicUnit | None
    before: PublicItem | None
    after: PublicItem | None


class Appearing:
    """Asked for each work of the site; most have nothing to tell."""

    def __init__(self, room: Room, hanging: Hanging) -> None:
        self.room = room
        self.hanging = hanging
        self._stops: dict[str, list[_Stop]] = {}
        for exhibition in room.site.exhibitions:
            for item in exhibition.guests:
                self._stops.setdefault(item.slug, []).append(_stop(exhibition, item))
        self._halls: dict[str, list[PublicHall]] = {}
        for hall in room.site.halls:
            for treasure in hall.treasures:
                self._halls.setdefault(treasure.item.slug, []).append(hall)
        self._home: Mapping[str, PublicHall] = {name: hall for hall in room.site.halls for name in hall.exhibitions}

    def ways(self, item: PublicItem) -> tuple[WayView, ...]:
        """Its neighbours on the walk through each exhibition that shows it as a guest."""
        return tuple(self._way(stop) for stop in self._stops.get(item.slug, ()))

    def of(self, item: PublicItem, home: LinkView, unit: LinkView) -> tuple[LinkView, ...]:
        """Exhibitions and halls, its own first; nothing for a work that hangs in one exhibition and in no hall."""
        stops, halls = self._stops.get(item.slug, ()), self._halls.get(item.slug, [])
        own = self._home.get(item.exhibition)
        if not stops and not halls and own is None:
            return ()
        rooms = [own] if own else []
        rooms += [one for stop in stops if (one := self._home.get(stop.exhibition.id))]
        rooms += halls
        return (
            LinkView(home.title, unit.href, str(unit.title.striptags())),
            *(self._shown(stop) for stop in stops),
            *(self._hall(hall, treasured=hall in halls) for hall in dict.fromkeys(rooms)),
        )

    def _shown(self, stop: _Stop) -> LinkView:
        return LinkView(self.room.show(stop.exhibition.title), self._link(stop), self._unit(stop))

    def _hall(self, hall: PublicHall, *, treasured: bool) -> LinkView:
        note = self.room.t("item.treasure") if treasured else self.room.door(hall)
        return LinkView(self.room.show(hall.title), self.hanging.link(self.room.page("hall", hall.id)), note)

    def _way(self, stop: _Stop) -> WayView:
        return WayView(
            anchor=way_anchor(stop.exhibition),
            exhibition=LinkView(self.room.show(stop.exhibition.title), self._link(stop), self._unit(stop)),
            previous=self._neighbour(stop.before, stop.exhibition),
            next=self._neighbour(stop.after, stop.exhibition),
        )

    def _neighbour(self, item: PublicItem | None, exhibition: PublicExhibition) -> LinkView | None:
        if item is None:
            return None
        guest = item.exhibition != exhibition.id
        href = self.hanging.href(item) + (f"#{way_anchor(exhibition)}" if guest else "")
        return LinkView(self.hanging.label(item).title, href)

    def _link(self, stop: _Stop) -> str:
        place = f"#{anchor(stop.unit)}" if stop.unit else ""
        return self.hanging.link(self.room.page("exhibition", stop.exhibition.id) + place)

    def _unit(self, stop: _Stop) -> str:
        if stop.unit is None:
            return ""
        return str(safe(f"{self.room.unit_number(stop.unit)} {self.room.show(stop.unit.title)}").striptags())


def way_anchor(exhibition: PublicExhibition) -> str:
    """What a link to a guest ends with, so that its page knows which walk the visitor is on."""
    return f"in-{exhibition.id}"


def walk(exhibition: PublicExhibition) -> tuple[PublicItem, ...]:
    """Every work of an exhibition, guests too, each once, in the order in which a visitor comes by."""
    passed: dict[str, PublicItem] = {}
    for block in exhibition.opening:
        passed |= {place.item.slug: place.item for place in block.places}
    for unit in exhibition.units:
        shown = {place.item.slug for block in unit.blocks for place in block.places}
        rest = {item.slug: item for item in unit.items if item.slug not in shown}
        for block in unit.blocks:
            met = rest if block.kind == "rest" else {place.item.slug: place.item for place in block.places}
            passed |= {slug: item for slug, item in met.items() if slug not in passed}
        passed |= {slug: item for slug, item in rest.items() if slug not in passed}
    for block in exhibition.closing:
        passed |= {place.item.slug: place.item for place in block.places if place.item.slug not in passed}
    return tuple(passed.values())


def _stop(exhibition: PublicExhibition, item: PublicItem) -> _Stop:
    works = walk(exhibition)
    at = next(n for n, work in enumerate(works) if work.slug == item.slug)
    unit = next(
        (
            unit
            for unit in exhibition.units
            for block in unit.blocks
            if any(place.item.slug == item.slug for place in block.places)
        ),
        None,
    )
    return _Stop(exhibition, unit, works[at - 1] if at else None, works[at + 1] if at + 1 < len(works) else None)
