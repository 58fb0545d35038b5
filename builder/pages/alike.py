"""Works that share a place or a year with a work, wherever in the house they hang."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.model.public import PublicItem

SHOWN = 3
_Shared = tuple[str, str]


class Alike:
    """The works of a site by what they share; what follows a work in the house's order comes first."""

    def __init__(self, items: Sequence[PublicItem]) -> None:
        self._groups: dict[_Shared, list[PublicItem]] = {}
        self._places: dict[tuple[_Shared, str], int] = {}
        for item in items:
            for shared in _shared(item):
                group = self._groups.setdefault(shared, [])
                self._places[shared, item.slug] = len(group)
                group.append(item)

    def to(self, item: PublicItem, besides: frozenset[str]) -> Iterator[tuple[str, PublicItem]]:
        """What is shared (``place``, ``year``) and with which work, each work once and none whose slug is known."""
        told = set(besides) | {item.slug}
        for shared in _shared(item):
            group, at = self._groups[shared], self._places[shared, item.slug]
            following = [group[(at + step) % len(group)] for step in range(1, min(len(group), SHOWN + len(told) + 1))]
            for other in [one for one in following if one.slug not in told][:SHOWN]:
                told.add(other.slug)
                yield shared[0], other


def _shared(item: PublicItem) -> Iterator[_Shared]:
    place = item.first("place")
    if place:
        yield "place", place.zh or place.en
    if item.date and item.date.start and item.date.start[:4] == item.date.end[:4]:
        yield "year", item.date.start[:4]
