"""The table of the keyboard holds what the search can find and nothing else, the frequent first."""

from __future__ import annotations

import json

from builder.kiosk import keyboard
from builder.model.record import Record
from builder.model.text import Text


def table(*titles: str, texts: tuple[str, ...] = ()) -> dict[str, object]:
    """The table of records with these titles."""
    records = [
        Record("item", Text(title, ""), "items/a/index.html", texts=tuple(Text(one, "") for one in texts))
        for title in titles
    ]
    data = keyboard(records).data
    assert isinstance(data, bytes)
    told: dict[str, object] = json.loads(data.decode().partition("=")[2].strip().removesuffix(";"))
    return told


def test_characters_are_those_of_the_index_by_frequency() -> None:
    """What stands more often comes first, in titles and texts; a character of no record is not offered."""
    told = table("档案馆", "档案", "当年", texts=("挡",))
    assert told["characters"]["dang"] == "挡档当"  # type: ignore[index]
    assert "ma" not in told["characters"]  # type: ignore[operator]


def test_a_character_answers_to_each_of_its_readings() -> None:
    """重 is found by zhong and by chong, 绿 by lv."""
    told = table("重庆", "绿")
    found = told["characters"]
    assert "重" in found["zhong"]  # type: ignore[index]
    assert "重" in found["chong"]  # type: ignore[index]
    assert "绿" in found["lv"]  # type: ignore[index]


def test_words_that_stand_more_than_once_come_whole() -> None:
    """Dangan gives 档案, what follows 档 is 案; Latin and rare words are left out."""
    told = table("档案", "档案法 A-1", "罕见")
    assert ["dangan", "档案"] in told["words"]  # type: ignore[operator]
    assert not [word for _, word in told["words"] if "罕" in word]  # type: ignore[attr-defined]
    assert told["follows"]["档"] == "案"  # type: ignore[index]


def test_the_same_records_give_the_same_bytes() -> None:
    """In whatever order they come."""
    titles = ("档案馆", "档案", "当年", "南门码头")
    assert table(*titles) == table(*reversed(titles))
