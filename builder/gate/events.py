"""Events as the public may know of them, and the days that return every year."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta
from itertools import chain

from builder.model.outreach.document import ContentDocument
from builder.model.outreach.event_settings import EventSettings, PlaceSettings, PressSettings, SessionSettings
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.public_events import (
    PublicDay,
    PublicEvent,
    PublicPlace,
    PublicPress,
    PublicSession,
    PublicStreet,
)
from builder.model.outreach.yearly import Yearly, YearlyDaySettings
from builder.model.problems import Fact, Problem
from builder.model.where import Where

_STALE = timedelta(days=183)
_NEAR = timedelta(days=7)
"""An event so close to a day is one for that day, also where it does not say so."""


def public_event(document: ContentDocument, as_of: date) -> PublicEvent:
    """The event, its sessions in order of time, without what the curator keeps to the house."""
    event = settings_of(document)
    places = {one.id: _place(one) for one in event.places}
    return PublicEvent(
        id=document.id,
        title=event.title.text,
        summary=event.summary.text,
        theme=event.theme.text,
        sessions=tuple(
            _session(one, event, places.get(one.place))
            for one in sorted(event.sessions, key=lambda one: (one.date, one.start, one.id))
        ),
        places=tuple(places.values()),
        streets=tuple(PublicStreet(name=one.name.text, water=one.water, points=one.points) for one in event.streets),
        partners=event.partners if "partners" in event.show else (),
        contact=event.contact.text,
        rain_plan=event.rain_plan.text,
        press=_press(event.press, as_of),
        updated=event.updated,
        over=bool(event.sessions) and max(one.date for one in event.sessions) < as_of,
        cancelled=event.cancelled,
        fictional=event.fictional,
    )


def settings_of(document: ContentDocument) -> EventSettings:
    assert isinstance(document.settings, EventSettings)  # the loader reads an event with these
    return document.settings


def _place(one: PlaceSettings) -> PublicPlace:
    return PublicPlace(id=one.id, name=one.name.text, address=one.address.text, how=one.how.text, geo=one.geo)


def _session(one: SessionSettings, event: EventSettings, place: PublicPlace | None) -> PublicSession:
    shown = event.show
    return PublicSession(
        id=one.id,
        kind=one.kind,
        day=one.date,
        start=one.start,
        end=one.end,
        title=one.title.text,
        summary=one.summary.text,
        venue=one.venue.text or (place.name if place else one.venue.text),
        place=place,
        booth=one.booth.text,
        speaker=one.speaker.text,
        activities=tuple(words.text for words in one.activities),
        capacity=one.capacity.text,
        sign_up=one.sign_up.strip(),
        crew=one.crew if "crew" in shown else (),
        materials=tuple((thing.name.text, thing.quantity) for thing in one.materials) if "materials" in shown else (),
        partners=one.partners if "partners" in shown else (),
        cancelled=one.cancelled or event.cancelled,
        why=one.why.text,
    )


def _press(press: PressSettings | None, as_of: date) -> PublicPress | None:
    """The note for the press, from the day on which it is released."""
    if press is None or (press.release and press.release > as_of):
        return None
    quotes = tuple((one.words.text, one.by.text) for one in press.quotes)
    return PublicPress(headline=press.headline.text, lead=press.lead.text, quotes=quotes)


def kept_words(outreach: Outreach, shown: Collection[str], as_of: date) -> Iterator[tuple[str, str, str]]:
    """What public events keep to the house: the key of the event, the field, and the words."""
    for document in (one for one in outreach.of("events") if one.key in shown):
        event = settings_of(document)
        if event.press and _press(event.press, as_of) is None:
            quoted = (said for one in event.press.quotes for said in (one.words, one.by))
            words = (event.press.headline, event.press.lead, *quoted)
            yield from ((document.key, "press", said) for one in words for said in (one.zh, one.en))
        if "partners" not in event.show:
            partners = chain(event.partners, *(session.partners for session in event.sessions))
            yield from ((document.key, "partners", name) for one in partners for name in (one.name.zh, one.name.en))
        for session in event.sessions:
            if "crew" not in event.show:
                yield from ((document.key, "crew", name) for name in session.crew)
            if "materials" not in event.show:
                for thing in session.materials:
                    yield from ((document.key, "materials", words) for words in (thing.name.zh, thing.name.en))


def public_days(yearly: Yearly, events: Iterable[PublicEvent], as_of: date) -> tuple[PublicDay, ...]:
    """The days that return every year as they come next; none where the house does not show them."""
    told = tuple(events)
    if not yearly.show or not (told or yearly.written):
        return ()
    days = (
        PublicDay(id=one.id, title=one.title.text, about=one.about.text, day=day, event=_event_near(day, told))
        for one in yearly.days
        for day in [one.next(as_of)]
    )
    return tuple(sorted(days, key=lambda one: (one.day, one.id)))


def _event_near(day: date, events: Iterable[PublicEvent]) -> str:
    found = (one.id for one in events if any(abs(other - day) <= _NEAR for other in one.days) and not one.cancelled)
    return next(found, "")


def told_of_days(yearly: Yearly, outreach: Outreach, as_of: date) -> Iterator[Problem]:
    """A note for each day that comes soon and for which nothing is planned, draft or not. A house that has no events
    and wrote no yearly.yml is not asked.
    """
    events = [settings_of(one) for one in outreach.of("events") if one.settings.state != "withdrawn"]
    if not events and not yearly.written:
        return
    for one in yearly.days:
        day = one.next(as_of)
        if (day - as_of).days <= yearly.remind and not any(_serves(event, one, day) for event in events):
            facts: dict[str, Fact] = {"title": one.title.text, "day": day.isoformat(), "left": str((day - as_of).days)}
            where = yearly.marks.get(one.id, Where("content/events"))
            yield Problem(code="EVENT-06", where=where, facts=facts)


def told_of_stale_events(outreach: Outreach, shown: Collection[str], as_of: date) -> Iterator[Problem]:
    """A note where the last public event is long past."""
    days = [session.date for one in outreach.of("events") if one.key in shown for session in settings_of(one).sessions]
    if days and as_of - max(days) > _STALE:
        yield Problem(code="EVENT-10", where=Where("content/events"), facts={"day": max(days).isoformat()})


def _serves(event: EventSettings, one: YearlyDaySettings, day: date) -> bool:
    """Whether an event is for this day of this year."""
    days = [session.date for session in event.sessions]
    same_year = any(other.year == day.year for other in days) or not days
    return (event.occasion == one.id and same_year) or any(abs(other - day) <= _NEAR for other in days)
