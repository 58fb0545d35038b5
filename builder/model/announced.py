"""What the feed of a site tells of."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.address import PageKind
from builder.model.public import PublicSite
from builder.model.text import Text


@dataclass(frozen=True, slots=True)
class Announcement:
    """A page that appeared, or changed, on a day (ISO) that a curator wrote."""

    page: PageKind
    slug: str
    day: str
    title: Text
    summary: Text


def announced(site: PublicSite) -> tuple[Announcement, ...]:
    """Exhibitions that say when they opened, batches of opened records, and events on the day when they were told or
    last changed; newest first. A draft announces nothing.
    """
    if site.draft:
        return ()
    found = [
        Announcement("exhibition", one.id, one.opened, one.title or Text(one.id, one.id), one.summary or one.subtitle)
        for one in site.exhibitions
        if one.opened
    ]
    found += [
        Announcement("opening", one.id, one.day.isoformat(), one.title, one.summary) for one in site.outreach.openings
    ]
    found += [
        Announcement("event", one.id, one.updated.isoformat(), one.title, one.summary or one.theme)
        for one in site.outreach.events
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.slug), reverse=True))
