"""Dates as people write them, drawn at random: Chinese and English, right ones and some that cannot be."""

from __future__ import annotations

from hypothesis import strategies as st

from builder.model.dates.display import MONTHS
from builder.model.dates.eras import ERAS, spoken_year
from builder.model.dates.holidays import HOLIDAYS
from builder.model.dates.numerals import chinese
from builder.model.dates.periods import ROWS

_YEAR = st.integers(1400, 2050)
_MONTH = st.integers(1, 12)
_DAY = st.integers(1, 31)
_CHINESE_YEAR = _YEAR.map(str) | _YEAR.map(
    lambda year: "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))
)
_CHINESE_NUMBER = st.integers(1, 31).map(str) | st.integers(1, 31).map(chinese)


def _said(pattern: str, *parts: st.SearchStrategy[object]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(lambda values: pattern.format(*values))


_REIGN_YEAR = st.sampled_from(ERAS).flatmap(
    lambda era: st.integers(1, era.years).map(lambda nth: f"{era.house}{era.name}{spoken_year(nth)}年")
)
_ENGLISH_REIGN_YEAR = st.sampled_from(ERAS).flatmap(
    lambda era: st.integers(1, era.years).map(lambda nth: f"{era.en} {nth}")
)
CHINESE = st.one_of(
    _said("{}年", _CHINESE_YEAR),
    _said("{}年{}月", _CHINESE_YEAR, _CHINESE_NUMBER),
    _said("{}年{}月{}日", _CHINESE_YEAR, _CHINESE_NUMBER, _CHINESE_NUMBER),
    _said(
        "{}年{}",
        _CHINESE_YEAR,
        st.sampled_from(["春", "夏", "秋", "冬", "上半年", "下半年", "第一季度", "初", "年底", "中期"]),
    ),
    _said("{}年{}", _CHINESE_YEAR, st.sampled_from([name for row in HOLIDAYS for name in row.names])),
    _said("{}年{}月{}", _CHINESE_YEAR, _CHINESE_NUMBER, st.sampled_from(["上旬", "中旬", "下旬", "初", "底"])),
    _said("{}世纪{}0年代{}", st.integers(12, 20), st.integers(1, 9), st.sampled_from(["", "初", "中期", "末"])),
    _said("{}世纪{}", st.integers(12, 21), st.sampled_from(["", "初", "中叶", "末", "上半叶", "下半叶"])),
    _said("{}十年代", st.sampled_from("二三四五六七八九")),
    _said(
        "{}{}",
        _REIGN_YEAR,
        st.sampled_from(["", "八月", "闰八月初五", "冬月", "腊月廿三", "春", "冬", "正月", "8月5日"]),
    ),
    _said("{}{}", st.sampled_from([era.name for era in ERAS]), st.sampled_from(["年间", "初年", "末年", "中期"])),
    st.sampled_from([name for row in ROWS for name in row.names]),
    st.sampled_from(["不详", "待考", "甲寅", "咸丰甲寅", "民国23.8.5", "[19450815]", "19680300", "公元900年"]),
)
ENGLISH = st.one_of(
    _said("{} {} {}", _DAY, st.sampled_from(MONTHS[1:]), _YEAR),
    _said("{} {}, {}", st.sampled_from([month[:3] for month in MONTHS[1:]]), _DAY, _YEAR),
    _said("{}{} {}", st.sampled_from(["", "early ", "mid-", "late "]), st.sampled_from(MONTHS[1:]), _YEAR),
    _said("{}{}0s", st.sampled_from(["", "early ", "mid-", "late ", "the "]), st.integers(140, 202)),
    _said(
        "{}{}th century", st.sampled_from(["", "early ", "mid-", "late ", "first half of the "]), st.integers(14, 20)
    ),
    _said("{} {}", st.sampled_from(["spring", "Summer", "fall", "winter", "first quarter of", "early"]), _YEAR),
    _ENGLISH_REIGN_YEAR,
    _said(
        "{}, {}", _ENGLISH_REIGN_YEAR, st.sampled_from(["12th lunar month", "leap 4th lunar month, day 5", "spring"])
    ),
    st.sampled_from([name for row in ROWS for name in row.english]),
    st.sampled_from(["undated", "n.d.", "AD 900", "Oct-85", "1-Oct-85", "[1905?]", "198-", "19--"]),
)
_AROUND_CHINESE = st.sampled_from(
    ["{}", "约{}", "{}前后", "[{}]", "[约{}]", "可能{}", "{}以前", "{}以后", "{}以来", "截至{}", "不晚于{}"]
)
_AROUND_ENGLISH = st.sampled_from(
    ["{}", "c. {}", "[{}]", "[ca. {}]", "{}?", "before {}", "after {}", "since {}", "until {}", "by {}"]
)
_BETWEEN_CHINESE = st.sampled_from(["{}—{}", "{}至{}", "自{}到{}", "{}～{}", "{}至{}之间", "{}或{}", "{}（{}）"])
_BETWEEN_ENGLISH = st.sampled_from(["{}–{}", "{} – {}", "{} to {}", "between {} and {}", "{} or {}", "{} ({})"])
WRITTEN = st.one_of(
    st.tuples(_AROUND_CHINESE, CHINESE).map(lambda pair: pair[0].format(pair[1])),
    st.tuples(_AROUND_ENGLISH, ENGLISH).map(lambda pair: pair[0].format(pair[1])),
    st.tuples(_BETWEEN_CHINESE, CHINESE, CHINESE).map(lambda parts: parts[0].format(parts[1], parts[2])),
    st.tuples(_BETWEEN_ENGLISH, ENGLISH, ENGLISH).map(lambda parts: parts[0].format(parts[1], parts[2])),
)
