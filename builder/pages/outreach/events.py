"""The pages of events: the list, and each event day by day, with a plan of its places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from builder.model.address import CALENDAR
from builder.model.outreach.public_events import PublicDay, PublicEvent, PublicPlace, PublicSession
from builder.model.outreach.public_kinds import Listing
from builder.model.settings import PartnerSettings
from builder.model.text import Text
from builder.pages.outreach.event_views import (
    DayView,
    EventRowView,
    EventsView,
    EventView,
    PlaceView,
    SessionView,
    StripDayView,
    YearlyView,
)
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.plan import code_of, plan_of
from builder.pages.outreach.press import press_page
from builder.pages.outreach.shelf import Shelf
from builder.pages.take import card_meta, code
from builder.pages.views import LinkView
from builder.pages.wording import display, visited
from builder.strings.days import short_day, span_of, weekday
from builder.strings.press_note import how_many
from builder.templates import escaped, safe


def event_pages(shelf: Shelf) -> Iterator[OutreachPage]:
    """The list of everything that takes place, each event, and its note for the press."""
    room, outreach = shelf.room, shelf.room.site.outreach
    found = outreach.events
    if not found:
        return
    path = room.page("events")
    yield OutreachPage(
        kind="events",
        view=_events(shelf, room.links.root(path)),
        title=room.t("events.title"),
        description=room.t("events.description", site=room.site.title.into(room.language)),
        thing=Listing("events", found),
        made_from=tuple(f"content/events/{one.id}" for one in found),
    )
    for one in found:
        when = span_of(one.days, room.language)
        yield OutreachPage(
            kind="event",
            slug=one.id,
            view=_event(shelf, one, room.page("event", one.id)),
            title=one.title.into(room.language),
            description=room.t("comma").join(filter(None, (when, one.summary.into(room.language)))),
            thing=one,
            made_from=(f"content/events/{one.id}",),
            image=card_meta(room, "event", one.id, one.title.into(room.language)),
        )
        yield from press_page(shelf, one)


def _events(shelf: Shelf, root: str) -> EventsView:
    outreach = shelf.room.site.outreach
    coming = sorted((one for one in outreach.events if not one.over), key=lambda one: (one.days[:1], one.id))
    past = sorted((one for one in outreach.events if one.over), key=lambda one: (one.days[-1:], one.id), reverse=True)
    return EventsView(
        coming=tuple(_row(shelf, one, root) for one in coming),
        past=tuple(_row(shelf, one, root) for one in past),
        yearly=tuple(_yearly(shelf, one, root) for one in outreach.yearly),
        calendar="" if shelf.room.site.kiosk else shelf.link(root, CALENDAR),
    )


def _row(shelf: Shelf, one: PublicEvent, root: str) -> EventRowView:
    room = shelf.room
    page = room.page("event", one.id)
    return EventRowView(
        anchor=one.id,
        link=LinkView(display(one.title, room.language), shelf.link(root, page)),
        when=span_of(one.days, room.language),
        count=how_many(one, room.language),
        summary=_shown(shelf, one.summary),
        theme=_shown(shelf, one.theme),
        mark=_mark(shelf, one),
        fictional=one.fictional,
        strip=() if one.over else _strip(shelf, one, shelf.link(root, page)),
    )


def _mark(shelf: Shelf, one: PublicEvent) -> str:
    off = sum(session.cancelled for session in one.sessions)
    if one.cancelled or (one.sessions and off == len(one.sessions)):
        return shelf.room.t("events.all_off")
    return shelf.room.t("events.one_off", n=off) if off else ""


def _strip(shelf: Shelf, one: PublicEvent, page: str) -> tuple[StripDayView, ...]:
    """The days side by side; ``page`` is the way to the page of the event, empty on that page."""
    room = shelf.room
    days = groupby(one.sessions, key=lambda session: session.day)
    return tuple(
        StripDayView(
            number=day.day,
            month=short_day(day, room.language),
            weekday=weekday(day, room.language),
            href=f"{page}#{day.isoformat()}",
            sessions=tuple(
                (LinkView(room.show(session.title), f"{page}#{session.id}", session.start), session.cancelled)
                for session in sessions
            ),
        )
        for day, sessions in days
    )


def _yearly(shelf: Shelf, one: PublicDay, root: str) -> YearlyView:
    room = shelf.room
    event = next((each for each in room.site.outreach.events if each.id == one.event), None)
    link = LinkView(room.show(event.title), shelf.link(root, room.page("event", event.id))) if event else None
    return YearlyView(
        day=short_day(one.day, room.language),
        weekday=weekday(one.day, room.language),
        year=str(one.day.year),
        title=room.show(one.title),
        about=_shown(shelf, one.about),
        event=link,
    )


def _event(shelf: Shelf, one: PublicEvent, path: str) -> EventView:
    room = shelf.room
    root = room.links.root(path)
    notes = {"rain_plan": one.rain_plan, "contact": one.contact}
    numbers = {place.id: n for n, place in enumerate(one.places, 1)}
    off = one.cancelled or bool(one.sessions and all(session.cancelled for session in one.sessions))
    leading = None if room.site.kiosk else code(room, room.at(path), "event", one.id)
    return EventView(
        title=display(one.title, room.language),
        theme=_shown(shelf, one.theme),
        summary=_shown(shelf, one.summary),
        when=span_of(one.days, room.language),
        count=how_many(one, room.language),
        notice=room.t("event.off") if off else room.t("event.over") if one.over else "",
        off=off,
        fictional=one.fictional,
        strip=_strip(shelf, one, "") if len(one.days) > 1 else (),
        days=tuple(
            DayView(
                day.isoformat(),
                short_day(day, room.language),
                weekday(day, room.language),
                tuple(_session(shelf, session, numbers) for session in sessions),
            )
            for day, sessions in groupby(one.sessions, key=lambda session: session.day)
        ),
        places=tuple(_place(shelf, place, numbers[place.id]) for place in one.places),
        plan=plan_of(room, one),
        partners=_partners(shelf, one.partners),
        notes=tuple((room.t(f"events.{name}"), room.show(words)) for name, words in notes.items() if words),
        calendar="" if room.site.kiosk else shelf.link(root, room.addresses.event_calendar(one.id)),
        press=shelf.link(root, room.page("press", one.id)) if one.press else "",
        code=leading,
        all=LinkView(escaped(room.t("events.all")), shelf.link(root, room.page("events"))),
    )


def _session(shelf: Shelf, one: PublicSession, numbers: dict[str, int]) -> SessionView:
    room = shelf.room
    place = one.place

    materials = room.t("comma").join(
        f"{name.into(room.language)} × {n}" if n else name.into(room.language) for name, n in one.materials
    )
    partners = room.t("comma").join(partner.name.text.into(room.language) for partner in one.partners)
    facts = {
        "booth": _shown(shelf, one.booth),
        "speaker": _shown(shelf, one.speaker),
        "capacity": _shown(shelf, one.capacity),
        "materials": escaped(materials),
        "crew": escaped(room.t("comma").join(one.crew)),
        "partners": escaped(partners),
    }
    return SessionView(
        anchor=one.id,
        when=f"{one.start}–{one.end}",
        kind=room.t(f"event.kind.{one.kind}"),
        title=room.show(one.title),
        summary=_shown(shelf, one.summary),
        activities=tuple(room.show(words) for words in one.activities),
        place=LinkView(room.show(one.venue), f"#place-{place.id}", str(numbers[place.id])) if place else None,
        venue=_shown(shelf, one.venue),
        facts=tuple((room.t(f"event.{name}"), words) for name, words in facts.items() if words),
        sign_up=one.sign_up if one.sign_up.startswith(("https://", "http://")) and not one.cancelled else "",
        off=room.t("events.cancelled") if one.cancelled else "",
        why=_shown(shelf, one.why),
    )


def _place(shelf: Shelf, one: PublicPlace, number: int) -> PlaceView:
    room = shelf.room
    return PlaceView(
        number=number,
        anchor=f"place-{one.id}",
        name=room.show(one.name),
        address=_shown(shelf, one.address),
        how=_shown(shelf, one.how),
        geo=one.uri,
        coordinates=", ".join(f"{number}°" for number in one.coordinates),
        code=code_of(one.uri),
        code_label=room.t("event.map.code", name=one.name.into(room.language)),
    )


def _partners(shelf: Shelf, partners: tuple[PartnerSettings, ...]) -> tuple[tuple[str, tuple[LinkView, ...]], ...]:
    """By role, in the agreed order."""
    room = shelf.room
    roles = list(dict.fromkeys(one.role for one in partners))
    return tuple(
        (
            room.t(f"partner.{role}"),
            tuple(LinkView(room.show(one.name.text), visited(one.url)) for one in partners if one.role == role),
        )
        for role in roles
    )


def _shown(shelf: Shelf, words: Text) -> Markup:
    return shelf.room.show(words) if words else safe("")
