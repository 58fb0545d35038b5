"""What works have in common: when they were made, who holds them, what they are about. People are no facet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from re import findall
from urllib.parse import quote

from builder.model.public import PublicItem
from builder.model.record import Facet
from builder.model.text import Text
from builder.pages.room import Room
from builder.pages.wall_views import FacetView
from builder.strings import WORDS

MOST = 12
"""Values that a facet offers."""
_DECADES = 14
"""Decades that are offered one by one; a longer time is told by centuries."""


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets of some works, and for each work the numbers of those it belongs to."""

    views: tuple[tuple[str, tuple[FacetView, ...]], ...]
    of: Mapping[str, str]


def facets(room: Room, items: Sequence[PublicItem]) -> Facets:
    """A facet is offered where it divides the works: two values at least, none that all of them share."""
    found: dict[str, list[str]] = {item.slug: [] for item in items}
    views = []
    number = 0
    for heading, values_of in _kinds(items).items():
        held = {item.slug: tuple(dict.fromkeys(values_of(item))) for item in items}
        counts = Counter(value for values in held.values() for value in values)
        for value in [value for value, count in counts.items() if count == len(items)]:
            del counts[value]
        if len(counts) < _LEAST:
            continue
        chosen = _chosen(counts, by_time=heading == "all.facet.time")
        numbers = {value: number + place for place, value in enumerate(chosen)}
        number += len(chosen)
        for slug, values in held.items():
            found[slug] += [str(numbers[value]) for value in values if value in numbers]
        shown = tuple(FacetView(numbers[value], room.show(value), counts[value]) for value in chosen)
        views.append((room.t(heading), shown))
    return Facets(tuple(views), {slug: " ".join(numbers) for slug, numbers in found.items()})


def searched(room: Room, items: Sequence[PublicItem]) -> tuple[tuple[str, tuple[FacetView, ...]], ...]:
    """The same for a wall of several pages: each value leads to the search page, narrowed to works that have it."""
    views = []
    for heading, (facet, values_of) in _SEARCHED.items():
        counts = Counter(value for item in items for value in dict.fromkeys(values_of(item)) if value)
        for value in [value for value, count in counts.items() if count == len(items)]:
            del counts[value]
        if len(counts) < _LEAST:
            continue
        by_time = facet == "decade"
        often = _chosen(counts, by_time=False)
        chosen = _chosen(Counter({value: counts[value] for value in often}), by_time=True) if by_time else often
        kind = quote(WORDS["kind.item"].zh)
        shown = tuple(
            FacetView(n, room.show(value), counts[value], f"?type={kind}&{facet}={quote(value.zh or value.en)}")
            for n, value in enumerate(chosen)
        )
        views.append((room.t(heading), shown))
    return tuple(views)


_LEAST = 2


def _chosen(counts: Counter[Text], *, by_time: bool) -> list[Text]:
    """The values in order: of time as it went, of all else the most frequent first."""
    often = sorted(counts, key=lambda value: (-counts[value], value.zh, value.en))
    return sorted(counts, key=lambda value: int(findall("[0-9]+", value.en)[0])) if by_time else often[:MOST]


def _kinds(items: Sequence[PublicItem]) -> Mapping[str, Callable[[PublicItem], Sequence[Text]]]:
    years = [year for item in items if (year := _year(item)) is not None]
    centuries = bool(years) and (max(years) - min(years)) // 10 >= _DECADES
    return {
        "all.facet.time": lambda item: _time(item, centuries=centuries),
        "all.facet.holder": lambda item: tuple(filter(None, item.values("original_location")[:1])),
        "all.facet.subject": lambda item: tuple(filter(None, item.values("keywords"))),
        "all.facet.place": lambda item: tuple(filter(None, item.values("place")[:1])),
    }


def _year(item: PublicItem) -> int | None:
    written = (item.date.start or item.date.end) if item.date else ""
    return int(written[:4]) if written else None


def _time(item: PublicItem, *, centuries: bool) -> tuple[Text, ...]:
    year = _year(item)
    if year is None:
        return ()
    if centuries:
        return (Text(f"{year // 100 + 1}世纪", f"{year // 100 * 100}–{year // 100 * 100 + 99}"),)
    return (Text(f"{year // 10 * 10}年代", f"{year // 10 * 10}s"),)


_SEARCHED: Mapping[str, tuple[Facet, Callable[[PublicItem], Sequence[Text]]]] = {
    "all.facet.time": ("decade", partial(_time, centuries=False)),
    "all.facet.holder": ("partner", lambda item: item.values("original_location")),
    "all.facet.subject": ("subject", lambda item: item.values("keywords")),
    "all.facet.place": ("place", lambda item: item.values("place")),
}
"""What the search page calls each heading, and the values that its records have (search/gathered.py)."""
