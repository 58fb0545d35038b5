"""An exhibition board printed in a few flat colours, each from its own plate, as a lithographer would.

Whatever is drawn in one colour is cut out of all others, so later shapes cover earlier ones and no two inks mix.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from lettering import Faces, Weight
from paper import Colour, Ground, Ink, Sheet, printed
from PIL import Image
from plate import Box, Plate, Point

Name = str
PAPER: Mapping[Name, Colour] = MappingProxyType(
    {
        "ink": (31, 27, 22),
        "soft": (94, 86, 75),
        "red": (158, 42, 34),
        "indigo": (43, 66, 87),
        "mist": (176, 187, 192),
        "tint": (223, 210, 184),
        "white": (255, 252, 244),
    }
)
"""The inks of a light board; ``soft`` is for small words, ``mist`` and ``tint`` for faces."""
NIGHT: Mapping[Name, Colour] = MappingProxyType(
    {
        "ink": (238, 236, 226),
        "soft": (181, 188, 190),
        "red": (212, 92, 78),
        "indigo": (120, 152, 178),
        "mist": (74, 101, 124),
        "tint": (44, 67, 88),
        "white": (246, 240, 226),
    }
)
"""The same for a dark one."""
_WORN = MappingProxyType({"ink": 0.14, "red": 0.16, "indigo": 0.16})
_PITCH = 1.1
Anchor = Literal["lm", "mm", "rm"]


@dataclass(frozen=True)
class Words:
    """What stands on a board in both languages."""

    zh: str
    en: str = ""


class Board:
    """A board of ``extent`` (width, height) units whose longer side has ``size`` pixels; ``own`` are further inks."""

    def __init__(
        self,
        extent: tuple[float, float],
        size: int,
        faces: Faces,
        *,
        seed: int,
        inks: Mapping[Name, Colour] = PAPER,
        own: Mapping[Name, Colour] = MappingProxyType({}),
    ) -> None:
        self.width, self.height = extent
        self.sheet = Sheet.of(*extent, size, seed)
        self._inks = {**inks, **own}
        self._worn = inks is PAPER
        self._plates = {name: Plate(*extent, self.sheet.scale, faces) for name in self._inks}

    def printed(self, ground: Ground) -> Image.Image:
        """The finished board on its ground."""
        inks = [
            Ink(plate, self._inks[name], 0.96, worn=_WORN.get(name, 0.0) if self._worn else 0.0, grain=0.22)
            for name, plate in self._plates.items()
        ]
        return printed(self.sheet, ground, inks)

    def _toned(self, colour: Name | None) -> Iterator[tuple[Plate, int]]:
        """Every plate with the tone it gets from a shape of this colour; None uncovers the ground."""
        if colour is not None and colour not in self._plates:
            raise KeyError(f"the board has no ink {colour}")
        return ((plate, 255 if name == colour else 0) for name, plate in self._plates.items())

    # --- shapes
    def line(self, points: Sequence[Point], width: float, colour: Name | None = "ink", *, closed: bool = False) -> None:
        """A line with round ends and corners."""
        path = [*points, points[0]] if closed else list(points)
        for plate, tone in self._toned(colour):
            plate.line(path, width, tone)
            for end in (path[0], path[-1]):
                plate.disc(end, width / 2, tone)

    def dashes(
        self, start: Point, end: Point, width: float, colour: Name = "ink", dash: float = 12, gap: float = 10
    ) -> None:
        for plate, tone in self._toned(colour):
            plate.dashes(start, end, width, dash, gap, tone)

    def arc(
        self, centre: Point, radius: float, span: tuple[float, float], width: float, colour: Name | None = "ink"
    ) -> None:
        """Part of a circle between two bearings, clockwise from above."""
        for plate, tone in self._toned(colour):
            plate.arc(centre, radius, *span, width=width, tone=tone)

    def ring(self, centre: Point, radius: float, width: float, colour: Name | None = "ink") -> None:
        for plate, tone in self._toned(colour):
            plate.disc(centre, radius + width / 2, None, outline=tone, width=width)

    def disc(self, centre: Point, radius: float, colour: Name | None = "ink") -> None:
        for plate, tone in self._toned(colour):
            plate.disc(centre, radius, tone)

    def face(self, points: Sequence[Point], colour: Name | None, *, edge: float = 0.0, edged: Name = "ink") -> None:
        """A filled outline, with a line round it where ``edge`` is a width."""
        for plate, tone in self._toned(colour):
            plate.polygon(points, tone)
        if edge:
            self.line(points, edge, edged, closed=True)

    def box(
        self, box: Box, colour: Name | None, *, radius: float = 0.0, edge: float = 0.0, edged: Name = "ink"
    ) -> None:
        """A filled rectangle, with a line inside its edges where ``edge`` is a width."""
        for plate, tone in self._toned(colour):
            plate.box(box, tone, radius=radius)
        if edge:
            for plate, tone in self._toned(edged):
                plate.box(box, tone, width=edge, radius=radius)

    # --- words
    def text(
        self,
        at: Point,
        text: str,
        size: float,
        weight: Weight = "regular",
        *,
        anchor: Anchor = "mm",
        colour: Name | None = "ink",
    ) -> None:
        stamp = self._plates["ink"].type(at, text, size, weight, anchor=anchor)
        for plate, tone in self._toned(colour):
            plate.stamp(stamp, tone)

    def column(self, top: Point, text: str, size: float, weight: Weight = "bold", colour: Name | None = "ink") -> float:
        """Upright characters one under another. Gives the foot."""
        for number, character in enumerate(text):
            self.text((top[0], top[1] + size * (_PITCH * number + 0.5)), character, size, weight, colour=colour)
        return top[1] + size * (_PITCH * (len(text) - 1) + 1)

    def length(self, text: str, size: float, weight: Weight = "regular") -> float:
        return self._plates["ink"].length(text, size, weight)

    def words(
        self,
        at: Point,
        words: Words,
        size: float,
        *,
        anchor: Anchor = "mm",
        colour: Name | None = "ink",
        lead: float = 1.12,
    ) -> float:
        """Chinese in bold, English below it in small; ``|`` breaks a line. ``at`` is the first line. Gives the foot."""
        x, y = at
        for line in words.zh.split("|"):
            self.text((x, y), line, size, "bold", anchor=anchor, colour=colour)
            y += size * lead * 1.1
        small = small_size(size)
        y += small * 0.5 - size * 0.36
        for line in words.en.split("|") if words.en else ():
            self.text((x, y), line, small, anchor=anchor, colour="soft" if colour == "ink" else colour)
            y += small * 1.26
        return y - small * 0.5

    def heading(self, words: Words, *, left: float = 110.0, below: bool = False) -> float:
        """Title over the double rule that heads official papers: thick and thin, in red. Gives the rule's foot."""
        self.text((left - 4, 132), words.zh, 92, "bold", anchor="lm")
        if below:
            self.text((left, 218), words.en, 42, anchor="lm", colour="soft")
        else:
            self.text((self.width - left, 146), words.en, 42, anchor="rm", colour="soft")
        y = 268.0 if below else 206.0
        self.box((left, y, self.width - left, y + 9), "red")
        self.box((left, y + 17, self.width - left, y + 20), "red")
        return y + 20

    def foot(self, words: Words, *, left: float = 110.0, seal: str = "文件旅程") -> None:
        """The last lines and the seal."""
        y = self.height - 150
        self.text((left, y), words.zh, 32, anchor="lm")
        self.text((left, y + 46), words.en, 29, anchor="lm", colour="soft")
        for name, plate in self._plates.items():
            if name == "red":
                plate.seal((self.width - left - 88, self.height - 110 - 88), 88, seal)


def small_size(size: float) -> float:
    """The size of the English words under Chinese ones."""
    return max(26.0, size * 0.62)


def bowed(start: Point, bend: Point, end: Point, steps: int = 24) -> list[Point]:
    """The points of a curve from one place to another, drawn towards a third."""
    return [
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * bend[0] + t * t * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * bend[1] + t * t * end[1],
        )
        for t in (step / steps for step in range(steps + 1))
    ]


def round_path(centre: Point, radii: tuple[float, float], span: tuple[float, float], steps: int = 40) -> list[Point]:
    """Points of an ellipse between two bearings, clockwise from above."""
    first, last = span
    turns = (math.radians(first + (last - first) * step / steps) for step in range(steps + 1))
    return [(centre[0] + radii[0] * math.sin(turn), centre[1] - radii[1] * math.cos(turn)) for turn in turns]
