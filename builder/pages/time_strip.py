"""A timeline to scale: where each event stands on a strip, and which years are written below it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from builder.model.dates import DateValue

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)
_MOST_TICKS = 6
_APART = 7.5
"""Per cent of the strip that two numbers on one level must be apart, so that they do not touch on a phone."""

LEVEL = 26
"""Pixels between two levels of numbers."""

_A_DOT = 1.2
"""Per cent below which a range is no more than a dot."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where an event stands, in per cent of the strip's width; ``level`` counts upwards from the line."""

    x: float
    start: float
    length: float
    level: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The marks in the order of the events, the years below with their places, and how many levels there are."""

    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, int], ...]
    levels: int


def strip(dates: Sequence[DateValue]) -> Strip | None:
    """The strip of events; None where fewer than two of them can be placed."""
    spans = [_span(one) for one in dates]
    known = [span for span in spans if span]
    if len(known) < 2 or len(known) < len(spans):
        return None
    low, high, step = _axis(min(first for first, _ in known), max(last for _, last in known))
    marks: list[Mark] = []
    last_on: list[float] = []
    for first, last in known:
        start, end = ((year - low) / (high - low) * 100 for year in (first, last))
        x = (start + end) / 2
        level = next((n for n, taken in enumerate(last_on) if x - taken >= _APART), len(last_on))
        last_on[level:] = [x, *last_on[level + 1 :]]
        length = end - start
        marks.append(Mark(x, start, length if length >= _A_DOT else 0.0, level))
    years = range(int(low), int(high) + 1, step)
    return Strip(tuple(marks), tuple(((year - low) / (high - low) * 100, year) for year in years), len(last_on))


def _axis(first: float, last: float) -> tuple[float, float, int]:
    """Begin and end of the strip, both at a year that is written, and the years between two of them."""
    step = next((step for step in _STEPS if (last - first) / step <= _MOST_TICKS), _STEPS[-1])
    low = math.floor(first / step) * step
    high = math.ceil(last / step) * step
    return low, max(high, low + step), step


def _span(one: DateValue) -> tuple[float, float] | None:
    """First and last day as years with fractions; an open range is only as long as what is known of it."""
    start, end = (_year(day) if day else None for day in (one.start, one.end))
    if start is None and end is None:
        return None
    first = start if start is not None else end
    last = end if end is not None else start
    assert first is not None
    assert last is not None
    return first, last


def _year(day: str) -> float:
    found = date.fromisoformat(day)
    return found.year + (found.timetuple().tm_yday - 1) / 366
