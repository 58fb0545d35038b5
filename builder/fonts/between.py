"""A weight between two faces of one family: calmer headings than bold ones, without a third file to fetch.

Both faces are instances of one design, so the points of their outlines answer to each other one by one.
"""

from __future__ import annotations

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph


def blend(lighter: TTFont, heavier: TTFont, share: float) -> None:
    """Move the outlines and widths of ``heavier`` towards ``lighter``; ``share`` of the heavier face stays (0 to 1).

    Both were cut to the same characters. A glyph whose outlines do not answer to each other stays as it is.
    """
    light, heavy = lighter["glyf"], heavier["glyf"]
    for name in heavier.getGlyphOrder():
        if name not in light.glyphs or not _alike(light[name], heavy[name]):
            continue
        for measures in ("hmtx", "vmtx"):
            if measures in lighter and measures in heavier:
                thin, thick = lighter[measures][name], heavier[measures][name]
                heavier[measures][name] = tuple(round(a + (b - a) * share) for a, b in zip(thin, thick, strict=True))
        thick = heavy[name]
        if thick.numberOfContours > 0:
            thick.coordinates = light[name].coordinates * (1 - share) + thick.coordinates * share
            thick.coordinates.toInt()
            thick.recalcBounds(heavy)


def _alike(one: Glyph, other: Glyph) -> bool:
    if one.numberOfContours != other.numberOfContours or one.numberOfContours < 0:
        return False
    ends = ([*one.endPtsOfContours], [*other.endPtsOfContours]) if one.numberOfContours else ([], [])
    return ends[0] == ends[1]
