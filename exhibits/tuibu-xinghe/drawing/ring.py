"""Widths of the 28 lodges: a ring of bars round the year's equator, and the numbers below it."""

from __future__ import annotations

import math

import sky
from lettering import Faces, degrees, numeral
from paper import CINNABAR, Ink, Sheet, printed, rice_paper
from PIL import Image
from plate import Plate, Point, polar

EPOCH = 1854.0
_WIDTH, _HEIGHT = 1800.0, 2400.0
_CENTRE: Point = (900.0, 868.0)
_INNER, _START, _DEGREE = 290.0, 360.0, 11.9
"""The circle round the title, where the bars begin, and how long a degree of width is, in units."""
_MARKED = frozenset("觜井")
"""The narrowest and the widest lodge, in cinnabar."""


def widths(faces: Faces, size: int) -> Image.Image:
    """二十八宿距度."""
    sheet = Sheet.of(_WIDTH, _HEIGHT, size, seed=28)
    black, red = (Plate(_WIDTH, _HEIGHT, sheet.scale, faces) for _ in range(2))
    black.frame(56, heavy=9, light=2, gap=20)
    _scale(black)
    palaces = list(dict.fromkeys(lodge.palace for lodge in sky.lodges(EPOCH)))
    for lodge in sky.lodges(EPOCH):
        plate = red if lodge.name in _MARKED else black
        hatched = palaces.index(lodge.palace) % 2 == 1 and lodge.name not in _MARKED
        _bar(plate, lodge, hatched=hatched)
        _name(plate, lodge)
    _middle(black)
    _table(black, red, palaces)
    red.seal((_WIDTH - 218, _HEIGHT - 218), 88)
    black.text((130, _HEIGHT - 188), "今人依公开星表推算绘制，以赤经差计，一周三百六十度", 31, anchor="lm")
    english = "Widths of the 28 lodges in 1854, by right ascension; Zi is the narrowest, Jing the widest"
    black.text((130, _HEIGHT - 142), english, 28, anchor="lm")
    ground = rice_paper(sheet, (240, 231, 211))
    return printed(sheet, ground, [Ink(red, CINNABAR, 0.93, worn=0.2), Ink(black, worn=0.24)])


def _scale(plate: Plate) -> None:
    """Dotted circles at ten, twenty and thirty degrees."""
    for mark in (10, 20, 30):
        radius = _START + mark * _DEGREE
        steps = round(radius * 2 * math.pi / 13)
        for step in range(steps):
            plate.disc(polar(_CENTRE, radius, step * 360 / steps), 1.7)
        foot = polar(_CENTRE, radius, 244)
        plate.disc(foot, 24, 0)
        plate.text(foot, numeral(mark), 25)


def _sector(inner: float, outer: float, start: float, end: float) -> list[Point]:
    """The outline of a part of a ring between two bearings."""
    steps = max(2, round((end - start) * 2))
    bearings = [start + (end - start) * step / steps for step in range(steps + 1)]
    return [polar(_CENTRE, outer, b) for b in bearings] + [polar(_CENTRE, inner, b) for b in reversed(bearings)]


def _bar(plate: Plate, lodge: sky.Lodge, *, hatched: bool) -> None:
    start, end = lodge.ra + 0.32, lodge.ra + lodge.width - 0.32
    outer = _START + lodge.width * _DEGREE
    plate.polygon(_sector(_START, outer, start, end))
    if not hatched:
        return
    edge = 3.6
    trim = math.degrees(edge / _START)
    if end - start > 3 * trim:
        plate.polygon(_sector(_START + edge, outer - edge, start + trim, end - trim), 0)
    radius = _START + 13
    while radius < outer - 6:
        plate.arc(_CENTRE, radius, start + trim / 2, end - trim / 2, width=2.6)
        radius += 11


def _name(plate: Plate, lodge: sky.Lodge) -> None:
    """The name in the band inside the bars; those of the two slivers stand outside, beyond their neighbours."""
    if lodge.width > 3:
        radius = (_INNER + _START) / 2 - 3
        size = min(42.0, math.radians(lodge.width) * radius * 1.02)
        plate.turned(polar(_CENTRE, radius, lodge.middle), lodge.name, size, lodge.middle, "bold")
        return
    neighbour, aside = (17.0, 0.0) if lodge.name == "觜" else (12.8, 3.6)
    far = _START + neighbour * _DEGREE + 58
    start = polar(_CENTRE, _START + lodge.width * _DEGREE + 6, lodge.middle)
    plate.line([start, polar(_CENTRE, far - 66, lodge.middle), polar(_CENTRE, far - 32, lodge.middle + aside)], 2)
    plate.turned(polar(_CENTRE, far, lodge.middle + aside), lodge.name, 46, lodge.middle + aside, "bold")


def _middle(plate: Plate) -> None:
    x, y = _CENTRE
    plate.ring(_CENTRE, _INNER, 2.2)
    plate.ring(_CENTRE, _START - 7, 2.2)
    plate.column((x + 96, y - 146), "二十八", 84, "bold")
    plate.column((x, y - 146), "宿距度", 84, "bold")
    plate.column((x - 92, y - 142), f"历元{numeral(1854)}年", 34, pitch=1.2)


def _table(black: Plate, red: Plate, palaces: list[str]) -> None:
    """Four rows of seven, one palace a row."""
    left, right, top, row = 130.0, _WIDTH - 130, 1668.0, 118.0
    head, cell = 156.0, (right - left - 150) / 7
    for number, palace in enumerate(palaces):
        y = top + number * row
        black.line([(left, y), (right, y)], 3.2 if number == 0 else 1.3)
        black.text((left, y + row / 2), palace, 34, "bold", anchor="lm")
        members = [lodge for lodge in sky.lodges(EPOCH) if lodge.palace == palace]
        for column, lodge in enumerate(members):
            plate = red if lodge.name in _MARKED else black
            x = left + head + cell * column
            plate.text((x, y + row / 2), lodge.name, 46, "bold", anchor="lm")
            plate.text((x + 53, y + row / 2 + 3), degrees(lodge.width), 26, anchor="lm")
    black.line([(left, top + 4 * row), (right, top + 4 * row)], 3.2)
