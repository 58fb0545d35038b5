"""English dates, in small letters: 1 october 1985, oct 1, 1985, spring 1905, the 1890s, early 19th century, oct-85."""

from __future__ import annotations

import re

from builder.model.dates.chinese import inferred_century, on_holiday
from builder.model.dates.display import MONTHS, shown
from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import EdtfDate
from builder.model.dates.extent import extent
from builder.model.dates.holidays import BY_ENGLISH_NAME
from builder.model.dates.parts import BY_ENGLISH_WORD, Part, part_of, part_words
from builder.model.dates.reading import Found, Outcome

_NUMBERS = {name.lower(): f"{place:02}" for place, name in enumerate(MONTHS) if name}
_NUMBERS |= {name[:3]: place for name, place in _NUMBERS.items()} | {"sept": "09"}
_MONTH = rf"(?P<month>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4}|ad [0-9]{1,4})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_UNKNOWN = r"(?:, (?P<unknown>month unknown|day unknown|exact day unknown))?"
_PART = r"(?:(?P<part>early|mid|middle|late)(?: |-| in )?(?:the )?(?:of )?)?"
_DATED = (
    re.compile(rf"{_WEEKDAY}{_DAY}(?: of)?[ -]?{_MONTH},?[ -]?{_YEAR}"),
    re.compile(rf"{_WEEKDAY}{_MONTH}[ -]?{_DAY},? {_YEAR}"),
    re.compile(rf"{_YEAR},? ?-?{_MONTH}(?:[ -]{_DAY})?"),
    re.compile(rf"{_PART}{_MONTH},?(?: of)?[ -]?{_YEAR}{_UNKNOWN}"),
    re.compile(rf"{_PART}(?:the year )?{_YEAR}(?: (?:ad|ce))?{_UNKNOWN}"),
)
_AFTER_CHRIST = re.compile(r"(?P<year>[0-9]{1,4}) (?:ad|ce|a\.d\.|c\.e\.)")
_BEFORE_CHRIST = re.compile(r"(?P<year>[0-9]{1,4}) ?(?:bc|bce|b\.c\.|b\.c\.e\.)")
_EXCEL = re.compile(rf"(?:(?P<day>[0-9]{{1,2}})-)?{_MONTH}-(?P<year>[0-9]{{2}})")
_GROUP = re.compile(
    r"(?:the )?(?P<group>spring|summer|autumn|fall|winter|(?P<nth>first|second|third|fourth) quarter|q(?P<q>[1-4])"
    rf"|(?P<half>first|second) half)(?: of|,)? (?:the )?{_YEAR}"
)
_YEAR_FIRST_GROUP = re.compile(rf"{_YEAR},? (?P<group>spring|summer|autumn|fall|winter)")
_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_NTH = ("first", "second", "third", "fourth")
_SPAN = (
    r"(?:the )?(?:(?P<part>early|mid|middle|late)(?:[ -]|-to-)?|(?P<half>first|second) half of )?"
    r"(?:in )?(?:the )?(?:of the )?"
)
_DECADE = re.compile(rf"{_SPAN}(?:(?P<decade>[0-9]{{3}}0)|'?(?P<short>[2-9]0))'?s")
_CENTURY_NAMES = {
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}
_CENTURY = re.compile(
    rf"{_SPAN}(?:(?P<nth>[0-9]{{1,2}})(?:st|nd|rd|th)|(?P<name>{'|'.join(_CENTURY_NAMES)}))[ -](?:century|cent\.?|c\.?)"
)
_HOLIDAY = re.compile(rf"(?P<name>{'|'.join(BY_ENGLISH_NAME)}),? (?P<year>[0-9]{{4}})")
_DASHED = re.compile(r"(?P<decade>[0-9]{3})-|(?P<century>[0-9]{2})--")
_NO_YEAR = re.compile(rf"{_DAY}(?: of)? {_MONTH}|{_MONTH}(?: {_DAY})?".replace("?P<day>", "").replace("?P<month>", ""))


def english_day(text: str) -> Outcome:
    """A day, a month or a year in words, or a part of one."""
    for pattern in _DATED:
        match = pattern.fullmatch(text)
        if match:
            return _dated(match.groupdict(""))
    match = _AFTER_CHRIST.fullmatch(text)
    if match and int(match["year"]):
        return Found(EdtfDate(f"{int(match['year']):04}"))
    match = _BEFORE_CHRIST.fullmatch(text)
    if match:
        return before_christ(int(match["year"]))
    match = _EXCEL.fullmatch(text)
    if match:
        return _excel_text(match)
    return Doubt("no_year") if _NO_YEAR.fullmatch(text) else None


def before_christ(year: int) -> Doubt:
    """Refused in words, with the EDTF that can be written instead: 221 BC is -0220, because EDTF has a year 0."""
    return Doubt("before_christ", (f"-{year - 1:04}" if year > 1 else "0000",) if year else ())


def _dated(parts: dict[str, str]) -> Outcome:
    year = f"{int(parts['year'].removeprefix('ad ')):04}"
    month = _NUMBERS.get(parts.get("month", ""), "")
    day = f"{int(parts['day']):02}" if parts.get("day") else ""
    if year == "0000" or extent(year, month, day) is None:
        return Doubt("no_such_day")
    unknown = parts.get("unknown", "")
    if unknown in ("month unknown", "exact day unknown"):
        return Found(EdtfDate(year, "XX", "XX" if "day" in unknown else "")) if not month else None
    if unknown:
        return Found(EdtfDate(year, month, "XX")) if month else None
    return _part(EdtfDate(year, month, day), parts.get("part", ""), "")


def _part(date: EdtfDate, part: str, half: str) -> Outcome:
    word = f"{half} half of the" if half else part
    if not word:
        return Found(date)
    found: Part = BY_ENGLISH_WORD[word]
    interval = part_of(date, found)
    return Found(interval, part_words(date, found, shown(date))) if interval else None


def _excel_text(match: re.Match[str]) -> Outcome:
    """``Oct-85`` is what Excel makes of 1985/10; its rule for centuries (30–99 is 19xx) is undone here."""
    year = int(match["year"])
    full = f"{1900 + year if year >= 30 else 2000 + year}"
    found = _dated({"year": full, "month": match["month"], "day": match["day"] or ""})
    if not isinstance(found, Found):
        return found
    return Found(found.edtf, certainty="inferred", doubts=(Doubt("excel_text", (str(found.edtf),)),))


def english_span(text: str) -> Outcome:
    """A season, quarter, half, decade, century or holiday."""
    match = _GROUP.fullmatch(text) or _YEAR_FIRST_GROUP.fullmatch(text)
    if match:
        return _group(match.groupdict(""))
    match = _DECADE.fullmatch(text)
    if match:
        return _decade(match)
    match = _CENTURY.fullmatch(text)
    if match:
        century = int(match["nth"]) if match["nth"] else _CENTURY_NAMES[match["name"]]
        return _part(EdtfDate(f"{century - 1:02}XX"), match["part"] or "", match["half"] or "") if century else None
    match = _HOLIDAY.fullmatch(text)
    return on_holiday(match["year"], BY_ENGLISH_NAME[match["name"]]) if match and match["year"] != "0000" else None


def english_dashes(text: str) -> Outcome:
    """198- and 19--, as library catalogues write decades and centuries."""
    match = _DASHED.fullmatch(text)
    return Found(EdtfDate(f"{match['decade']}X" if match["decade"] else f"{match['century']}XX")) if match else None


def _group(parts: dict[str, str]) -> Outcome:
    year = f"{int(parts['year'].removeprefix('ad ')):04}"
    if parts.get("nth") or parts.get("q"):
        quarter = int(parts["q"]) if parts.get("q") else _NTH.index(parts["nth"]) + 1
        return Found(EdtfDate(year, str(32 + quarter)))
    if parts.get("half"):
        return Found(EdtfDate(year, "40" if parts["half"] == "first" else "41"))
    return Found(EdtfDate(year, _SEASONS[parts["group"]]))


def _decade(match: re.Match[str]) -> Outcome:
    if match["short"]:
        found = _part(EdtfDate(f"19{match['short'][0]}X"), match["part"] or "", "")
        return inferred_century(found)
    found = _part(EdtfDate(f"{match['decade'][:3]}X"), match["part"] or "", "")
    if match["decade"].endswith("00") and isinstance(found, Found) and not match["part"]:
        return found.doubted(Doubt("decade_or_century"))
    return found
