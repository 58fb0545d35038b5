"""Dates of which some digits were left open: ``156X-12-XX``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from builder.model.dates.gregorian import Ymd, days_in

_LEAP_YEAR = 2000


def earliest(year: str, month: str, day: str) -> Ymd | None:
    """The first day that the digits allow; None where they allow none. Month and day may be empty."""
    return _found(year, month, day, latest=False)


def latest(year: str, month: str, day: str) -> Ymd | None:
    """The last day that the digits allow; None where they allow none."""
    return _found(year, month, day, latest=True)


def _found(year: str, month: str, day: str, *, latest: bool) -> Ymd | None:
    months = _fitting(month, 12, latest=latest)
    days = _fitting(day, 31, latest=latest)
    if not any(number <= days_in(_LEAP_YEAR, which) for which in months for number in days):
        return None
    for number in _years(year, latest=latest):
        for which in months:
            for candidate in days if day else [days_in(number, which) if latest else 1]:
                if candidate <= days_in(number, which):
                    return number, which, candidate
    return None


def _fitting(pattern: str, highest: int, *, latest: bool) -> list[int]:
    """Numbers from 1 to ``highest`` that fit a two-digit pattern; without a pattern the rim that is asked for."""
    if not pattern:
        return [highest if latest and highest == 12 else 1]
    fitting = [number for number in range(1, highest + 1) if _fits(pattern, f"{number:02}")]
    return fitting[::-1] if latest else fitting


def _fits(pattern: str, digits: str) -> bool:
    return all(wanted in ("X", digit) for wanted, digit in zip(pattern, digits, strict=True))


def _years(pattern: str, *, latest: bool) -> Iterator[int]:
    """Years that fit, in the order of time or against it; before year 0 larger digits are earlier."""
    sign, digits = (-1, pattern[1:]) if pattern.startswith("-") else (1, pattern)
    falling = latest == (sign == 1)
    open_digits = "9876543210" if falling else "0123456789"
    choices: Iterable[tuple[str, ...]] = product(*(open_digits if digit == "X" else digit for digit in digits))
    return (sign * int("".join(choice)) for choice in choices)
