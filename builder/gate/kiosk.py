"""The kiosk edition of a public site: its exhibitions, and what passes by on the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from builder.gate.moving import leading_on
from builder.model.guests import without_guests
from builder.model.kiosk_settings import KioskSettings
from builder.model.public import PublicItem, PublicSite
from builder.model.public_kiosk import PublicKiosk

_PASSING = 8
_YEAR = 366
"""Days."""


def kiosk_site(site: PublicSite, settings: KioskSettings, made: date, last_days: Mapping[str, date]) -> PublicSite:
    """The site with the chosen exhibitions only, the works that draw people near, and the last days of its works."""
    chosen = tuple(one for one in site.exhibitions if not settings.exhibitions or one.id in settings.exhibitions)
    ids = frozenset(one.id for one in chosen)
    halls = tuple(
        replace(
            hall,
            exhibitions=tuple(name for name in hall.exhibitions if name in ids),
            treasures=tuple(one for one in hall.treasures if one.item.exhibition in ids),
        )
        for hall in site.halls
    )
    chosen = tuple(without_guests(one, ids) for one in chosen)
    edition = replace(site, exhibitions=chosen, halls=halls, moved=leading_on(site.moved, chosen))
    slugs = {item.slug for item in edition.items}
    ends = tuple((slug, _told(day, made)) for slug, day in sorted(last_days.items()) if slug in slugs)
    told = PublicKiosk(
        settings=settings, made=made, attract=tuple(item.slug for item in _passing(edition, settings)), last_days=ends
    )
    return replace(edition, kiosk=told)


def _told(day: date, made: date) -> date:
    """The day on which a booth takes a work off. A later end of its term stays private: the work goes after a year,
    for which no edition is meant.
    """
    return day if (day - made).days <= _YEAR else made + timedelta(_YEAR)


def _passing(site: PublicSite, settings: KioskSettings) -> tuple[PublicItem, ...]:
    """The works that kiosk.yml names, in its order; else those that open the exhibitions, and a few more."""
    pictured = [item for item in site.items if item.images]
    named = [item for name in settings.attract for item in pictured if item.id == name]
    if named:
        return tuple(named)
    heroes = [one.hero for one in site.exhibitions if one.hero]
    step = max(1, len(pictured) // _PASSING)
    return tuple({id(item): item for item in (*heroes, *pictured[::step])}.values())[:_PASSING]
