"""Where a name may stand on a crowded chart: near its figure, upright, over as little ink as possible."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from plate import Box, Point

Values = NDArray[np.float64]
_BEARINGS = np.radians(np.arange(0, 360, 22.5))
_GAPS = (7.0, 13.0, 21.0, 31.0, 44.0)


@dataclass(frozen=True)
class Request:
    """A name to be set as a column of characters, the points of the figure it belongs to, and all other stars."""

    name: str
    anchors: Sequence[Point]
    others: Sequence[Point]
    size: float

    @property
    def width(self) -> float:
        return self.size * 1.06

    @property
    def height(self) -> float:
        return self.size * (1.02 * len(self.name) + 0.06)


@dataclass(frozen=True)
class Placed:
    """A name, the middle of its column's head, and the rectangle it takes."""

    name: str
    size: float
    head: Point
    box: Box


class Ground:
    """How much ink lies under any rectangle, from a small impression of the chart (``scale`` pixels a unit)."""

    def __init__(self, impression: Image.Image, scale: float) -> None:
        ink = np.asarray(impression, np.float64) / 255 / scale**2
        self._sums = np.pad(ink.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
        self._scale = scale

    def under(self, left: Values, top: Values, right: Values, bottom: Values) -> Values:
        """The ink, in square units, under rectangles; endless beyond the sheet."""
        edge = self._sums.shape[0] - 1
        x0, y0, x1, y1 = (np.rint(v * self._scale).astype(int) for v in (left, top, right, bottom))
        outside = (x0 < 0) | (y0 < 0) | (x1 > edge) | (y1 > edge)
        x0, y0, x1, y1 = (np.clip(v, 0, edge) for v in (x0, y0, x1, y1))
        ink = self._sums[y1, x1] - self._sums[y0, x1] - self._sums[y1, x0] + self._sums[y0, x0]
        return np.where(outside, np.inf, ink)


def place(
    requests: Iterable[Request], ground: Ground, inside: Callable[[Values, Values, Values], NDArray[np.bool_]]
) -> tuple[list[Placed], list[str]]:
    """Places for the names, in the order given (the first has the first choice), and the names that found none.

    ``inside(x, y, reach)`` says whether a rectangle with this middle and half diagonal lies within the chart.
    """
    placed: list[Placed] = []
    homeless: list[str] = []
    taken: list[Box] = []
    for request in requests:
        box = _best(request, ground, inside, taken)
        if box is None:
            homeless.append(request.name)
            continue
        taken.append(box)
        head = (box[0] + box[2]) / 2, box[1] + request.size * 0.03
        placed.append(Placed(request.name, request.size, head, box))
    return placed, homeless


def _candidates(request: Request) -> tuple[Values, Values, Values]:
    """Middles of the rectangles that touch the figure, and how far each is from it."""
    x, y, cost = [], [], []
    for anchor_x, anchor_y in request.anchors:
        for gap in _GAPS:
            x.append(anchor_x + np.cos(_BEARINGS) * (gap + 8 + request.width / 2))
            y.append(anchor_y + np.sin(_BEARINGS) * (gap + 8 + request.height / 2))
            cost.append(np.full(_BEARINGS.shape, gap))
    return np.concatenate(x), np.concatenate(y), np.concatenate(cost)


def _best(
    request: Request,
    ground: Ground,
    inside: Callable[[Values, Values, Values], NDArray[np.bool_]],
    taken: Sequence[Box],
) -> Box | None:
    x, y, distance = _candidates(request)
    wide, high = request.width / 2, request.height / 2
    left, top, right, bottom = x - wide, y - high, x + wide, y + high
    middle = np.mean(np.array(request.anchors), axis=0)
    ink = ground.under(left - 3, top - 3, right + 3, bottom + 3)
    cost = ink * 0.55 + distance * 1.3 + np.hypot(x - middle[0], y - middle[1]) * 0.03
    cost += 16.0 * (_to_nearest(x, y, request, request.others) < _to_nearest(x, y, request, request.anchors) + 4)
    for box in taken:
        cost[(left < box[2] + 4) & (right > box[0] - 4) & (top < box[3] + 3) & (bottom > box[1] - 3)] = np.inf
    cost[~inside(x, y, np.full(x.shape, np.hypot(wide, high)))] = np.inf
    cost[ink > request.width * request.height * 0.20] = np.inf
    best = int(np.argmin(cost))
    if not np.isfinite(cost[best]):
        return None
    return float(left[best]), float(top[best]), float(right[best]), float(bottom[best])


def _to_nearest(x: Values, y: Values, request: Request, points: Sequence[Point]) -> Values:
    """How far the nearest of some points is from rectangles of the request's size with these middles."""
    at = np.array(points)
    across = np.maximum(np.abs(x[:, None] - at[:, 0]) - request.width / 2, 0)
    down = np.maximum(np.abs(y[:, None] - at[:, 1]) - request.height / 2, 0)
    nearest: Values = np.hypot(across, down).min(axis=1)
    return nearest
