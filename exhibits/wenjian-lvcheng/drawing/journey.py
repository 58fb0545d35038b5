"""From document to open record: twenty-five years to scale, on two roads that meet."""

from __future__ import annotations

import things
from board import Board, Words
from lettering import Faces
from paper import rice_paper
from PIL import Image
from statutes import CITY_YEARS, COUNTY_YEARS, OPEN_YEARS

_EXTENT = 2400.0, 1256.0
_START, _YEAR = 300.0, 66.0
_UPPER, _LOWER = (560.0, 646.0), (700.0, 786.0)
"""The two roads: records bound for a county archives above, for one of a city or above below."""
_END = 2290.0


def to_open(faces: Faces, size: int) -> Image.Image:
    """从文件到开放."""
    board = Board(_EXTENT, size, faces, seed=25)
    board.heading(Words("从文件到开放", "From document to open record"))
    _roads(board)
    _years(board)
    _start(board)
    _county(board)
    _city(board)
    _opened(board)
    board.foot(
        Words(
            "经济、教育、科技、文化等类可以早于二十五年开放；到期不宜开放的可以晚于二十五年。依据：档案法第14、15、27、30条，条例第20、30条",
            "Some kinds may be opened sooner; what is not yet fit to be opened may wait longer. "
            "Law, articles 14, 15, 27, 30; Regulations, articles 20, 30",
        )
    )
    return board.printed(rice_paper(board.sheet, (243, 236, 221)))


def _at(year: float) -> float:
    return _START + year * _YEAR


def _roads(board: Board) -> None:
    """Years with the office, years in the archives, and the open end that both share."""
    for road, moved in ((_UPPER, COUNTY_YEARS), (_LOWER, CITY_YEARS)):
        top, foot = road
        board.box((_at(0), top, _at(moved), foot), "tint", edge=3)
        board.box((_at(moved), top, _at(OPEN_YEARS), foot), "indigo", edge=3)
        middle = (top + foot) / 2
        board.text((_at(moved / 2) - 10, middle), "在单位保管", 36, "bold", anchor="rm")
        board.text((_at(moved / 2) + 10, middle), "with the office", 30, anchor="lm", colour="soft")
    upper = (_UPPER[0] + _UPPER[1]) / 2
    middle = (_at(COUNTY_YEARS) + _at(OPEN_YEARS)) / 2
    board.text((middle - 10, upper), "在县级档案馆", 36, "bold", anchor="rm", colour="white")
    board.text((middle + 10, upper), "in a county archives", 30, anchor="lm", colour="white")
    lower = (_LOWER[0] + _LOWER[1]) / 2
    middle = (_at(CITY_YEARS) + _at(OPEN_YEARS)) / 2
    board.text((middle, lower - 17), "在市级以上档案馆", 33, "bold", colour="white")
    board.text((middle, lower + 21), "city archives or above", 27, colour="white")
    tip = (_UPPER[0] + _LOWER[1]) / 2
    head = [
        (_at(OPEN_YEARS), _UPPER[0]),
        (_END - 110, _UPPER[0]),
        (_END, tip),
        (_END - 110, _LOWER[1]),
        (_at(OPEN_YEARS), _LOWER[1]),
    ]
    board.face(head, "red", edge=3)
    board.text((_at(OPEN_YEARS) + 125, tip - 28), "开放", 66, "bold", colour="white")
    board.text((_at(OPEN_YEARS) + 125, tip + 38), "open", 40, colour="white")


def _years(board: Board) -> None:
    """A mark for every year between the roads, and the four numbers that count."""
    y = (_UPPER[1] + _LOWER[0]) / 2
    for year in set(range(OPEN_YEARS)) - {5, 15}:
        board.line([(_at(year), y - 6), (_at(year), y + 6)], 2.2, "soft")
    for year in (5, 15):
        board.text((_at(year), y), str(year), 27, colour="soft")
    for year in (0, COUNTY_YEARS, CITY_YEARS, OPEN_YEARS):
        board.disc((_at(year), y), 27, "ink")
        board.text((_at(year), y - 1), str(year), 31, "bold", colour="white")


def _start(board: Board) -> None:
    """A sheet that is just being written."""
    x = _at(0)
    things.letter(board, (x - 120, 262), 190, columns=6, written=4)
    things.pen(board, (x - 40, 436), 250)
    board.words((x + 168, 400), Words("形成、归档", "made and filed"), 42, anchor="lm")
    board.text((x + 168, 490), "档案法第14条", 28, anchor="lm", colour="soft")


def _county(board: Board) -> None:
    x = _at(COUNTY_YEARS)
    things.house(board, x, _UPPER[0] - 8, 340, storeys=1)
    board.words((x + 216, 362), Words("满十年|移交县级馆", "after 10 years:|to the county archives"), 42, anchor="lm")
    board.text((x + 216, 534), "档案法第15条，条例第20条", 28, anchor="lm", colour="soft")


def _city(board: Board) -> None:
    x, foot = _at(CITY_YEARS), 1030.0
    things.house(board, x, foot, 270, storeys=2)
    board.line([(x, _LOWER[1]), (x, foot - 190)], 3)
    board.words(
        (x - 186, 852), Words("满二十年|移交市级以上馆", "after 20 years: to city archives or above"), 42, anchor="rm"
    )
    board.text((x - 186, 990), "档案法第15条，条例第20条", 28, anchor="rm", colour="soft")
    board.words(
        (_at(0), 852),
        Words("一份文件，两条路", "one document, two roads: how long|each lasts depends on the archives"),
        42,
        anchor="lm",
    )


def _opened(board: Board) -> None:
    """Over the counter: whoever asks may read."""
    x, foot = _at(OPEN_YEARS) + 150, _UPPER[0]
    things.person(board, x - 112, foot, 272, build="woman", reach=(0.3, 0.58))
    things.person(board, x + 118, foot, 286, facing=-1, reach=(0.26, 0.56))
    things.counter(board, (x - 62, x + 62), foot - 112, foot)
    things.letter(board, (x - 37, foot - 218), 74, columns=4, written=3)
    board.words((x - 212, 362), Words("满二十五年|向社会开放", "after 25 years:|open to all"), 42, anchor="rm")
    board.words((_END, 852), Words("开放之前|先行审核", "reviewed before opening"), 42, anchor="rm")
    board.text((_END, 990), "档案法第27、30条，条例第30条", 28, anchor="rm", colour="soft")
