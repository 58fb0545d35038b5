"""A family archive box, taken apart: a lid, a list, five kinds of papers, five compartments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import things
from board import Anchor, Board, Name, Words
from lettering import Faces
from paper import rice_paper
from PIL import Image
from plate import Point

_EXTENT = 1700.0, 2400.0
_OWN = {"shade": (196, 180, 150), "crimson": (128, 32, 28), "pale": (238, 228, 206)}
_ORIGIN: Point = (850.0, 1966.0)
_ACROSS, _SLOPE = 0.80, 0.36
"""How far a unit along either side of the box goes across the sheet, and how far down (or up, to the back)."""
WIDE, DEEP, HIGH = 760.0, 430.0, 190.0
"""The box: its long side runs to the lower right, its short side to the upper right."""
_THINGS, _LIST, _LID = 566.0, 884.0, 1226.0
"""How high the papers, the list and the lid hang over the floor of the box."""


def box(faces: Faces, size: int) -> Image.Image:
    """家庭档案盒."""
    board = Board(_EXTENT, size, faces, seed=8, own=_OWN)
    board.heading(Words("家庭档案盒", "Family archive box"), below=True)
    _threads(board)
    _base(board)
    for number in (3, 4, 0, 1, 2):
        PARTS[number].draw(board, _at(*_middle(number), _THINGS))
    _list(board)
    _lid(board)
    _labels(board)
    _household(board)
    board.foot(
        Words(
            "从现在起，分五格收好，附一张目录：写明有什么、是谁的、哪一年",
            "Begin now: five compartments and a list that says what, whose and when",
        )
    )
    return board.printed(rice_paper(board.sheet, (243, 236, 221)))


def _at(x: float, y: float, z: float = 0.0) -> Point:
    """A point of the box on the sheet: x along the long side, y to the back, z up, from the middle of the floor."""
    return _ORIGIN[0] + (x + y) * _ACROSS, _ORIGIN[1] + (x - y) * _SLOPE - z


def _corners(z: float, grow: float = 0.0) -> list[Point]:
    """Left, front, right and back corner of the box at a height."""
    w, d = WIDE / 2 + grow, DEEP / 2 + grow
    return [_at(-w, -d, z), _at(w, -d, z), _at(w, d, z), _at(-w, d, z)]


def _middle(number: int) -> tuple[float, float]:
    """The middle of a compartment: three in front, two at the back."""
    if number < 3:
        return (number - 1) * WIDE / 3, -DEEP / 4
    return (number - 3.5) * WIDE / 2, DEEP / 4


def _threads(board: Board) -> None:
    """Broken lines from the lid down to the box, and from the things to their compartments."""
    for corner in range(4):
        board.dashes(_corners(_LID)[corner], _corners(HIGH)[corner], 2.4, "soft", 10, 12)
    for number in range(len(PARTS)):
        board.dashes(_at(*_middle(number), _THINGS), _at(*_middle(number)), 2.0, "soft", 4, 12)


def _base(board: Board) -> None:
    """The open box with its walls between the compartments."""
    floor, rim = _corners(0), _corners(HIGH)
    board.face([rim[0], rim[3], floor[3], floor[0]], "shade", edge=4)
    board.face([rim[3], rim[2], floor[2], floor[3]], "pale", edge=4)
    board.face(floor, "tint", edge=4)
    _wall(board, (-WIDE / 2, 0), (WIDE / 2, 0), "pale")
    _wall(board, (0, 0), (0, DEEP / 2), "shade")
    for x in (-WIDE / 6, WIDE / 6):
        _wall(board, (x, -DEEP / 2), (x, 0), "shade")
    board.face([rim[0], rim[1], floor[1], floor[0]], "red", edge=4)
    board.face([rim[1], rim[2], floor[2], floor[1]], "crimson", edge=4)


def _wall(board: Board, start: Point, end: Point, colour: Name) -> None:
    a, b = _at(*start, HIGH * 0.8), _at(*end, HIGH * 0.8)
    board.face([a, b, _at(*end, 0), _at(*start, 0)], colour, edge=3)


def _slab(board: Board, at: Point, extent: tuple[float, float, float], colours: tuple[Name, Name, Name]) -> list[Point]:
    """A thin block lying flat, its middle at a point of the sheet. Gives the corners of its top."""
    w, d, h = extent[0] / 2, extent[1] / 2, extent[2]

    def to(x: float, y: float, z: float) -> Point:
        across, down = _at(x, y, z)
        return at[0] + across - _ORIGIN[0], at[1] + down - _ORIGIN[1]

    top = [to(-w, -d, h), to(w, -d, h), to(w, d, h), to(-w, d, h)]
    board.face([to(-w, -d, h), to(w, -d, h), to(w, -d, 0), to(-w, -d, 0)], colours[1], edge=3)
    board.face([to(w, -d, h), to(w, d, h), to(w, d, 0), to(w, -d, 0)], colours[2], edge=3)
    board.face(top, colours[0], edge=3)
    return top


def _within(corners: list[Point], across: float, back: float) -> Point:
    """A point of a top, by its parts along the two sides."""
    a, b, c, d = corners
    low = a[0] + (b[0] - a[0]) * across, a[1] + (b[1] - a[1]) * across
    high = d[0] + (c[0] - d[0]) * across, d[1] + (c[1] - d[1]) * across
    return low[0] + (high[0] - low[0]) * back, low[1] + (high[1] - low[1]) * back


def _ruled(board: Board, top: list[Point], rows: int, colour: Name = "soft", width: float = 3.0) -> None:
    for row in range(rows):
        back = 0.8 - 0.62 * row / max(rows - 1, 1)
        board.line([_within(top, 0.14, back), _within(top, 0.86 - 0.16 * (row % 2), back)], width, colour)


def _papers(board: Board, at: Point) -> None:
    """证件: small booklets."""
    _slab(board, at, (170, 120, 14), ("indigo", "indigo", "indigo"))
    top = _slab(board, (at[0] + 8, at[1] - 44), (150, 106, 14), ("red", "crimson", "crimson"))
    board.face([_within(top, a, b) for a, b in ((0.3, 0.55), (0.7, 0.55), (0.7, 0.75), (0.3, 0.75))], "pale")


def _photographs(board: Board, at: Point) -> None:
    """照片: a loose pile of prints."""
    for shift, turn in (((0, 0), 0), ((-10, -24), 1), ((8, -48), 0)):
        top = _slab(board, (at[0] + shift[0], at[1] + shift[1]), (160 + 10 * turn, 118, 5), ("white", "white", "white"))
        board.face([_within(top, a, b) for a, b in ((0.1, 0.12), (0.9, 0.12), (0.9, 0.88), (0.1, 0.88))], "mist")
        board.face(
            [
                _within(top, a, b)
                for a, b in ((0.1, 0.12), (0.9, 0.12), (0.9, 0.34), (0.62, 0.6), (0.4, 0.36), (0.1, 0.5))
            ],
            "indigo",
        )


def _letters(board: Board, at: Point) -> None:
    """书信: envelopes tied together."""
    for number in range(3):
        top = _slab(board, (at[0], at[1] - number * 24), (172, 116, 14), ("white", "tint", "shade"))
    board.line([_within(top, 0, 1), _within(top, 0.5, 0.42), _within(top, 1, 1)], 3)
    board.line([_within(top, 0.5, 0), _within(top, 0.5, 1)], 6, "red")


def _bills(board: Board, at: Point) -> None:
    """账单: an account book."""
    top = _slab(board, at, (240, 150, 42), ("tint", "white", "white"))
    board.face([_within(top, a, b) for a, b in ((0.08, 0.3), (0.3, 0.3), (0.3, 0.9), (0.08, 0.9))], "white", edge=2.6)
    top = _slab(board, (at[0] + 30, at[1] - 66), (150, 110, 4), ("white", "white", "white"))
    _ruled(board, top, 4)


def _recordings(board: Board, at: Point) -> None:
    """声像: a cassette."""
    _slab(board, at, (220, 150, 26), ("indigo", "ink", "ink"))
    top = _slab(board, (at[0], at[1] - 54), (200, 132, 26), ("mist", "indigo", "indigo"))
    board.face([_within(top, a, b) for a, b in ((0.1, 0.3), (0.9, 0.3), (0.9, 0.88), (0.1, 0.88))], "white", edge=2.6)
    for across in (0.3, 0.7):
        ring = [_within(top, across + 0.09 * c, 0.58 + 0.17 * s) for c, s in _ROUND]
        board.face(ring, "ink")
    board.line([_within(top, 0.18, 0.8), _within(top, 0.82, 0.8)], 3, "red")


_ROUND = tuple(
    (round(c, 3), round(s, 3))
    for c, s in (
        (1, 0),
        (0.87, 0.5),
        (0.5, 0.87),
        (0, 1),
        (-0.5, 0.87),
        (-0.87, 0.5),
        (-1, 0),
        (-0.87, -0.5),
        (-0.5, -0.87),
        (0, -1),
        (0.5, -0.87),
        (0.87, -0.5),
    )
)


def _list(board: Board) -> None:
    """The list that lies on top."""
    top = _slab(board, _at(0, 0, _LIST), (460, 330, 5), ("white", "tint", "tint"))
    frame = [_within(top, a, b) for a, b in ((0.07, 0.09), (0.93, 0.09), (0.93, 0.91), (0.07, 0.91))]
    board.line(frame, 4, "red", closed=True)
    for row in range(1, 7):
        back = 0.09 + 0.82 * row / 7
        board.line([_within(top, 0.07, back), _within(top, 0.93, back)], 2, "red")
    for across in (0.2, 0.66):
        board.line([_within(top, across, 0.09), _within(top, across, 0.91)], 2, "red")
    for row in range(5):
        back = 0.09 + 0.82 * (row + 1.5) / 7
        board.line([_within(top, 0.11, back), _within(top, 0.16, back)], 5)
        board.line([_within(top, 0.24, back), _within(top, 0.4 + 0.05 * ((row * 3) % 5), back)], 5)
        board.line([_within(top, 0.7, back), _within(top, 0.8 + 0.02 * (row % 3), back)], 5)


def _lid(board: Board) -> None:
    grow, thick = 12.0, 74.0
    low, high = _corners(_LID, grow), _corners(_LID + thick, grow)
    board.face([high[0], high[1], low[1], low[0]], "red", edge=4)
    board.face([high[1], high[2], low[2], low[1]], "crimson", edge=4)
    board.face(high, "red", edge=4)
    label = [_within(high, a, b) for a, b in ((0.3, 0.26), (0.7, 0.26), (0.7, 0.74), (0.3, 0.74))]
    board.face(label, "white", edge=3)
    _ruled(board, label, 3, "ink", 5)


def _labels(board: Board) -> None:
    """Names at both sides, each with a thin line to its thing."""
    for words, place, target in LABELS:
        anchor: Anchor = "lm" if place[0] < board.width / 2 else "rm"
        near = place[0] + (1 if anchor == "lm" else -1) * (board.length(words.zh, 46, "bold") + 22)
        board.line([(near, place[1]), target], 2.4, "soft")
        board.disc(target, 7, "ink")
        board.words(place, words, 46, anchor=anchor)


def _household(board: Board) -> None:
    """A family, in silhouette."""
    foot = 2176.0
    household: tuple[tuple[float, float, things.Build, int], ...] = (
        (1376, 228, "woman", 1),
        (1446, 246, "man", 1),
        (1500, 146, "child", -1),
        (1556, 222, "woman", -1),
    )
    for x, height, build, facing in household:
        things.person(board, x, foot, height, "ink", build=build, facing=facing)


@dataclass(frozen=True)
class Part:
    """A compartment's things."""

    words: Words
    draw: Callable[[Board, Point], None]


PARTS = (
    Part(Words("证件", "papers"), _papers),
    Part(Words("照片", "photographs"), _photographs),
    Part(Words("书信", "letters"), _letters),
    Part(Words("账单", "bills"), _bills),
    Part(Words("声像", "recordings"), _recordings),
)
LABELS: tuple[tuple[Words, Point, Point], ...] = (
    (Words("盒盖", "lid"), (110, 712), (520, 712)),
    (Words("目录", "list"), (110, 1040), (640, 1040)),
    (PARTS[0].words, (110, 1298), (500, 1298)),
    (PARTS[1].words, (110, 1436), (716, 1436)),
    (PARTS[3].words, (1590, 1232), (884, 1232)),
    (PARTS[4].words, (1590, 1392), (1150, 1392)),
    (PARTS[2].words, (1590, 1540), (1036, 1540)),
)
"""Where the names stand and what they point to."""
