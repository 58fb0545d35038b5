"""Every public character is counted, and a missing one is traced to its item."""

from __future__ import annotations

from pathlib import Path

from builder.fonts.characters import missing_characters, passages, public_characters
from builder.model.text import Text
from builder.strings import data, paper
from builder.strings import site as site_words
from tests.fonts.made import LATIN, faces
from tests.print.public import exhibition, item, site, unit


def a_site(caption: str = "", **more: object):
    things = [item("1-1", Text("甲"), values={"caption": Text(caption)} if caption else {})]
    return site(exhibition([unit(1, Text("乙"), things, Text("丙"))], **more))


def test_every_text_is_walked() -> None:
    """Titles, introductions, forewords, credits, partners, records, dates, and the institution's own words."""
    words = "".join(passage.words for passage in passages(a_site("丁", foreword=Text("戊"), afterword=Text("己"))))
    for expected in (
        "甲",
        "乙",
        "丙",
        "丁",
        "戊",
        "己",
        "全体捐赠者",
        "示例甲市档案馆",
        "1890",
        "000-0000",
        "K021-1-1",
        "档号",
    ):
        assert expected in words, f"{expected} was overlooked"


def test_our_own_words_are_counted() -> None:
    """Every word that Lantai puts on a page, on paper or into data is among the characters."""
    shown = {**site_words.WORDS, **paper.WORDS, **data.WORDS}
    assert public_characters(a_site()) >= set("".join(text.zh + text.en for text in shown.values()))


def test_a_missing_character_names_its_item_and_field(tmp_path: Path) -> None:
    """FONT-01 says which character, its code, and where it stands, once for each place."""
    wanted = public_characters(a_site("𠮷"))
    given = faces(tmp_path, "".join(wanted - {"𠮷"}))
    (problem,) = missing_characters(a_site("吉𠮷𠮷吉"[:3]), faces(tmp_path / "more", "".join(wanted - {"𠮷"}) + "吉"))
    assert (problem.code, problem.item, problem.field) == ("FONT-01", "show/a-1-1", "caption")
    assert problem.facts == {"character": "𠮷", "code": "U+20BB7"}
    assert "𠮷" in problem.message("zh")
    assert "theme/fonts" in problem.hint("en")
    assert missing_characters(a_site(), given) == []


def test_latin_is_in_the_base() -> None:
    """A site without a word of English still has figures and signs."""
    assert public_characters(a_site()) >= set(LATIN)
