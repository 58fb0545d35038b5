"""Citations inside a text are found, each with the place that it names."""

from __future__ import annotations

import pytest

from builder.model.law.mentions import mentions
from builder.model.law.number import ArticleNumber, Place

HERE = Place(ArticleNumber(49), 2, 3)


def found(text: str) -> list[tuple[str, str, str]]:
    """Words, statute and anchor of every mention in a text of article 49, paragraph 2, item 3."""
    return [
        (
            text[one.start : one.end],
            one.name,
            one.place.anchor if one.place else "".join(map(str, one.chapter or ())),
        )
        for one in mentions(text, HERE, ArticleNumber(48))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "《档案法》第二十八条第二款第一项、第三项",
            [("《档案法》第二十八条第二款第一项", "档案法", "art-28-p2-i1"), ("第三项", "档案法", "art-28-p2-i3")],
        ),
        (
            "第四十八条第一项、第二项、第四项规定的",
            [("第四十八条第一项", "", "art-48-i1"), ("第二项", "", "art-48-i2"), ("第四项", "", "art-48-i4")],
        ),
        ("依照本法第十七条之一和第二十条处罚", [("本法第十七条之一", "", "art-17.1"), ("第二十条", "", "art-20")]),
        ("适用本条例第三条至第五条", [("本条例第三条", "", "art-3"), ("第五条", "", "art-5")]),
        ("有前款所列行为", [("前款", "", "art-49-p1")]),
        ("前条第一款的规定", [("前条第一款", "", "art-48-p1")]),
        ("前项的材料", [("前项", "", "art-49-p2-i2")]),
        ("本条第一款第（二）项", [("本条第一款第（二）项", "", "art-49-p1-i2")]),
        ("第一款的期限", [("第一款", "", "art-49-p1")]),
        (
            "《中华人民共和国档案法》（以下简称档案法）第五条",
            [("《中华人民共和国档案法》（以下简称档案法）第五条", "中华人民共和国档案法", "art-5")],
        ),
        ("根据《中华人民共和国档案法》，制定本办法。", [("《中华人民共和国档案法》", "中华人民共和国档案法", "")]),
        ("本条例第二章规定", [("本条例第二章", "", "章2")]),
        ("本法所称档案", []),
        ("第一批开放的档案", []),
        ("前三款规定", []),
    ],
)
def test_places_are_named(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Chains, lists, ranges, relative words: each mention has its words and its place."""
    assert found(text) == expected


def test_relative_words_without_a_place_lead_nowhere() -> None:
    """In prose that stands in no statute 前款 and 第一款 are words."""
    assert mentions("前款和第一款") == ()


def test_a_range_is_told() -> None:
    """第三条至第五条 says that everything between them is meant."""
    assert [one.through for one in mentions("第三条至第五条、第七条")] == [False, True, False]
