"""Skeleton of two texts: every article is a rib, every chapter a group of them."""

from __future__ import annotations

from board import Board, Words
from lettering import Faces, numeral
from paper import rice_paper
from PIL import Image
from plate import Point
from statutes import (
    CHAPTERS,
    CITED_LAW,
    CITED_REGULATIONS,
    LAW_ARTICLES,
    REGULATION_ARTICLES,
    Chapter,
)

_EXTENT = 1500.0, 2100.0
_TOP, _RIB, _GAP = 500.0, 21.6, 28.0
_SPINES = 452.0, 1048.0
_LONG = 246.0


def two_texts(faces: Faces, size: int) -> Image.Image:
    """两部法规的骨架."""
    board = Board(_EXTENT, size, faces, seed=53)
    board.heading(Words("两部法规的骨架", "Skeleton of two texts"), below=True)
    _heads(board)
    law, regulations = _Spine(board, left=True), _Spine(board, left=False)
    for number, chapter in enumerate(CHAPTERS, start=1):
        first, second = law.chapter(chapter.law, CITED_LAW), regulations.chapter(chapter.regulations, CITED_REGULATIONS)
        _name(board, number, chapter, (first, second))
    board.foot(
        Words(
            "一条横线是一条法条；红线是本展用到的条文。章数相同，条数不同",
            "One rib, one article; in red those this exhibition rests on",
        )
    )
    return board.printed(rice_paper(board.sheet, (243, 236, 221)))


def _heads(board: Board) -> None:
    """Name, number of articles and year over either spine."""
    for side, name, english, articles in (
        (-1, "档案法", "Archives Law, in force 2021", LAW_ARTICLES),
        (1, "实施条例", "Regulations, in force 2024", REGULATION_ARTICLES),
    ):
        spine, margin = _SPINES[(side + 1) // 2], board.width / 2 + side * (board.width / 2 - 110)
        board.text((margin, 374), name, 47, "bold", anchor="lm" if side < 0 else "rm")
        board.text((margin, 440), english, 28, anchor="lm" if side < 0 else "rm", colour="soft")
        board.text((spine - side * 9, 368), str(articles), 112, "bold", anchor="rm" if side < 0 else "lm", colour="red")
    board.text((board.width / 2, 374), "各八章", 47, "bold")
    board.text((board.width / 2, 440), "eight chapters each", 28, colour="soft")


class _Spine:
    """One text: its ribs go down from the top, chapter by chapter."""

    def __init__(self, board: Board, *, left: bool) -> None:
        self.board, self.left, self.y = board, left, _TOP
        self.x = _SPINES[0] if left else _SPINES[1]
        self.side = -1 if left else 1

    def chapter(self, articles: tuple[int, int], cited: tuple[int, ...]) -> tuple[float, float]:
        """Draw a chapter's ribs; gives where they begin and end."""
        start = self.y
        for article in range(articles[0], articles[1] + 1):
            self._rib(self.y + _RIB / 2, red=article in cited)
            if article in cited and article + 1 not in cited:
                pair = article - 1 in cited
                place = self.x + self.side * (_LONG + 20), self.y + (0 if pair else _RIB / 2)
                text = f"{article - 1}, {article}" if pair else str(article)
                self.board.text(place, text, 28, "bold", anchor="rm" if self.left else "lm", colour="red")
            self.y += _RIB
        end, self.y = self.y, self.y + _GAP
        self.board.box((self.x - 9, start + 1, self.x + 9, end - 1), "ink", radius=9)
        return start, end

    def _rib(self, y: float, *, red: bool) -> None:
        tip: Point = self.x + self.side * _LONG, y
        self.board.line([(self.x + self.side * 12, y), tip], 11 if red else 6.6, "red" if red else "indigo")


def _between(start: Point, end: Point, steps: int = 30) -> list[Point]:
    """A curve that leaves and arrives level."""
    parts = (step / steps for step in range(steps + 1))
    return [(start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t * t * (3 - 2 * t)) for t in parts]


def _name(board: Board, number: int, chapter: Chapter, spans: tuple[tuple[float, float], tuple[float, float]]) -> None:
    """A band between the two spines, with the chapter's name and number."""
    (a, b), (c, d) = spans
    left, right = _SPINES[0] + 20, _SPINES[1] - 20
    upper, lower = _between((left, a), (right, c)), _between((right, d), (left, b))
    board.face([*upper, *lower], "tint")
    middle, x = (a + b + c + d) / 4, (left + right) / 2
    tall = (b - a + d - c) / 2
    if tall > 66:
        board.text((x, middle - 15), f"{numeral(number)}　{chapter.zh}", 35, "bold")
        board.text((x, middle + 21), chapter.en, 26, colour="soft")
    else:
        board.text((x - 8, middle), f"{numeral(number)}　{chapter.zh}", 31, "bold", anchor="rm")
        board.text((x + 12, middle), chapter.en, 25, anchor="lm", colour="soft")
    board.text((left + 8, (a + b) / 2), _range(chapter.law), 25, anchor="lm", colour="soft")
    board.text((right - 8, (c + d) / 2), _range(chapter.regulations), 25, anchor="rm", colour="soft")


def _range(articles: tuple[int, int]) -> str:
    return f"{articles[0]}–{articles[1]}" if articles[0] < articles[1] else str(articles[0])
