"""The first and the last day of what the digits of an EDTF date say."""

from __future__ import annotations

from functools import lru_cache

from builder.model.dates.gregorian import Ymd, days_in
from builder.model.dates.unspecified import earliest, latest

# Months of the groups of ISO 8601-2 § 4.8; 14 is February of the next year. The four seasons are those of the solar
# terms and those of the weather offices taken together, because catalogues use both: spring is February to May.
_SPRING, _SUMMER, _AUTUMN, _WINTER = (2, 5), (5, 8), (8, 11), (11, 14)
GROUPS: dict[int, tuple[int, int]] = {
    **dict(zip(range(21, 25), (_SPRING, _SUMMER, _AUTUMN, _WINTER), strict=True)),
    **dict(zip(range(25, 29), (_SPRING, _SUMMER, _AUTUMN, _WINTER), strict=True)),
    **dict(zip(range(29, 33), (_AUTUMN, _WINTER, _SPRING, _SUMMER), strict=True)),
    **{33 + n: (3 * n + 1, 3 * n + 3) for n in range(4)},
    **{37 + n: (4 * n + 1, 4 * n + 4) for n in range(3)},
    **{40 + n: (6 * n + 1, 6 * n + 6) for n in range(2)},
}


@lru_cache(maxsize=4096)
def extent(year: str, month: str = "", day: str = "", significant: int = 0) -> tuple[Ymd, Ymd] | None:
    """First and last day; None where there is no such day. Shapes are those of ``EdtfDate``."""
    if "X" in year or "X" in month or "X" in day:
        return _open_digits(year, month, day)
    if year == "-0000":
        return None
    number = year_number(year)
    if significant:
        number, last_year = _rounded(number, significant)
        return (number, 1, 1), (last_year, 12, 31)
    if not month:
        return (number, 1, 1), (number, 12, 31)
    return _within_year(number, int(month), int(day) if day else None)


def _within_year(year: int, month: int, day: int | None) -> tuple[Ymd, Ymd] | None:
    if day is None and month in GROUPS:
        return _group(year, year, month)
    if not 1 <= month <= 12:
        return None
    length = days_in(year, month)
    if day is None:
        return (year, month, 1), (year, month, length)
    return ((year, month, day), (year, month, day)) if 1 <= day <= length else None


def year_number(year: str) -> int:
    """The number of a year without open digits: ``-0044`` is -44, ``Y17E7`` is 170,000,000."""
    if year[0] != "Y":
        return int(year)
    digits, _, exponent = year[1:].partition("E")
    return int(digits + "0" * int(exponent or 0))


def _rounded(number: int, significant: int) -> tuple[int, int]:
    unit = 10 ** max(0, len(str(abs(number))) - significant)
    nearest_zero = abs(number) // unit * unit
    farthest = nearest_zero + unit - 1
    return (nearest_zero, farthest) if number >= 0 else (-farthest, -nearest_zero)


def _group(first_year: int, last_year: int, code: int) -> tuple[Ymd, Ymd]:
    first, last = GROUPS[code]
    year, month = (last_year + 1, last - 12) if last > 12 else (last_year, last)
    return (first_year, first, 1), (year, month, days_in(year, month))


def _open_digits(year: str, month: str, day: str) -> tuple[Ymd, Ymd] | None:
    if "X" not in month and month and int(month) in GROUPS and not day:
        first_year, last_year = earliest(year, "", ""), latest(year, "", "")
        return _group(first_year[0], last_year[0], int(month)) if first_year and last_year else None
    first, last = earliest(year, month, day), latest(year, month, day)
    return (first, last) if first and last else None
