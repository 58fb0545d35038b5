"""The disc of the northern chart alone, hung in a dark room and lit from one side, for the opening of the exhibition.

Outside the disc the picture has the colour of the gallery's wall, so that on a dark page it has no edge.
"""

from __future__ import annotations

from dataclasses import dataclass

import chart
import numpy as np
import rim
from lettering import Faces
from paper import Rows
from PIL import Image, ImageDraw

WALL = (20, 18, 15)
"""The ground of the gallery room, #14120F."""
_REACH = (chart.EQUATOR + rim.WIDTHS + 17) / chart.SIDE
"""The disc's radius as part of the chart's side."""
_WARMTH = np.array([1.0, 0.985, 0.952], np.float32)
_DIMMEST, _BAND, _FINER = 0.22, 400, 4


@dataclass(frozen=True)
class Cut:
    """A picture of the disc: width by height, then the disc's diameter and middle, and where the light falls, as
    parts of the width (the disc may run out of the picture).
    """

    aspect: float
    diameter: float
    middle: tuple[float, float]
    light: tuple[float, float]


_WIDE = Cut(aspect=1.54, diameter=1.0, middle=(0.596, 0.517), light=(0.40, 0.20))
_TALL = Cut(aspect=0.5625, diameter=1.24, middle=(0.52, 0.80), light=(0.38, 0.46))


def wide(faces: Faces, size: int) -> Image.Image:
    """For screens: ``size`` pixels wide, the disc running out on the right and below."""
    return _hung(_WIDE, faces, (size, round(size / _WIDE.aspect)))


def tall(faces: Faces, size: int) -> Image.Image:
    """For phones and kiosks: ``size`` pixels high, with room below for the title."""
    return _hung(_TALL, faces, (round(size * _TALL.aspect), size))


def _hung(cut: Cut, faces: Faces, size: tuple[int, int]) -> Image.Image:
    width, height = size
    radius, middle = cut.diameter / 2 * width, (cut.middle[0] * width, cut.middle[1] * width)
    side = round(radius / _REACH)
    corner = round(middle[0] - side / 2), round(middle[1] - side / 2)
    sheet = Image.new("RGB", (width, height), WALL)
    sheet.paste(chart.northern(faces, side), corner)
    within = _disc((width, height), middle, radius)
    lit = np.empty((height, width, 3), np.uint8)
    across = np.arange(width, dtype=np.float32)[None, :] - cut.light[0] * width
    for top in range(0, height, _BAND):
        rows = slice(top, min(top + _BAND, height))
        down = np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] - cut.light[1] * width
        light = _falloff(np.hypot(across, down) / (2 * radius))[..., None] * _WARMTH
        part = np.asarray(within.crop((0, rows.start, width, rows.stop)), np.float32)[..., None] / 255
        shown = np.asarray(sheet.crop((0, rows.start, width, rows.stop)), np.float32) * light
        lit[rows] = np.rint(shown * part + np.array(WALL, np.float32) * (1 - part))
    return Image.fromarray(lit)


def _falloff(distance: Rows) -> Rows:
    """How bright the paper is at a distance from the light's middle, in diameters of the disc."""
    falloff: Rows = np.clip(1.0 - 0.76 * np.clip(distance - 0.10, 0, 1) ** 1.1, _DIMMEST, 1.0)
    return falloff


def _disc(size: tuple[int, int], middle: tuple[float, float], radius: float) -> Image.Image:
    """A disc with a smooth edge, mode L."""
    large = Image.new("L", (size[0] * _FINER, size[1] * _FINER), 0)
    x, y, r = (value * _FINER for value in (*middle, radius))
    ImageDraw.Draw(large).ellipse([x - r, y - r, x + r, y + r], fill=255)
    return large.reduce(_FINER)
