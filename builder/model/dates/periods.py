"""Period names and what they mean in years.

Official periodisation changes and local usage differs, so this is a table and not code: a site may hand its own to
``parse_date``. ``source`` names the text that a row is to be compared with before it is relied on, 通行 where it only
follows common usage; none was compared yet. Rows with ``local`` hang on the day of the city's liberation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Period:
    """One period: Chinese names (the first is shown), English names, EDTF, and its days where EDTF says only years.

    ``start`` and ``end`` are ISO dates; empty where the EDTF range is meant or an end is open.
    """

    names: tuple[str, ...]
    english: tuple[str, ...]
    edtf: str
    start: str = ""
    end: str = ""
    source: str = "通行"
    local: str = ""


def by_name(periods: Iterable[Period]) -> Mapping[str, Period]:
    """The table by every name, Chinese as written and English in small letters."""
    return MappingProxyType(
        {
            name: period
            for period in periods
            for name in (*period.names, *(english.lower() for english in period.english))
        }
    )


def _period(names: str, english: str, edtf: str, days: str = "/", *, source: str = "通行", local: str = "") -> Period:
    start, _, end = days.partition("/")
    return Period(tuple(names.split()), tuple(english.split("|")), edtf, start, end, source, local)


_FOUNDING = "1949-10-01"
_HISTORY = "中共中央党史研究室《中国共产党历史》"

ROWS: tuple[Period, ...] = (
    _period("明代 明朝 明", "Ming dynasty|Ming", "1368/1644"),
    _period("明清 明清时期", "Ming and Qing dynasties", "1368/1911"),
    _period("明末清初", "late Ming and early Qing", "1600~/1683~"),
    _period("清代 清朝 清", "Qing dynasty|Qing", "1644/1911"),
    _period("清初 清初期 清代初期 清前期", "early Qing", "1644/1735~"),
    _period("清中期 清代中期 清中叶", "middle Qing", "1736~/1840~"),
    _period("晚清 清后期 晚清时期", "late Qing", "1840/1911"),
    _period("清末 清末期 清代末期 清末时期", "end of the Qing", "1901~/1911"),
    _period("清末民初", "late Qing and early Republic", "1895~/1919~"),
    _period(
        "民国时期 民国年间 中华民国时期 民国 中华民国",
        "Republican period|Republic of China",
        "1912/1949",
        "1912-01-01/1949-09-30",
    ),
    _period("民国初年 民初 民国初期", "early Republic", "1912/1919~"),
    _period("北洋政府时期 北洋时期 北洋军阀时期", "Beiyang government period|Beiyang period", "1912/1928"),
    _period("南京国民政府时期 国民政府时期", "Nationalist government period", "1927/1949", "1927-04-18/1949-09-30"),
    _period("北伐战争时期 北伐时期", "Northern Expedition", "1926/1928", "1926-07-09/1928-12-29"),
    _period(
        "土地革命战争时期 土地革命时期",
        "Agrarian Revolutionary War",
        "1927/1937",
        "1927-08-01/1937-07-06",
        source=_HISTORY,
    ),
    _period(
        "抗战时期 抗日战争时期 抗日战争 抗战 抗战期间",
        "War of Resistance against Japan|War of Resistance",
        "1931/1945",
        "1931-09-18/1945-09-02",
        source="教育部 2017 年起教材用十四年抗战",
    ),
    _period("全面抗战时期 全面抗战", "nationwide War of Resistance", "1937/1945", "1937-07-07/1945-09-02"),
    _period("解放战争时期 解放战争", "War of Liberation", "1945/1949", "1945-09-03/1949-09-30", source=_HISTORY),
    _period("解放前 解放以前 解放之前", "before Liberation", "../1949", "/1949-09-30", local="before"),
    _period("解放后 解放以后 解放之后", "after Liberation", "1949/..", f"{_FOUNDING}/", local="after"),
    _period("解放初期 解放初", "early years after Liberation", "1949/1952~", f"{_FOUNDING}/1952-12-31", local="after"),
    _period("新中国成立前 新中国成立以前 建国前 建国以前", "before the founding of the PRC", "../1949", "/1949-09-30"),
    _period(
        "新中国成立后 新中国成立以后 建国后 建国以后 新中国成立以来 建国以来 新中国时期",
        "since the founding of the PRC",
        "1949/..",
        f"{_FOUNDING}/",
    ),
    _period("新中国成立初期 建国初期 新中国初期", "early years of the PRC", "1949/1952~", f"{_FOUNDING}/1952-12-31"),
    _period("土改时期 土地改革时期 土改", "Land Reform", "1950/1953", "1950-06-30/1953-12-31"),
    _period("抗美援朝时期 抗美援朝", "War to Resist US Aggression and Aid Korea", "1950/1953", "1950-10-19/1953-07-27"),
    _period("大跃进时期 大跃进", "Great Leap Forward", "1958/1960", source=_HISTORY),
    _period("三年困难时期", "Three Years of Difficulty", "1959/1961", source=_HISTORY),
    _period("三线建设时期 三线建设", "Third Front construction", "1964/1980"),
    _period(
        "文化大革命时期 文革时期 文革期间 文化大革命期间 文革 文化大革命 十年动乱",
        "Cultural Revolution",
        "1966/1976",
        "1966-05-16/1976-10-06",
        source="关于建国以来党的若干历史问题的决议（1981）",
    ),
    _period("改革开放前 改革开放以前", "before Reform and Opening Up", "../1978", "/1978-12-17"),
    _period("改革开放初期", "early years of Reform and Opening Up", "1978/1984~", "1978-12-18/1984-12-31"),
    _period("改革开放以来 改革开放后 改革开放时期 改革开放", "since Reform and Opening Up", "1978/..", "1978-12-18/"),
    *(
        _period(
            f"{name}时期 {name}期间 {name}计划时期 {name}规划时期",
            f"{nth} Five-Year Plan",
            f"{first}/{first + 4}",
            source="国民经济和社会发展五年计划（规划）",
        )
        for name, nth, first in (
            ("一五", "First", 1953),
            ("二五", "Second", 1958),
            ("三五", "Third", 1966),
            ("四五", "Fourth", 1971),
            ("五五", "Fifth", 1976),
            ("六五", "Sixth", 1981),
            ("七五", "Seventh", 1986),
            ("八五", "Eighth", 1991),
            ("九五", "Ninth", 1996),
            ("十五", "Tenth", 2001),
            ("十一五", "Eleventh", 2006),
            ("十二五", "Twelfth", 2011),
            ("十三五", "Thirteenth", 2016),
            ("十四五", "Fourteenth", 2021),
        )
    ),
)

PERIODS: Mapping[str, Period] = by_name(ROWS)
