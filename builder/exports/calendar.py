"""events.ics: every session of every event, for the calendars of visitors (RFC 5545), by the icalendar library.

A session's UID is made of ids only, and stays when its day changes or it is called off. Times are those of
Asia/Shanghai. DTSTAMP and SEQUENCE come from the day on which the curator changed the event: same input, same bytes.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from builder.model.address import Addresses
from builder.model.outreach.public import PublicEvent, PublicSession
from builder.model.public import PublicSite
from builder.model.text import Language

_ZONE = ZoneInfo("Asia/Shanghai")
_FIRST = date(2020, 1, 1)
"""The day of SEQUENCE 0."""


def calendar(site: PublicSite, addresses: Addresses) -> bytes | None:
    """The calendar in the first language; None where nothing takes place."""
    events = site.outreach.events
    if not events:
        return None
    language = addresses.languages[0]
    made = Calendar()
    made.add("prodid", "-//Lantai//events//ZH")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", site.title.into(language))
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
    if session.venue:
        made.add("location", session.venue.into(language))
    about = [words.into(language) for words in (session.summary, event.title, event.rain_plan) if words]
    made.add("description", "\n".join(about))
    made.add("status", "CANCELLED" if session.cancelled else "CONFIRMED")
    if addresses.base_url:
        made.add("url", f"{addresses.absolute(addresses.page('events', language))}#{event.id}.{session.id}")
    return made


def _at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), _ZONE)
