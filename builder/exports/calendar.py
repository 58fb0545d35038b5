"""events.ics, and a calendar for each event, for the calendars of visitors (RFC 5545), by the icalendar library.

A session's UID is made of ids only, and stays when its day changes or it is called off. Times are those of
Asia/Shanghai. DTSTAMP and SEQUENCE come from the day on which the curator changed the event: same input, same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from builder.model.address import CALENDAR, Addresses
from builder.model.outreach.public_events import PublicEvent, PublicSession
from builder.model.public import PublicSite
from builder.model.text import Language, Text
from builder.strings import say

_ZONE = ZoneInfo("Asia/Shanghai")
_FIRST = date(2020, 1, 1)
"""The day of SEQUENCE 0."""


def calendars(site: PublicSite, addresses: Addresses) -> Iterator[tuple[str, bytes, tuple[str, ...]]]:
    """Path, bytes and the keys of its events: the calendar of everything, then one for each event."""
    events = site.outreach.events
    if events:
        keys = tuple(f"content/events/{one.id}" for one in events)
        yield CALENDAR, calendar(events, site.title, site, addresses), keys
    for one in events:
        own = calendar([one], one.title, site, addresses)
        yield addresses.event_calendar(one.id), own, (f"content/events/{one.id}",)


def calendar(events: Iterable[PublicEvent], name: Text, site: PublicSite, addresses: Addresses) -> bytes:
    """The calendar of these events in the first language."""
    language = addresses.languages[0]
    made = Calendar()
    made.add("prodid", "-//Lantai//events//ZH")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name.into(language))
    for event in events:
        for session in event.sessions:
            made.add_component(_event(event, session, site, addresses, language))
    made.add_missing_timezones()
    return bytes(made.to_ical())


def _event(
    event: PublicEvent, session: PublicSession, site: PublicSite, addresses: Addresses, language: Language
) -> Event:
    made = Event()
    made.add("uid", f"{event.id}.{session.id}.{site.institution.code or 'site'}@lantai")
    made.add("dtstamp", datetime.combine(event.updated, time(), UTC))
    made.add("sequence", max(0, (event.updated - _FIRST).days))
    made.add("dtstart", _at(session.day, session.start))
    made.add("dtend", _at(session.day, session.end))
    made.add("summary", session.title.into(language))
    if where := _where(session, language):
        made.add("location", where)
    if session.place and session.place.geo:
        made.add("geo", session.place.geo)
    about = [words.into(language) for words in (session.why, session.summary, event.title, event.rain_plan) if words]
    made.add("description", "\n".join(about))
    made.add("status", "CANCELLED" if session.cancelled else "CONFIRMED")
    if addresses.base_url:
        page = addresses.page("event", language, event.id)
        made.add("url", addresses.absolute(f"{page}#{session.id}"))
    return made


def _where(session: PublicSession, language: Language) -> str:
    """The venue, and its address where that is known."""
    parts = [session.venue, session.place.address if session.place else Text(), session.booth]
    return say("comma", language).join(part.into(language) for part in parts if part)


def _at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), _ZONE)
