"""Areas that must not be seen: how far they reach, and the solid colour over them.

Fill, never blur or mosaic: both can be undone. A compressed master carries what is under a rectangle a few pixels
beyond it, so the box grows to the grid of the master's blocks and eight pixels more (measured: design, feasibility §5).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageDraw

from builder.images.turning import Box, Turning
from builder.model.item import Redaction

INK = (31, 27, 22)
_NEARLY = 1e-6
"""Of a pixel: what a fraction loses in being written down."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """How a master was compressed: the size of its blocks, and how many pixels beyond them what they hold can reach.

    Chroma is spread one sample beyond its block when it is enlarged, and WebP smooths across eight pixels.
    """

    width: int = 1
    height: int = 1
    beyond: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """A polygon in the pixels of the stored picture, and how many pixels around it are covered as well."""

    points: tuple[tuple[int, int], ...]
    around: int


Covered = Box | Outline


def outward(redaction: Redaction, stored: tuple[int, int], turning: Turning, blocks: Blocks) -> Covered:
    """What to cover in the picture as it is stored, where the blocks lie; the redaction is the upright picture's.

    A polygon grows all around by as much as a block's far corner and what is beyond it can be away.
    """
    if redaction.points:
        return _outline(redaction, stored, turning, blocks)
    return _box(redaction, stored, turning, blocks)


def _outline(redaction: Redaction, stored: tuple[int, int], turning: Turning, blocks: Blocks) -> Outline:
    width, height = turning.size(stored)
    points = []
    for x, y in redaction.points:
        at = round(x * width), round(y * height)
        left, top, _, _ = turning.box_as_stored((*at, *at), stored)
        points.append((left, top))
    reach = math.hypot(blocks.width + blocks.beyond, blocks.height + blocks.beyond)
    return Outline(tuple(points), math.ceil(reach) + 1)


def _box(redaction: Redaction, stored: tuple[int, int], turning: Turning, blocks: Blocks) -> Box:
    width, height = turning.size(stored)
    drawn = (
        math.floor(redaction.x * width + _NEARLY),
        math.floor(redaction.y * height + _NEARLY),
        math.ceil((redaction.x + redaction.width) * width - _NEARLY),
        math.ceil((redaction.y + redaction.height) * height - _NEARLY),
    )
    left, top, right, bottom = turning.box_as_stored(drawn, stored)
    left, right = _grown(left, right, blocks.width, blocks.beyond)
    top, bottom = _grown(top, bottom, blocks.height, blocks.beyond)
    return max(left, 0), max(top, 0), min(right, stored[0]), min(bottom, stored[1])


def _grown(first: int, last: int, block: int, beyond: int) -> tuple[int, int]:
    return first // block * block - beyond, -(-last // block) * block + beyond


def cover(band: Image.Image, areas: Iterable[Covered], top: int) -> None:
    """Paint over every area in a band that begins ``top`` pixels below the picture's upper edge."""
    for area in areas:
        if isinstance(area, Outline):
            _fill(band, area, top)
            continue
        left, upper, right, lower = area
        within = (left, max(upper - top, 0), right - 1, min(lower - top, band.height) - 1)
        if within[0] <= within[2] and within[1] <= within[3]:
            ImageDraw.Draw(band).rectangle(within, fill=INK)


def _fill(band: Image.Image, outline: Outline, top: int) -> None:
    """The polygon, with a line and a disc around each of its edges and corners."""
    if not any(_near(y - top, outline.around, band.height) for _, y in outline.points) and not _spans(
        band, outline, top
    ):
        return
    draw = ImageDraw.Draw(band)
    points = [(x, y - top) for x, y in outline.points]
    draw.polygon(points, fill=INK)
    around = outline.around
    draw.line([*points, points[0]], fill=INK, width=2 * around + 1)
    for x, y in points:
        draw.ellipse((x - around, y - around, x + around, y + around), fill=INK)


def _near(y: int, around: int, height: int) -> bool:
    return -around <= y < height + around


def _spans(band: Image.Image, outline: Outline, top: int) -> bool:
    """Whether the polygon begins above the band and ends below it."""
    rows = [y - top for _, y in outline.points]
    return min(rows) < 0 and max(rows) >= band.height
