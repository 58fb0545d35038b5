"""What time will change by itself: when something opens, when something must go, and how long an edition may stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from builder.gate.circumstances import Circumstances
from builder.gate.rules import reasons
from builder.model.item import Item, Site

NINETY_DAYS = 90


@dataclass(frozen=True, slots=True)
class Change:
    """On ``day`` the item (by key) appears or goes without anybody doing anything but build."""

    day: date
    item: str
    does: Literal["opens", "goes"]


def changes(site: Site, asked: Circumstances, days: int = NINETY_DAYS) -> tuple[Change, ...]:
    """Every change by date alone after today, within so many days, in order."""
    last = asked.as_of + timedelta(days)
    found: list[Change] = []
    for item in site.items.values():
        shown = None
        for day in sorted(_days(item)):
            if not asked.as_of < day <= last:
                continue
            before = _shown(item, asked, day - timedelta(1)) if shown is None else shown
            shown = _shown(item, asked, day)
            if shown != before:
                found.append(Change(day, item.key, "opens" if shown else "goes"))
    return tuple(sorted(found, key=lambda one: (one.day, one.item)))


def valid_until(items: Iterable[Item], asked: Circumstances) -> date | None:
    """The last day on which all of these items, which are shown today, may still be shown; None where none must go."""
    by_day: dict[date, list[Item]] = {}
    for item in items:
        if (end := item.release.use_until) and asked.as_of <= end < date.max:
            by_day.setdefault(end, []).append(item)
    days = (day for day in sorted(by_day) if any(not _shown(one, asked, day + timedelta(1)) for one in by_day[day]))
    return next(days, None)


def _days(item: Item) -> set[date]:
    """The days on which an item's own dates may change the answer."""
    release = item.release
    days = {release.embargo_until} if release.embargo_until else set()
    return days | {release.use_until + timedelta(1)} if release.use_until and release.use_until < date.max else days


def _shown(item: Item, asked: Circumstances, day: date) -> bool:
    return not reasons(item, replace(asked, as_of=day))
