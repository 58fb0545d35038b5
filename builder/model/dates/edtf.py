"""EDTF (ISO 8601-2:2019, levels 0–2 as the Library of Congress lists them): read strictly, printed exactly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from builder.model.dates.extent import extent, year_number

NO_MARKS = ("", "", "", "", "", "")


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as its digits. ``year`` is ``1985``, ``-0044``, ``198X`` or ``Y17E7``; ``month`` may be a season (21–41).

    ``marks`` holds ``?``, ``~`` or ``%`` before and after year, month and day. ``time`` starts with ``T``;
    ``significant`` counts the digits of the year that can be relied on, 0 where nothing is said.
    """

    year: str
    month: str = ""
    day: str = ""
    marks: tuple[str, ...] = NO_MARKS
    time: str = ""
    significant: int = 0

    def __str__(self) -> str:
        parts = [self.year, self.month, self.day]
        if self.marks is not NO_MARKS:
            parts = [self.marks[2 * n] + part + self.marks[2 * n + 1] for n, part in enumerate(parts)]
        digits = "-".join(part for part in parts if part)
        return digits + self.time + (f"S{self.significant}" if self.significant else "")

    @property
    def qualified(self) -> str:
        """All marks in a row; empty for a date that nobody doubts."""
        return "" if self.marks is NO_MARKS else "".join(self.marks)

    def marked(self, mark: str) -> EdtfDate:
        """The whole date marked ``?`` or ``~``; together they make ``%``."""
        place = 5 if self.day else 3 if self.month else 1
        before = self.marks[place]
        both = before if before in (mark, "%") else "%" if before else mark
        marks = (*self.marks[:place], both, *self.marks[place + 1 :])
        return EdtfDate(self.year, self.month, self.day, marks, self.time, self.significant)


OpenEnd = Literal["..", ""]
End = EdtfDate | OpenEnd


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another; ``..`` is an open end, an empty string an unknown one."""

    first: End
    last: End

    def __str__(self) -> str:
        return f"{self.first}/{self.last}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several dates, ``[…]``, or ``every`` one of them, ``{…}``; an interval among them is printed ``a..b``."""

    members: tuple[EdtfDate | Interval, ...]
    every: bool = False

    def __str__(self) -> str:
        inner = ",".join(_member(member) for member in self.members)
        return f"{{{inner}}}" if self.every else f"[{inner}]"


Edtf = EdtfDate | Interval | Choice

_DATE = re.compile(r"([?~%]?)(-?[0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?")
_MOMENT = re.compile(
    r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?|24:00:00)"
    r"(?:Z|\+(?:0[0-9]|1[0-3])(?::?[0-5][0-9])?|\+14(?::?00)?"
    r"|-(?:0[1-9]|1[01])(?::?[0-5][0-9])?|-00:?(?:0[1-9]|[1-5][0-9])|-12(?::?00)?)?)"
)
_YEAR = re.compile(r"(Y-?[1-9][0-9]{0,17}(?:E([0-9]{1,2}))?|-?[0-9]{4}(?=S))(?:S([1-9][0-9]?))?")


def read_edtf(text: str) -> Edtf | None:
    """The date that ``text`` is in EDTF, letter by letter; None for anything else."""
    if "/" in text:
        return _interval(text)
    if text[:1] in ("[", "{"):
        return _choice(text)
    return read_edtf_date(text)


def read_edtf_date(text: str) -> EdtfDate | None:
    """One date, season, long year or moment; None for anything else."""
    match = _DATE.fullmatch(text)
    if not match:
        return _moment(text) if "T" in text else _year(text)
    before_year, year, after_year, before_month, month, after_month, before_day, day, after_day = match.groups("")
    marks = (before_year, after_year, before_month, after_month, before_day, after_day)
    if extent(year, month, day) is None:
        return None
    return EdtfDate(year, month, day, marks if any(marks) else NO_MARKS)


def _moment(text: str) -> EdtfDate | None:
    match = _MOMENT.fullmatch(text)
    if not match or extent(match[1], match[2], match[3]) is None:
        return None
    year, month, day, time = match.groups()
    return EdtfDate(year, month, day, time=time)


def _year(text: str) -> EdtfDate | None:
    match = _YEAR.fullmatch(text)
    if not match or match[1] == "-0000":
        return None
    if match[1].startswith("Y") and abs(year_number(match[1])) < 10_000:
        return None
    return EdtfDate(match[1], significant=int(match[3] or 0))


def _interval(text: str) -> Interval | None:
    first_text, _, last_text = text.partition("/")
    first, last = _end(first_text), _end(last_text)
    if first is None or last is None or not in_order(first, last):
        return None
    return Interval(first, last)


def _end(text: str) -> End | None:
    """One end of an interval. Years beyond four digits and hours have no place in one."""
    if text == "..":
        return ".."
    if not text:
        return ""
    found = read_edtf_date(text)
    return None if found is None or found.time or found.significant or found.year.startswith("Y") else found


def in_order(first: End, last: End) -> bool:
    """Whether ``first`` does not begin after ``last`` begins; with open digits, after ``last`` can have ended."""
    if not isinstance(first, EdtfDate) or not isinstance(last, EdtfDate):
        return True
    left = extent(first.year, first.month, first.day)
    right = extent(last.year, last.month, last.day)
    vague = "X" in f"{first.year}{first.month}{first.day}{last.year}{last.month}{last.day}"
    return left is not None and right is not None and left[0] <= right[1 if vague else 0]


def _choice(text: str) -> Choice | None:
    if {"[": "]", "{": "}"}[text[0]] != text[-1]:
        return None
    members = tuple(_read_member(member) for member in text[1:-1].split(","))
    known = tuple(member for member in members if member is not None)
    return Choice(known, every=text[0] == "{") if len(known) == len(members) else None


def _read_member(text: str) -> EdtfDate | Interval | None:
    first_text, dots, last_text = text.partition("..")
    if not dots:
        one = _end(text)
        return one if isinstance(one, EdtfDate) else None
    first, last = _end(first_text) or "..", _end(last_text) or ".."
    if (
        (first == ".." and first_text)
        or (last == ".." and last_text)
        or first == last == ".."
        or not in_order(first, last)
    ):
        return None
    return Interval(first, last)


def _member(member: EdtfDate | Interval) -> str:
    if isinstance(member, EdtfDate):
        return str(member)
    first, last = (end if isinstance(end, EdtfDate) else "" for end in (member.first, member.last))
    return f"{first}..{last}"
