"""How a spreadsheet shows a number: leading zeros, percent, and the precision of a date, from its number format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

_YEAR_MONTH, _MONTH_DAY, _DAY = 'yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"m"月"d"日"'
_CHINESE_FORMATS = (
    dict.fromkeys((27, 36, 50, 52, 57), _YEAR_MONTH)
    | dict.fromkeys((28, 29, 51, 53, 54, 58), _MONTH_DAY)
    | {30: "m-d-yy", 31: _DAY}
    | dict.fromkeys((32, 33, 34, 35, 55, 56), "h:mm:ss")
)
"""What Excel and WPS mean by these numbers in China; they are written without a format code (ECMA-376 18.8.30)."""

_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.')
_TOKEN = re.compile(r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|(?P<zeros>0+)|(?P<plain>[-/ ])', re.DOTALL)
_LARGEST_EXACT = 10**15


@dataclass(frozen=True, slots=True)
class Format:
    """A number format: a date and the parts it shows, a pattern with leading zeros, a percentage, or plain."""

    code: str = ""
    is_date: bool = False
    year: bool = True
    month: bool = True
    day: bool = True
    percent: bool = False
    pattern: tuple[str | int, ...] = ()


@cache
def number_format(identity: int, code: str) -> Format:
    """The format with this number; ``code`` is what the workbook says of it, empty for those built in."""
    code = code or _CHINESE_FORMATS.get(identity) or BUILTIN_FORMATS.get(identity) or ""
    first = code.split(";")[0]
    if is_date_format(code):
        bare = _LITERAL.sub("", first).lower()
        clock = "h" in bare or "s" in bare
        year, day = "y" in bare or "e" in bare, "d" in bare
        month = "m" in bare and (not clock or day or year)
        return Format(code, is_date=True, year=year, month=month, day=day or clock)
    return Format(code, percent=_LITERAL.sub("", first).rstrip().endswith("%"), pattern=_pattern(first))


def _pattern(code: str) -> tuple[str | int, ...]:
    """Words and counts of digits, where a code is made of nothing but zeros and fixed words; else nothing."""
    parts: list[str | int] = []
    at = 0
    while at < len(code):
        if not (token := _TOKEN.match(code, at)):
            return ()
        at = token.end()
        zeros = token["zeros"]
        parts.append(len(zeros) if zeros else token["quoted"] or token["escaped"] or token["plain"] or "")
    digits = [part for part in parts if isinstance(part, int)]
    return tuple(parts) if digits and (sum(digits) > 1 or len(parts) > 1) else ()


def shown_number(value: float, how: Format) -> str:
    """A number as a person would type it, with the zeros and words that its format adds."""
    if isinstance(value, float) and value.is_integer() and abs(value) < _LARGEST_EXACT:
        value = int(value)
    if how.percent:
        return f"{value * 100:.12g}%"
    if how.pattern and isinstance(value, int) and value >= 0:
        return _patterned(value, how.pattern)
    return str(value) if isinstance(value, int) else f"{value:.15g}"


def _patterned(value: int, pattern: tuple[str | int, ...]) -> str:
    counts = [part for part in pattern if isinstance(part, int)]
    digits = str(value).zfill(sum(counts))
    extra, at, shown = len(digits) - sum(counts), 0, ""
    for part in pattern:
        if isinstance(part, str):
            shown += part
            continue
        length = part + (extra if at == 0 else 0)
        shown += digits[at : at + length]
        at += length
    return shown


def shown_date(value: date | time | timedelta, how: Format) -> str:
    """A date cell in ISO form, as precisely as the cell shows it: a format of year and month gives 1905-04."""
    if isinstance(value, timedelta | time):
        return str(value)
    day = value.date() if isinstance(value, datetime) else value
    if how.year and not how.day:
        return f"{day.year:04}-{day.month:02}" if how.month else f"{day.year:04}"
    if isinstance(value, datetime) and value.time() != time():
        return value.isoformat(" ", "seconds")
    return day.isoformat()
