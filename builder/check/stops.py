"""The stops of a tour: days in order, no object in two places at a time, a day to travel, items that exist."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import combinations

from builder.model.draft import DraftExhibition
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.stop_settings import StopSettings
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import listed, phrase

_SHOWN = 5


def stops(draft: DraftExhibition, items: Collection[str]) -> Iterator[Problem]:
    """Everything that is wrong with the stops; ``items`` are the ids of the exhibition."""
    seen: set[str] = set()
    for n, stop in enumerate(draft.settings.stops):
        if stop.id in seen:
            yield Problem(code="TRAVEL-04", where=_at(draft, n, "id"), facts={"id": stop.id})
        seen.add(stop.id)
        for key, wrong in (
            ("until", stop.until < stop.since),
            ("set_up", stop.set_up is not None and stop.set_up > stop.since),
            ("take_down", stop.take_down is not None and stop.take_down < stop.until),
        ):
            if wrong:
                yield Problem(code="TRAVEL-01", where=_at(draft, n, key), facts={"stop": _name(stop), "key": key})
        for m, name in enumerate(stop.items):
            if name not in items:
                near = nearest(name, sorted(items))
                suggestion = phrase("did_you_mean", names=listed(near)) if near else Text()
                facts: dict[str, Fact] = {"stop": _name(stop), "id": name, "suggestion": suggestion}
                yield Problem(code="TRAVEL-05", where=_at(draft, n, f"items.{m}"), facts=facts)
    yield from _between(draft, items)


def _between(draft: DraftExhibition, items: Collection[str]) -> Iterator[Problem]:
    """Two stops that want the same object at a time, or leave no day to bring it over."""
    held = [(n, one) for n, one in enumerate(draft.settings.stops) if one.status != "cancelled"]
    for (_, first), (n, second) in combinations(sorted(held, key=lambda pair: (pair[1].first, pair[0])), 2):
        both = _both(first, second, items)
        if not both:
            continue
        facts: dict[str, Fact] = {"first": _name(first), "second": _name(second)}
        if second.first <= first.last:
            shown = "、".join(both[:_SHOWN]) + ("…" if len(both) > _SHOWN else "")
            days: dict[str, Fact] = {
                "since": second.first.isoformat(),
                "until": min(first.last, second.last).isoformat(),
            }
            where = _at(draft, n, "since")
            yield Problem(code="TRAVEL-02", where=where, facts=facts | days | {"items": shown, "count": str(len(both))})
        elif (second.first - first.last).days < 2 and first.city != second.city:
            facts |= {"last": first.last.isoformat(), "next": second.first.isoformat()}
            yield Problem(code="TRAVEL-03", where=_at(draft, n, "since"), facts=facts)


def _both(first: StopSettings, second: StopSettings, items: Collection[str]) -> list[str]:
    """The objects that both stops want, in the order of the exhibition."""
    wanted = [set(one.items) or set(items) for one in (first, second)]
    return [name for name in items if name in wanted[0] & wanted[1]]


def _name(stop: StopSettings) -> Text:
    return stop.city.text


def _at(draft: DraftExhibition, number: int, key: str) -> Where:
    """The line of a key of a stop, or of the stop."""
    return draft.marks.get(f"stops.{number}.{key}", draft.marks.get(f"stops.{number}", draft.where))
