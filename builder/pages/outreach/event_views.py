"""What the templates of events are given."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.pages.outreach.plan import OutlineView, PlanView
from builder.pages.views import CodeView, LinkView
from builder.templates import Plain


@dataclass(frozen=True, slots=True)
class StripDayView(Plain):
    """A day of the strip at the head of an event: its number, month and weekday, and its sessions as links, each with
    the hour as note and whether it is called off.
    """

    number: int
    month: str
    weekday: str
    href: str
    sessions: tuple[tuple[LinkView, bool], ...]


@dataclass(frozen=True, slots=True)
class EventRowView(Plain):
    """An event in the list. ``mark`` says that it is called off, or that some of it is."""

    anchor: str
    link: LinkView
    when: str
    count: str
    summary: Markup
    theme: Markup
    mark: str
    fictional: bool
    strip: tuple[StripDayView, ...]


@dataclass(frozen=True, slots=True)
class YearlyView(Plain):
    """A day that returns every year; ``event`` leads to what is planned, if anything is."""

    day: str
    weekday: str
    year: str
    title: Markup
    about: Markup
    event: LinkView | None


@dataclass(frozen=True, slots=True)
class EventsView(Plain):
    """All events: what comes, what is past, the days that return, and the way to the calendar of everything."""

    coming: tuple[EventRowView, ...]
    past: tuple[EventRowView, ...]
    yearly: tuple[YearlyView, ...]
    calendar: str


@dataclass(frozen=True, slots=True)
class SessionView(Plain):
    """A session. ``place`` leads to the place on this page, its title with the number of its pin; ``facts`` are name
    and words; ``off`` says that it is called off, or is empty.
    """

    anchor: str
    when: str
    kind: str
    title: Markup
    summary: Markup
    activities: tuple[Markup, ...]
    place: LinkView | None
    venue: Markup
    facts: tuple[tuple[str, Markup], ...]
    sign_up: str
    off: str
    why: Markup


@dataclass(frozen=True, slots=True)
class DayView(Plain):
    """A day of an event."""

    anchor: str
    day: str
    weekday: str
    sessions: tuple[SessionView, ...]


@dataclass(frozen=True, slots=True)
class PlaceView(Plain):
    """A place: its number, and how to get there. ``geo`` opens it in a map, ``code`` is the same for a telephone."""

    number: int
    anchor: str
    name: Markup
    address: Markup
    how: Markup
    geo: str
    coordinates: str
    code: OutlineView | None
    code_label: str


@dataclass(frozen=True, slots=True)
class EventView(Plain):
    """The page of an event. ``code`` leads here; None where the site does not know its address."""

    title: Markup
    theme: Markup
    summary: Markup
    when: str
    count: str
    notice: str
    off: bool
    fictional: bool
    strip: tuple[StripDayView, ...]
    days: tuple[DayView, ...]
    places: tuple[PlaceView, ...]
    plan: PlanView | None
    partners: tuple[tuple[str, tuple[LinkView, ...]], ...]
    notes: tuple[tuple[str, Markup], ...]
    calendar: str
    press: str
    code: CodeView | None
    all: LinkView


@dataclass(frozen=True, slots=True)
class PressView(Plain):
    """The note for the press. ``text`` is the way to the same as plain text."""

    headline: Markup
    lead: Markup
    updated: str
    facts: tuple[tuple[str, str], ...]
    programme: tuple[tuple[str, tuple[str, ...]], ...]
    quotes: tuple[tuple[Markup, Markup], ...]
    about_title: str
    about: Markup
    contact: tuple[tuple[str, str], ...]
    fictional: bool
    text: str
    event: LinkView
