"""Things that return on the boards: the sheet itself, boxes, shelves, houses, lamps and people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from board import Board, Name, bowed, round_path
from plate import Point

Build = Literal["man", "woman", "child"]


def letter(board: Board, corner: Point, width: float, *, columns: int = 6, written: int = 4, edge: float = 3.0) -> None:
    """A sheet of ruled letter paper, the hero of the journey; ``written`` columns carry writing, from the right."""
    left, top = corner
    height = width * 1.36
    board.box((left, top, left + width, top + height), "white", edge=edge)
    inset = width * 0.11
    x0, y0, x1, y1 = left + inset, top + inset, left + width - inset, top + height - inset
    board.box((x0, y0, x1, y1), "white", edge=max(2.0, width * 0.016), edged="red")
    step = (x1 - x0) / columns
    for number in range(1, columns):
        board.line([(x0 + number * step, y0), (x0 + number * step, y1)], max(1.4, width * 0.009), "red")
    for number in range(written):
        x, y, sign = x1 - (number + 0.5) * step, y0 + step * 0.7, step * 0.44
        signs = int((y1 - y0 - step) / (sign * 1.5)) - (3 if number == written - 1 else number % 2)
        for _ in range(max(signs, 1)):
            board.line([(x - sign * 0.42, y), (x + sign * 0.42, y)], max(1.6, sign * 0.22))
            board.line([(x, y - sign * 0.36), (x - sign * 0.1, y + sign * 0.5)], max(1.6, sign * 0.2))
            y += sign * 1.5


def archive_box(
    board: Board, corner: Point, extent: tuple[float, float], colour: Name = "indigo", *, edge: float = 3.0
) -> None:
    """A box standing on its edge, spine to the front, with a label and a pull."""
    left, top = corner
    width, height = extent
    board.box((left, top, left + width, top + height), colour, radius=width * 0.05, edge=edge)
    label = left + width * 0.2, top + height * 0.12, left + width * 0.8, top + height * 0.46
    board.box(label, "white")
    for part in (0.3, 0.55, 0.8):
        y = label[1] + (label[3] - label[1]) * part
        board.line([(label[0] + width * 0.1, y), (label[2] - width * 0.1, y)], max(1.6, width * 0.03))
    board.disc((left + width / 2, top + height * 0.76), width * 0.13, "white")
    board.ring((left + width / 2, top + height * 0.76), width * 0.13, max(1.6, width * 0.03))


def house(board: Board, middle: float, foot: float, width: float, *, storeys: int = 2, sign: str = "档案馆") -> float:
    """An archives building with its sign over the door. Gives the height of its roof."""
    half, storey, window = width / 2, width * 0.2, width * 0.085
    ground = storey * 1.25
    top = foot - storey * storeys - ground
    board.box((middle - half, top, middle + half, foot), "white", edge=3.4)
    board.box((middle - half * 1.07, top - width * 0.045, middle + half * 1.07, top), "ink")
    for row in range(storeys):
        y = top + storey * (row + 0.32)
        for number in range(5):
            x = middle + width * (number - 2) / 5.4
            board.box((x - window / 2, y, x + window / 2, y + storey * 0.5), "indigo")
    for side in (-1, 1):
        x = middle + side * width * 0.37
        board.box((x - window / 2, foot - ground * 0.62, x + window / 2, foot - ground * 0.24), "indigo")
    board.box((middle - width * 0.11, foot - ground * 0.5, middle + width * 0.11, foot), "ink")
    board.line([(middle, foot - ground * 0.5), (middle, foot)], 2.4, "white")
    y = foot - ground * 0.82
    board.box((middle - width * 0.21, y, middle + width * 0.21, y + width * 0.1), "red")
    board.text((middle, y + width * 0.047), sign, width * 0.078, "bold", colour="white")
    board.box((middle - half * 1.1, foot, middle + half * 1.1, foot + width * 0.022), "ink")
    return top - width * 0.045


@dataclass(frozen=True)
class _Form:
    """Half widths and heights of a body, in parts of its height."""

    head: float
    neck: float
    shoulder: float
    waist: float
    hip: float
    hem: float
    hem_width: float

    @property
    def arm(self) -> Point:
        """Where the arms begin."""
        return self.shoulder - 0.018, self.neck - 0.04


_FORMS: dict[Build, _Form] = {
    "man": _Form(0.066, 0.84, 0.122, 0.088, 0.09, 0.42, 0.104),
    "woman": _Form(0.066, 0.84, 0.102, 0.07, 0.09, 0.27, 0.128),
    "child": _Form(0.098, 0.79, 0.118, 0.092, 0.094, 0.4, 0.112),
}


def person(
    board: Board,
    middle: float,
    foot: float,
    height: float,
    colour: Name = "ink",
    *,
    build: Build = "man",
    facing: int = 1,
    reach: Point | None = None,
) -> None:
    """A silhouette: nobody in particular. ``reach`` is where the hand before the body goes, in heights from the foot's
    middle: forwards and up.
    """
    form = _FORMS[build]

    def at(across: float, up: float) -> Point:
        return middle + facing * across * height, foot - up * height

    _legs(board, at, form, colour)
    _coat(board, at, form, colour)
    limb = 0.044 * height
    behind, waist = (-form.arm[0], form.arm[1]), -form.waist
    board.line([at(*behind), at(waist - 0.05, 0.63), at(waist - 0.036, 0.47)], limb, colour)
    hand = reach or (form.waist + 0.04, 0.47)
    elbow = (form.arm[0] + hand[0]) / 2 + 0.014, min(form.arm[1], hand[1]) - (0.02 if reach else -0.14)
    board.line([at(*form.arm), at(*elbow), at(*hand)], limb, colour)
    head = form.head * height
    board.face(round_path(at(0.008, 1 - form.head), (head * 0.84, head), (0, 360)), colour)
    neck = [at(side * 0.034, form.neck - 0.02) for side in (1, -1)]
    board.face([at(-0.026, form.neck + 0.05), at(0.03, form.neck + 0.05), *neck], colour)
    if build == "woman":
        board.disc(at(-form.head * 0.95, 1 - form.head * 0.9), head * 0.5, colour)


Placing = Callable[[float, float], Point]
"""From heights of a body (forwards, up) to the board."""


def _legs(board: Board, at: Placing, form: _Form, colour: Name) -> None:
    for across, stride in ((-form.hip * 0.52, -0.018), (form.hip * 0.52, 0.022)):
        thigh, ankle, x = form.hip * 0.46, 0.021, across + stride
        board.face([at(across - thigh, 0.5), at(across + thigh, 0.5), at(x + ankle, 0.02), at(x - ankle, 0.02)], colour)
        board.face([at(x - 0.024, 0.0), at(x - 0.022, 0.04), at(x + 0.03, 0.034), at(x + 0.062, 0.0)], colour)


def _coat(board: Board, at: Placing, form: _Form, colour: Name) -> None:
    for side in (-1, 1):
        shoulder, waist = side * form.shoulder, side * form.waist
        top = at(shoulder, form.neck - 0.07)
        coat = [
            at(0, form.neck),
            *bowed(at(side * 0.026, form.neck), at(shoulder, form.neck - 0.012), top, 8),
            *bowed(top, at(waist, 0.66), at(waist, 0.58), 8),
            *bowed(at(waist, 0.58), at(side * form.hip, 0.5), at(side * form.hem_width, form.hem), 8),
            at(0, form.hem - 0.006),
        ]
        board.face(coat, colour)


def pen(board: Board, tip: Point, length: float, *, lean: float = 0.62) -> None:
    """A writing brush, its tip on the paper."""
    x, y = tip

    def at(along: float, aside: float) -> Point:
        return x + (along * lean - aside * 0.8) * length, y - (along * 0.8 + aside * lean) * length

    board.face(
        [
            at(0.15, -0.028),
            at(0.15, 0.028),
            *bowed(at(0.12, 0.04), at(0.05, 0.035), at(0, 0)),
            *bowed(at(0, 0), at(0.05, -0.035), at(0.12, -0.04)),
        ],
        "ink",
    )
    board.face([at(0.15, -0.026), at(1, -0.02), at(1, 0.02), at(0.15, 0.026)], "tint", edge=3)


def counter(board: Board, span: tuple[float, float], top: float, foot: float) -> None:
    """A counter with a closed front."""
    left, right = span
    board.box((left, top, right, foot), "tint", edge=3.2)
    board.box((left - 14, top - 10, right + 14, top + 8), "ink", radius=4)
