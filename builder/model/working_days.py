"""Working days as a program can know them: Mondays to Fridays. Holidays are decided each year, and are not known."""

from __future__ import annotations

from datetime import date, timedelta

_SATURDAY = 5


def working_days_before(day: date, count: int) -> date:
    """The last day that is at least ``count`` working days before ``day``, which itself does not count."""
    while count:
        day -= timedelta(days=1)
        count -= day.weekday() < _SATURDAY
    return day
