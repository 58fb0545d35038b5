"""Words as pictures: broken into lines as Chinese and English want it, each character in a font that has it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageDraw, ImageFont

from builder.fonts.faces import characters_of, unseen

_UNITS = re.compile(r"\s+|[A-Za-z0-9À-ɏͰ-ϿЀ-ӿ'’.,:;/&%°-]+|.", re.DOTALL)
_NOT_FIRST = frozenset("，。、；：！？）》」』”’】〕…—·,.;:!?)]}%~～々ー")
_NOT_LAST = frozenset("（《「『“‘【〔([{")

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Lettering:
    """A size of type; ``files`` are the fonts to try in turn for each character."""

    files: tuple[Path, ...]
    size: int

    def runs(self, words: str) -> list[tuple[ImageFont.FreeTypeFont, str]]:
        """The words in pieces of one font each. What no font has is left out: a box would say nothing."""
        fitted = ((self._file(character), character) for character in words)
        return [
            (_font(file, self.size), "".join(character for _, character in group))
            for file, group in groupby(((file, c) for file, c in fitted if file), key=lambda pair: pair[0])
            if file
        ]

    def width(self, words: str) -> float:
        """How long a line is, in pixels."""
        return sum(font.getlength(piece) for font, piece in self.runs(words))

    def draw(self, canvas: ImageDraw.ImageDraw, at: tuple[float, float], words: str, colour: Colour) -> None:
        """Set a line with its baseline at ``at``."""
        x, y = at
        for font, piece in self.runs(words):
            canvas.text((x, y), piece, font=font, fill=colour, anchor="ls")
            x += font.getlength(piece)

    def lines(self, words: str, width: float) -> list[str]:
        """The words in lines of at most ``width``, as even as they can be without becoming more."""
        first = self._filled(words, width)
        if len(first) < 2:
            return first
        low, high = width / 2, width
        for _ in range(6):
            middle = (low + high) / 2
            if len(self._filled(words, middle)) > len(first):
                low = middle
            else:
                high = middle
        return self._filled(words, high)

    def _filled(self, words: str, width: float) -> list[str]:
        lines, line = [], ""
        for unit in _units(" ".join(words.split())):
            if line and self.width((line + unit).rstrip()) > width:
                lines.append(line.rstrip())
                line = unit.lstrip()
            else:
                line += unit
        return [kept for kept in (*lines, line.rstrip()) if kept]

    def _file(self, character: str) -> Path | None:
        if unseen(character) and not character.isspace():
            return None
        wanted = " " if character.isspace() else character
        return next((file for file in self.files if wanted in characters_of(file)), None)


def clipped(lines: Sequence[str], most: int) -> list[str]:
    """The first lines; the last of them says that more was left out, and ends with a whole word."""
    if len(lines) <= most:
        return list(lines)
    if most < 1:
        return []
    last = lines[most - 1]
    whole = last.rpartition(" ")[0] if last[-1].isascii() else last[:-1]
    return [*lines[: most - 1], f"{(whole or last[:-1]).rstrip(' ,.;:，、；：')}…"]


def _units(words: str) -> list[str]:
    """What a line must not cut: a Latin word, a sign with the marks that cling to it."""
    units: list[str] = []
    for unit in _UNITS.findall(words):
        clings = units and (unit[0] in _NOT_FIRST or units[-1][-1] in _NOT_LAST)
        if clings:
            units[-1] += unit
        else:
            units.append(unit)
    return units


@lru_cache(maxsize=64)
def _font(file: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)
