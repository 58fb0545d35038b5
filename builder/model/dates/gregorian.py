"""Days of the Gregorian calendar in any year, also before year 1, which ``datetime`` does not know."""

from __future__ import annotations

from datetime import date, timedelta

Ymd = tuple[int, int, int]

_LENGTHS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in(year: int, month: int) -> int:
    """Days of a month, 1–12; the calendar is carried back before its introduction."""
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return _LENGTHS[month]


def iso(day: Ymd | None) -> str:
    """``1854-01-29``; empty where there is no day or its year lies outside 1–9999."""
    return f"{day[0]:04}-{day[1]:02}-{day[2]:02}" if day and 1 <= day[0] <= 9999 else ""


def years_later(day: Ymd, years: int) -> Ymd:
    """The same day of another year; 29 February becomes the 28th where it must."""
    year = day[0] + years
    return year, day[1], min(day[2], days_in(year, day[1]))


def months_later(day: Ymd, months: int) -> Ymd:
    """The same day of another month; the last day of a month stays the last one."""
    year, index = divmod(day[0] * 12 + day[1] - 1 + months, 12)
    length = days_in(year, index + 1)
    last = day[2] == days_in(day[0], day[1])
    return year, index + 1, length if last else min(day[2], length)


def days_later(day: Ymd, days: int) -> Ymd:
    """``day`` moved by a few days; unmoved at the rims of what ``datetime`` can count."""
    if not 2 <= day[0] <= 9998:
        return day
    moved = date(*day) + timedelta(days=max(-300, min(days, 300)))
    return moved.year, moved.month, moved.day
