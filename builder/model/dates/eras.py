"""Reign names and the sixty-year cycle.

Years are those that most of a reign year falls in: year = first + n - 1, and the first year, 元年, is 1. The years are
those commonly printed (as in 我国历代纪元表); the Japanese and Manchukuo reigns stand here because papers of the time
are dated by them. A row may be added or mended; parser, display and tests all read this table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.model.dates.numerals import chinese


@dataclass(frozen=True, slots=True)
class Era:
    """A reign: its name, its name in letters, its first year, how many years it counts.

    ``house`` stands before the name when a date is shown. ``solar_from`` is the first year that is told in months
    of the Gregorian calendar, 0 where none is.
    """

    name: str
    en: str
    first: int
    years: int
    house: str
    solar_from: int = 0

    def year(self, number: int) -> int | None:
        """The Gregorian year; None outside the reign."""
        return self.first + number - 1 if 1 <= number <= self.years else None


REPUBLIC = Era("民国", "Minguo", 1912, 38, "", solar_from=1)

ERAS: tuple[Era, ...] = (
    Era("洪武", "Hongwu", 1368, 31, "明"),
    Era("建文", "Jianwen", 1399, 4, "明"),
    Era("永乐", "Yongle", 1403, 22, "明"),
    Era("洪熙", "Hongxi", 1425, 1, "明"),
    Era("宣德", "Xuande", 1426, 10, "明"),
    Era("正统", "Zhengtong", 1436, 14, "明"),
    Era("景泰", "Jingtai", 1450, 8, "明"),
    Era("天顺", "Tianshun", 1457, 8, "明"),
    Era("成化", "Chenghua", 1465, 23, "明"),
    Era("弘治", "Hongzhi", 1488, 18, "明"),
    Era("正德", "Zhengde", 1506, 16, "明"),
    Era("嘉靖", "Jiajing", 1522, 45, "明"),
    Era("隆庆", "Longqing", 1567, 6, "明"),
    Era("万历", "Wanli", 1573, 48, "明"),
    Era("泰昌", "Taichang", 1620, 1, "明"),
    Era("天启", "Tianqi", 1621, 7, "明"),
    Era("崇祯", "Chongzhen", 1628, 17, "明"),
    Era("天命", "Tianming", 1616, 11, "后金"),
    Era("天聪", "Tiancong", 1627, 10, "后金"),
    Era("崇德", "Chongde", 1636, 8, "清"),
    Era("顺治", "Shunzhi", 1644, 18, "清"),
    Era("康熙", "Kangxi", 1662, 61, "清"),
    Era("雍正", "Yongzheng", 1723, 13, "清"),
    Era("乾隆", "Qianlong", 1736, 60, "清"),
    Era("嘉庆", "Jiaqing", 1796, 25, "清"),
    Era("道光", "Daoguang", 1821, 30, "清"),
    Era("咸丰", "Xianfeng", 1851, 11, "清"),
    Era("同治", "Tongzhi", 1862, 13, "清"),
    Era("光绪", "Guangxu", 1875, 34, "清"),
    Era("宣统", "Xuantong", 1909, 3, "清"),
    REPUBLIC,
    Era("大同", "Datong", 1932, 3, "伪满", solar_from=1),
    Era("康德", "Kangde", 1934, 12, "伪满", solar_from=1),
    Era("明治", "Meiji", 1868, 45, "日本", solar_from=6),
    Era("大正", "Taisho", 1912, 15, "日本", solar_from=1),
    Era("昭和", "Showa", 1926, 64, "日本", solar_from=1),
)

BY_NAME: Mapping[str, Era] = MappingProxyType({era.name: era for era in ERAS})
BY_ENGLISH_NAME: Mapping[str, Era] = MappingProxyType({era.en.lower(): era for era in ERAS})

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"


def cycle_place(name: str) -> int | None:
    """The place of a year of the sixty-year cycle, 甲子 being 0; None for a pair that does not occur."""
    if len(name) != 2 or name[0] not in STEMS or name[1] not in BRANCHES:
        return None
    stem, branch = STEMS.index(name[0]), BRANCHES.index(name[1])
    return (6 * stem - 5 * branch) % 60 if (stem - branch) % 2 == 0 else None


def years_of_cycle(place: int, first: int, last: int) -> list[int]:
    """All years from ``first`` to ``last`` at that place of the cycle; the year 4 was 甲子."""
    return list(range(first + (place + 4 - first) % 60, last + 1, 60))


def qing_or_later(year: int) -> str:
    """A year from 1644 on as people of the time wrote it: 咸丰四年, 民国三年; digits after 1949."""
    for era in ERAS:
        if era.house in ("清", "") and era.first >= 1644 and era.year(year - era.first + 1):
            return f"{era.name}{spoken_year(year - era.first + 1)}年"
    return f"{year}年"


def spoken_year(number: int) -> str:
    """The number of a reign year as it is spoken: 元, 二 … 六十一."""
    return "元" if number == 1 else chinese(number)
