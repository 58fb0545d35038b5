"""A font cut down to some characters, under a name of our own, with the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from builder.fonts.between import blend

RECIPE_VERSION = 2
_FEATURES = ["kern", "palt", "halt", "vert", "vrt2", "vhal", "vpal", "chws", "vchw", "locl", "ccmp", "liga", "pwid"]
_LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."
_LICENCE_PAGE = "https://openfontlicense.org"
_OF_THE_HEAVIER = 0.55  # of the way from regular to bold: about as heavy as 565
_SECONDS_1904_TO_2020 = 3_660_595_200  # a fixed moment, so that the same input gives the same bytes


@dataclass(frozen=True, slots=True)
class Style:
    """What a cut font calls itself."""

    family: str
    weight: Literal[400, 600, 700]

    @property
    def name(self) -> str:
        return {400: "Regular", 600: "SemiBold", 700: "Bold"}[self.weight]

    @property
    def postscript(self) -> str:
        return f"{self.family.replace(' ', '')}-{self.name}"


def cut(
    source: Path,
    target: Path,
    characters: Iterable[str],
    style: Style,
    flavor: Literal["", "woff2"] = "",
    lighter: Path | None = None,
) -> None:
    """Write ``source`` cut down to ``characters`` to ``target`` (TTF, or woff2 for the web). With ``lighter``, a face
    of the same family, the outlines lie between the two.

    The features that set Chinese are kept. The licence wants another name for a changed font, so it gets ours.
    """
    points = sorted(map(ord, set(characters)))
    with TTFont(source, lazy=True, recalcTimestamp=False) as font:
        _cutter(points).subset(font)
        if lighter:
            with TTFont(lighter, lazy=True, recalcTimestamp=False) as other:
                _cutter(points).subset(other)
                blend(other, font, _OF_THE_HEAVIER)
        _rename(font, style)
        font.flavor = flavor or None
        font.save(target, reorderTables=True)


def _cutter(points: list[int]) -> Subsetter:
    options = Options()
    options.layout_features = _FEATURES
    options.notdef_outline = True
    options.hinting = False
    options.name_IDs = ["*"]
    options.drop_tables += ["STAT", "DSIG"]
    cutter = Subsetter(options)
    cutter.populate(unicodes=points)
    return cutter


def _rename(font: TTFont, style: Style) -> None:
    table = font["name"]
    copyright_line = table.getDebugName(0) or ""
    table.names = []
    for number, words in {
        0: copyright_line,
        1: style.family,
        2: style.name,
        3: f"1.0;{style.postscript}",
        4: f"{style.family} {style.name}",
        5: "Version 1.0",
        6: style.postscript,
        13: _LICENCE,
        14: _LICENCE_PAGE,
    }.items():
        table.setName(words, number, 3, 1, 0x409)
    bold = style.weight == 700
    font["OS/2"].usWeightClass = style.weight
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x61 | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0
    font["head"].created = font["head"].modified = _SECONDS_1904_TO_2020
