"""The heading font of the web stays small."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from builder.fonts.web import MOST_CHARACTERS, heading_characters, web_fonts
from builder.fonts.written import written_headings
from builder.model.files import OutFile, Stored
from builder.model.text import Text
from builder.store import Store
from tests.conftest import ROOT
from tests.fonts.made import LATIN, faces
from tests.print.public import exhibition, item, site, unit

FONTS_CSS = (ROOT / "theme/assets/css/base/fonts.css").read_text(encoding="utf-8")


def test_headings_are_in_the_font(tmp_path: Path) -> None:
    """The headings as woff2 with their licence beside them, where the style sheet looks for it."""
    given = site(exhibition([unit(1, Text("乙"), [item("1-1", Text("甲"))], Text("丙"))]))
    *fonts, licence = web_fonts(given, faces(tmp_path, LATIN + "甲乙丙推步星河"), Store(tmp_path / "store"))
    for font in fonts:
        assert f"url({str(font.path).removeprefix('assets/')})" in FONTS_CSS
    assert set("甲乙推步星河") <= _shown(fonts[0])
    assert "A" in _shown(fonts[1])
    assert licence.data == b"OFL of noto-serif-sc"


def test_signs_of_other_pages_are_a_file_of_their_own(tmp_path: Path) -> None:
    """Who looks at an exhibition fetches letters and the signs of exhibitions; those of pages of reading stand apart."""
    given = site(exhibition([unit(1, Text("乙"), [item("1-1", Text("甲"))])]))
    made = web_fonts(given, faces(tmp_path, LATIN + "甲乙丁龘"), Store(tmp_path / "store"), ["丁A"], ["丁龘"])
    pictured, latin, reading = map(_shown, made[:3])
    assert {"甲", "乙", "丁"} <= pictured
    assert "龘" in reading
    assert not pictured & reading
    assert max(latin) <= "\uffef"
    assert not {"甲", "丁", "龘"} & latin


def _shown(font: OutFile) -> set[str]:
    assert isinstance(font.data, Stored)
    with TTFont(font.data.path) as made:
        return set(map(chr, made.getBestCmap()))


def test_item_titles_give_way_when_there_are_too_many_characters() -> None:
    """Ten thousand titles must not make every page heavy; names of units and exhibitions stay."""
    many = [item(f"1-{n}", Text(chr(0x4E00 + n))) for n in range(2000)]
    characters = heading_characters(site(exhibition([unit(1, Text("龘"), many)])))
    assert "龘" in characters
    assert len(characters) <= MOST_CHARACTERS
    assert chr(0x4E00 + 1999) not in characters


def test_headings_of_written_pages_are_in_the_font() -> None:
    """Headings and quotations of hand-written pages are set as ours are; their text is the reader's own font."""
    page = "<html><body><nav><h2>栏</h2></nav><main><h1>关于<em>龘</em></h1><p>字</p><blockquote><p>麤</p></blockquote>"
    characters = heading_characters(site(exhibition([])), written_headings([page]))
    assert set("龘麤") <= characters
    assert "栏" not in "".join(written_headings([page]))
    assert "字" not in "".join(written_headings([page]))


def test_no_font_is_heavier_than_a_page_may_bear() -> None:
    """However many chapters there are, the characters stay within the limit, first come first served."""
    units = [unit(n, Text(chr(0x4E00 + n)), []) for n in range(1, 1500)]
    characters = heading_characters(site(exhibition(units)))
    assert len(characters) == MOST_CHARACTERS
    assert chr(0x4E01) in characters
    assert chr(0x4E00 + 1499) not in characters
