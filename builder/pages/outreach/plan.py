"""A plan of the places of an event, drawn from their coordinates: nothing is asked of any map service.

It shows directions and distances between points and the streets that the curator wrote down, no boundary and no
terrain, so it is a sketch of a quarter and not a map in the sense of 地图管理条例.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import segno
from markupsafe import Markup

from builder.model.outreach.event_settings import Point
from builder.model.outreach.public_events import PublicEvent, PublicStreet
from builder.pages.room import Room
from builder.templates import Plain

WIDE, TALL = 1000, 620
_EDGE = 110
_HEAD = 56
"""Units from the point of a pin to the middle of its head."""
_SHARES = tuple(n / 10 for n in range(1, 10))
_METRES_PER_DEGREE = 111_320
_LEAST = 300
_LENGTHS = (50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)


@dataclass(frozen=True, slots=True)
class PinView(Plain):
    """A place on the plan, by its number."""

    number: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class StreetView(Plain):
    """A line of the plan, and where its name stands."""

    path: str
    water: bool
    name: Markup
    x: int
    y: int
    turn: int


@dataclass(frozen=True, slots=True)
class PlanView(Plain):
    """The plan in units of its own; ``bar`` is the length of the scale, which ``length`` tells in words."""

    label: str
    streets: tuple[StreetView, ...]
    pins: tuple[PinView, ...]
    bar: int
    length: str


@dataclass(frozen=True, slots=True)
class OutlineView(Plain):
    """A QR code: its side in modules, and the outline of the dark ones."""

    side: int
    path: str


def plan_of(room: Room, event: PublicEvent) -> PlanView | None:
    """The plan; None where fewer than two points are known: a single pin on nothing tells nobody anything."""
    pinned = [(n, one.geo) for n, one in enumerate(event.places, 1) if one.geo]
    if len(pinned) + sum(len(one.points) for one in event.streets) < 2 or not pinned:
        return None
    sheet = _Sheet([geo for _, geo in pinned])
    pins = tuple(PinView(n, *sheet.at(geo)) for n, geo in pinned)
    names = room.t("comma").join(f"{n} {event.places[n - 1].name.into(room.language)}" for n, _ in pinned)
    bar = max((one for one in _LENGTHS if sheet.units(one) <= WIDE / 4), default=_LENGTHS[0])
    return PlanView(
        label=room.t("event.plan", names=names),
        streets=tuple(_street(room, sheet, one, pins) for one in event.streets),
        pins=pins,
        bar=sheet.units(bar),
        length=f"{bar} m" if bar < 1000 else f"{bar // 1000} km",
    )


class _Sheet:
    """Degrees to units: a plane that touches the earth at the middle of the points."""

    def __init__(self, points: Sequence[Point]) -> None:
        lats, lons = [one[0] for one in points], [one[1] for one in points]
        self._middle = ((min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2)
        self._narrow = max(0.01, math.cos(math.radians(self._middle[0])))
        across = (max(lons) - min(lons)) * self._narrow * _METRES_PER_DEGREE
        down = (max(lats) - min(lats)) * _METRES_PER_DEGREE
        wide, tall = WIDE - 2 * _EDGE, TALL - 2 * _EDGE
        self._scale = min(wide / max(across, _LEAST), tall / max(down, _LEAST))

    def units(self, metres: float) -> int:
        return round(metres * self._scale)

    def at(self, point: Point) -> tuple[int, int]:
        across = (point[1] - self._middle[1]) * self._narrow * _METRES_PER_DEGREE
        down = (self._middle[0] - point[0]) * _METRES_PER_DEGREE
        return WIDE // 2 + self.units(across), TALL // 2 + self.units(down)


def _street(room: Room, sheet: _Sheet, one: PublicStreet, pins: Sequence[PinView]) -> StreetView:
    points = [sheet.at(point) for point in one.points]
    (x, y), turn = _name_at(points, pins)
    path = "M" + "L".join(f"{a} {b}" for a, b in points)
    return StreetView(path, one.water, room.show(one.name) if one.name else Markup(), x, y, turn)


def _name_at(points: Sequence[tuple[int, int]], pins: Sequence[PinView]) -> tuple[tuple[int, int], int]:
    """The place on the line that is farthest from every pin and from the edge, and how far a name is turned there."""
    places = [
        ((round(ax + (bx - ax) * share), round(ay + (by - ay) * share)), math.degrees(math.atan2(by - ay, bx - ax)))
        for (ax, ay), (bx, by) in list(_on_sheet(points)) or [(points[0], points[-1])]
        for share in _SHARES
    ]

    def free(place: tuple[tuple[int, int], float]) -> float:
        x, y = place[0]
        return min([x, y, WIDE - x, TALL - y, *(math.dist((x, y), (pin.x, pin.y - _HEAD)) for pin in pins)])

    at, angle = max(places, key=free)
    turn = round(angle)
    return at, turn - 180 if turn > 90 else turn + 180 if turn <= -90 else turn


def _on_sheet(points: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Each stretch with its ends brought to the edge."""
    for (ax, ay), (bx, by) in pairwise(points):
        first, last = 0.0, 1.0
        for start, way, most in ((ax, bx - ax, WIDE), (ay, by - ay, TALL)):
            if way:
                low, high = sorted((-start / way, (most - start) / way))
                first, last = max(first, low), min(last, high)
            elif not 0 <= start <= most:
                last = -1.0
        if first < last:
            yield (
                (round(ax + (bx - ax) * first), round(ay + (by - ay) * first)),
                (round(ax + (bx - ax) * last), round(ay + (by - ay) * last)),
            )


def code_of(words: str) -> OutlineView | None:
    """A QR code of level M with its quiet zone, drawn into the page (ISO/IEC 18004); None for no words."""
    if not words:
        return None
    code = segno.make(words, error="m", micro=False)
    stream = io.BytesIO()
    code.save(stream, kind="svg", xmldecl=False, svgns=False, nl=False, border=4, omitsize=True, svgclass=None)
    path = re.search(r'\sd="([^"]*)"', stream.getvalue().decode())
    assert path  # every code has a dark module
    return OutlineView(int(code.symbol_size(border=4)[0]), str(path[1]))
