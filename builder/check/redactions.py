"""Areas to be covered, as a cell gives them: ``x,y,w,h`` is a rectangle, ``x,y x,y x,y`` a polygon."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping

from builder.check.values import Mistake
from builder.model.item import Redaction

_BETWEEN = re.compile(r"[;|\n]")
_AREA = re.compile(r"(?:(?P<page>\d{1,4})\s*:)?\s*(?P<numbers>[^:]+)")
_COMMA = re.compile(r"\s*,\s*")
_SLACK = 1e-6
_FEWEST_CORNERS = 3


def read_redactions(text: str, pictures: int) -> tuple[Mapping[int, tuple[Redaction, ...]], tuple[Mistake, ...]]:
    """The areas by the zero-based place of their picture. ``2:x,y,w,h`` covers the second picture; without a number
    every picture is covered, which hides too much rather than too little.
    """
    found: dict[int, tuple[Redaction, ...]] = {}
    mistakes: list[Mistake] = []
    for part in _BETWEEN.split(unicodedata.normalize("NFKC", text)):
        if not (part := part.strip()):
            continue
        match = _AREA.fullmatch(part)
        area = _area(match["numbers"]) if match else None
        page = int(match["page"]) if match and match["page"] else 0
        if area is None or page > _highest(pictures):
            mistakes.append(Mistake("CELL-04", part))
            continue
        for place in (page - 1,) if page else range(pictures):
            found[place] = (*found.get(place, ()), area)
    return found, tuple(mistakes)


def _highest(pictures: int) -> int:
    """The highest picture number that may be named; 1 even where the picture is missing, which is its own problem."""
    return max(pictures, 1)


def _area(words: str) -> Redaction | None:
    """A rectangle of four numbers, or a polygon of three pairs and more; None where it is neither or leaves 0–1."""
    groups = [group.split(",") for group in _COMMA.sub(",", words.replace("，", ",").strip()).split()]
    try:
        numbers = [[float(number) for number in group] for group in groups]
    except ValueError:
        return None
    if not all(math.isfinite(number) for group in numbers for number in group):
        return None
    pairs = [(group[0], group[1]) for group in numbers if len(group) == 2]  # x and y
    if len(pairs) == len(numbers) and len(pairs) >= _FEWEST_CORNERS:
        return polygon(pairs)
    sides = [number for group in numbers for number in group]
    if len(groups) > 1 and any(len(group) > 1 for group in groups):
        return None
    return rectangle(*sides) if len(sides) == 4 else None  # left, top, width, height


def rectangle(x: float, y: float, width: float, height: float) -> Redaction | None:
    """The rectangle, or None where it is empty or leaves the picture."""
    inside = x >= 0 and y >= 0 and x + width <= 1 + _SLACK and y + height <= 1 + _SLACK
    return Redaction(x, y, width, height) if inside and width > 0 and height > 0 else None


def polygon(pairs: list[tuple[float, float]]) -> Redaction | None:
    """The polygon through these corners, or None where it is empty or leaves the picture."""
    if len(pairs) < _FEWEST_CORNERS:
        return None
    across, down = [x for x, _ in pairs], [y for _, y in pairs]
    inside = min(*across, *down) >= 0 and max(*across, *down) <= 1 + _SLACK
    width, height = max(across) - min(across), max(down) - min(down)
    if not inside or width <= 0 or height <= 0 or _flat(pairs):
        return None
    return Redaction(min(across), min(down), width, height, tuple(pairs))


def _flat(pairs: list[tuple[float, float]]) -> bool:
    """Whether all corners lie on one line: nothing would be covered."""
    (x0, y0), (x1, y1) = pairs[0], max(pairs[1:], key=lambda at: abs(at[0] - pairs[0][0]) + abs(at[1] - pairs[0][1]))
    return all(abs((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) < _SLACK for x, y in pairs)
