"""What is due for documents stands in the calendar of the house."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from icalendar import Calendar

from builder.gate import Circumstances, coming
from builder.model.item import Site
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.event_settings import EventSettings
from builder.model.outreach.guide_settings import GuideSettings
from builder.model.outreach.opening_settings import OpeningSettings
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.settings import Published
from builder.model.settings import SiteSettings
from builder.rendering.reminders import reminders

TODAY = date(2026, 5, 20)
WEB = Circumstances(audience="web", as_of=TODAY)
BASE = {"lantai": 1, "state": "public"}
TALK = {"id": "t", "date": date(2026, 6, 9), "start": "09:00", "end": "10:00", "title": {"zh": "讲座"}}


def house(**settings: Published) -> Site:
    documents = [ContentDocument(kind=kind, id="a", settings=one) for kind, one in settings.items()]
    site = SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}})
    return Site(settings=site, outreach=Outreach(documents={one.key: one for one in documents}))


SITE = house(
    openings=OpeningSettings.model_validate({**BASE, "on": date(2026, 6, 1), "opened": []}),
    guides=GuideSettings.model_validate({**BASE, "next_check": date(2026, 7, 1)}),
    events=EventSettings.model_validate(
        {**BASE, "updated": TODAY, "sessions": [TALK], "press": {"release": date(2026, 6, 2)}}
    ),
)


def test_what_is_due_is_told_in_order() -> None:
    """Announcements, notes for the press, events and checks of the year to come; nothing of drafts and faulty ones, and
    nothing that is past.
    """
    assert [(one.day.day, one.does, one.document.split("/")[1]) for one in coming(SITE, WEB)] == [
        (1, "announces", "openings"),
        (2, "press", "events"),
        (9, "begins", "events"),
        (1, "check", "guides"),
    ]
    faulty = replace(WEB, faulty=frozenset({"content/events/a", "content/openings/a"}))
    assert [one.does for one in coming(SITE, faulty)] == ["check"]
    assert coming(SITE, replace(WEB, as_of=TODAY + timedelta(60))) == ()
    draft = house(openings=OpeningSettings.model_validate({"lantai": 1, "on": date(2026, 6, 1), "opened": []}))
    assert coming(draft, WEB) == ()


def test_it_stands_in_the_calendar() -> None:
    """An event a day and kind, with the documents by their keys."""
    events = Calendar.from_ical(reminders((), None, coming(SITE, WEB))).walk("VEVENT")
    assert [(one.start.isoformat(), str(one["description"])) for one in events] == [
        ("2026-06-01", "content/openings/a"),
        ("2026-06-02", "content/events/a"),
        ("2026-06-09", "content/events/a"),
        ("2026-07-01", "content/guides/a"),
    ]
