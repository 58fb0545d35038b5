"""Rectangles to be covered, as a cell gives them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from builder.check.values import Mistake
from builder.model.item import Redaction

_BETWEEN = re.compile(r"[;|\n]")
_RECTANGLE = re.compile(r"(?:(?P<page>\d{1,4})\s*:)?\s*(?P<sides>[^:]+)")
_SLACK = 1e-6


def read_redactions(text: str, pictures: int) -> tuple[Mapping[int, tuple[Redaction, ...]], tuple[Mistake, ...]]:
    """The rectangles by the zero-based place of their picture. ``2:x,y,w,h`` covers the second picture; without a
    number every picture is covered, which hides too much rather than too little.
    """
    found: dict[int, tuple[Redaction, ...]] = {}
    mistakes: list[Mistake] = []
    for part in _BETWEEN.split(unicodedata.normalize("NFKC", text)):
        if not (part := part.strip()):
            continue
        match = _RECTANGLE.fullmatch(part)
        rectangle = _rectangle(match["sides"]) if match else None
        page = int(match["page"]) if match and match["page"] else 0
        if rectangle is None or page > _highest(pictures):
            mistakes.append(Mistake("CELL-04", part))
            continue
        for place in (page - 1,) if page else range(pictures):
            found[place] = (*found.get(place, ()), rectangle)
    return found, tuple(mistakes)


def _highest(pictures: int) -> int:
    """The highest picture number that may be named; 1 even where the picture is missing, which is its own problem."""
    return max(pictures, 1)


def _rectangle(sides: str) -> Redaction | None:
    try:
        x, y, width, height = (float(side) for side in re.split(r"\s*[,，]\s*|\s+", sides.strip()))
    except ValueError:
        return None
    inside = x >= 0 and y >= 0 and x + width <= 1 + _SLACK and y + height <= 1 + _SLACK
    return Redaction(x, y, width, height) if inside and width > 0 and height > 0 else None
