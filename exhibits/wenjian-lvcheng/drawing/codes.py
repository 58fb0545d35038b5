"""Anatomy of a reference code: from a whole fonds down to one photograph."""

from __future__ import annotations

from dataclasses import dataclass

import things
from board import Board, Name, Words
from lettering import Faces
from paper import rice_paper
from PIL import Image
from plate import Box

CODE = "K021-ZP·2019·D30-025-005"
"""The example of the trade standard."""


@dataclass(frozen=True)
class Part:
    """A piece of the code and what it means; ``sign`` follows it in the code."""

    text: str
    sign: str
    words: Words
    colour: Name = "ink"


PARTS = (
    Part("K021", "-", Words("全宗号", "fonds: whose|records they are"), "red"),
    Part("ZP", "·", Words("门类：照片", "kind of record:|photographs"), "indigo"),
    Part("2019", "·", Words("年度", "the year"), "indigo"),
    Part("D30", "-", Words("保管三十年", "to be kept|for 30 years"), "indigo"),
    Part("025", "-", Words("组号", "group: taken|on one occasion"), "ink"),
    Part("005", "", Words("件号", "item: this one|photograph"), "ink"),
)

_EXTENT = 2000.0, 1320.0
_LINE, _SIZE = 812.0, 124.0
_SHELF, _TALLEST = 640.0, 350.0
_HALVES = 142.0, 225.0, 120.0, 100.0
"""Foot and height of the pictures above the code, and half their widths."""


def anatomy(faces: Faces, size: int) -> Image.Image:
    """一个档号怎么读."""
    board = Board(_EXTENT, size, faces, seed=21)
    board.heading(Words("一个档号怎么读", "Anatomy of a reference code"))
    spans = _code(board)
    _explained(board, spans)
    _narrowing(board, spans)
    board.foot(
        Words(
            "从左往右，范围一层比一层小；有了档号，就能在库房里找到这一张",
            "From left to right every part narrows the search, down to one photograph. Example of the trade standard",
        )
    )
    return board.printed(rice_paper(board.sheet, (243, 236, 221)))


def _code(board: Board) -> list[tuple[float, float]]:
    """The code in large type; gives where each part begins and ends."""
    pieces = [piece for part in PARTS for piece in (part.text, part.sign) if piece]
    air = 14.0
    total = sum(board.length(piece, _SIZE, "bold") + air for piece in pieces) - air
    x, spans = (board.width - total) / 2, []
    for part in PARTS:
        length = board.length(part.text, _SIZE, "bold")
        board.text((x, _LINE), part.text, _SIZE, "bold", anchor="lm", colour=part.colour)
        spans.append((x, x + length))
        x += length + air
        if part.sign:
            board.text((x, _LINE), part.sign, _SIZE, anchor="lm", colour="soft")
            x += board.length(part.sign, _SIZE, "bold") + air
    return spans


def _explained(board: Board, spans: list[tuple[float, float]]) -> None:
    """A bracket and two lines of words below each part; one bracket joins the three of the middle."""
    y = _LINE + 96
    for (left, right), part in zip(spans, PARTS, strict=True):
        middle = (left + right) / 2
        board.line([(left, y), (left, y + 16), (right, y + 16), (right, y)], 4, part.colour)
        board.line([(middle, y + 16), (middle, y + 46)], 4, part.colour)
        board.words((middle, y + 82), part.words, 40, colour=part.colour if part.colour != "ink" else "ink")


def _narrowing(board: Board, spans: list[tuple[float, float]]) -> None:
    """Above the code: the stacks, one kind, one album, one photograph, each seen in the one before."""
    middles = [sum(spans[0]) / 2, (spans[1][0] + spans[3][1]) / 2, sum(spans[4]) / 2, sum(spans[5]) / 2]
    frames = [
        (middle - half, _SHELF - tall, middle + half, _SHELF)
        for middle, half, tall in zip(middles, _HALVES, (_TALLEST, 300, 270, 230), strict=True)
    ]
    shift = max(0.0, 110 - frames[0][0])
    frames[0] = (frames[0][0] + shift, frames[0][1], frames[0][2] + shift, frames[0][3])
    targets = [_stacks(board, frames[0]), _kind(board, frames[1]), _album(board, frames[2])]
    for target, here, there in zip(targets, frames, frames[1:], strict=False):
        _zoom(board, target, here, there)
    _photograph(board, frames[3])
    for frame, middle, part in zip(frames, middles, (PARTS[0], PARTS[1], PARTS[4], PARTS[5]), strict=True):
        foot = (frame[0] + frame[2]) / 2
        board.line(
            [(foot, _SHELF + 22), (foot, _SHELF + 44), (middle, _SHELF + 60), (middle, _LINE - 82)], 3, part.colour
        )
    board.line([(spans[1][0], _LINE - 82), (spans[3][1], _LINE - 82)], 3, "indigo")


def _zoom(board: Board, target: Box, here: Box, there: Box) -> None:
    """A beam from a detail to its enlargement, shown between the two pictures only."""
    start, end = here[2] + 20, there[0] - 24
    edges = []
    for side in (1, 3):
        slope = (there[side] - target[side]) / (end - target[2])
        edges.append([(start, target[side] + slope * (start - target[2])), (end, there[side])])
    board.face([*edges[0], *reversed(edges[1])], "tint")


def _boxes(board: Board, frame: Box, count: int, chosen: int, *, colour: Name = "mist") -> Box:
    """A shelf of boxes, one of them in red; gives where that one stands."""
    left, top, right, foot = frame
    width = (right - left) / count
    found = frame
    for number in range(count):
        x = left + number * width
        low = top + (foot - top) * (0.06 + 0.05 * ((number * 7) % 3))
        box = x + 2, low, x + width - 2, foot
        board.box(box, "red" if number == chosen else colour, edge=2.6)
        if number == chosen:
            found = box
    return found


def _stacks(board: Board, frame: Box) -> Box:
    """A rack of four shelves."""
    left, top, right, foot = frame
    board.box((left - 12, top - 12, right + 12, foot + 8), "white", edge=4)
    step = (foot - top) / 4
    found = frame
    for row in range(4):
        shelf = left, top + row * step + 8, right, top + (row + 1) * step - 10
        box = _boxes(board, shelf, 12, 8 if row == 1 else -1, colour="mist" if row != 1 else "tint")
        if row == 1:
            found = box
        board.box((left - 12, shelf[3], right + 12, shelf[3] + 8), "ink")
    return found


def _kind(board: Board, frame: Box) -> Box:
    """One shelf of photograph albums of one year."""
    left, _, right, foot = frame
    width = (right - left) / 6
    found = frame
    for number in range(6):
        x = left + number * width
        corner = x + 5, foot - 230 - 10 * ((number * 5) % 3)
        box = corner[0], corner[1], x + width - 5, foot
        things.archive_box(board, corner, (box[2] - box[0], box[3] - box[1]), "red" if number == 3 else "indigo")
        if number == 3:
            found = box
    board.box((left - 30, foot, right + 30, foot + 10), "ink")
    return found


def _album(board: Board, frame: Box) -> Box:
    """An open album with six photographs of one occasion."""
    left, top, right, foot = frame
    board.box((left - 16, top - 16, right + 16, foot), "tint", edge=3.4, radius=6)
    width, height = (right - left) / 2 - 14, (foot - top) / 3 - 16
    found = frame
    for number in range(6):
        x = left + (number % 2) * (width + 28)
        y = top + (number // 2) * (height + 18)
        box = x, y, x + width, y + height
        _print_of(board, box, chosen=number == 4)
        if number == 4:
            found = box
    board.line([((left + right) / 2, top - 16), ((left + right) / 2, foot)], 2.4)
    return found


def _photograph(board: Board, frame: Box) -> None:
    left, top, right, foot = frame
    _print_of(board, (left, top, right, foot - 60), chosen=True)
    board.text(((left + right) / 2, foot - 24), "005", 44, "bold")


def _print_of(board: Board, box: Box, *, chosen: bool) -> None:
    """A small photograph: hills, sun and water."""
    left, top, right, foot = box
    width, height = right - left, foot - top
    board.box(box, "white", edge=5 if chosen else 2.4, edged="red" if chosen else "ink")
    m = width * 0.08
    inner = left + m, top + m, right - m, foot - m
    board.box(inner, "mist")
    board.disc((left + width * 0.68, top + height * 0.36), height * 0.1, "white")
    base = foot - m
    board.face(
        [
            (inner[0], base),
            (inner[0], top + height * 0.66),
            (left + width * 0.34, top + height * 0.4),
            (left + width * 0.6, top + height * 0.72),
            (left + width * 0.74, top + height * 0.58),
            (inner[2], top + height * 0.76),
            (inner[2], base),
        ],
        "indigo",
    )
