"""An event is told with its hours, and calendars follow it when it changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from icalendar import Calendar

from builder.exports.calendar import calendar
from builder.model.address import Addresses
from tests.outreach.test_documents import checked, codes, released

FolderOf = Callable[[Mapping[str, str | bytes]], Path]

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
    assert codes(problems) == []
    data = calendar(released(outreach, problems), Addresses(base_url="https://a.example/show/"))
    assert data is not None
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
