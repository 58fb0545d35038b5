"""A printing block: shapes and characters of one colour, placed in the units of the drawing's own design."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from lettering import Faces, Weight
from PIL import Image, ImageDraw

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Stamp = tuple[Image.Image, tuple[int, int]]
"""A coverage, and where its upper left corner stands, in the plate's own pixels."""
_OVERSAMPLED = 2


def polar(centre: Point, radius: float, bearing: float) -> Point:
    """The point at a distance and a bearing; 0 is up, and bearings grow clockwise."""
    turn = math.radians(bearing)
    return centre[0] + radius * math.sin(turn), centre[1] - radius * math.cos(turn)


class Plate:
    """A block of ``width`` × ``height`` units, cut at ``scale`` pixels a unit.

    All lengths and places are units, whatever the size of the picture. A tone of 255 prints full, 0 clears the ground.
    """

    def __init__(self, width: float, height: float, scale: float, faces: Faces) -> None:
        self.width, self.height, self.scale, self.faces = width, height, scale, faces
        self._k = scale * _OVERSAMPLED
        size = round(width * scale) * _OVERSAMPLED, round(height * scale) * _OVERSAMPLED
        self._image = Image.new("L", size, 0)
        self._draw = ImageDraw.Draw(self._image)

    def _px(self, points: Iterable[Point]) -> list[Point]:
        return [(x * self._k, y * self._k) for x, y in points]

    def _width(self, width: float) -> int:
        return max(1, round(width * self._k))

    def impression(self) -> Image.Image:
        """The block at the picture's size."""
        return self._image.reduce(_OVERSAMPLED)

    # --- lines
    def line(self, points: Sequence[Point], width: float, tone: int = 255) -> None:
        """An unbroken line through the points."""
        self._draw.line(self._px(points), fill=tone, width=self._width(width), joint="curve")

    def dashes(
        self, start: Point, end: Point, width: float, dash: float = 16, gap: float = 14, tone: int = 255
    ) -> None:
        """A broken straight line."""
        length = math.dist(start, end)
        at = 0.0
        while at < length:
            a, b = at / length, min(at + dash, length) / length
            self.line([_between(start, end, a), _between(start, end, b)], width, tone)
            at += dash + gap

    def arc(self, centre: Point, radius: float, start: float, end: float, *, width: float, tone: int = 255) -> None:
        """Part of a circle between two bearings, clockwise."""
        box = [centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius]
        half = width / 2
        outer = [box[0] - half, box[1] - half, box[2] + half, box[3] + half]
        self._draw.arc([v * self._k for v in outer], start - 90, end - 90, fill=tone, width=self._width(width))

    def ring(self, centre: Point, radius: float, width: float, tone: int = 255) -> None:
        """A circle's line."""
        self.disc(centre, radius + width / 2, None, outline=tone, width=width)

    # --- faces
    def disc(
        self, centre: Point, radius: float, tone: int | None = 255, outline: int | None = None, width: float = 0
    ) -> None:
        """A filled circle, an outlined one (inside ``radius``), or both."""
        x, y, r = centre[0] * self._k, centre[1] * self._k, radius * self._k
        stroke = self._width(width) if outline is not None else 1
        self._draw.ellipse([x - r, y - r, x + r, y + r], fill=tone, outline=outline, width=stroke)

    def polygon(self, points: Sequence[Point], tone: int = 255) -> None:
        self._draw.polygon(self._px(points), fill=tone)

    def box(self, box: Box, tone: int = 255, width: float = 0, radius: float = 0) -> None:
        """A rectangle, its corners rounded by ``radius``: filled, or drawn with a line inside its edges."""
        left, top, right, bottom = (v * self._k for v in box)
        corners = [min(left, right), min(top, bottom), max(left, right), max(top, bottom)]
        fill, outline, stroke = (None, tone, self._width(width)) if width else (tone, None, 1)
        self._draw.rounded_rectangle(corners, radius * self._k, fill=fill, outline=outline, width=stroke)

    def frame(self, inset: float, heavy: float = 9, light: float = 2, gap: float = 18) -> None:
        """The double line around an old sheet."""
        for at, width in ((inset, heavy), (inset + gap, light)):
            self.box((at, at, self.width - at, self.height - at), width=width)

    # --- characters
    def text(
        self, at: Point, text: str, size: float, weight: Weight = "regular", *, anchor: str = "mm", tone: int = 255
    ) -> None:
        """A horizontal line of text; ``anchor`` as Pillow names it (``lm`` is left, middle)."""
        self.stamp(self.type(at, text, size, weight, anchor=anchor), tone)

    def type(self, at: Point, text: str, size: float, weight: Weight = "regular", *, anchor: str = "mm") -> Stamp:
        """A line of text ready to be set, on this plate or on others of its size."""
        face = self.faces.at(weight, size * self._k, text)
        left, top, right, bottom = (round(edge) for edge in face.getbbox(text, anchor=anchor))
        mask = Image.new("L", (max(right - left, 1), max(bottom - top, 1)), 0)
        ImageDraw.Draw(mask).text((-left, -top), text, font=face, fill=255, anchor=anchor)
        return mask, (round(at[0] * self._k) + left, round(at[1] * self._k) + top)

    def stamp(self, stamp: Stamp, tone: int = 255) -> None:
        """Set a line of text."""
        mask, corner = stamp
        self._image.paste(tone, corner, mask)

    def length(self, text: str, size: float, weight: Weight = "regular") -> float:
        """How long a line of text is."""
        return self.faces.at(weight, size * self._k, text).getlength(text) / self._k

    def column(
        self,
        top: Point,
        text: str,
        size: float,
        weight: Weight = "regular",
        *,
        pitch: float = 1.08,
        tone: int = 255,
    ) -> float:
        """Upright characters one under another; ``top`` is the middle of the column's head. Gives the foot."""
        for number, character in enumerate(text):
            self.text((top[0], top[1] + size * (pitch * number + 0.5)), character, size, weight, tone=tone)
        return top[1] + size * (pitch * (len(text) - 1) + 1)

    def turned(self, at: Point, text: str, size: float, bearing: float, weight: Weight = "regular") -> None:
        """Text whose head points to a bearing: on the rim of a circle, outwards."""
        face = self.faces.at(weight, size * self._k, text)
        side = math.ceil(max(face.getlength(text), size * self._k) * 1.5)
        tile = Image.new("L", (side, side), 0)
        ImageDraw.Draw(tile).text((side / 2, side / 2), text, font=face, fill=255, anchor="mm")
        tile = tile.rotate(-bearing, Image.Resampling.BICUBIC)
        corner = round(at[0] * self._k - side / 2), round(at[1] * self._k - side / 2)
        self._image.paste(255, corner, tile)

    def round_text(self, centre: Point, radius: float, bearing: float, text: str, *, size: float) -> None:
        """Characters along a circle, read clockwise, their middle at a bearing."""
        step = math.degrees(size * 1.02 / radius)
        for number, character in enumerate(text):
            place = bearing + (number - (len(text) - 1) / 2) * step
            self.turned(polar(centre, radius, place), character, size, place)

    def seal(self, corner: Point, size: float, text: str = "推步星河") -> None:
        """A square seal of four characters in relief, read down the right column first; ``corner`` is top left."""
        x, y = corner
        radius = size * 0.05 * self._k
        box = [v * self._k for v in (x, y, x + size, y + size)]
        self._draw.rounded_rectangle(box, radius, fill=255)
        inset = size * 0.05
        inner = [v * self._k for v in (x + inset, y + inset, x + size - inset, y + size - inset)]
        self._draw.rounded_rectangle(inner, radius * 0.6, outline=0, width=self._width(size * 0.022))
        for character, across, down in zip(text, (0.70, 0.70, 0.30, 0.30), (0.29, 0.71, 0.29, 0.71), strict=True):
            self.text((x + size * across, y + size * down), character, size * 0.39, "bold", tone=0)


def _between(start: Point, end: Point, part: float) -> Point:
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
