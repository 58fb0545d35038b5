"""The history of the law as the rings of a tree: one for every year from 1987 to 2024, the great years in red."""

from __future__ import annotations

import math

from board import NIGHT, Board, Words
from lettering import Faces
from paper import indigo
from PIL import Image
from plate import Point, polar
from statutes import HISTORY, Event

_EXTENT = 1500.0, 2250.0
_CENTRE: Point = (750.0, 902.0)
_FIRST, _LAST = 1987, 2024
_CORE, _YEAR = 34.0, 13.3
_BARK = _CORE + (_LAST + 1 - _FIRST) * _YEAR
_FEET = 1560.0
_OWN = {"wood": (38, 62, 86), "bark": (17, 30, 44), "gilt": (200, 169, 106)}


def history(faces: Faces, size: int) -> Image.Image:
    """档案法大事记."""
    board = Board(_EXTENT, size, faces, seed=1987, inks=NIGHT, own=_OWN)
    board.heading(Words("档案法大事记", "Rings of a law, 1987–2024"), below=True)
    _wood(board)
    for number, event in enumerate(HISTORY):
        _event(board, event, 162 + number * 235.2)
    board.foot(
        Words(
            "一圈一年，由里向外；红圈是立法、修法的年份，金圈是条例施行的年份",
            "One ring a year, outwards; red: the law made or changed; gilt: the Regulations",
        )
    )
    return board.printed(indigo(board.sheet))


def reach(when: float) -> float:
    """How far from the middle a moment lies."""
    return _CORE + (when - _FIRST) * _YEAR


def _ring(radius: float, seed: float) -> list[Point]:
    """A ring as trees make them: never quite round, and like its neighbours."""
    path = []
    for step in range(241):
        turn = 2 * math.pi * step / 240
        wave = 0.5 * math.sin(3 * turn + 0.6) + 0.34 * math.sin(5 * turn + 2.1) + 0.2 * math.sin(8 * turn + seed * 0.25)
        path.append(polar(_CENTRE, radius * (1 + 0.016 * wave), math.degrees(turn)))
    return path


def _wood(board: Board) -> None:
    board.face(_ring(_BARK + 26, 40), "bark")
    board.face(_ring(_BARK + 6, 39), "wood")
    for year in range(_FIRST, _LAST + 1):
        width = 1.5 + 1.1 * (math.sin(year * 2.7) ** 2)
        board.line(_ring(reach(year), year - _FIRST), width, "mist" if year % 10 else "indigo")
    for crack in (38.0, 205.0, 322.0):
        start, end = polar(_CENTRE, _BARK * 0.62, crack), polar(_CENTRE, _BARK + 20, crack + 1.6)
        board.face([start, polar(_CENTRE, _BARK + 24, crack + 0.4), end], "bark")
    for year in (1990, 2000, 2010, 2020):
        at = polar(_CENTRE, reach(year), 0)
        board.box((at[0] - 40, at[1] - 17, at[0] + 40, at[1] + 17), "wood")
        board.text(at, str(year), 27, colour="indigo")


def _event(board: Board, event: Event, x: float) -> None:
    """The ring of its year, a thread outwards, and the words at its end."""
    colour = "gilt" if event.regulations else "red"
    radius = reach(event.when)
    board.line(_ring(radius, event.when - _FIRST), 6, colour)
    foot = x, _FEET
    bearing = math.degrees(math.atan2(foot[0] - _CENTRE[0], _CENTRE[1] - foot[1]))
    start = polar(_CENTRE, radius * 1.0, bearing)
    board.line([start, foot, (x, _FEET + 40)], 2.6, "ink")
    board.disc(start, 12, colour)
    board.ring(start, 12, 2.4, "ink")
    year, _, day = event.date.partition("-")
    board.text((x, _FEET + 84), year, 62, "bold")
    if day:
        month, _, date = day.partition("-")
        board.text((x, _FEET + 134), f"{int(month)}月{int(date)}日", 29, colour="soft")
    foot_of = board.column((x, _FEET + 162), event.zh, 37)
    for number, line in enumerate(_broken(event.en)):
        board.text((x, foot_of + 26 + 32 * number), line, 26, colour="soft")


def _broken(words: str) -> list[str]:
    first, _, rest = words.partition(" ")
    return [first, rest] if rest else [first]
