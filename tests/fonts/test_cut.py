"""A cut font holds what was asked for, calls itself ours, and is the same every time."""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

from builder.fonts.cut import Style, cut
from builder.fonts.repertoire import BASE, gb2312, packaged
from builder.fonts.subset import subset
from builder.store import Store, file_digest
from tests.fonts.made import LATIN, make_font


def test_only_the_characters_asked_for_remain(tmp_path: Path) -> None:
    """Characters the source lacks are simply not there."""
    source = make_font(tmp_path / "a.ttf", LATIN + "甲乙丙")
    cut(source, tmp_path / "b.ttf", "甲A无", Style("Lantai Serif", 400))
    with TTFont(tmp_path / "b.ttf") as font:
        assert set(map(chr, font.getBestCmap())) == {"甲", "A"}


def test_a_cut_font_has_our_name_and_its_licence(tmp_path: Path) -> None:
    """The licence wants a changed font renamed and itself kept."""
    source = make_font(tmp_path / "a.ttf", LATIN, "Reserved Name", bold=True)
    cut(source, tmp_path / "b.ttf", LATIN, Style("Lantai Serif", 700))
    with TTFont(tmp_path / "b.ttf") as font:
        names = {record.nameID: str(record) for record in font["name"].names}
        assert (names[1], names[2], names[4], names[6]) == (
            "Lantai Serif",
            "Bold",
            "Lantai Serif Bold",
            "LantaiSerif-Bold",
        )
        assert names[0] == "nobody"
        assert "Open Font License" in names[13]
        assert not any("Reserved" in name for name in names.values())
        assert font["OS/2"].usWeightClass == 700
        assert font["OS/2"].fsSelection & 0x20


def test_the_same_characters_give_the_same_bytes(tmp_path: Path) -> None:
    """In any order, at any time, as TTF and as woff2."""
    source = make_font(tmp_path / "a.ttf", LATIN + "甲乙丙")
    for flavor in ("", "woff2"):
        for number, characters in enumerate(("甲乙A", "A乙甲甲")):
            cut(source, tmp_path / f"{flavor}{number}", characters, Style("Lantai Sans", 400), flavor)
        assert file_digest(tmp_path / f"{flavor}0") == file_digest(tmp_path / f"{flavor}1")
    assert (tmp_path / "woff20").read_bytes()[:4] == b"wOF2"


def test_a_font_is_cut_once(tmp_path: Path) -> None:
    """The store answers the second time; other characters are another font."""
    store = Store(tmp_path / "store")
    source = make_font(tmp_path / "a.ttf", LATIN)
    first = subset("abc", source, Style("Lantai Serif", 700), store)
    assert subset("cba", source, Style("Lantai Serif", 700), store) == first
    assert subset("abd", source, Style("Lantai Serif", 700), store) != first
    assert first.path.name == "LantaiSerif-Bold.ttf"


def test_what_travels_in_a_wheel() -> None:
    """All of GB 2312, and everything that every cut font holds."""
    assert len([c for c in gb2312() if "\u4e00" <= c <= "\u9fff"]) == 6763
    assert packaged() >= gb2312() | BASE
