"""Why a date could not be read, or was read with a doubt, and what might be written instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from builder.model.text import Text

Reason = Literal[
    # no date came of it
    "empty",
    "not_understood",
    "no_such_day",
    "no_year",
    "two_digit_year",
    "sexagenary_year",
    "before_christ",
    "reign_too_short",
    "reversed",
    "contradiction",
    "day_or_month",
    # a date came of it, and somebody should look
    "century_inferred",
    "relative_century",
    "decade_or_century",
    "season_or_years",
    "excel_serial",
    "excel_text",
    "bound_included",
    "lunar_year_end",
    "local_period",
]


@dataclass(frozen=True, slots=True)
class Doubt:
    """One question to the curator. A proposal is a text that can stand in the cell instead; ``parse_date`` reads it."""

    reason: Reason
    proposals: tuple[str, ...] = ()

    @property
    def words(self) -> Text:
        """The question in the curator's language, without the proposals."""
        return WORDS[self.reason]


WORDS: Mapping[Reason, Text] = MappingProxyType(
    {
        "empty": Text("没有写时间", "No date was written"),
        "not_understood": Text(
            "看不懂这种写法；可写成 1985年10月1日、1985-10、约1930年、20世纪50年代 或 不详",
            "This way of writing is not known; write 1985-10-01, Oct 1985, c. 1930, 1950s or undated",
        ),
        "no_such_day": Text("没有这个月份或日子，请核对原件", "There is no such month or day; compare the original"),
        "no_year": Text("缺年份，请补上", "The year is missing; add it"),
        "two_digit_year": Text(
            "年份只有两位，分不清世纪和纪年，请写全", "The year has two digits only; write it in full"
        ),
        "sexagenary_year": Text(
            "单写干支每六十年重复一次，请加年号或公元年",
            "A year of the sixty-year cycle comes again every sixty years; add the reign or the year",
        ),
        "before_christ": Text(
            "公元前的年份请写成 EDTF：公元前221年是 -0220",
            "Write years before Christ as EDTF: 221 BC is -0220",
        ),
        "reign_too_short": Text("这个年号没有这么多年，请核对", "The reign did not last so long; compare the original"),
        "reversed": Text("起止时间颠倒了", "The end comes before the beginning"),
        "contradiction": Text(
            "括号内外的时间对不上，请留下正确的一个", "The dates in and before the brackets differ; keep the right one"
        ),
        "day_or_month": Text(
            "分不清哪个是月、哪个是日，请写成年-月-日", "Day and month cannot be told apart; write year-month-day"
        ),
        "century_inferred": Text(
            "没有写世纪，按20世纪理解，请写全", "No century was written; the twentieth was taken, write it in full"
        ),
        "relative_century": Text(
            "“上世纪”“本世纪”会随时间变化，请写明是几世纪", "“Last century” changes as time passes; name the century"
        ),
        "decade_or_century": Text(
            "可能指十年，也可能指一百年，按十年理解", "This may mean ten years or a hundred; ten were taken"
        ),
        "season_or_years": Text(
            "按 EDTF 读作季节或季度；若指起止年份，请写全两个年份",
            "Read as a season or quarter of EDTF; if two years are meant, write both in full",
        ),
        "excel_serial": Text(
            "像是 Excel 的日期序号，按换算结果理解，请对照原件确认",
            "This looks like a date number of Excel; it was converted, compare the original",
        ),
        "excel_text": Text(
            "像是被 Excel 改写过的日期，世纪是推断的，请确认",
            "Excel seems to have rewritten this date; the century was inferred, please confirm",
        ),
        "bound_included": Text(
            "“以前”“以后”是否含当年没有规定，按包含理解",
            "Whether “before” or “after” includes the year is open; it was included",
        ),
        "lunar_year_end": Text(
            "农历冬月、腊月多落在公历下一年，范围已放宽到次年二月",
            "The last lunar months mostly fall into the next year; the range was widened to its February",
        ),
        "local_period": Text(
            "各地解放时间不同，请在设置中写明本地的日期，或改写年份",
            "The date of liberation differs by city; set the local one, or write years",
        ),
    }
)
