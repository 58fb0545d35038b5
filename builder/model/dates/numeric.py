"""Dates of digits alone: 19851001, 1985.10.1, 1/10/1985, 31321."""

from __future__ import annotations

import re
from datetime import date, timedelta

from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import EdtfDate, Interval
from builder.model.dates.extent import extent
from builder.model.dates.reading import Found, Outcome, Reader
from builder.model.dates.two_digits import two_digit_year

_YEAR_FIRST = re.compile(
    r"([0-9]{4})([-./])([0-9]{1,2})(?:\2([0-9]{1,2}))?"
    r"(?:[ T](?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?: ?[ap]m)?)?",
    re.IGNORECASE,
)
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})")
_SHORT_YEAR = re.compile(r"([0-9]{2})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?")
_RUN = re.compile(r"[0-9]{1,8}(?:\.0+)?")
_NAMELESS = "00000000"
#: Years that a run of digits may begin with; others are read as something else.
_PLAUSIBLE = range(1000, 2100)
#: Excel counts days from 1899-12-30, because it believes in 29 February 1900. 10,000 is 1927, 73,050 the end of 2099.
_EXCEL_DAY_ZERO, _EXCEL_SERIALS = date(1899, 12, 30), range(10_000, 73_051)


def digits(text: str) -> Outcome:
    """Any date that consists of digits and their separators."""
    if not text[:1].isdigit():
        return None
    match = _YEAR_FIRST.fullmatch(text)
    if match:
        return _year_first(match[1], match[3], match[4] or "")
    if _RUN.fullmatch(text):
        return _run(text.partition(".")[0])
    match = _YEAR_LAST.fullmatch(text)
    if match:
        return _year_last(match[3], match[1], match[2])
    match = _SHORT_YEAR.fullmatch(text)
    if not match:
        return None
    year, month, day = match.groups("")
    return two_digit_year(int(year), lambda: f"-{int(month):02}" + (f"-{int(day):02}" if day else ""))


def _year_first(year: str, month: str, day: str) -> Outcome:
    if not day and len(month) == 2 and int(month) > max(12, int(year[2:])):
        return Found(Interval(EdtfDate(year), EdtfDate(year[:2] + month)))
    return dated(year, month, day)


def dated(year: str, month: str, day: str) -> Outcome:
    """Year, month and day of digits; zeros stand for what was not known, as in old catalogues."""
    month = f"{int(month):02}" if month.strip("0") else ""
    day = f"{int(day):02}" if day.strip("0") else ""
    if not year.strip("0"):
        return Doubt("no_year") if month else Found(EdtfDate("XXXX"))
    if (month and int(month) > 12) or (day and not month) or extent(year, month, day) is None:
        return Doubt("no_such_day")
    return Found(EdtfDate(year, month, day))


def _run(run: str) -> Outcome:
    """Digits without separators: how many there are says what they may be."""
    reading = _BY_LENGTH.get(len(run))
    return reading(run) if reading else None


def _six(run: str) -> Outcome:
    """198510, or a day of a year of two digits."""
    if int(run[:4]) in _PLAUSIBLE and int(run[4:]) <= 12:
        return dated(run[:4], run[4:], "")
    return two_digit_year(int(run[:2]), lambda: f"-{run[2:4]}-{run[4:]}")


def _excel_serial(run: str) -> Outcome:
    """The date that Excel shows for a number; the curator is asked, because it may be a number of something else."""
    serial = int(run)
    if serial not in _EXCEL_SERIALS:
        return None
    day = (_EXCEL_DAY_ZERO + timedelta(days=serial)).isoformat()
    found = EdtfDate(day[:4], day[5:7], day[8:])
    return Found(found, certainty="inferred", doubts=(Doubt("excel_serial", (day,)),))


def _year_last(year: str, first: str, second: str) -> Outcome:
    """Day and month before the year: read where only one order is possible, asked otherwise."""
    orders = {(second, first), (first, second)}
    readings = [dated(year, month, day) for month, day in sorted(orders)]
    found = [reading for reading in readings if isinstance(reading, Found) and isinstance(reading.edtf, EdtfDate)]
    found = [reading for reading in found if len(str(reading.edtf)) == 10]
    if len(found) == 1:
        return found[0]
    return Doubt("day_or_month", tuple(str(reading.edtf) for reading in found)) if found else Doubt("no_such_day")


_BY_LENGTH: dict[int, Reader] = {
    8: lambda run: dated(run[:4], run[4:6], run[6:]),
    6: _six,
    5: _excel_serial,
    4: lambda run: Found(EdtfDate(run)),
    3: lambda run: Doubt("not_understood", (f"{run}X",)),
    2: lambda run: two_digit_year(int(run), lambda: ""),
}
