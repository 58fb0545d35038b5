"""Dates of a reign: 清咸丰四年, 民国廿三年八月, 光绪年间, 咸丰甲寅; and in letters: Xianfeng 4."""

from __future__ import annotations

import re

from builder.model.dates.chinese import in_year
from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import EdtfDate, Interval
from builder.model.dates.eras import (
    BRANCHES,
    BY_ENGLISH_NAME,
    BY_NAME,
    REPUBLIC,
    STEMS,
    Era,
    cycle_place,
    qing_or_later,
    spoken_year,
    years_of_cycle,
)
from builder.model.dates.lunar import LUNAR_SIGN, Lunar, english_lunar_month, lunar_month
from builder.model.dates.numerals import NUMBER, chinese, number
from builder.model.dates.reading import Found, Outcome
from builder.model.dates.value import Calendar
from builder.model.text import Text

_HOUSES = "大明|明代|明朝|明|后金|大清|清代|清朝|清|中华|伪满洲国|伪满|伪|日本"
_CYCLE = f"[{STEMS}][{BRANCHES}]"
_REIGN = re.compile(
    rf"(?:{_HOUSES})?(?P<era>{'|'.join(BY_NAME)})"
    rf"(?:(?P<year>{NUMBER}{{1,4}})年(?:岁次|岁在)?(?P<check>{_CYCLE})?年?|(?P<cycle>{_CYCLE})年?|(?P<share>年间|时期|朝|初年|初|中叶|中期|末年|末))?"
    r"(?P<rest>.*)"
)
_SHORT = re.compile(r"(?:中华)?民国(?P<numbers>[0-9]{1,2}(?:[-./][0-9]{1,2}){1,2})")
_ONLY_CYCLE = re.compile(rf"(?:岁次|岁在)?({_CYCLE})年?")
_ENGLISH = re.compile(
    rf"(?P<era>{'|'.join(BY_ENGLISH_NAME)}) ?(?P<year>[0-9]{{1,2}})(?:, (?P<rest>.*))?"
    rf"|(?P<nth>[0-9]{{1,2}})(?:st|nd|rd|th) year of (?:the )?"
    rf"(?P<of>{'|'.join(BY_ENGLISH_NAME)})(?: (?:reign|emperor|era))?"
    rf"|(?P<share>early|mid-|late)? ?(?P<whole>{'|'.join(BY_ENGLISH_NAME)}) reign"
)
#: A catalogue that writes the cycle alone is taken to mean one of these years; the curator picks.
_CYCLE_FROM, _CYCLE_TO = 1840, 1999
_DIGITS = re.compile("[0-9]+")
_SHARES = {"初年": "early", "初": "early", "中叶": "mid-", "中期": "mid-", "末年": "late", "末": "late"}
_SHARE_WORDS = {"early": "初年", "mid-": "中期", "late": "末年"}


def reign_day(text: str) -> Outcome:
    """A year of a reign with what follows it, or a share of the reign."""
    short = _SHORT.fullmatch(text) if "民国" in text else None
    if short:
        text = _unshortened(short["numbers"])
    match = _REIGN.fullmatch(text)
    return _reign(match) if match else _cycle_alone(text)


def _reign(match: re.Match[str]) -> Outcome:
    era = BY_NAME[match["era"]]
    if match["cycle"]:
        return _by_cycle(era, match["cycle"], match["rest"])
    if match["share"]:
        return None if match["rest"] or era is REPUBLIC else _share(era, _SHARES.get(match["share"], ""))
    nth = number(match["year"]) if match["year"] else None
    if nth is None:
        return None
    year = era.year(nth)
    if year is None:
        return _too_long(era, nth, match["rest"])
    if match["check"] and cycle_place(match["check"]) != (year - 4) % 60:
        return Doubt("contradiction", (f"{era.name}{spoken_year(nth)}年",))
    return _in_reign_year(era, nth, year, match["rest"])


def english_reign_day(text: str) -> Outcome:
    """“Xianfeng 4”, “Guangxu 23, 12th lunar month”, “23rd year of Guangxu”, “Guangxu reign”; small letters."""
    match = _ENGLISH.fullmatch(text)
    if not match:
        return None
    if match["whole"]:
        return _share(BY_ENGLISH_NAME[match["whole"]], match["share"] or "")
    era, nth = BY_ENGLISH_NAME[match["era"] or match["of"]], int(match["year"] or match["nth"])
    year = era.year(nth)
    if year is None:
        return _too_long(era, nth, "")
    if not match["rest"]:
        return _in_reign_year(era, nth, year, "")
    lunar = english_lunar_month(match["rest"])
    if not isinstance(lunar, Lunar):
        return lunar
    return _in_reign_year(era, nth, year, ("农历" if lunar.sure else "") + lunar.words.zh)


def _lead(era: Era, nth: int) -> Text:
    return Text(f"{era.house}{era.name}{spoken_year(nth)}年", f"{era.en} {nth}")


def _in_reign_year(era: Era, nth: int, year: int, rest: str) -> Outcome:
    lead = _lead(era, nth)
    solar = bool(era.solar_from) and nth >= era.solar_from
    lunar = lunar_month(rest) if rest and (not solar or LUNAR_SIGN.search(rest)) else None
    if solar and not (isinstance(lunar, Lunar) and lunar.sure):
        return _solar(era, lead, in_year(f"{year:04}", rest), rest)
    if not rest:
        return Found(EdtfDate(f"{year:04}"), lead, glossed=True, calendar="era", certainty="approximate")
    if not isinstance(lunar, Lunar):
        return lunar
    return lunar.in_year(year, Text(f"{lead.zh}农历", lead.en) if solar else lead, glossed=True)


def _solar(era: Era, lead: Text, found: Outcome, rest: str) -> Outcome:
    if not isinstance(found, Found):
        return found
    spoken = _DIGITS.sub(_spoken, rest) if rest else ""
    words = Text(lead.zh + spoken, "" if rest else lead.en)
    calendar: Calendar = "republic" if era is REPUBLIC else "era"
    return Found(found.edtf, words, True, calendar, found.certainty, found.span, found.doubts)


def _spoken(digits: re.Match[str]) -> str:
    return chinese(int(digits[0])) if len(digits[0]) < 3 else digits[0]


def _too_long(era: Era, nth: int, rest: str) -> Doubt:
    """The reign ended before; papers went on counting, so the year that the count leads to is proposed."""
    if nth < 1 or nth > era.years + 90:
        return Doubt("reign_too_short")
    return Doubt("reign_too_short", (f"{era.first + nth - 1}年{rest if era.solar_from else ''}",))


def _by_cycle(era: Era, cycle: str, rest: str) -> Outcome:
    place = cycle_place(cycle)
    years = years_of_cycle(place, era.first, era.first + era.years - 1) if place is not None else []
    if not years:
        return Doubt("contradiction")
    if len(years) > 1:
        return Doubt("sexagenary_year", tuple(f"{era.name}{spoken_year(year - era.first + 1)}年" for year in years))
    return _in_reign_year(era, years[0] - era.first + 1, years[0], rest)


def _cycle_alone(text: str) -> Doubt | None:
    match = _ONLY_CYCLE.fullmatch(text)
    place = cycle_place(match[1]) if match else None
    if match is None or place is None:
        return None
    return Doubt(
        "sexagenary_year", tuple(qing_or_later(year) for year in years_of_cycle(place, _CYCLE_FROM, _CYCLE_TO))
    )


def _share(era: Era, share: str) -> Found:
    """The whole reign, or up to ten of its years at the beginning, in the middle or at the end."""
    first, last = era.first, era.first + era.years - 1
    length = min(10, -(-era.years // 3))
    if share == "early":
        last = first + length - 1
    elif share == "late":
        first = last - length + 1
    elif share:
        first = first + (era.years - length) // 2
        last = first + length - 1
    ends = [EdtfDate(f"{year:04}") for year in (first, last)]
    left, right = [end.marked("~") for end in ends] if share else ends
    edtf = Interval(left, right) if first != last else left
    zh = f"{era.house}{era.name}{_SHARE_WORDS[share] if share else '年间'}"
    en = f"{share}{'' if share.endswith('-') or not share else ' '}{era.en} reign"
    return Found(edtf, Text(zh, en), glossed=True, calendar="era", certainty="period")


def _unshortened(numbers: str) -> str:
    parts = re.split("[-./]", numbers)
    return "民国" + "".join(part + unit for part, unit in zip(parts, "年月日", strict=False))
