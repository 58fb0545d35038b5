"""What time will change by itself: when something opens, when something must go, and how long an edition may stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from builder.gate.asking import on
from builder.gate.circumstances import Circumstances
from builder.gate.rules import reasons
from builder.model.approval import TEXTS
from builder.model.item import Item, Site

NINETY_DAYS = 90
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")


@dataclass(frozen=True, slots=True)
class Change:
    """On ``day`` the item (by key) appears or goes without anybody doing anything but build."""

    day: date
    item: str
    does: Literal["opens", "goes"]


def changes(site: Site, asked: Circumstances, days: int = NINETY_DAYS) -> tuple[Change, ...]:
    """Every change by date alone after today, within so many days, in order: by the dates of items, and by reviews
    and decisions that begin to count on a later day.
    """
    last = asked.as_of + timedelta(days)
    turning, sharing = _turning(site, asked), _sharing(site)
    found: list[Change] = []
    now = asked
    for day in sorted(turning):
        if not asked.as_of < day <= last:
            continue
        keys = {other for key in turning[day].items for other in sharing.get(key, (key,))}
        before = replace(now, as_of=day - timedelta(1))
        anew = turning[day].ruled or not keys.isdisjoint(sharing)
        now = on(site, now, day) if anew else replace(now, as_of=day)
        for item in (site.items[key] for key in sorted(keys)):
            shown = not reasons(item, now)
            if shown != (not reasons(item, before)):
                found.append(Change(day, item.key, "opens" if shown else "goes"))
    return tuple(found)


@dataclass
class _Turn:
    """The keys of what may change on a day, and whether a review or a decision is the ground."""

    items: set[str] = field(default_factory=set)
    ruled: bool = False


def _turning(site: Site, asked: Circumstances) -> dict[date, _Turn]:
    """The days on which the answer may change by itself."""
    found: defaultdict[date, _Turn] = defaultdict(_Turn)
    for item in site.items.values():
        for day in _days(item):
            found[day].items.add(item.key)
    for exhibition in site.exhibitions:
        keys = {site.items[key].id: key for unit in exhibition.units for key in unit.items}
        ahead = [(one.override.date, one.override.item) for one in exhibition.overrides]
        if asked.review:
            ahead += [(date.fromisoformat(one.date), one.item) for one in exhibition.ledger.approvals]
        for day, name in ahead:
            if day > asked.as_of:
                found[day].ruled = True
                found[day].items |= set(keys.values()) if name == TEXTS else {keys[name]} if name in keys else set()
    return found


def _sharing(site: Site) -> dict[str, set[str]]:
    """For each item that shows the same picture as another the keys of all of them: while one is held, so are they."""
    by_digest: dict[str, set[str]] = {}
    for item in site.items.values():
        for picture in item.pictures:
            by_digest.setdefault(picture.digest, set()).add(item.key)
    found: dict[str, set[str]] = {}
    for keys in by_digest.values():
        if len(keys) > 1:
            for key in keys:
                found[key] = found.get(key, set()) | keys
    return found


def valid_until(items: Iterable[Item], asked: Circumstances) -> date | None:
    """The last day on which all of these items, which are shown today, may still be shown; None where none must go."""
    by_day: dict[date, list[Item]] = {}
    for item in items:
        if (end := item.release.use_until) and asked.as_of <= end < date.max:
            by_day.setdefault(end, []).append(item)
    days = (day for day in sorted(by_day) if any(not _shown(one, asked, day + timedelta(1)) for one in by_day[day]))
    return next(days, None)


def last_days(items: Iterable[Item], asked: Circumstances) -> dict[str, date]:
    """The last day of each of these items, by slug, that must go by date alone."""
    ends = ((item, item.release.use_until) for item in items)
    return {
        item.slug: end
        for item, end in ends
        if end and asked.as_of <= end < date.max and not _shown(item, asked, end + timedelta(1))
    }


def _days(item: Item) -> set[date]:
    """The days on which an item's own dates may change the answer."""
    release = item.release
    days = {release.embargo_until} if release.embargo_until else set()
    if release.use_until and release.use_until < date.max:
        days.add(release.use_until + timedelta(1))
    return days | _comes(item.date.start) if item.date else days


def _comes(start: str) -> set[date]:
    """The day on which a year, a month or a day begins; none where it is no plain date."""
    if not _PLAIN.fullmatch(start[:10]):
        return set()
    return {date.fromisoformat(start[:10] + "-01-01"[len(start[:10]) - 4 :] if len(start) < 10 else start[:10])}


def _shown(item: Item, asked: Circumstances, day: date) -> bool:
    return not reasons(item, replace(asked, as_of=day))
