"""The facts of the exhibition on documents: numbers of articles, years, the reference code, the six elements."""

from __future__ import annotations

import csv
import re
from itertools import pairwise
from pathlib import Path

import callouts
import codes
import family
import growth
import guarding
import pytest
import skeleton
import statutes
import steps

ROOT = Path(__file__).resolve().parents[2]
SHOW = ROOT / "exhibits" / "wenjian-lvcheng"
LAW = Path("行政法") / "档案法(2020-06-20).md"
REGULATIONS = Path("行政法规") / "档案法实施条例(2024-01-12).md"
_DIGITS = {sign: number for number, sign in enumerate("〇一二三四五六七八九")}


def _number(words: str) -> int:
    """二十七 is 27."""
    tens, mark, units = words.rpartition("十")
    return (_DIGITS[tens] if tens else 1) * 10 + _DIGITS.get(units, 0) if mark else _DIGITS[units]


def _chapters(text: str) -> list[tuple[str, int, int]]:
    """Name, first and last article of every chapter of a statute."""
    found: list[tuple[str, list[int]]] = []
    for line in text.splitlines():
        if head := re.match(r"## 第.+?章\s*(.+)", line):
            found.append((re.sub(r"\s", "", head[1]), []))
        elif found and (article := re.match(r"第([〇一二三四五六七八九十]+)条 ", line)):
            found[-1][1].append(_number(article[1]))
    return [(name, numbers[0], numbers[-1]) for name, numbers in found]


@pytest.mark.parametrize(("side", "count"), [("law", 53), ("regulations", 52)])
def test_chapters_follow_each_other(side: str, count: int) -> None:
    """The eight chapters of either text run from article 1 to the last without a gap."""
    spans = [getattr(chapter, side) for chapter in statutes.CHAPTERS]
    assert len(spans) == 8
    assert spans[0][0] == 1
    assert spans[-1][1] == count
    assert all(before[1] + 1 == after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(("side", "path"), [("law", LAW), ("regulations", REGULATIONS)])
def test_chapters_are_those_of_the_published_text(side: str, path: Path, samples: Path) -> None:
    """Names and boundaries of the chapters agree with the texts themselves."""
    text = (samples / "laws" / path).read_text(encoding="utf-8")
    assert _chapters(text) == [(chapter.zh, *getattr(chapter, side)) for chapter in statutes.CHAPTERS]


def test_years_are_those_of_the_published_text(samples: Path) -> None:
    """Ten, twenty and twenty-five years, the protections of the stacks, and the days of the history stand in the texts."""
    law, regulations = ((samples / "laws" / path).read_text(encoding="utf-8") for path in (LAW, REGULATIONS))
    assert "自形成之日起满二十五年向社会开放" in law
    assert "满二十年即向有关的国家档案馆移交" in regulations
    assert "满十年即向有关的县级国家档案馆移交" in regulations
    assert (statutes.COUNTY_YEARS, statutes.CITY_YEARS, statutes.OPEN_YEARS) == (10, 20, 25)
    guards = [guard.words.zh for guard in guarding.GUARDS]
    assert "、".join(guards[:-1]) + "以及" + guards[-1] in regulations
    for event in statutes.HISTORY:
        year, *day = event.date.split("-")
        printed = f"{year}年" + (f"{int(day[0])}月{int(day[1])}日" if day else "")
        assert printed in (regulations if event.regulations else law), event


def test_history_in_order_and_to_scale() -> None:
    """Events go outwards, each in the ring of its year, and a year is as wide everywhere."""
    whens = [event.when for event in statutes.HISTORY]
    assert whens == sorted(whens)
    assert [int(event.when) for event in statutes.HISTORY] == [int(event.date[:4]) for event in statutes.HISTORY]
    steps_of = {round(growth.reach(year + 1) - growth.reach(year), 9) for year in range(1987, 2024)}
    assert len(steps_of) == 1


def test_reference_code_is_the_sum_of_its_parts() -> None:
    """The parts and signs of the anatomy give the code of the standard."""
    assert "".join(part.text + part.sign for part in codes.PARTS) == codes.CODE == "K021-ZP·2019·D30-025-005"


def test_six_elements() -> None:
    """The scene asks for the six elements of the standard, in its order."""
    names = [element.name.zh for element in callouts.ELEMENTS]
    assert names == ["事由", "时间", "地点", "人物", "背景", "摄影者"]


def test_counts_of_the_boards() -> None:
    """Seven protections and climate control, five steps, five compartments, each with words in both languages."""
    words = [
        *(guard.words for guard in guarding.GUARDS),
        *(step.words for step in steps.STEPS),
        *(part.words for part in family.PARTS),
        *(part.words for part in codes.PARTS),
        *(element.answer for element in callouts.ELEMENTS),
    ]
    assert (len(guarding.GUARDS), len(steps.STEPS), len(family.PARTS)) == (8, 5, 5)
    assert all(one.zh and one.en for one in words)


def test_every_cited_article_is_in_red() -> None:
    """The articles that the table names are those that the skeleton shows in red."""
    with (SHOW / "items.csv").open(encoding="utf-8", newline="") as file:
        sources = [row["出处"] for row in csv.DictReader(file)]
    law, regulations = set(), set()
    for source in sources:
        for text, numbers in re.findall(r"《(.+?)》（\d+年(?:修订)?）第([\d、]+)条", source):
            (regulations if "条例" in text else law).update(map(int, numbers.split("、")))
    assert law == set(statutes.CITED_LAW)
    assert regulations == set(statutes.CITED_REGULATIONS)
    assert skeleton.CITED_LAW is statutes.CITED_LAW
