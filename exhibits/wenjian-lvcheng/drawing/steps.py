"""Five steps to a record: a road that winds from the question to the stamped copy."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import things
from board import Board, Words, bowed
from lettering import Faces, numeral
from paper import rice_paper
from PIL import Image
from plate import Point

_EXTENT = 1600.0, 2330.0
_FIRST, _PITCH = 500.0, 372.0
_LEFT, _RIGHT = 500.0, 1100.0
_ROAD = 74.0


def five(faces: Faces, size: int) -> Image.Image:
    """查档五步."""
    board = Board(_EXTENT, size, faces, seed=5)
    board.heading(Words("查档五步", "Five steps to a record"), below=True)
    _road(board)
    for number, step in enumerate(STEPS, start=1):
        _step(board, number, step)
    board.foot(
        Words(
            "带合法证明，就能利用已经开放的档案。依据：档案法第28条，条例第32、33条",
            "Proof of identity is enough for open records. Law, article 28; Regulations, 32, 33",
        )
    )
    return board.printed(rice_paper(board.sheet, (243, 236, 221)))


def _place(number: int) -> Point:
    """Where the station of a step stands: left and right in turn."""
    return (_LEFT if number % 2 else _RIGHT), _FIRST + (number - 1) * _PITCH


def _road(board: Board) -> None:
    """A broad band through the first four stations, and a broken line to the fifth."""
    path: list[Point] = []
    for number in range(1, len(STEPS)):
        path += _bend(_place(number), _place(number + 1)) if number < len(STEPS) - 1 else []
    board.line(path, _ROAD + 7, "ink")
    board.line(path, _ROAD, "tint")
    last = _bend(_place(len(STEPS) - 1), _place(len(STEPS)))
    for number in range(2, len(last) - 1, 3):
        board.line(last[number : number + 2], 12, "soft")
    for number in range(4, len(path) - 2, 5):
        board.line(path[number : number + 2], 4, "white")


def _bend(start: Point, end: Point, steps: int = 26) -> list[Point]:
    """A curve that leaves downwards and arrives downwards."""
    parts = [step / steps for step in range(steps + 1)]
    return [
        (start[0] + (end[0] - start[0]) * (1 - math.cos(math.pi * t)) / 2, start[1] + (end[1] - start[1]) * t)
        for t in parts
    ]


def _step(board: Board, number: int, step: Step) -> None:
    x, y = _place(number)
    side = -1 if number % 2 else 1
    board.disc((x, y), 70, "ink")
    board.disc((x, y), 64, "red" if number < len(STEPS) else "indigo")
    board.text((x, y - 3), numeral(number), 80, "bold", colour="white")
    step.draw(board, (x + side * 262, y))
    rise = 88 if number == 1 else 56 if number == len(STEPS) else 22
    board.words((x - side * 122, y - rise), step.words, 52, anchor="lm" if side < 0 else "rm")


def _ask(board: Board, at: Point) -> None:
    x, y = at
    things.house(board, x, y + 96, 250, storeys=2)


def _papers(board: Board, at: Point) -> None:
    """An identity card, blank."""
    x, y = at
    board.box((x - 140, y - 84, x + 140, y + 92), "white", radius=16, edge=4)
    board.box((x + 38, y - 52, x + 116, y + 50), "mist")
    board.disc((x + 77, y - 14), 20, "indigo")
    board.face([(x + 44, y + 50), *bowed((x + 44, y + 50), (x + 77, y - 14), (x + 110, y + 50))], "indigo")
    for number, length in enumerate((110, 84, 118)):
        board.line([(x - 114, y - 44 + number * 34), (x - 114 + length, y - 44 + number * 34)], 9, "tint")
    board.line([(x - 114, y + 68), (x + 112, y + 68)], 9, "red")


def _form(board: Board, at: Point) -> None:
    """A form and a pen."""
    x, y = at
    board.box((x - 104, y - 124, x + 104, y + 130), "white", edge=4)
    board.box((x - 60, y - 104, x + 60, y - 90), "ink")
    for row in range(5):
        top = y - 66 + row * 36
        board.box((x - 82, top, x + 82, top + 36), "white", edge=2.6)
        board.line([(x - 32, top), (x - 32, top + 36)], 2.6)
        if row < 3:
            board.line([(x - 16, top + 20), (x + 20 + 24 * ((row * 2) % 3), top + 20)], 6, "indigo")
    things.pen(board, (x + 36, y + 34), 190)


def _copy(board: Board, at: Point) -> None:
    """The copy with the archives' stamp."""
    x, y = at
    things.letter(board, (x - 96, y - 128), 188, columns=6, written=5)
    stamp: Point = (x + 66, y + 98)
    board.disc(stamp, 58, "white")
    board.ring(stamp, 54, 7, "red")
    board.text((stamp[0], stamp[1] - 14), "档案馆", 28, "bold", colour="red")
    board.text((stamp[0], stamp[1] + 18), "复制件", 23, colour="red")


def _complain(board: Board, at: Point) -> None:
    """A letter in its envelope."""
    x, y = at
    board.box((x - 140, y - 78, x + 140, y + 96), "white", edge=4)
    board.line([(x - 138, y - 76), (x, y + 24), (x + 138, y - 76)], 4)
    board.disc((x, y + 22), 24, "red")
    board.line([(x - 138, y + 94), (x - 44, y + 2)], 3)
    board.line([(x + 138, y + 94), (x + 44, y + 2)], 3)


@dataclass(frozen=True)
class Step:
    """What to do, and the picture beside it."""

    words: Words
    draw: Callable[[Board, Point], None]


STEPS = (
    Step(
        Words("问清在哪个馆", "Ask which archives has it:|at the counter, by telephone|or on the national platform"),
        _ask,
    ),
    Step(Words("带上合法证明", "Bring proof of who you are"), _papers),
    Step(Words("填表申请", "Fill in the form"), _form),
    Step(Words("领取复制件", "Receive your copy: stamped by the|archives, it counts like the original"), _copy),
    Step(
        Words(
            "不给查？可投诉",
            "Refused what is open? Complain to|the archives authority: it must look|into it and tell you the result",
        ),
        _complain,
    ),
)
"""The fifth only where it is needed."""
