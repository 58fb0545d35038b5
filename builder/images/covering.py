"""Rectangles that must not be seen: how far they reach, and the solid colour over them.

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


def outward(redaction: Redaction, stored: tuple[int, int], turning: Turning, blocks: Blocks) -> Box:
    """The box to cover in the picture as it is stored, where the blocks lie; the rectangle is the upright picture's."""
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


def cover(band: Image.Image, boxes: Iterable[Box], top: int) -> None:
    """Paint over every box in a band that begins ``top`` pixels below the picture's upper edge."""
    for left, upper, right, lower in boxes:
        within = (left, max(upper - top, 0), right - 1, min(lower - top, band.height) - 1)
        if within[0] <= within[2] and within[1] <= within[3]:
            ImageDraw.Draw(band).rectangle(within, fill=INK)
