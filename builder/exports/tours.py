"""The stops of an exhibition that travels, for the calendars of visitors (RFC 5545): whole days, lasting UIDs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from builder.model.address import Addresses
from builder.model.public import PublicExhibition, PublicSite
from builder.model.public_stop import PublicStop
from builder.model.text import Language
from builder.strings import say

_FIRST = date(2020, 1, 1)
"""The day of SEQUENCE 0."""


def tours(site: PublicSite, addresses: Addresses) -> Iterator[tuple[str, bytes, tuple[str, ...]]]:
    """Path and bytes of the calendar of each exhibition that travels; it is made from no item."""
    for one in site.exhibitions:
        if one.stops:
            yield addresses.tour_calendar(one.id), _calendar(one, site, addresses), ()


def _calendar(one: PublicExhibition, site: PublicSite, addresses: Addresses) -> bytes:
    language = addresses.languages[0]
    made = Calendar()
    made.add("prodid", "-//Lantai//tours//ZH")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", one.title.into(language))
    for stop in one.stops:
        made.add_component(_stop(stop, one, site, addresses, language))
    return bytes(made.to_ical())


def _stop(stop: PublicStop, one: PublicExhibition, site: PublicSite, addresses: Addresses, language: Language) -> Event:
    """A stop; its last day belongs to it, and a calendar names the day after."""
    made = Event()
    made.add("uid", f"{one.id}.stop-{stop.id}.{site.institution.code or 'site'}@lantai")
    made.add("dtstamp", datetime.combine(stop.updated, time(), UTC))
    made.add("sequence", max(0, (stop.updated - _FIRST).days))
    made.add("dtstart", stop.since)
    made.add("dtend", stop.until + timedelta(days=1))
    title, city = one.title.into(language), stop.city.into(language)
    made.add("summary", say("tour.summary", language, title=title, city=city))
    where = say("comma", language).join(part.into(language) for part in (stop.city, stop.venue, stop.address) if part)
    made.add("location", where)
    made.add("status", "CANCELLED" if stop.cancelled else "CONFIRMED")
    if addresses.base_url:
        made.add("url", addresses.absolute(addresses.page("exhibition", language, one.id)))
    return made
