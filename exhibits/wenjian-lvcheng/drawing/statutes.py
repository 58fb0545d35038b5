"""What the boards say about the law: numbers and dates of the two texts, and nothing of their wording.

档案法: the Archives Law as revised in 2020; 条例: its Implementation Regulations of 2024.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Chapter:
    """A chapter that both texts have: its name and the first and last articles in either."""

    zh: str
    en: str
    law: tuple[int, int]
    regulations: tuple[int, int]


CHAPTERS = (
    Chapter("总则", "General", (1, 7), (1, 10)),
    Chapter("档案机构及其职责", "Institutions and duties", (8, 11), (11, 17)),
    Chapter("档案的管理", "Keeping the records", (12, 26), (18, 28)),
    Chapter("档案的利用和公布", "Use and publication", (27, 34), (29, 37)),
    Chapter("档案信息化建设", "Digital records", (35, 41), (38, 44)),
    Chapter("监督检查", "Supervision", (42, 47), (45, 47)),
    Chapter("法律责任", "Liability", (48, 51), (48, 51)),
    Chapter("附则", "Final rules", (52, 53), (52, 52)),
)
LAW_ARTICLES, REGULATION_ARTICLES = 53, 52
"""How many articles the two texts have."""

CITED_LAW = (14, 15, 27, 28, 30)
CITED_REGULATIONS = (20, 22, 30, 32, 33)
"""The articles on which this exhibition rests."""

COUNTY_YEARS, CITY_YEARS, OPEN_YEARS = 10, 20, 25
"""When records go to a county archives, to one of a city with districts or above, and when they are opened."""


@dataclass(frozen=True)
class Event:
    """A day in the history of the law; ``when`` is the year with its fraction, ``date`` what is printed."""

    when: float
    date: str
    zh: str
    en: str
    regulations: bool = False


HISTORY = (
    Event(1987 + 247 / 365, "1987-09-05", "档案法通过", "law adopted"),
    Event(1996.5, "1996", "第一次修正", "amended"),
    Event(2016.5, "2016", "第二次修正", "amended again"),
    Event(2020 + 171 / 366, "2020-06-20", "修订", "revised"),
    Event(2021.0, "2021-01-01", "修订后施行", "revision in force"),
    Event(2024 + 60 / 366, "2024-03-01", "实施条例施行", "regulations in force", regulations=True),
)
"""1996 and 2016 are known to the year here and stand in the middle of it."""
