"""Type for the drawings: the faces, and numbers written in Chinese."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from fontTools.ttLib import TTCollection, TTFont
from PIL import ImageFont

Weight = Literal["regular", "bold"]
_FILES: dict[Weight, tuple[str, ...]] = {
    "regular": ("NotoSerifSC_400Regular.ttf", "NotoSerifSC-Regular.*", "NotoSerifCJK-Regular.ttc"),
    "bold": ("NotoSerifSC_700Bold.ttf", "NotoSerifSC-Bold.*", "NotoSerifCJK-Bold.ttc"),
}


class MissingFaceError(Exception):
    """No folder given holds the face, or the face lacks a character that a drawing needs."""


class Faces:
    """Noto Serif SC in two weights, found in the folders given (at any depth).

    Raises MissingFaceError when a face is not there, and, at the first use of a text, when it lacks a character:
    a drawing never shows an empty box.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._paths = {weight: _find(folders, patterns) for weight, patterns in _FILES.items()}
        self._sizes: dict[tuple[Weight, int], ImageFont.FreeTypeFont] = {}

    @property
    def files(self) -> tuple[Path, ...]:
        """The font files in use."""
        return tuple(self._paths.values())

    def at(self, weight: Weight, pixels: float, text: str) -> ImageFont.FreeTypeFont:
        """The face in a size, fit to set ``text``."""
        path = self._paths[weight]
        if absent := sorted({character for character in text if ord(character) not in _characters(path)}):
            raise MissingFaceError(f"{path.name} has no {' '.join(absent)}")
        size = max(1, round(pixels))
        if (weight, size) not in self._sizes:
            self._sizes[weight, size] = ImageFont.truetype(
                path, size, index=_index(path), layout_engine=ImageFont.Layout.BASIC
            )
        return self._sizes[weight, size]


def _find(folders: Sequence[Path], patterns: Sequence[str]) -> Path:
    for pattern in patterns:
        for folder in folders:
            if found := sorted(folder.rglob(pattern)):
                return found[0]
    places = ", ".join(str(folder) for folder in folders)
    raise MissingFaceError(f"none of {', '.join(patterns)} is in {places}")


@cache
def _index(path: Path) -> int:
    """Which face of a collection holds the Chinese mainland's forms of the characters."""
    if path.suffix != ".ttc":
        return 0
    with TTCollection(path, lazy=True) as faces:
        names = [str(face["name"].getDebugName(1)) for face in faces]
    return next((number for number, name in enumerate(names) if name.endswith(" SC")), 0)


@cache
def _characters(path: Path) -> frozenset[int]:
    with TTFont(path, fontNumber=_index(path), lazy=True) as face:
        return frozenset(face.getBestCmap())


_DIGITS = "〇一二三四五六七八九"


def numeral(number: int) -> str:
    """A number from 0 to 99 in words (二十四); larger ones digit by digit (一八五四)."""
    if number < 0:
        raise ValueError(f"no numeral for {number}")
    if number > 99:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    tens, units = divmod(number, 10)
    if not tens:
        return _DIGITS[units]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[units] if units else "")


def degrees(value: float) -> str:
    """Degrees to a tenth as the old books write them: 11.9 is 十一度九."""
    whole, tenth = divmod(round(value * 10), 10)
    return f"{numeral(whole)}度" + (_DIGITS[tenth] if tenth else "")
