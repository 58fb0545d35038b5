"""Which fonts are used, and what they lack."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from builder.fonts.characters import unusable_fonts
from builder.fonts.faces import enough, find_faces, missing, unreadable
from tests.fonts.made import LATIN, faces, make_font, packages


def test_a_character_of_either_family_is_not_missing(tmp_path: Path) -> None:
    """Serif and sans stand in for each other; only what neither has is missing."""
    found = find_faces(packages(tmp_path, "甲乙", "乙丙"))
    assert missing("甲乙丙丁", found) == {"丁"}


def test_letters_of_other_alphabets(tmp_path: Path) -> None:
    """Latin Extended stands beside the Chinese families, in both weights, and comes before the curator's fonts."""
    make_font(tmp_path / "own/a.ttf", "ğ", "A")
    found = find_faces(packages(tmp_path, "甲", "甲", "ğ"), own_folder=tmp_path / "own")
    assert [path.parent.name for path in found.letters] == ["400Regular", "700Bold"] * 2
    assert found.serif.index(found.letters[0]) < found.serif.index(found.own[0])
    assert missing("甲ğş", found) == {"ş"}


def test_blanks_and_joiners_are_never_missing(tmp_path: Path) -> None:
    """They have no shape that could be a box."""
    assert missing("\n\t \u00a0\u3000\u200b\u200d\u00ad\ufe0f\U000e0100甲", faces(tmp_path, "甲")) == frozenset()


def test_the_curators_fonts_come_last_and_fill_gaps(tmp_path: Path) -> None:
    """theme/fonts is read in the order of names; ours are tried first."""
    make_font(tmp_path / "own/b.ttf", "丁", "B")
    make_font(tmp_path / "own/a.otf", "丙", "A")
    (tmp_path / "own/readme.txt").write_text("not a font")
    found = find_faces(packages(tmp_path, "甲", "甲"), own_folder=tmp_path / "own")
    assert [path.name for path in found.own] == ["a.otf", "b.ttf"]
    assert found.serif[0] == found.serif_regular
    assert found.serif[2:4] == found.own
    assert missing("甲丙丁戊", found) == {"戊"}


def test_a_file_that_is_no_font_is_said_and_passed_over(tmp_path: Path) -> None:
    """FONT-02 names the file; the others are used."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own/broken.ttf").write_bytes(b"not a font at all")
    (tmp_path / "own/both.ttc").write_bytes(b"ttcf")
    make_font(tmp_path / "own/good.ttf", "丙")
    assert list(unreadable(tmp_path / "own")) == ["both.ttc", "broken.ttf"]
    problems = unusable_fonts(tmp_path / "own")
    assert [(p.code, p.where.file) for p in problems] == [
        ("FONT-02", "theme/fonts/both.ttc"),
        ("FONT-02", "theme/fonts/broken.ttf"),
    ]
    assert "both.ttc" in problems[0].message("zh")
    assert [p.name for p in find_faces(packages(tmp_path, "甲", "甲"), own_folder=tmp_path / "own").own] == ["good.ttf"]
    assert unusable_fonts(tmp_path / "absent") == []


def test_no_fonts_at_all_is_an_error(tmp_path: Path) -> None:
    """Neither fetched nor packaged."""
    with pytest.raises(LookupError):
        find_faces({})
    with pytest.raises(LookupError, match="400Regular"):
        find_faces(dict.fromkeys(packages(tmp_path, "甲", "甲"), tmp_path))


def test_the_whole_fonts_are_fetched_only_when_needed(tmp_path: Path) -> None:
    """A packaged subset that suffices asks nobody; one that does not gives way."""
    folder = tmp_path / "packaged"
    for family in ("Serif", "Sans", "SerifLetters", "SansLetters"):
        for weight in ("Regular", "Bold"):
            make_font(folder / "fonts" / f"Lantai{family}-{weight}.ttf", "甲")
    small = find_faces({}, folder)
    asked = []

    def whole() -> object:
        asked.append(1)
        return faces(tmp_path / "whole", LATIN + "甲乙")

    assert not small.whole
    assert enough("甲", small, whole) is small
    assert not asked
    assert enough("甲乙", small, whole).whole
    assert asked == [1]
    assert enough("甲乙丙", enough("乙", small, whole), whole).whole
    assert len(asked) == 2


def test_a_font_without_its_name_is_said_and_passed_over(tmp_path: Path) -> None:
    """Books find fonts by their names: one without would be counted on and then not found."""
    path = make_font(tmp_path / "own/a.ttf", "丙", "A")
    with TTFont(path) as font:
        font["name"].names = [record for record in font["name"].names if record.nameID != 6]
        font.save(tmp_path / "own/b.ttf")
    found = find_faces(packages(tmp_path, "甲", "甲"), own_folder=tmp_path / "own")
    assert [one.name for one in found.own] == ["a.ttf"]
    assert list(unreadable(tmp_path / "own")) == ["b.ttf"]
