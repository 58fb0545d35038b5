"""The life of Zou Boqi on one line, from published sources."""

from __future__ import annotations

from lettering import Faces, numeral
from paper import CINNABAR, Ink, Sheet, printed, rice_paper
from PIL import Image
from plate import Plate

_WIDTH, _HEIGHT = 2400.0, 1010.0
_LEFT, _RIGHT, _LINE = 190.0, 1990.0, 640.0
EVENTS = (
    (1819, "生于南海泌冲", "born"),
    (1835, "始研光学", "optics"),
    (1844, "制摄影之器", "a dark box"),
    (1857, "任学海堂学长", "Xuehaitang"),
    (1869, "卒", "died"),
)


def chronology(faces: Faces, size: int) -> Image.Image:
    """邹伯奇年表."""
    sheet = Sheet.of(_WIDTH, _HEIGHT, size, seed=19)
    black, red = (Plate(_WIDTH, _HEIGHT, sheet.scale, faces) for _ in range(2))
    black.frame(44, heavy=8, light=2, gap=18)
    _line(black)
    for year, text, english in EVENTS:
        x = _at(year)
        red.disc((x, _LINE), 15)
        height = 50 * (1.1 * (len(text) - 1) + 1)
        black.column((x, _LINE - 62 - height), text, 50, "bold", pitch=1.1)
        black.line([(x, _LINE - 50), (x, _LINE - 24)], 2.4)
        black.text((x, _LINE + 92), numeral(year), 36)
        if year not in (EVENTS[0][0], EVENTS[-1][0]):
            black.text((x, _LINE + 176), f"{numeral(year - EVENTS[0][0])}年后", 31)
        black.text((x, _LINE + 134), english, 30)
    black.column((_WIDTH - 168, 120), "邹伯奇年表", 96, "bold")
    black.text((130, _HEIGHT - 110), "据公开文献；一八五四年为本展星图的历元，与生平无关", 32, anchor="lm")
    black.text(
        (_WIDTH - 270, _HEIGHT - 110), "From published sources; 1854 is the epoch of our charts only", 29, anchor="rm"
    )
    black.text((130, 132), "Zou Boqi, 1819–1869", 42, anchor="lm")
    red.seal((_WIDTH - 208, _HEIGHT - 204), 84)
    ground = rice_paper(sheet, (239, 228, 206))
    return printed(sheet, ground, [Ink(red, CINNABAR, 0.94, worn=0.2), Ink(black, worn=0.24)])


def _at(year: int) -> float:
    return _LEFT + (_RIGHT - _LEFT) * (year - EVENTS[0][0]) / (EVENTS[-1][0] - EVENTS[0][0])


def _line(plate: Plate) -> None:
    """The line of fifty years; every tenth has a long mark, 1854 an open ring."""
    plate.line([(_LEFT, _LINE), (_RIGHT, _LINE)], 7)
    for year in range(EVENTS[0][0], EVENTS[-1][0] + 1):
        tenth = year % 10 == 0
        plate.line([(_at(year), _LINE), (_at(year), _LINE + (34 if tenth else 16))], 3 if tenth else 1.8)
        if tenth:
            plate.text((_at(year), _LINE + 52), str(year), 24)
    x = _at(1854)
    plate.disc((x, _LINE), 14, 0)
    plate.disc((x, _LINE), 12, None, outline=255, width=3)
    plate.column((x, _LINE - 62 - 36 * (1.1 * 3 + 1)), "星图历元", 36, pitch=1.1)
