"""Halls as visitors may know them: their numbers, their exhibitions, the treasures that are shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.gate.layout import LAYOUT, telling_words
from builder.model.item import Site
from builder.model.public import PublicExhibition, PublicHall, PublicItem, PublicTreasure
from builder.model.settings import HallSettings
from builder.model.text import Text


def public_halls(site: Site, exhibitions: Sequence[PublicExhibition]) -> tuple[PublicHall, ...]:
    """Every hall in its order. The treasures that it names come first, then those of its exhibitions."""
    halls = site.settings.halls
    numbers = _numbers(halls)
    items = {f"{item.exhibition}/{item.id}": item for one in exhibitions for item in one.items}
    return tuple(
        PublicHall(
            id=hall.id,
            number=numbers[hall.id],
            title=hall.title.text,
            summary=hall.summary.text,
            colour=hall.colour,
            parent=hall.parent,
            exhibitions=tuple(exhibition.id for exhibition in exhibitions if exhibition.hall == hall.id),
            door=hall.door.text,
            icon=hall.icon,
            treasures=_treasures(site, hall.id, exhibitions, items),
        )
        for hall in halls
    )


def words_of_halls(site: Site) -> Iterator[tuple[str, str, Text]]:
    """The key of an item, the field ``layout``, and what a hall says of it."""
    for named in site.treasures.values():
        told = ((one.item, telling_words(one.words)) for one in named)
        yield from ((item, LAYOUT, words) for item, words in told if words)


def _numbers(halls: Sequence[HallSettings]) -> Mapping[str, tuple[int, ...]]:
    """For each hall its way from the front door; halls that stand in a circle count as at the front."""
    parents = {hall.id: hall.parent for hall in halls}
    found: dict[str, tuple[int, ...]] = {}
    inside: dict[str, int] = {}
    waiting = list(halls)
    while waiting:
        ready = [hall for hall in waiting if parents.get(hall.parent) is None or hall.parent in found] or waiting
        for hall in ready:
            inside[hall.parent] = inside.get(hall.parent, 0) + 1
            found[hall.id] = (*found.get(hall.parent, ()), inside[hall.parent])
        waiting = [hall for hall in waiting if hall.id not in found]
    return found


def _treasures(
    site: Site, hall: str, exhibitions: Sequence[PublicExhibition], items: Mapping[str, PublicItem]
) -> tuple[PublicTreasure, ...]:
    named = [PublicTreasure(items[one.item], one.words) for one in site.treasures.get(hall, ()) if one.item in items]
    known = {one.item.slug for one in named}
    own = (item for one in exhibitions if one.hall == hall for item in one.items if item.treasure)
    return (*named, *(PublicTreasure(item) for item in own if item.slug not in known))
