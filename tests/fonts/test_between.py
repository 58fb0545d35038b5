"""A weight between two faces."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from builder.fonts.cut import Style, cut


def _face(path: Path, width: int, corners: int = 4) -> Path:
    """A font of one box that is ``width`` wide."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in [(0, 800), (width, 800), (width, 0)][: corners - 1]:
        pen.lineTo(corner)
    pen.closePath()
    box, order = pen.glyph(), [".notdef", "A", "space"]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({0x41: "A", 0x20: "space"})
    builder.setupGlyf({".notdef": box, "A": box, "space": TTGlyphPen(None).glyph()})
    builder.setupHorizontalMetrics(dict.fromkeys(order, (width + 100, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Test", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(path)
    return path


def test_outlines_and_widths_lie_between(tmp_path: Path) -> None:
    """What comes out is wider than the light face and narrower than the heavy one, blanks included."""
    light, heavy = _face(tmp_path / "l.ttf", 200), _face(tmp_path / "h.ttf", 400)
    cut(heavy, tmp_path / "b.ttf", "A ", Style("Lantai Serif", 600), lighter=light)
    with TTFont(tmp_path / "b.ttf") as made:
        assert made["glyf"]["A"].xMax == 310
        assert made["hmtx"]["A"] == (410, 0)
        assert made["hmtx"]["space"][0] == 410
        assert made["OS/2"].usWeightClass == 600
        assert made["name"].getDebugName(6) == "LantaiSerif-SemiBold"


def test_outlines_that_do_not_answer_stay_heavy(tmp_path: Path) -> None:
    """A glyph with other points in the light face is left as the heavy face has it."""
    light, heavy = _face(tmp_path / "l.ttf", 200, corners=3), _face(tmp_path / "h.ttf", 400)
    cut(heavy, tmp_path / "b.ttf", "A", Style("Lantai Serif", 600), lighter=light)
    with TTFont(tmp_path / "b.ttf") as made:
        assert made["glyf"]["A"].xMax == 400
        assert made["hmtx"]["A"] == (500, 0)
