"""Days that return every year. The table is a beginning: content/events/yearly.yml adds to it and leaves out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field, model_validator

from builder.model.document import Document
from builder.model.outreach.event_settings import Id
from builder.model.outreach.quiz_settings import Phrase
from builder.model.text import Text
from builder.model.where import Where

_DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
Weekday = Annotated[int, Field(ge=1, le=7)]


class YearlyDaySettings(Document):
    """A day by its number (``month: 6, day: 9``), or by its weekday (``month: 6, weekday: 6, which: 2``: the second
    Saturday of June; -1 is the last). ``first_year`` is the first year in which it is kept.
    """

    id: Id
    title: Phrase
    about: Phrase = Phrase()
    month: Annotated[int, Field(ge=1, le=12)]
    day: Annotated[int, Field(ge=0, le=31)] = 0
    weekday: Weekday | None = None
    which: Annotated[int, Field(ge=-1, le=4)] = 1
    first_year: Annotated[int, Field(ge=1900, le=2200)] = 1900

    @model_validator(mode="after")
    def _one_way(self) -> YearlyDaySettings:
        by_number, by_weekday = 0 < self.day <= _DAYS_IN[self.month - 1], self.weekday is not None and self.which != 0
        if by_number == by_weekday:
            raise ValueError("day: 9, or weekday: 6 with which: 2")
        return self

    def within(self, year: int) -> date | None:
        """Its day in a year; None where that year has none (29 February, or before it was kept)."""
        if year < self.first_year:
            return None
        if self.weekday is None:
            try:
                return date(year, self.month, self.day)
            except ValueError:
                return None
        if self.which < 0:
            last = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
            return last - timedelta(days=(last.isoweekday() - self.weekday) % 7)
        first = date(year, self.month, 1)
        return first + timedelta(days=(self.weekday - first.isoweekday()) % 7 + 7 * (self.which - 1))

    def next(self, from_day: date) -> date:
        """The first day on or after ``from_day``."""
        years = range(max(from_day.year, self.first_year), max(from_day.year, self.first_year) + 9)
        return next(day for year in years if (day := self.within(year)) and day >= from_day)


class YearlySettings(Document):
    """content/events/yearly.yml. A day with the id of one of ours takes its place."""

    lantai: Literal[1]
    days: tuple[YearlyDaySettings, ...] = ()
    leave_out: tuple[str, ...] = ()
    show: bool = True
    remind: Annotated[int, Field(ge=0, le=366)] = 90


def _day(id: str, title: Text, about: Text, **when: int) -> YearlyDaySettings:
    phrases = {"title": {"zh": title.zh, "en": title.en}, "about": {"zh": about.zh, "en": about.en}}
    return YearlyDaySettings.model_validate({"id": id, **phrases, **when})


OURS: tuple[YearlyDaySettings, ...] = (
    _day(
        "museum-day",
        Text("国际博物馆日", "International Museum Day"),
        Text("可以和博物馆一起办展。", "A day to show something together with a museum."),
        month=5,
        day=18,
    ),
    _day(
        "archives-day",
        Text("国际档案日", "International Archives Day"),
        Text("1948年6月9日国际档案理事会成立。", "On 9 June 1948 the International Council on Archives was founded."),
        month=6,
        day=9,
    ),
    _day(
        "heritage-day",
        Text("文化和自然遗产日", "Cultural and Natural Heritage Day"),
        Text("每年六月的第二个星期六。", "The second Saturday of June."),
        month=6,
        weekday=6,
        which=2,
    ),
    _day(
        "constitution-day",
        Text("国家宪法日", "Constitution Day"),
        Text("当周是宪法宣传周。", "It falls within the week of the constitution."),
        month=12,
        day=4,
    ),
)
"""What differs by province and year (社科普及周, 保密宣传月) is not among them: the house adds its own."""


@dataclass(frozen=True, slots=True)
class Yearly:
    """The days that this house keeps. ``written``: it said so itself, in content/events/yearly.yml.
    ``marks`` holds the places of its own days, by id.
    """

    days: tuple[YearlyDaySettings, ...] = OURS
    show: bool = True
    remind: int = 90
    written: bool = False
    marks: Mapping[str, Where] = field(default_factory=lambda: MappingProxyType({}))


def kept(settings: YearlySettings, marks: Mapping[str, Where]) -> Yearly:
    """Ours and the house's own, without what it leaves out, in the order of the calendar."""
    days = {one.id: one for one in (*OURS, *settings.days) if one.id not in settings.leave_out}
    in_order = sorted(days.values(), key=lambda one: (one.month, one.within(2024) or date(2024, one.month, 1), one.id))
    places = {one.id: marks[f"days.{n}"] for n, one in enumerate(settings.days) if f"days.{n}" in marks}
    return Yearly(tuple(in_order), settings.show, settings.remind, written=True, marks=MappingProxyType(places))
