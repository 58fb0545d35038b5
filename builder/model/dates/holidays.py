"""Days by their names: 1985年国庆. A name says about when, so the result is inferred and its EDTF approximate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday from ``first`` to ``last`` (``MM-DD``): its days of rest or, of a lunar feast, its wandering."""

    names: tuple[str, ...]
    en: str
    first: str
    last: str


HOLIDAYS: tuple[Holiday, ...] = (
    Holiday(("元旦", "新年"), "New Year", "01-01", "01-03"),
    Holiday(("春节",), "Spring Festival", "01-21", "02-27"),
    Holiday(("妇女节", "三八妇女节", "三八节", "三八"), "Women's Day", "03-08", "03-08"),
    Holiday(("清明节", "清明"), "Qingming Festival", "04-04", "04-06"),
    Holiday(("劳动节", "五一劳动节", "五一", "五一节"), "Labour Day", "05-01", "05-07"),
    Holiday(("青年节", "五四青年节", "五四"), "Youth Day", "05-04", "05-04"),
    Holiday(("端午节", "端午"), "Dragon Boat Festival", "05-28", "06-25"),
    Holiday(("儿童节", "六一儿童节", "六一"), "Children's Day", "06-01", "06-01"),
    Holiday(("建党节", "七一"), "Party Founding Day", "07-01", "07-01"),
    Holiday(("建军节", "八一建军节", "八一"), "Army Day", "08-01", "08-01"),
    Holiday(("中秋节", "中秋"), "Mid-Autumn Festival", "09-07", "10-08"),
    Holiday(("国庆节", "国庆", "十一国庆节"), "National Day", "10-01", "10-07"),
)

BY_NAME: Mapping[str, Holiday] = MappingProxyType({name: row for row in HOLIDAYS for name in row.names})
BY_ENGLISH_NAME: Mapping[str, Holiday] = MappingProxyType({row.en.lower(): row for row in HOLIDAYS})
