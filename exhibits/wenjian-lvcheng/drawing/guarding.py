"""Guarding the stacks: seven protections and climate control round one box."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import things
from board import NIGHT, Board, Words, bowed, round_path
from lettering import Faces
from paper import indigo
from PIL import Image
from plate import Point, polar

_EXTENT = 1960.0, 1960.0
_LEFT, _TOP, _CELL, _ROW = 110.0, 262.0, 580.0, 508.0
_OWN = {"gilt": (200, 169, 106), "bark": (17, 30, 44)}


def stacks(faces: Faces, size: int) -> Image.Image:
    """库房里的防护."""
    board = Board(_EXTENT, size, faces, seed=22, inks=NIGHT, own=_OWN)
    board.heading(Words("库房里的防护", "Guarding the stacks"))
    places = [(column, row) for row in range(3) for column in range(3) if (column, row) != (1, 1)]
    for guard, (column, row) in zip(GUARDS, places, strict=True):
        x, y = _LEFT + (column + 0.5) * _CELL + 1, _TOP + (row + 0.5) * _ROW
        board.disc((x, y - 58), 158, "tint")
        guard.draw(board, (x, y - 58))
        board.words((x, y + 146), guard.words, 46)
    _middle(board, (_LEFT + 1.5 * _CELL, _TOP + 1.5 * _ROW))
    board.foot(
        Words(
            "库房应当配备的设施设备，依据：条例第22条",
            "Equipment that stacks must have: Regulations, article 22",
        )
    )
    return board.printed(indigo(board.sheet))


def _middle(board: Board, centre: Point) -> None:
    """What all this is for."""
    x, y = centre
    for number, colour in enumerate(("indigo", "red", "indigo")):
        things.archive_box(
            board, (x - 171 + number * 116, y - 176 + (number % 2) * -14), (108, 300 + (number % 2) * 14), colour
        )
    board.box((x - 205, y + 124, x + 205, y + 138), "ink")
    board.words((x, y + 186), Words("档案", "the records"), 46)


def _fire(board: Board, at: Point) -> None:
    x, y = at
    for scale, colour in ((1.0, "red"), (0.56, "gilt")):
        flame = []
        for side in (1, -1):
            half = [
                *bowed((0, -118), (side * 26, -66), (side * 62, -6)),
                *bowed((side * 62, -6), (side * 104, 84), (0, 92)),
            ]
            flame += half if side > 0 else list(reversed(half))
        lift = 92 * (1 - scale)
        board.face(
            [(x + a * scale + (8 * math.sin(d / 26) if scale == 1 else 0), y + d * scale + lift) for a, d in flame],
            colour,
        )
    board.line([polar(at, 128, 225), polar(at, 128, 45)], 13, "white")


def _theft(board: Board, at: Point) -> None:
    x, y = at
    board.arc((x, y - 30), 54, (-90, 90), 20, "white")
    board.box((x - 64, y - 32, x - 44, y + 12), "white")
    board.box((x + 44, y - 32, x + 64, y + 12), "white")
    board.box((x - 88, y - 6, x + 88, y + 104), "gilt", radius=12)
    board.disc((x, y + 36), 19, "bark")
    board.face([(x - 9, y + 40), (x + 9, y + 40), (x + 15, y + 80), (x - 15, y + 80)], "bark")


def _water(board: Board, at: Point) -> None:
    x, y = at
    for number in range(5):
        across = -84 + number * 42
        start = y - 112 + 16 * (number % 2)
        board.line([(x + across + 8, start), (x + across, start + 38)], 8, "indigo")
    roof = [(x - 116, y + 8), *bowed((x - 116, y + 8), (x, y - 108), (x + 116, y + 8))]
    board.face(roof, "red")
    for number in range(3):
        middle = x - 77 + number * 77
        board.face(
            [(middle - 38, y + 10), *bowed((middle - 38, y + 10), (middle, y - 20), (middle + 38, y + 10))], "tint"
        )
    board.line([(x, y - 4), (x, y + 84)], 9, "white")
    board.arc((x - 20, y + 84), 20, (90, 270), 9, "white")


def _light(board: Board, at: Point) -> None:
    x, y = at
    board.disc((x - 40, y - 30), 46, "gilt")
    for bearing in range(0, 360, 45):
        board.line([polar((x - 40, y - 30), 62, bearing), polar((x - 40, y - 30), 82, bearing)], 9, "gilt")
    board.box((x - 8, y - 104, x + 104, y + 96), "tint")
    for number in range(7):
        top = y - 98 + number * 28
        board.face([(x - 4, top + 8), (x + 98, top), (x + 98, top + 16), (x - 4, top + 24)], "white")
    board.line([(x + 47, y - 108), (x + 47, y + 100)], 4, "mist")


def _dust(board: Board, at: Point) -> None:
    x, y = at
    board.line([(x + 92, y - 108), (x + 22, y - 14)], 14, "white")
    fan = [(x + 44, y + 2), (x + 4, y - 30), *bowed((x - 66, y + 18), (x - 60, y + 70), (x - 20, y + 92))]
    board.face(fan, "gilt")
    board.line([(x + 48, y + 4), (x + 2, y - 32)], 16, "red")
    for across, down in ((-100, 66), (-84, 100), (-54, 112), (-112, 28), (-122, 88)):
        board.disc((x + across, y + down), 7, "white")
    for part in (0.25, 0.5, 0.75):
        start = x + 44 - 40 * part, y + 2 - 32 * part
        end = x - 20 - 46 * part, y + 92 - 74 * part
        board.line([start, end], 4, "tint")


def _gas(board: Board, at: Point) -> None:
    x, y = at
    board.face(
        [(x - 24, y - 104), (x + 24, y - 104), (x + 24, y - 40), (x + 88, y + 74), (x - 88, y + 74), (x - 24, y - 40)],
        "white",
    )
    board.face(round_path((x, y + 76), (88, 20), (90, 270)), "white")
    board.face(
        [(x - 40, y + 8), *bowed((x - 40, y + 8), (x, y + 26), (x + 40, y + 8)), (x + 78, y + 74), (x - 78, y + 74)],
        "red",
    )
    board.face(round_path((x, y + 74), (78, 15), (90, 270)), "red")
    for across, down, radius in ((-14, 36, 9), (20, 52, 12), (-34, 62, 7)):
        board.disc((x + across, y + down), radius, "tint")
    board.box((x - 34, y - 116, x + 34, y - 100), "white", radius=6)


def _pests(board: Board, at: Point) -> None:
    x, y = at
    for side in (-1, 1):
        for number, (reach, drop) in enumerate(((74, -34), (82, 0), (74, 40))):
            start = y - 26 + number * 38
            board.line(
                [
                    (x + side * 20, start),
                    (x + side * (reach * 0.72), start + drop * 0.2),
                    (x + side * reach, start + drop),
                ],
                8,
                "white",
            )
        board.line(
            [
                (x + side * 10, y - 82),
                *bowed((x + side * 12, y - 86), (x + side * 26, y - 124), (x + side * 56, y - 122)),
            ],
            7,
            "white",
        )
    board.face(round_path((x, y + 26), (46, 82), (0, 360)), "red")
    board.face(round_path((x, y - 62), (30, 27), (0, 360)), "white")
    board.line([(x, y - 50), (x, y + 106)], 5, "tint")
    board.line([polar(at, 128, 225), polar(at, 128, 45)], 13, "white")


def _climate(board: Board, at: Point) -> None:
    x, y = at
    board.box((x - 74, y - 112, x - 26, y + 60), "white", radius=24)
    board.disc((x - 50, y + 66), 42, "white")
    board.box((x - 60, y - 40, x - 40, y + 60), "red", radius=10)
    board.disc((x - 50, y + 66), 28, "red")
    for number in range(5):
        board.line([(x - 18, y - 92 + number * 32), (x + (6 if number % 2 else 14), y - 92 + number * 32)], 6, "white")
    drop = [(x + 66, y - 70)]
    for side in (1, -1):
        half = bowed((0, -70), (side * 14, -26), (side * 40, 16)) + bowed((side * 40, 16), (side * 52, 66), (0, 70))
        drop += [(x + 66 + a, y + d) for a, d in (half if side > 0 else reversed(half))]
    board.face(drop, "indigo")
    board.line([(x + 52, y + 28), (x + 80, y - 8)], 6, "white")


@dataclass(frozen=True)
class Guard:
    """A protection and its sign."""

    words: Words
    draw: Callable[[Board, Point], None]


GUARDS = (
    Guard(Words("防火", "fire"), _fire),
    Guard(Words("防盗", "theft"), _theft),
    Guard(Words("防水", "water"), _water),
    Guard(Words("防光", "light"), _light),
    Guard(Words("防尘", "dust"), _dust),
    Guard(Words("防有害气体", "harmful gases"), _gas),
    Guard(Words("防有害生物", "harmful organisms"), _pests),
    Guard(Words("温湿度调控", "heat and damp"), _climate),
)
"""In the order of the Regulations."""
