"""Dates in words for visitors: Chinese after GB/T 15835, English day–month–year."""

from __future__ import annotations

import re

from builder.model.dates.edtf import Choice, Edtf, EdtfDate, End, Interval
from builder.model.text import Text

UNDATED = Text("不详", "date unknown")
UNKNOWN_END = Text("不详", "unknown")
MONTHS = (
    *("", "January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_UNKNOWN_MONTH = {
    ("XX", ""): Text("某月", "month unknown"),
    ("XX", "XX"): Text("某月某日", "exact day unknown"),
}
_DECADE = re.compile("[0-9]{3}X")
_NTH = ("first", "second", "third", "fourth")
#: Seasons, quarters and halves by their EDTF number. The hemisphere of 25–32 is not shown.
GROUPS: dict[int, Text] = {
    **{
        21 + n + shift: Text("春夏秋冬"[n], ("spring", "summer", "autumn", "winter")[n])
        for n in range(4)
        for shift in (0, 4, 8)
    },
    **{33 + n: Text(f"第{'一二三四'[n]}季度", f"{_NTH[n]} quarter of") for n in range(4)},
    **{37 + n: Text(f"{4 * n + 1}至{4 * n + 4}月", f"{MONTHS[4 * n + 1]}–{MONTHS[4 * n + 4]}") for n in range(3)},
    40: Text("上半年", "first half of"),
    41: Text("下半年", "second half of"),
}


def shown(edtf: Edtf) -> Text:
    """The expression in both languages; what words would only blur (Y17E7, 156X-12-25) is shown as EDTF itself."""
    if isinstance(edtf, EdtfDate):
        return _date(edtf)
    if isinstance(edtf, Interval):
        return _interval(edtf)
    return _choice(edtf)


def _date(date: EdtfDate) -> Text:
    plain = _plain(date)
    if plain is None:
        return Text(str(date), str(date))
    marks = date.qualified
    if not marks:
        return plain
    zh, en = plain.zh, plain.en
    if "~" in marks or "%" in marks:
        zh, en = f"约{zh}", f"c. {en}"
    return Text(f"[{zh}]", f"[{en}]") if "?" in marks or "%" in marks else Text(zh, en)


def _plain(date: EdtfDate) -> Text | None:
    """A date without its marks and its hour; None where there are no good words."""
    if date.significant or date.year.startswith("Y"):
        return None
    if date.year.endswith("XXXX"):
        return UNDATED if not (date.month + date.day).strip("X") else None
    year = _year(date.year)
    if year is None or not date.month:
        return year
    if "X" in date.year or date.year.startswith("-"):
        return None if "X" in date.year + date.month + date.day else _dated(year, date)
    return _dated(year, date)


def _dated(year: Text, date: EdtfDate) -> Text | None:
    unknown = _UNKNOWN_MONTH.get((date.month, date.day))
    if unknown is not None:
        return Text(year.zh + unknown.zh, f"{year.en}, {unknown.en}")
    if "X" in date.month or "X" in date.day.replace("XX", ""):
        return None
    month = int(date.month)
    if month > 12:
        return Text(year.zh + GROUPS[month].zh, f"{GROUPS[month].en} {year.en}")
    zh, en = f"{year.zh}{month}月", f"{MONTHS[month]} {year.en}"
    if date.day == "XX":
        return Text(f"{zh}某日", f"{en}, day unknown")
    return Text(f"{zh}{int(date.day)}日", f"{int(date.day)} {en}") if date.day else Text(zh, en)


def _year(year: str) -> Text | None:
    """A year, decade or century."""
    if "X" in year:
        return _decade_or_century(year)
    number = int(year)
    if number < 1:
        return Text(f"公元前{1 - number}年", f"{1 - number} BC")
    return Text(f"{number}年", f"{number}") if number > 999 else Text(f"公元{number}年", f"AD {number}")


def _decade_or_century(year: str) -> Text | None:
    digits = year.rstrip("X")
    if not digits.isdigit() or len(digits) not in (2, 3):
        return None
    century = int(digits[:2]) + 1
    if len(digits) == 2:
        return Text(f"{century}世纪", f"{ordinal(century)} century")
    if century < 11:
        return None
    decade = f"{digits}0年代" if digits[2] == "0" else f"{century}世纪{digits[2]}0年代"
    return Text(decade, f"{digits}0s")


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st."""
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _interval(interval: Interval) -> Text:
    first, last = interval.first, interval.last
    if isinstance(first, EdtfDate) and isinstance(last, EdtfDate):
        return _shortened(first, last)
    if isinstance(first, EdtfDate) and last == "..":
        one = _date(first)
        return Text(f"{one.zh}以来", f"since {one.en}")
    if isinstance(last, EdtfDate) and first == "..":
        one = _date(last)
        return Text(f"{one.zh}以前", f"until {one.en}")
    if not isinstance(first, EdtfDate) and not isinstance(last, EdtfDate):
        return Text(str(interval), str(interval))
    left, right = _end(first), _end(last)
    return Text(f"{left.zh}—{right.zh}", f"{left.en} – {right.en}")


def _end(end: End) -> Text:
    return _date(end) if isinstance(end, EdtfDate) else UNKNOWN_END


def _shortened(first: EdtfDate, last: EdtfDate) -> Text:
    """Both ends, without repeating in the second (Chinese) or the first (English) what they share."""
    left, right = _date(first), _date(last)
    same_shape = (bool(first.month), bool(first.day)) == (bool(last.month), bool(last.day))
    simple = _is_simple(first) and _is_simple(last) and same_shape
    decades = [date.year for date in (first, last) if str(date) == date.year and _DECADE.fullmatch(date.year)]
    if len(decades) == 2:
        same = decades[0][:2] == decades[1][:2]
        lead = (
            left.zh.removesuffix("年代") if same and left.zh.count("世纪") == right.zh.count("世纪") == 1 else left.zh
        )
        return Text(f"{lead}—{right.zh.partition('世纪')[2] if lead != left.zh else right.zh}", f"{left.en}–{right.en}")
    if _is_year(first, left) and _is_year(last, right):
        return Text(f"{left.zh[:-1]}—{right.zh}", f"{left.en}–{right.en}")
    if simple and first.year == last.year and first != last and first.month:
        if first.month == last.month:
            return Text(f"{left.zh}—{int(last.day)}日", f"{int(first.day)}–{right.en}")
        rest = right.zh.partition("年")[2]
        lead = left.en.removesuffix(f" {int(first.year)}")
        dash = " – " if first.day else "–"
        return Text(f"{left.zh}—{rest}", f"{lead}{dash}{right.en}")
    return Text(f"{left.zh}—{right.zh}", f"{left.en} – {right.en}")


def _is_simple(date: EdtfDate) -> bool:
    digits = date.year + date.month + date.day
    return not date.qualified and digits.isdigit() and int(date.year) > 999 and int(date.month or 1) <= 12


def _is_year(date: EdtfDate, words: Text) -> bool:
    return date.year.isdigit() and int(date.year) > 999 and not date.month and words.zh.endswith("年")


def _choice(choice: Choice) -> Text:
    only = choice.members[0]
    if len(choice.members) == 1 and isinstance(only, Interval) and not choice.every:
        return _one_bound(only, choice)
    if len(choice.members) == 1:
        return Text(str(choice), str(choice))
    words = [_date(one) if isinstance(one, EdtfDate) else _interval(one) for one in choice.members]
    zh, en = ("、", " and ") if choice.every else ("或", " or ")
    return Text(zh.join(word.zh for word in words), en.join(word.en for word in words))


def _one_bound(interval: Interval, choice: Choice) -> Text:
    if isinstance(interval.last, EdtfDate) and isinstance(interval.first, EdtfDate):
        first, last = _date(interval.first), _date(interval.last)
        return Text(f"{first.zh}至{last.zh}之间", f"between {first.en} and {last.en}")
    if isinstance(interval.last, EdtfDate):
        one = _date(interval.last)
        return Text(f"不晚于{one.zh}", f"no later than {one.en}")
    if isinstance(interval.first, EdtfDate):
        one = _date(interval.first)
        return Text(f"不早于{one.zh}", f"no earlier than {one.en}")
    return Text(str(choice), str(choice))
