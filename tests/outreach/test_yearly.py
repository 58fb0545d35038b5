"""Days that return every year come on the right day, and check reminds of those that nobody planned for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from builder.gate import Circumstances, release
from builder.load.documents import load_yearly
from builder.model.item import Site
from builder.model.outreach.yearly import OURS
from builder.model.problems import Problem
from builder.model.settings import SiteSettings
from tests.outreach.test_documents import checked, codes
from tests.outreach.test_events import FULL

FolderOf = Callable[[Mapping[str, str | bytes]], Path]
YEARLY = """\
lantai: 1
leave_out: [museum-day, heritage-day]
days:
  - {id: spring, title: {zh: 春季查档周, en: Spring week}, month: 4, weekday: 1, which: -1}
  - {id: leap, title: 闰日, month: 2, day: 29}
"""


def told(folder: Path, as_of: date) -> tuple[list[Problem], Site]:
    outreach, _ = checked(folder)
    yearly, problems = load_yearly(folder)
    settings = SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}})
    site = Site(settings=settings, outreach=outreach, yearly=yearly)
    found = release(site, Circumstances(audience="web", as_of=as_of)).problems
    return [*problems, *(one for one in found if one.code == "EVENT-06")], site


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("archives-day", 2026, date(2026, 6, 9)),
        ("constitution-day", 2027, date(2027, 12, 4)),
        ("heritage-day", 2026, date(2026, 6, 13)),
        ("heritage-day", 2027, date(2027, 6, 12)),
    ],
)
def test_the_packaged_days(name: str, year: int, day: date) -> None:
    """By number or by weekday, each year anew."""
    assert next(one for one in OURS if one.id == name).within(year) == day


def test_a_house_changes_the_table(folder_of: FolderOf) -> None:
    """Days are added and left out; the last Monday of April and a leap day are found."""
    yearly, problems = load_yearly(folder_of({"content/events/yearly.yml": YEARLY}))
    assert problems == []
    assert [one.id for one in yearly.days] == ["leap", "spring", "archives-day", "constitution-day"]
    days = {one.id: one.next(date(2026, 3, 1)) for one in yearly.days}
    assert days["spring"] == date(2026, 4, 27)
    assert days["leap"] == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("as_of", "named"),
    [
        (date(2026, 3, 1), []),
        (date(2026, 3, 12), ["国际档案日"]),
        (date(2026, 6, 10), []),
        (date(2026, 10, 1), ["国家宪法日"]),
    ],
)
def test_what_comes_within_ninety_days_is_told(folder_of: FolderOf, as_of: date, named: list[str]) -> None:
    """A day without an event near it is named, with the days that are left."""
    house = "lantai: 1\nleave_out: [museum-day, heritage-day]\n"
    problems, _ = told(folder_of({"content/events/yearly.yml": house}), as_of)
    assert [str(one.facts["title"].zh) for one in problems] == named  # type: ignore[union-attr]


def test_an_event_answers_the_reminder(folder_of: FolderOf) -> None:
    """Also a draft; a house that has neither events nor a table of its own is not asked."""
    day = date(2026, 5, 20)
    files = {"content/events/week.yml": FULL.replace("state: public", "state: draft")}
    problems, site = told(folder_of(files), day)
    assert problems == []  # the heritage day is four days after the event
    assert site.outreach.documents
    assert told(folder_of({}), day)[0] == []


@pytest.mark.parametrize("bad", ["day: 31", "weekday: 8", "day: 3, weekday: 2", "weekday: 2, which: 0"])
def test_a_day_that_cannot_be_is_told(folder_of: FolderOf, bad: str) -> None:
    """31 June, an eighth weekday, both ways at once: a problem at its line, and ours stay."""
    text = f"lantai: 1\ndays: [{{id: x, title: 某日, month: 6, {bad}}}]\n"
    yearly, problems = load_yearly(folder_of({"content/events/yearly.yml": text}))
    assert codes(problems) == ["YAML-03"]
    assert {one.id for one in OURS} <= {one.id for one in yearly.days}
