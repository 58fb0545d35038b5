"""Months and days of the lunar calendar. They are kept in words and never turned into a Gregorian day."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.model.dates.display import ordinal
from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import EdtfDate
from builder.model.dates.numerals import NUMBER, chinese, number
from builder.model.dates.reading import Found
from builder.model.text import Text

_MONTH = re.compile(
    rf"(?P<named>农历|阴历|旧历|夏历)?(?P<leap>闰)?(?P<month>正|冬|腊|{NUMBER}{{1,3}})月(?:份)?"
    rf"(?:(?P<new>初)?(?P<day>{NUMBER}{{1,3}})[日号]?)?"
)
#: One of these stands wherever a lunar month is meant for certain.
LUNAR_SIGN = re.compile("[农阴旧夏闰正冬腊初]")
_SEASON = re.compile(r"([春夏秋冬])[季天]?")
_NAMED_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
_ENGLISH = re.compile(
    r"(?P<leap>leap )?(?P<month>[0-9]{1,2})(?:st|nd|rd|th) lunar month(?:, day (?P<day>[0-9]{1,2}))?"
    r"|(?P<season>spring|summer|autumn|winter)"
)


@dataclass(frozen=True, slots=True)
class Lunar:
    """A lunar month, perhaps with a day, or a season of a lunar year; ``sure`` where the words mean nothing else."""

    words: Text
    late: bool
    sure: bool = True

    def in_year(self, year: int, lead: Text, *, glossed: bool) -> Found:
        """A date of the lunar year that mostly falls into ``year``; its last months reach into the next February."""
        date = EdtfDate(f"{year:04}")
        words = Text(lead.zh + self.words.zh, f"{lead.en}, {self.words.en}")
        if not self.late:
            return Found(date, words, glossed, "lunar", "approximate")
        span = (f"{year:04}-01-01", f"{year + 1:04}-02-28")
        return Found(date.marked("~"), words, glossed, "lunar", "approximate", span, (Doubt("lunar_year_end"),))


def lunar_month(text: str) -> Lunar | Doubt | None:
    """正月, 闰八月初五, 腊月, 春; ``Doubt`` for a month or day that no lunar year has."""
    season = _SEASON.fullmatch(text)
    if season:
        return Lunar(Text(season[1], _SEASONS[season[1]]), late=season[1] == "冬", sure=False)
    match = _MONTH.fullmatch(text)
    if not match:
        return None
    month = _NAMED_MONTHS.get(match["month"]) or number(match["month"])
    day = number(match["day"]) if match["day"] else 0
    if month is None or day is None:
        return None
    sure = bool(match["named"] or match["leap"] or match["new"] or match["month"] in _NAMED_MONTHS)
    return _month(month, day, leap=bool(match["leap"]), sure=sure)


def english_lunar_month(text: str) -> Lunar | Doubt | None:
    """“12th lunar month”, “leap 8th lunar month, day 5”, “spring”: what the display writes, read again."""
    match = _ENGLISH.fullmatch(text)
    if not match:
        return None
    if match["season"]:
        zh = next(name for name, en in _SEASONS.items() if en == match["season"])
        return Lunar(Text(zh, match["season"]), late=zh == "冬", sure=False)
    return _month(int(match["month"]), int(match["day"] or 0), leap=bool(match["leap"]), sure=True)


def _month(month: int, day: int, *, leap: bool, sure: bool) -> Lunar | Doubt:
    if not 1 <= month <= 12 or not 0 <= day <= 30:
        return Doubt("no_such_day")
    name = {1: "正", 11: "冬", 12: "腊"}.get(month, chinese(month))
    zh = f"{'闰' if leap else ''}{name}月"
    en = f"{'leap ' if leap else ''}{ordinal(month)} lunar month"
    if day:
        zh += f"初{chinese(day)}" if day <= 10 else chinese(day)
        en += f", day {day}"
    return Lunar(Text(zh, en), late=month >= 11, sure=sure)
