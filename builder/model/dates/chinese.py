"""Chinese dates of the Gregorian calendar: 1985年10月1日, 20世纪50年代初, 1998年春, 一九八五年国庆."""

from __future__ import annotations

import re
from functools import partial

from builder.model.dates.display import shown
from builder.model.dates.doubt import Doubt
from builder.model.dates.edtf import EdtfDate, Interval
from builder.model.dates.extent import extent
from builder.model.dates.holidays import BY_NAME, Holiday
from builder.model.dates.lunar import LUNAR_SIGN, Lunar, lunar_month
from builder.model.dates.numerals import NUMBER, number
from builder.model.dates.parts import BY_CHINESE_WORD, part_of, part_words
from builder.model.dates.reading import Found, Outcome
from builder.model.dates.two_digits import two_digit_year
from builder.model.text import Text

_OPEN = "[某×xX几*口□?]{1,2}"
_DAY = re.compile(
    rf"(?P<ad>公元|西元|公历|西历|农历|阴历|旧历)?(?P<year>{NUMBER}{{1,9}})年(?!代)(?P<rest>.*)|(?P<bare>[〇一二三四五六七八九]{{4}})"
)
_MONTH = re.compile(
    rf"(?P<month>{NUMBER}{{1,3}}|{_OPEN})月(?:份)?(?:(?P<day>{NUMBER}{{1,3}}|{_OPEN})[日号]?)?(?P<rest>.*)"
)
_HOUR = re.compile(
    rf"(?:星期[一二三四五六日天])?(?:[上下中]午|凌晨|早晨|晚上?|夜)?(?:{NUMBER}{{1,3}}[时点].*|[0-9]{{1,2}}:[0-9]{{2}}.*)?"
)
_SEASONS = {f"{name}{end}": str(code) for code, name in enumerate("春夏秋冬", 21) for end in ("", "季", "天")}
_GROUPS = {"上半年": "40", "下半年": "41"} | {
    f"{nth}{n}{season}": str(32 + place)
    for place, numerals in enumerate(("一1", "二2", "三3", "四4"), 1)
    for n in numerals
    for nth in ("第", "")
    for season in ("季度", "季")
}
_LUNAR = ("农历", "阴历", "旧历")
_ZERO = ("0", "00", "〇", "〇〇")
_CENTURY = re.compile(rf"(?P<which>[上本]|{NUMBER}{{1,3}})(?:个)?世纪(?:(?P<decade>{NUMBER}{{1,3}})年代)?(?P<part>.*)")
_DECADE = re.compile(rf"(?P<decade>{NUMBER}{{1,4}})年代(?P<part>.*)")
_TWO_DECADES = re.compile(r"(?P<lead>.*?世纪)?(?P<first>[一二三四五六七八])(?P<second>[二三四五六七八九])十年代")
_SOME_YEAR = re.compile(r"([0-9]{3}|[一二][〇一二三四五六七八九]{2}|[2-9二三四五六七八九])[几×xX*?]年")
_NO_YEAR = re.compile(rf"{NUMBER}{{1,3}}月(?:{NUMBER}{{1,3}}[日号]?)?")


def gregorian_day(text: str) -> Outcome:
    """A year with whatever follows it: month, day, season, quarter, part, holiday, lunar month."""
    match = _DAY.fullmatch(text)
    if not match:
        return Doubt("no_year") if text[-1] in "月日号" and _NO_YEAR.fullmatch(text) else None
    written = match["year"] or match["bare"]
    year = number(written)
    if year is None:
        return None
    if len(written) < 4 and year < 100 and not match["ad"]:
        return two_digit_year(year, partial(_numbers, match["rest"] or ""))
    if not 1 <= year <= 9999 or (year < 1000 and not match["ad"] and len(written) < 4):
        return None
    lunar = "农历" if (match["ad"] or "") in _LUNAR and match["rest"] else ""
    return in_year(f"{year:04}", lunar + (match["rest"] or ""))


def _numbers(rest: str) -> str:
    """The month and day of ``10月1日`` as ``-10-01``; empty where there are none."""
    match = _MONTH.fullmatch(rest)
    month = number(match["month"]) if match else None
    day = number(match["day"] or "") if match else None
    return (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def in_year(year: str, rest: str) -> Outcome:
    """What stands behind 年, in a year of four digits; shared by reigns that used Gregorian months."""
    if not rest:
        return Found(EdtfDate(year))
    if rest in _SEASONS or rest in _GROUPS:
        return Found(EdtfDate(year, _SEASONS.get(rest) or _GROUPS[rest]))
    if rest in BY_CHINESE_WORD:
        return _part(EdtfDate(year), rest)
    if rest in BY_NAME:
        return on_holiday(year, BY_NAME[rest])
    lunar = lunar_month(rest) if LUNAR_SIGN.search(rest) else None
    if isinstance(lunar, Lunar) and lunar.sure:
        return lunar.in_year(int(year), Text(f"{int(year)}年农历", f"{int(year)}"), glossed=False)
    match = _MONTH.fullmatch(rest)
    return _in_month(year, match) if match else None


def _in_month(year: str, match: re.Match[str]) -> Outcome:
    month, day = _digits(match["month"]), _digits(match["day"] or "")
    rest = match["rest"]
    if month is None or day is None or (day and not month):
        return None if month is None or day is None or day != "XX" else Doubt("no_such_day")
    if extent(year, month, day) is None or (month.isdigit() and int(month) > 12):
        return Doubt("no_such_day")
    date = EdtfDate(year, month, day)
    if not rest or (day and _HOUR.fullmatch(rest)):
        return Found(date)
    return _part(date, rest) if not day else None


def _digits(text: str) -> str | None:
    """Two digits, ``XX`` for a blank that the writer left, empty for a zero; None for what is no number."""
    if not text or text in _ZERO:
        return ""
    value = number(text)
    if value is None:
        return "XX" if re.fullmatch(_OPEN, text) else None
    return f"{value:02}" if value < 100 else None


def _part(date: EdtfDate, word: str) -> Outcome:
    part = BY_CHINESE_WORD.get(word)
    interval = part_of(date, part) if part else None
    if part is None or interval is None:
        return None
    return Found(interval, part_words(date, part, shown(date)))


def on_holiday(year: str, holiday: Holiday) -> Found:
    """The days of a holiday; EDTF names its month only."""
    first, last = (EdtfDate(year, day[:2]).marked("~") for day in (holiday.first, holiday.last))
    edtf = first if first == last else Interval(first, last)
    words = Text(f"{int(year)}年{holiday.names[0]}", f"{holiday.en} {int(year)}")
    span = (f"{year}-{holiday.first}", f"{year}-{holiday.last}")
    return Found(edtf, words, certainty="inferred", span=span)


def decade_or_century(text: str) -> Outcome:
    """20世纪50年代, 五十年代, 上世纪八十年代末, 19世纪, 五六十年代, 195×年."""
    if not ("代" in text or "纪" in text or text.endswith("年")):
        return None
    some = _SOME_YEAR.fullmatch(text)
    if some:
        tens = number(some[1]) or 0
        found = Found(EdtfDate(f"{tens if tens > 9 else 190 + tens:03}X"))
        return found if tens > 9 else inferred_century(found)
    two = _TWO_DECADES.fullmatch(text)
    if two and number(two["second"]) == (number(two["first"]) or 0) + 1:
        return _two_decades(two["lead"] or "", two["first"], two["second"])
    match = _CENTURY.fullmatch(text)
    if match:
        return _century(match)
    match = _DECADE.fullmatch(text)
    return _decade(match) if match else None


def _century(match: re.Match[str]) -> Outcome:
    relative = {"上": 20, "本": 21}.get(match["which"])
    century = relative or number(match["which"])
    decade = number(match["decade"]) if match["decade"] else None
    if not century or not 1 <= century <= 99 or (decade is not None and (decade % 10 or decade > 90)):
        return None
    if match["decade"] and decade is None:
        return None
    year = f"{century - 1:02}XX" if decade is None else f"{century - 1:02}{decade // 10}X"
    found = _whole_or_part(EdtfDate(year), match["part"])
    if not relative or not isinstance(found, Found):
        return found
    return Found(
        found.edtf, found.words, certainty="inferred", doubts=(Doubt("relative_century", (_proposal(found),)),)
    )


def _proposal(found: Found) -> str:
    """The same words with the century written out."""
    return (found.words or shown(found.edtf)).zh


def _decade(match: re.Match[str]) -> Outcome:
    decade = number(match["decade"])
    if decade is None or decade % 10:
        return None
    if decade >= 1000:
        return _whole_or_part(EdtfDate(f"{decade // 10:03}X"), match["part"])
    if not 10 <= decade <= 90:
        return None
    found = _whole_or_part(EdtfDate(f"19{decade // 10}X"), match["part"])
    return inferred_century(found)


def inferred_century(found: Outcome) -> Outcome:
    """The twentieth century was taken because none was written."""
    if not isinstance(found, Found):
        return found
    return Found(
        found.edtf, found.words, certainty="inferred", doubts=(Doubt("century_inferred", (_proposal(found),)),)
    )


def _two_decades(lead: str, first: str, second: str) -> Outcome:
    ends = [decade_or_century(f"{lead}{digit}十年代") for digit in (first, second)]
    left, right = ends
    if not isinstance(left, Found) or not isinstance(right, Found):
        return None
    if not isinstance(left.edtf, EdtfDate) or not isinstance(right.edtf, EdtfDate):
        return None
    return Found(Interval(left.edtf, right.edtf), certainty=left.certainty, doubts=left.doubts)


def _whole_or_part(date: EdtfDate, part: str) -> Outcome:
    return _part(date, part) if part else Found(date)
