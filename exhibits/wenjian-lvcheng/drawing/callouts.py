"""Six elements of a caption: a quay that never was, on an evening in autumn, and what a caption must tell of it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import things
from board import NIGHT, Board, Words, bowed, round_path
from lettering import Faces, numeral
from paper import night
from PIL import Image
from plate import Point

_EXTENT = 2100.0, 1400.0
_HORIZON, _QUAY, _WATER = 700.0, 1040.0, 905.0
_OWN = {
    "sun": (233, 132, 92),
    "hill": (82, 84, 94),
    "sea": (104, 108, 116),
    "deep": (66, 78, 92),
    "dark": (19, 20, 23),
    "leaf": (206, 160, 74),
    "hull": (53, 74, 98),
    "stone": (44, 45, 50),
}


@dataclass(frozen=True)
class Element:
    """One of the six: its name, the answer in this scene, where its number hangs and what it points to."""

    name: Words
    answer: Words
    sign: Point
    target: Point


ELEMENTS = (
    Element(Words("事由", "event"), Words("新渡轮试航", "A new ferry's trial run"), (1440, 452), (1384, 560)),
    Element(Words("时间", "date"), Words("1985年秋，傍晚", "Autumn evening, 1985"), (740, 448), (846, 566)),
    Element(Words("地点", "place"), Words("东码头", "East Quay"), (1712, 836), (1616, 984)),
    Element(Words("人物", "people"), Words("送行的市民", "Townspeople"), (600, 700), (600, 802)),
    Element(Words("背景", "background"), Words("此前靠木船过江", "Wooden boats till then"), (170, 606), (258, 722)),
    Element(Words("摄影者", "photographer"), Words("佚名", "Unknown"), (1926, 672), (1918, 806)),
)


def scene(faces: Faces, size: int) -> Image.Image:
    """The scene as a photograph would show it, without a word."""
    board = Board(_EXTENT, size, faces, seed=1985, inks=NIGHT, own=_OWN)
    _scene(board)
    _paving(board)
    return _printed(board)


def six_elements(faces: Faces, size: int) -> Image.Image:
    """照片说明六要素."""
    board = Board(_EXTENT, size, faces, seed=1985, inks=NIGHT, own=_OWN)
    _scene(board)
    _numbers(board)
    _title(board)
    return _printed(board)


def _printed(board: Board) -> Image.Image:
    return board.printed(night(board.sheet, (24, 42, 62), (222, 150, 108), floor=_HORIZON / _EXTENT[1]))


def _scene(board: Board) -> None:
    _far(board)
    _sampan(board)
    _ferry(board)
    _quay(board)
    _crowd(board)
    _photographer(board)
    _tree(board)


def _far(board: Board) -> None:
    """Sun, hills and water."""
    sun: Point = (880.0, 636.0)
    board.disc(sun, 112, "sun")
    x = np.linspace(0, board.width, 161)
    for colour, lift, height, seed in (("hill", 22, 46, 0.4), ("deep", -4, 26, 2.2)):
        waves = [np.sin(x / board.width * (4 + 5.3 * k) + seed * (k + 1)) * height / (k + 1) for k in range(5)]
        ridge = zip(x.tolist(), (_HORIZON - lift - 0.5 * np.sum(waves, axis=0)).tolist(), strict=True)
        board.face([*ridge, (board.width, _HORIZON + 40), (0, _HORIZON + 40)], colour)
    board.box((0, _HORIZON, board.width, board.height), "sea")
    chance = board.sheet.chance
    for _ in range(420):
        depth = float(chance.random()) ** 1.4
        y = _HORIZON + 6 + depth * (_QUAY - _HORIZON)
        middle, half = float(chance.random()) * board.width, 12 + 60 * depth * float(chance.random())
        board.line([(middle - half, y), (middle + half, y)], 1.5 + 2.6 * depth, "deep")
    for number in range(30):
        depth = number / 30
        y = _HORIZON + 8 + depth * 320
        half = (104 - 60 * depth) * (0.5 + 0.5 * float(chance.random()))
        shift = (float(chance.random()) - 0.5) * 40
        board.line([(sun[0] + shift - half, y), (sun[0] + shift + half, y)], 3 + 3 * depth, "sun")


def _sampan(board: Board) -> None:
    """A wooden boat with a mat roof and its rower."""
    x, y = 300.0, 772.0
    keel = [
        *bowed((x - 132, y - 26), (x, y + 36), (x + 134, y - 32)),
        *bowed((x + 134, y - 32), (x, y), (x - 132, y - 26)),
    ]
    board.face(keel, "dark")
    board.face([(x - 56, y - 4), *bowed((x - 56, y - 4), (x - 4, y - 92), (x + 50, y - 4))], "dark")
    things.person(board, x + 88, y - 10, 88, "dark", facing=-1, reach=(0.22, 0.6))
    board.line([(x + 70, y - 64), (x + 150, y + 34)], 4, "dark")
    board.line([(x - 150, y + 20), (x + 160, y + 20)], 3.4, "deep")


def _ferry(board: Board) -> None:
    """The new ferry, its lamps lit, smoke over the funnel."""
    x, y = 1300.0, _WATER
    smoke = [(1398.0, 520.0, 26.0), (1432, 486, 36), (1484, 462, 44), (1548, 446, 52), (1626, 440, 46), (1696, 446, 36)]
    for left, top, radius in smoke:
        board.disc((left, top), radius, "hill")
    for left, top, right, foot in ((-330, -232, 330, -126), (-250, -304, 240, -232)):
        board.box((x + left, y + top, x + right, y + foot), "white")
        board.box((x + left - 16, y + top - 9, x + right + 16, y + top + 4), "dark")
        windows = int((right - left) / 58)
        for number in range(windows):
            middle = x + left + (right - left) * (number + 0.5) / windows
            board.box((middle - 17, y + top + 24, middle + 17, y + top + 62), "leaf", radius=5)
    sheer = bowed((x - 430, y - 160), (x - 60, y - 128), (x + 400, y - 146))
    stern, bow = (
        bowed((x + 400, y - 146), (x + 396, y - 30), (x + 352, y + 12)),
        bowed((x - 372, y + 12), (x - 404, y - 60), (x - 430, y - 160)),
    )
    board.face([*sheer, *stern, *bow], "hull")
    board.face([*sheer, *((a, d + 20) for a, d in reversed(sheer))], "white")
    board.face([(x - 389, y - 18), (x + 374, y - 18), (x + 352, y + 12), (x - 372, y + 12)], "red")
    board.box((x - 196, y - 366, x - 60, y - 304), "white")
    board.box((x - 206, y - 374, x - 50, y - 362), "dark")
    for number in range(3):
        board.box((x - 184 + number * 42, y - 350, x - 156 + number * 42, y - 322), "leaf", radius=4)
    board.face([(x + 34, y - 304), (x + 46, y - 396), (x + 128, y - 396), (x + 140, y - 304)], "dark")
    board.face([(x + 40, y - 352), (x + 44, y - 378), (x + 130, y - 378), (x + 134, y - 352)], "red")
    board.line([(x - 128, y - 374), (x - 128, y - 452)], 6, "dark")
    string = bowed((x - 128, y - 450), (x - 330, y - 300), (x - 430, y - 164), 11)
    board.line(string, 2.4, "dark")
    for number, at in enumerate(string[1:-1]):
        board.face([at, (at[0] + 20, at[1] - 4), (at[0] + 9, at[1] + 28)], ("red", "white", "leaf")[number % 3])
    for number in range(8):
        board.disc((x - 330 + number * 92, y - 84), 13, "mist")
    board.line([(x - 470, y + 30), (x + 430, y + 30)], 5, "deep")


def _quay(board: Board) -> None:
    board.box((0, _QUAY, board.width, board.height), "dark")
    board.line([(0, _QUAY + 3), (board.width, _QUAY + 3)], 5, "deep")
    for x in (1120.0, 1600.0):
        board.face([(x - 22, _QUAY), (x - 16, _QUAY - 46), (x + 16, _QUAY - 46), (x + 22, _QUAY)], "dark")
        board.box((x - 28, _QUAY - 62, x + 28, _QUAY - 44), "dark", radius=8)
    board.line(bowed((1600, _QUAY - 50), (1640, _QUAY - 20), (1680, _WATER - 96)), 5, "dark")
    board.line(bowed((1120, _QUAY - 50), (1040, _QUAY - 20), (950, _WATER - 96)), 5, "dark")


def _crowd(board: Board) -> None:
    """People with their backs to us; nobody in particular."""
    foot = _QUAY + 26
    people: tuple[tuple[float, float, things.Build, int, Point | None], ...] = (
        (268, 236, "man", 1, None),
        (350, 218, "woman", 1, None),
        (424, 140, "child", 1, (0.3, 0.92)),
        (560, 244, "man", 1, (0.2, 1.08)),
        (654, 222, "woman", 1, (0.22, 1.02)),
        (742, 236, "man", 1, None),
        (846, 214, "woman", 1, None),
        (916, 132, "child", 1, (0.28, 1.0)),
        (1000, 240, "man", 1, (0.24, 1.04)),
        (1246, 226, "woman", -1, (0.24, 1.02)),
        (1330, 242, "man", -1, None),
        (1412, 220, "woman", -1, None),
        (1490, 238, "man", -1, (0.22, 1.06)),
    )
    for x, height, build, facing, reach in people:
        things.person(board, x, foot, height, "dark", build=build, facing=facing, reach=reach)
    board.box((690, foot - 60, 724, foot), "dark", radius=4)
    board.box((1436, foot - 50, 1466, foot), "dark", radius=4)


def _photographer(board: Board) -> None:
    foot = _QUAY + 44
    things.person(board, 1916, foot, 262, "dark", facing=-1, reach=(0.2, 0.78))
    head: Point = (1824.0, foot - 212)
    for across in (-52, 0, 52):
        board.line([head, (head[0] + across, foot)], 7, "dark")
    board.box((head[0] - 34, head[1] - 42, head[0] + 34, head[1] + 4), "dark", radius=6)
    board.box((head[0] - 62, head[1] - 34, head[0] - 30, head[1] - 4), "dark", radius=4)


def _tree(board: Board) -> None:
    """A ginkgo at the left edge, turning yellow."""
    trunk = [(-10, _QUAY + 10), (26, 620), (10, 300), (-20, 160), (-60, 160), (-60, _QUAY + 10)]
    board.face(trunk, "dark")
    branches: tuple[tuple[Point, Point, Point, float], ...] = (
        ((10, 420), (110, 320), (270, 330), 15),
        ((4, 300), (140, 200), (370, 216), 13),
        ((0, 220), (130, 90), (480, 96), 12),
        ((0, 180), (70, 20), (300, 10), 9),
        ((180, 330), (240, 372), (330, 372), 7),
    )
    for start, bend, end, width in branches:
        board.line(bowed(start, bend, end), width, "dark")
    chance = board.sheet.chance
    for branch in branches:
        path = bowed(*branch[:3], 60)
        for _ in range(26 + 5 * int(branch[3])):
            x, y = path[12 + int(float(chance.random()) * 48)]
            away, turn = 62 * float(chance.random()) ** 0.7, 2 * math.pi * float(chance.random())
            at = x + 1.15 * away * math.cos(turn), y + 0.8 * away * math.sin(turn)
            _leaf(board, at, 13 + 10 * float(chance.random()), 360 * float(chance.random()))
    for x, y, turn in (
        (560, 250, 40),
        (640, 420, 120),
        (500, 520, 250),
        (250, 560, 10),
        (180, 700, 80),
        (980, 330, 200),
    ):
        _leaf(board, (x, y), 17, turn)


def _leaf(board: Board, at: Point, size: float, bearing: float) -> None:
    """A fan with a stalk."""
    fan = round_path(at, (size, size), (bearing - 62, bearing + 62), 10)
    board.face([at, *fan], "leaf")
    back = math.radians(bearing + 180)
    board.line([at, (at[0] + size * 0.7 * math.sin(back), at[1] - size * 0.7 * math.cos(back))], 2, "leaf")


def _paving(board: Board) -> None:
    """The stones of the quay, and leaves on them."""
    vanishing: Point = (board.width / 2, _HORIZON - 260)
    for row in (44, 104, 186, 296):
        board.line([(0, _QUAY + row), (board.width, _QUAY + row)], 2.4, "stone")
    for number in range(-9, 28):
        x = number * 118.0
        part = (_QUAY + 6 - vanishing[1]) / (board.height - vanishing[1])
        top = vanishing[0] + (x - vanishing[0]) * part
        board.line([(top, _QUAY + 44), (x, board.height)], 2.4, "stone")
    chance = board.sheet.chance
    for _ in range(74):
        depth = float(chance.random()) ** 0.8
        x = board.width * float(chance.random()) ** 1.7
        _leaf(board, (x, _QUAY + 46 + 300 * depth), 8 + 14 * depth, 360 * float(chance.random()))


def _numbers(board: Board) -> None:
    """Numbers in the scene, and the answers below it."""
    column = (board.width - 240) / len(ELEMENTS)
    for number, element in enumerate(ELEMENTS, start=1):
        board.line([element.sign, element.target], 3, "white")
        board.disc(element.target, 7, "white")
        _disc(board, element.sign, number)
        x, y = 120 + (number - 1) * column, 1150.0
        _disc(board, (x + 27, y), number)
        board.text((x + 66, y - 14), element.name.zh, 40, "bold", anchor="lm", colour="white")
        board.text((x + 66, y + 24), element.name.en, 25, anchor="lm", colour="soft")
        board.text((x, y + 82), element.answer.zh, 34, anchor="lm", colour="white")
        board.text((x, y + 122), element.answer.en, 25, anchor="lm", colour="soft")


def _disc(board: Board, at: Point, number: int) -> None:
    board.disc(at, 29, "white")
    board.disc(at, 26, "red")
    board.text((at[0], at[1] - 1), numeral(number), 32, "bold", colour="white")


def _title(board: Board) -> None:
    board.text((1980, 130), "照片说明六要素", 88, "bold", anchor="rm", colour="white")
    board.text((1978, 206), "Six elements of a caption", 42, anchor="rm", colour="ink")
    board.text((120, 1346), "虚构的场景：没有真人，也没有这座码头", 29, anchor="lm", colour="soft")
    board.text((1980, 1346), "An invented scene: no real people, no real quay", 27, anchor="rm", colour="soft")
