"""Early, middle and late; halves and thirds: the parts of a century, decade, year and month."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from builder.model.dates.edtf import EdtfDate, Interval
from builder.model.dates.extent import extent
from builder.model.text import Text

Unit = Literal["century", "decade", "year", "month"]


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its words, and which years, months or days of its unit it covers; ``sure`` where this is a fixed share.

    The first of the words is shown, in a year or month ``short``.
    """

    zh: tuple[str, ...]
    en: tuple[str, ...]
    of: tuple[tuple[Unit, int, int], ...]
    sure: bool = False
    short: str = ""


#: What archives mean by these words differs; the shares are ours and leave gaps rather than claim too much.
PARTS: tuple[Part, ...] = (
    Part(
        ("初", "初期", "初年", "初叶", "前期", "早期", "年初"),
        ("early",),
        (("century", 0, 29), ("decade", 0, 3), ("year", 1, 3), ("month", 1, 10)),
    ),
    Part(
        ("中期", "中", "中叶", "年中"),
        ("mid-", "mid", "middle"),
        (("century", 35, 64), ("decade", 4, 6), ("year", 5, 8), ("month", 11, 20)),
        short="中",
    ),
    Part(
        ("末", "末期", "末年", "末叶", "后期", "晚期", "底", "年底", "年末"),
        ("late",),
        (("century", 70, 99), ("decade", 7, 9), ("year", 10, 12), ("month", 21, 31)),
    ),
    Part(("上半叶", "前半叶", "前半期", "上半期"), ("first half of the",), (("century", 0, 49),), sure=True),
    Part(("下半叶", "后半叶", "后半期", "下半期"), ("second half of the",), (("century", 50, 99),), sure=True),
    Part(("上旬",), (), (("month", 1, 10),), sure=True),
    Part(("中旬",), (), (("month", 11, 20),), sure=True),
    Part(("下旬",), (), (("month", 21, 31),), sure=True),
)

BY_CHINESE_WORD = {word: part for part in PARTS for word in part.zh}
BY_ENGLISH_WORD = {word: part for part in PARTS for word in part.en}


def unit_of(date: EdtfDate) -> Unit | None:
    """What a date names as a whole; None for what has no such parts."""
    if date.day or date.qualified or "X" in date.month or date.year.startswith(("-", "Y")):
        return None
    if date.month:
        return "month" if int(date.month) <= 12 else None
    plain = date.year.rstrip("X")
    return {4: "year", 3: "decade", 2: "century"}.get(len(plain)) if plain.isdigit() else None  # type: ignore[return-value]


def part_of(date: EdtfDate, part: Part) -> Interval | None:
    """The interval of ``part`` within ``date``; None where the words do not go together (上旬 of a century)."""
    unit = unit_of(date)
    bounds = next(((first, last) for name, first, last in part.of if name == unit), None)
    if bounds is None:
        return None
    first, last = (_within(date, unit, number) for number in bounds)
    return Interval(first, last) if part.sure else Interval(first.marked("~"), last.marked("~"))


def _within(date: EdtfDate, unit: Unit | None, number: int) -> EdtfDate:
    if unit == "century":
        return EdtfDate(f"{date.year[:2]}{number:02}")
    if unit == "decade":
        return EdtfDate(f"{date.year[:3]}{number}")
    if unit == "year":
        return replace(date, month=f"{number:02}")
    bounds = extent(date.year, date.month)
    return replace(date, day=f"{min(number, bounds[1][2] if bounds else number):02}")


def part_words(date: EdtfDate, part: Part, plain: Text) -> Text:
    """How the part is shown: 20世纪50年代初, early 1950s; ``plain`` is how the whole is.

    A part without English words leaves them empty.
    """
    zh = plain.zh + ((part.short if "X" not in date.year else "") or part.zh[0])
    if not part.en:
        return Text(zh, "")
    blank = "" if part.en[0].endswith("-") else " "
    return Text(zh, part.en[0] + blank + plain.en)
