"""An event is told with its hours, and calendars follow it when it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from builder.exports.calendar import calendars
from builder.exports.feed import feed
from builder.exports.press_notes import press_notes
from builder.gate import Circumstances, release
from builder.gate.events import kept_words
from builder.model.address import Addresses
from builder.model.item import Site
from builder.model.settings import SiteSettings
from builder.pages.front import front
from builder.pages.links import Links
from builder.pages.outreach.plan import TALL, WIDE, _Sheet
from builder.pages.room import Room
from builder.templates import safe
from tests.outreach.test_documents import checked, codes, released

FolderOf = Callable[[Mapping[str, str | bytes]], Path]

TODAY = date(2026, 7, 1)
BASE = "https://a.example/show/"
EVENT = """\
lantai: 1
title: {zh: 宣传周, en: Outreach week}
state: public
updated: 2026-05-20
sessions:
  - id: talk
    date: 2026-06-11
    start: 14:30
    end: 16:00
    title: {zh: 家庭建档讲座, en: A talk}
    venue: {zh: 社区中心, en: Community centre}
  - id: square
    date: 2026-06-09
    start: 9:00
    end: "11:30"
    title: {zh: 广场咨询, en: On the square}
"""


def event(text: str = EVENT) -> dict[str, str]:
    return {"content/events/week.yml": text}


def sessions(folder: Path) -> tuple[bytes, dict[str, dict[str, str]]]:
    outreach, problems = checked(folder)
    assert codes(problems) == ["EVENT-05"]
    made = {path: data for path, data, _ in calendars(released(outreach, problems), Addresses(base_url=BASE))}
    assert set(made) == {"events.ics", "events/week.ics"}
    data = made["events.ics"]
    assert Calendar.from_ical(made["events/week.ics"]).walk("VEVENT") == Calendar.from_ical(data).walk("VEVENT")
    keys = ("DTSTART", "DTSTAMP", "STATUS", "SEQUENCE", "URL")
    found = Calendar.from_ical(data).walk("VEVENT")
    return data, {str(one["UID"]): {key: one[key].to_ical() for key in keys} for one in found}


def test_sessions_stand_in_order_with_their_hours(folder_of: FolderOf) -> None:
    """Hours without quotes are hours; the earlier day comes first."""
    outreach, problems = checked(folder_of(event()))
    (one,) = released(outreach, problems).outreach.events
    assert [(each.id, each.start, each.end) for each in one.sessions] == [
        ("square", "09:00", "11:30"),
        ("talk", "14:30", "16:00"),
    ]


def test_the_calendar_is_in_the_time_of_shanghai(folder_of: FolderOf) -> None:
    """Hours with their zone, a stamp that comes from the curator, the same bytes each time."""
    data, found = sessions(folder_of(event()))
    talk = found["week.talk.site@lantai"]
    assert talk["DTSTART"] == b"20260611T143000"
    assert talk["DTSTAMP"] == b"20260520T000000Z"
    assert talk["STATUS"] == b"CONFIRMED"
    assert b"DTSTART;TZID=Asia/Shanghai:20260611T143000" in data
    assert b"BEGIN:VTIMEZONE" in data
    assert sessions(folder_of(event()))[0] == data


def test_an_event_is_in_the_feed(folder_of: FolderOf) -> None:
    """An entry with its page, on the day when it was last changed: no clock says when it was told."""
    outreach, problems = checked(folder_of(event()))
    told = feed(replace(released(outreach, problems), base_url=BASE), Addresses(base_url=BASE))
    assert told is not None
    assert b"<id>https://a.example/show/events/week/</id>" in told
    assert told.count(b"2026-05-20T00:00:00Z") == 2


def test_calendars_follow_a_change(folder_of: FolderOf) -> None:
    """Moved and called off: the same UID, a later stamp and a higher sequence."""
    _, before = sessions(folder_of(event()))
    moved = EVENT.replace("2026-06-11", "2026-06-12").replace("2026-05-20", "2026-06-01")
    _, after = sessions(folder_of(event(moved.replace("id: square", "id: square\n    cancelled: true"))))
    assert before.keys() == after.keys()
    assert after["week.talk.site@lantai"]["DTSTART"] == b"20260612T143000"
    assert after["week.square.site@lantai"]["STATUS"] == b"CANCELLED"
    assert int(after["week.talk.site@lantai"]["SEQUENCE"]) > int(before["week.talk.site@lantai"]["SEQUENCE"])


@pytest.mark.parametrize(
    ("old", "new", "code", "row"),
    [
        ("end: 16:00", "end: 13:00", "EVENT-01", 6),
        ("id: square", "id: talk", "EVENT-02", 12),
        ("start: 14:30", "start: 25:30", "YAML-03", 8),
        ("updated: 2026-05-20\n", "", "YAML-03", None),
        ("venue: {zh: 社区中心, en: Community centre}", "place: square", "EVENT-04", 11),
        ("state: public", "state: public\nplaces: [{id: a, name: 甲}, {id: a, name: 乙}]", "EVENT-07", 4),
        ("updated:", "places: [{id: a, name: 甲, geo: [95, 0]}]\nupdated:", "YAML-03", 4),
    ],
)
def test_what_cannot_be_is_named_at_its_line(
    folder_of: FolderOf, old: str, new: str, code: str, row: int | None
) -> None:
    """A wrong hour, an id used twice: told with the line, and the event stays back."""
    outreach, problems = checked(folder_of(event(EVENT.replace(old, new))))
    assert code in codes(problems), codes(problems)
    assert row is None or row in {one.where.row for one in problems}
    assert row is None or code == "YAML-03" or not released(outreach, problems).outreach.events


def test_an_event_without_sessions_is_told(folder_of: FolderOf) -> None:
    """It is a mistake more often than not."""
    assert codes(checked(folder_of(event(EVENT.partition("sessions:")[0])))[1]) == ["EVENT-03"]


FULL = """\
lantai: 1
title: {zh: 宣传周, en: Outreach week}
state: public
updated: 2026-05-20
summary: {zh: 看展听课, en: Shows and talks}
partners: [{name: {zh: 乙馆, en: B Archives}, role: organiser}]
places:
  - {id: hall, name: {zh: 本馆, en: The archives}, address: 前街1号, geo: [23.1, 150.0068]}
  - {id: square, name: {zh: 广场, en: Square}, geo: [23.105, 150.02]}
press: {headline: {zh: 档案到身边}, release: 2026-06-01}
sessions:
  - id: tour
    kind: tour
    date: 2026-06-09
    start: "9:00"
    end: "10:00"
    title: {zh: 导览, en: Tour}
    place: hall
    crew: [赵某某某员]
    materials: [{name: 内部讲解备忘提纲, quantity: 3}]
  - {id: film, date: 2026-06-09, start: "20:00", end: "21:00", title: {zh: 放映, en: Film}, place: square, cancelled: true, why: 下雨}
"""


def test_the_crew_stays_in_the_house(folder_of: FolderOf) -> None:
    """Crew and materials are private unless the event shows them, partners where it leaves them out; what is kept is
    searched for in every output.
    """
    for show, crew, kept in (
        ("", (), {"赵某某某员", "内部讲解备忘提纲"}),
        ("show: [crew, materials]\n", ("赵某某某员",), {"乙馆", "B Archives"}),
        ("show: [crew, materials, partners]\n", ("赵某某某员",), set()),
    ):
        outreach, problems = checked(folder_of(event(FULL + show)))
        assert codes(problems) == []
        (one,) = released(outreach, problems).outreach.events
        assert one.sessions[0].crew == crew
        assert bool(one.sessions[0].materials) == bool(crew)
        assert {words for *_, words in kept_words(outreach, ["content/events/week"], TODAY) if words} == kept


def test_who_is_quoted_waits_with_the_note(folder_of: FolderOf) -> None:
    """Before the release the name behind a quote is kept as its words are."""
    quoted = FULL.replace("release:", "quotes: [{words: 欢迎来看, by: 馆长钱某某}], release:")
    outreach, problems = checked(folder_of(event(quoted)))
    assert codes(problems) == []
    early = date(2026, 5, 31)
    kept = {words for *_, words in kept_words(outreach, ["content/events/week"], early)}
    assert {"欢迎来看", "馆长钱某某"} <= kept


def test_a_note_for_the_press_waits_for_its_day(folder_of: FolderOf) -> None:
    """Before its release nothing of it is public; afterwards it holds the facts of the event and no more."""
    outreach, problems = checked(folder_of(event(FULL)))
    before, after = (released(outreach, problems, day) for day in (date(2026, 5, 31), date(2026, 6, 1)))
    assert before.outreach.events[0].press is None
    assert not list(press_notes(before, Addresses()))
    assert ("content/events/week", "press", "档案到身边") in kept_words(
        outreach, ["content/events/week"], date(2026, 5, 31)
    )
    notes = {path: data.decode("utf-8-sig") for path, data, _ in press_notes(after, Addresses())}
    assert set(notes) == {"events/week.press.zh.txt", "events/week.press.en.txt"}
    for said in (
        "档案到身边",
        "2026年6月9日，“宣传周”举行，共2 场。",
        "时间：2026年6月9日",
        "地点：本馆、广场",
        "主办：乙馆",
    ):
        assert said in notes["events/week.press.zh.txt"]
    assert "09:00–10:00 导览，本馆" in notes["events/week.press.zh.txt"]
    assert "20:00–21:00 放映，广场（已取消）" in notes["events/week.press.zh.txt"]
    assert "赵某" not in notes["events/week.press.zh.txt"]


def test_a_place_is_an_address_a_pin_and_a_geo_link(folder_of: FolderOf) -> None:
    """Coordinates keep their digits in the link and in the calendar; the plan puts north at the top."""
    outreach, problems = checked(folder_of(event(FULL)))
    site = released(outreach, problems)
    (one,) = site.outreach.events
    assert [place.uri for place in one.places] == ["geo:23.1,150.0068", "geo:23.105,150.02"]
    data = next(data for path, data, _ in calendars(site, Addresses()) if path == "events.ics")
    assert b"GEO:23.1;150.0068" in data
    assert "LOCATION:本馆，前街1号" in data.decode().replace("\\", "")
    sheet = _Sheet([place.geo for place in one.places if place.geo])
    hall, square = (sheet.at(place.geo) for place in one.places if place.geo)
    assert hall[0] < square[0]
    assert hall[1] > square[1]
    assert all(0 < x < WIDE and 0 < y < TALL for x, y in (hall, square))


@pytest.mark.parametrize(
    ("as_of", "over"), [(date(2026, 6, 9), False), (date(2026, 6, 10), True), (date(2025, 1, 1), False)]
)
def test_an_event_is_over_after_its_last_day(folder_of: FolderOf, as_of: date, over: bool) -> None:
    """Not before, whatever the hour."""
    outreach, problems = checked(folder_of(event(FULL)))
    assert released(outreach, problems, as_of).outreach.events[0].over is over


def test_a_long_headline_is_told(folder_of: FolderOf) -> None:
    """Editors cut what is longer than twenty characters."""
    text = FULL.replace("档案到身边", "一" * 21)
    assert codes(checked(folder_of(event(text)))[1]) == ["EVENT-08"]


@pytest.mark.parametrize(("as_of", "stale"), [(date(2026, 12, 9), False), (date(2026, 12, 10), True)])
def test_half_a_year_without_an_event_is_told(folder_of: FolderOf, as_of: date, stale: bool) -> None:
    """A column that nobody keeps counts against a site."""
    outreach, _ = checked(folder_of(event(FULL)))
    site = Site(settings=SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}}), outreach=outreach)
    told = release(site, Circumstances(audience="web", as_of=as_of)).problems
    assert ("EVENT-10" in {one.code for one in told}) is stale


def test_the_front_door_tells_what_comes(folder_of: FolderOf) -> None:
    """The next event by day and name; when it is over, the door alone."""
    outreach, problems = checked(folder_of(event(FULL)))
    for as_of, said in ((date(2026, 6, 1), [("宣传周", "2026年6月9日")]), (date(2026, 6, 10), [])):
        site = released(outreach, problems, as_of)
        room = Room(site, "zh", Addresses(), {}, Links(Addresses()), lambda *_: safe(""))
        (door,) = front(room).doors
        assert [(str(way.title), way.note) for way in door.ways] == said
