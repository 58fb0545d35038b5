"""The page of events: day by day, session by session, and the calendar file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from builder.model.address import CALENDAR
from builder.model.outreach.public import PublicEvent, PublicSession
from builder.model.outreach.public_kinds import Listing
from builder.model.text import Text
from builder.pages.outreach.law import day_of
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.shelf import Shelf
from builder.templates import Plain, safe


@dataclass(frozen=True, slots=True)
class SessionView(Plain):
    """A session; ``cancelled`` says so in words, or is empty."""

    anchor: str
    when: str
    title: Markup
    summary: Markup
    venue: Markup
    cancelled: str


@dataclass(frozen=True, slots=True)
class EventView(Plain):
    """An event, by day."""

    anchor: str
    title: Markup
    summary: Markup
    fictional: bool
    days: tuple[tuple[str, tuple[SessionView, ...]], ...]
    notes: tuple[tuple[str, Markup], ...]  # what if it rains, whom to ask


@dataclass(frozen=True, slots=True)
class EventsView(Plain):
    """All events, and the way to the calendar file."""

    events: tuple[EventView, ...]
    calendar: str


def event_pages(shelf: Shelf) -> Iterator[OutreachPage]:
    """One page with everything that takes place."""
    room, found = shelf.room, shelf.room.site.outreach.events
    if not found:
        return
    root = room.links.root(room.page("events"))
    yield OutreachPage(
        kind="events",
        view=EventsView(tuple(_event(shelf, one) for one in found), shelf.link(root, CALENDAR)),
        title=room.t("events.title"),
        description=room.t("events.description", site=room.site.title.into(room.language)),
        thing=Listing("events", found),
        made_from=tuple(f"content/events/{one.id}" for one in found),
    )


def _event(shelf: Shelf, one: PublicEvent) -> EventView:
    room = shelf.room
    days = groupby(one.sessions, key=lambda session: session.day)
    notes = {"rain_plan": one.rain_plan, "contact": one.contact}
    return EventView(
        anchor=one.id,
        title=room.show(one.title),
        summary=_shown(shelf, one.summary),
        fictional=one.fictional,
        days=tuple(
            (
                f"{day_of(day.isoformat(), room.language)} {room.t(f'events.day.{day.isoweekday()}')}",
                tuple(_session(shelf, one, session) for session in several),
            )
            for day, several in days
        ),
        notes=tuple((room.t(f"events.{name}"), room.show(words)) for name, words in notes.items() if words),
    )


def _session(shelf: Shelf, event: PublicEvent, one: PublicSession) -> SessionView:
    room = shelf.room
    return SessionView(
        anchor=f"{event.id}.{one.id}",
        when=f"{one.start}–{one.end}",
        title=room.show(one.title),
        summary=_shown(shelf, one.summary),
        venue=_shown(shelf, one.venue),
        cancelled=room.t("events.cancelled") if one.cancelled else "",
    )


def _shown(shelf: Shelf, words: Text) -> Markup:
    return shelf.room.show(words) if words else safe("")
