"""Where the rows of a wall end, so that every row is full, the last one too, and no picture is cut.

Rows are told for four widths of window at once; the style sheet shows the ends of the one that holds, so a wall needs
no script. The curator's order is kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

WIDTHS: Mapping[str, float] = {"s": 2.3, "m": 3.8, "l": 5.4, "x": 6.6}
"""For each width of window (phone, tablet, desk, wall screen) how wide a row is, as a multiple of its height."""

WORDS = 1.27
"""The shape of a tile without a picture."""

_MOST = 2.2


def ends(shapes: Sequence[float]) -> tuple[str, ...]:
    """For each tile the classes of the rows that end with it: ``es el``, or nothing. Shapes are width by height."""
    return _ends(tuple(min(max(round(shape, 2), 0.2), 6.0) for shape in shapes))


def row_of(shapes: Sequence[float], told: Sequence[str], name: str, place: int) -> float:
    """How wide the row with the tile at ``place`` is at this width of window, as a multiple of its height; ``told`` are
    the ``ends`` of these shapes.
    """
    start = 0
    for n, end in enumerate(told):
        if f"e{name}" in end.split() or n == len(told) - 1:
            if place <= n:
                return sum(shapes[start : n + 1]) or WORDS
            start = n + 1
    return WORDS


@lru_cache(maxsize=512)
def _ends(shapes: tuple[float, ...]) -> tuple[str, ...]:
    made = {name: _rows(shapes, wanted) for name, wanted in WIDTHS.items()}
    last = len(shapes) - 1
    return tuple(" ".join(f"e{name}" for name in made if n in made[name] and n != last) for n in range(len(shapes)))


def _rows(shapes: tuple[float, ...], wanted: float) -> frozenset[int]:
    """The places of the last tile of each row: of all ways to divide the tiles the one whose rows are most alike."""
    sums = [0.0]
    for shape in shapes:
        sums.append(sums[-1] + shape)
    ideal = sums[-1] / max(1, round(sums[-1] / wanted))
    best, before = [0.0], [0]
    for end in range(1, len(sums)):
        choices = []
        for start in range(end - 1, -1, -1):
            width = sums[end] - sums[start]
            if width > _MOST * ideal and start < end - 1:
                break
            choices.append((best[start] + (width / ideal - 1) ** 2, start))
        cost, start = min(choices)
        best.append(cost)
        before.append(start)
    found, end = set(), len(shapes)
    while end > 0:
        found.add(end - 1)
        end = before[end]
    return frozenset(found)
