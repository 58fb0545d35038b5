"""Days that come to documents by themselves: an announcement, a note for the press, an event, a guide that is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from builder.gate.circumstances import Circumstances
from builder.model.item import Site
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.event_settings import EventSettings
from builder.model.outreach.finder_settings import FinderSettings
from builder.model.outreach.guide_settings import GuideSettings
from builder.model.outreach.opening_settings import OpeningSettings

A_YEAR = 366
"""Days."""


@dataclass(frozen=True, slots=True)
class Coming:
    """On ``day`` something is due for the document (by key)."""

    day: date
    does: Literal["announces", "press", "begins", "check"]
    document: str


def coming(site: Site, asked: Circumstances, days: int = A_YEAR) -> tuple[Coming, ...]:
    """Every such day after today within so many days, in order, of documents that say public and have no fault."""
    last = asked.as_of + timedelta(days)
    open_ = (
        one
        for one in site.outreach.documents.values()
        if one.settings.state == "public" and one.key not in asked.faulty
    )
    found = (one for document in open_ for one in _of(document))
    due = (one for one in found if asked.as_of < one.day <= last)
    return tuple(sorted(due, key=lambda one: (one.day, one.does, one.document)))


def _of(document: ContentDocument) -> Iterator[Coming]:
    settings = document.settings
    if isinstance(settings, OpeningSettings):
        yield Coming(settings.on, "announces", document.key)
    elif isinstance(settings, GuideSettings | FinderSettings) and settings.next_check:
        yield Coming(settings.next_check, "check", document.key)
    elif isinstance(settings, EventSettings):
        if settings.press and settings.press.release:
            yield Coming(settings.press.release, "press", document.key)
        kept = [one.date for one in settings.sessions if not one.cancelled]
        if kept and not settings.cancelled:
            yield Coming(min(kept), "begins", document.key)
