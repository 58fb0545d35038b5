"""The sky round the pole in 1854 and in 2000, and how Polaris comes nearer to it: white on indigo."""

from __future__ import annotations

import math

import numpy as np
import sky
from lettering import Faces, Weight
from paper import CHALK, Ink, Sheet, indigo, printed
from PIL import Image
from plate import Plate, Point, polar

_WIDTH, _HEIGHT = 1800.0, 1350.0
_CENTRE: Point = (_WIDTH / 2, _HEIGHT / 2)
_DEGREE = 40.0
_SIDEREAL = 255.0
"""The moment of both pictures, as sidereal time in degrees: the stars stand high, the foot stays free."""
_CHAINS = (("aUMi", "dUMi", "eUMi", "zUMi", "hUMi"), ("gUMi", "bUMi", "5UMi", "4UMi"))
_FIGURE_NAMES = (("勾陈", "eUMi", -56, 8), ("帝星", "bUMi", -54, -4))
"""Names, the stars they stand beside, and how far right of and below them."""


def in_1854(faces: Faces, size: int) -> Image.Image:
    """北天极附近, 1854."""
    return _around_pole(1854, faces, size)


def in_2000(faces: Faces, size: int) -> Image.Image:
    """北天极附近, 2000."""
    return _around_pole(2000, faces, size)


def polar_distance(year: float) -> float:
    """How far Polaris is from the celestial pole, in degrees."""
    return 90 - sky.catalogue(year).place("aUMi")[1]


def _point(ra: float, dec: float) -> tuple[Point, float, float]:
    """A star's point, its distance from the pole on the sheet, and its bearing: the hour angle, counter-clockwise."""
    bearing, radius = ra - _SIDEREAL, (90 - dec) * _DEGREE
    return polar(_CENTRE, radius, bearing), radius, bearing


def _around_pole(year: int, faces: Faces, size: int) -> Image.Image:
    sheet = Sheet.of(_WIDTH, _HEIGHT, size, seed=7)
    plate = Plate(_WIDTH, _HEIGHT, sheet.scale, faces)
    _net(plate)
    stars = sky.catalogue(float(year))
    for chain in _CHAINS:
        plate.line([_point(*stars.place(name))[0] for name in chain], 1.7, 120)
    for name, ra, dec, mag in zip(stars.names, stars.ra, stars.dec, stars.magnitude, strict=True):
        if dec > 61 and mag < 5.4:
            _trail(plate, float(ra), float(dec), float(mag), leading=name == "aUMi")
    _words(plate, year, stars)
    ground = indigo(sheet)
    return printed(sheet, ground, [Ink(plate, CHALK, 0.96, glow=0.35)])


def _net(plate: Plate) -> None:
    """Dotted circles every five degrees, one at one degree, and the pole."""
    for degrees in (1, 5, 10, 15, 20, 25):
        radius = degrees * _DEGREE
        steps = max(48, round(radius * 2 * math.pi / 11))
        for step in range(steps):
            plate.disc(polar(_CENTRE, radius, step * 360 / steps), 1.1, 130)
    for degrees in (5, 10, 20):
        at = polar(_CENTRE, degrees * _DEGREE, 180)
        plate.disc(at, 26, 0)
        plate.text(at, f"{degrees}°", 24, tone=190)
    x, y = _CENTRE
    plate.line([(x - 15, y), (x + 15, y)], 2)
    plate.line([(x, y - 15), (x, y + 15)], 2)


def _trail(plate: Plate, ra: float, dec: float, magnitude: float, *, leading: bool) -> None:
    """A star, and behind it the path of its last four hours, fading. The sky turns counter-clockwise."""
    at, radius, bearing = _point(ra, dec)
    width = max(1.7, 5.4 - magnitude * 0.8) * (1.5 if leading else 1)
    steps = 60
    for step in range(steps):
        tone = round(225 * (1 - step / steps) ** 1.4)
        plate.arc(_CENTRE, radius, bearing + step, bearing + step + 1.25, width=width, tone=tone)
    plate.disc(at, max(2.8, 8.4 - magnitude * 1.35) * (1.4 if leading else 1))


def _words(plate: Plate, year: int, stars: sky.Stars) -> None:
    """Labels keep to the left half in 1854 and to the right half in 2000, so that a slider shows both."""
    side, anchor = (-1, "rm") if year < 1900 else (1, "lm")
    edge = 84.0 if side < 0 else _WIDTH - 84
    outer = "lm" if side < 0 else "rm"
    foot = _HEIGHT - 96
    _clear_text(plate, (edge, foot - 214), str(year), 104, anchor=outer, weight="bold")
    _clear_text(plate, (edge, foot - 118), "北天极附近  Near the pole", 38, anchor=outer)
    _clear_text(plate, (edge, foot - 46), "每圈五度，最内一圈一度；弧线是四小时所行", 28, anchor=outer)
    _clear_text(plate, (edge, foot), "Circles of 5°, the innermost 1°; trails of four hours", 27, anchor=outer)
    (x, y), _, _ = _point(*stars.place("aUMi"))
    knee, end = (_CENTRE[0] + side * 104, _CENTRE[1] + 128), (_CENTRE[0] + side * 134, _CENTRE[1] + 128)
    plate.line([(x + side * 12, y + 12), knee, end], 1.8, 225)
    _clear_text(plate, (end[0] + side * 14, end[1]), "勾陈一  Polaris", 35, anchor=anchor, weight="bold")
    _clear_text(plate, (end[0] + side * 14, end[1] + 50), f"距极 {polar_distance(year):.2f}°", 35, anchor=anchor)
    for name, star, across, down in _FIGURE_NAMES:
        at = _point(*stars.place(star))[0]
        plate.text((at[0] + across, at[1] + down), name, 31, tone=205)


def _clear_text(plate: Plate, at: Point, text: str, size: float, *, anchor: str, weight: Weight = "regular") -> None:
    """Text on cleared ground, so that no circle runs through it."""
    length = plate.length(text, size, weight)
    left = at[0] if anchor[0] == "l" else at[0] - length
    plate.box((left - 12, at[1] - size * 0.62, left + length + 12, at[1] + size * 0.62), 0)
    plate.text(at, text, size, weight, anchor=anchor)


def approach(faces: Faces, size: int) -> Image.Image:
    """北极星走近天极: distance from the pole, 1700 to 2100."""
    width, height = 1500.0, 1875.0
    sheet = Sheet.of(width, height, size, seed=9)
    plate = Plate(width, height, sheet.scale, faces)
    left, right, top, foot = 190.0, width - 130, 520.0, height - 300

    def at(year: float, degrees: float) -> Point:
        return left + (right - left) * (year - 1700) / 400, foot - (foot - top) * degrees / 2.4

    for half in range(5):
        plate.line([at(1700, half / 2), at(2100, half / 2)], 1.8, 90 if half else 220)
        plate.text((left - 26, at(1700, half / 2)[1]), f"{half / 2:g}°", 40, anchor="rm", tone=225)
    for year in range(1700, 2101, 100):
        plate.text((at(year, 0)[0], foot + 46), str(year), 40, tone=225)
    plate.line([at(float(year), polar_distance(float(year))) for year in np.arange(1700, 2101, 5)], 6.5)
    for year in (1854, 2000):
        x, y = at(year, polar_distance(year))
        plate.disc((x, y), 19)
        plate.text((x + 36, y - 46), f"{year}年  {polar_distance(year):.2f}°", 48, "bold", anchor="lm")
    plate.text((left - 60, 190), "北极星走近天极", 104, "bold", anchor="lm")
    plate.text((left - 56, 300), "勾陈一与北天极的距离，1700—2100年", 46, anchor="lm", tone=225)
    plate.text((left - 56, 366), "Polaris nears the pole: its distance, 1700–2100", 38, anchor="lm", tone=205)
    plate.text((left - 56, height - 150), "今人依公开星表与岁差推算绘制", 36, anchor="lm", tone=205)
    plate.text((left - 56, height - 98), "Computed and drawn today from public catalogues", 31, anchor="lm", tone=190)
    ground = indigo(sheet)
    return printed(sheet, ground, [Ink(plate, CHALK, 0.95, glow=0.22)])
