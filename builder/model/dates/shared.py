"""What one end of a range leaves out because the other says it: 1985年10月1日至5日, 1–5 October 1985, 1978-98."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBERS = re.compile(r"[0-9]{1,4}(?:([-./])[0-9]{1,2}(?:\1[0-9]{1,2})?)?")
_LAST_UNIT = re.compile(r"年代|[年月日]")
_NUMERAL = "0-9〇一二三四五六七八九十廿卅"
_STARTS_WITH = re.compile(rf"[{_NUMERAL}正冬腊闰初]+(年代|[年月日号])|初?[{_NUMERAL}]+$")
_ENGLISH_TAIL = re.compile(r"[0-9]{1,2}(?P<month>(?: of)? [a-z]+\.?,? [0-9]{4})$|(?P<year>,? [0-9]{4})$", re.IGNORECASE)
_ENGLISH_HEAD = re.compile(r"(?P<month>[a-z]+\.?) [0-9]{1,2}$", re.IGNORECASE)


def numeric_ends(left: str, right: str) -> tuple[str, str] | None:
    """Digits at both ends, the right one completed from the left: 1978 | 98, 1985.10.1 | 10.5, 1985.10 | 12."""
    first, last = _NUMBERS.fullmatch(left), _NUMBERS.fullmatch(right)
    if not first or not last:
        return None
    first_parts, last_parts = re.split("[-./]", left), re.split("[-./]", right)
    if len(first_parts[0]) != 4 or len(last_parts[0]) > 2 or len(last_parts) > len(first_parts):
        return None
    if len(first_parts) == 1:
        return (left, left[:2] + right) if len(right) == 2 else None
    kept = first_parts[: len(first_parts) - len(last_parts)]
    return left, "-".join(kept + last_parts)


def chinese_ends(left: str, right: str) -> Iterator[tuple[str, str]]:
    """Pairs in which each end is complete, the likeliest first."""
    starts = _STARTS_WITH.match(right)
    if not starts:
        return
    unit = starts[1] or ""
    lefts = [left]
    if not _LAST_UNIT.search(left[-2:]) and (left[-1:].isdigit() or left[-1:] in "〇一二三四五六七八九十"):
        lefts = [left + ("日" if unit == "号" else unit or ""), left]
    for whole in lefts:
        lead = _lead(whole, unit)
        if lead is not None:
            yield whole, lead + right
        if whole != left:
            yield whole, right


def _lead(left: str, unit: str) -> str | None:
    """What the left end says before the unit that the right end begins with."""
    if unit == "年代":
        century, mark, _ = left.partition("世纪")
        if mark:
            return century + mark
        return left[:2] if re.match("[0-9]{4}年代|[一二][〇一二三四五六七八九]{3}年代", left) else None
    if unit == "年":
        match = re.match(rf"(\D+?)[{_NUMERAL}元]+年", left) or re.match(r"([0-9]{2})[0-9]{2}年", left)
        return match[1] if match else None
    mark = "年" if unit == "月" else "月"
    before, found, _ = left.rpartition(mark)
    if mark == "年" and found:
        before = left[: left.index("年")]
    return before + mark if found else None


def english_ends(left: str, right: str) -> Iterator[tuple[str, str]]:
    """Pairs for 1–5 October 1985, October–December 1985, Oct 1–5, 1985, Oct 1 – Nov 5, 1985."""
    tail = _ENGLISH_TAIL.search(right)
    if not tail:
        return
    head = _ENGLISH_HEAD.search(left)
    if tail["month"]:
        yield left + tail["month"], right
        year = right[-5:]
        yield left + year, right
    elif head:
        yield left + tail["year"], f"{head['month']} {right}"
        yield left + tail["year"], right
    else:
        yield left + tail["year"].replace(",", ""), right
