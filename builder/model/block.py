"""Layout as its curator wrote it: places on pictures, tours, hotspots, timelines, and the blocks of a unit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from builder.model.dates import DateValue
from builder.model.text import Text
from builder.model.where import Where

BlockKind = Literal[
    "bleed", "pair", "group", "wall", "beside", "quote", "then-and-now", "two-cities", "tour", "hotspots",
    "timeline", "numbers", "object", "mirror", "reader", "rest", "prose",
]  # fmt: skip


_FRAME = 4 / 3
_MARGIN = 1.08


@dataclass(frozen=True, slots=True)
class Region:
    """A place on a picture in fractions (0–1) of the upright picture; a point has neither width nor height."""

    x: float
    y: float
    width: float = 0.0
    height: float = 0.0

    @property
    def is_point(self) -> bool:
        return not (self.width and self.height)


def framed(region: Region, width: int, height: int) -> Region:
    """The part of a picture that is cut out to show a region: 4 by 3 with a margin, as far as the picture reaches, so
    that the details of a tour are of one shape. ``width`` × ``height`` are the picture's pixels.
    """
    wide = max(region.width * width, region.height * height * _FRAME) * _MARGIN
    across, down = min(wide / width, 1.0), min(wide / _FRAME / height, 1.0)
    x = region.x + region.width / 2 - across / 2
    y = region.y + region.height / 2 - down / 2
    left, top = (round(min(max(at, 0.0), 1 - size), 6) for at, size in ((x, across), (y, down)))
    return Region(left, top, round(across, 6), round(down, 6))


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on a picture and what is said of it."""

    at: Region
    words: Text


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is looked at, as it was typed, and what it counts."""

    value: str
    words: Text


@dataclass(frozen=True, slots=True)
class Place:
    """A picture of an item: the item's key, the zero-based place of the picture, and a label for it here (a date)."""

    item: str
    picture: int = 0
    label: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """A walk over one picture. ``id`` is what blocks call it."""

    id: str
    place: Place
    title: Text
    steps: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Hotspots:
    """What one picture says where it is asked."""

    place: Place
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Crop:
    """The part of a picture that is shown where it is shown large and alone."""

    place: Place
    at: Region


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened; ``item`` is the key of the item that tells of it, or empty."""

    date: DateValue
    words: Text
    item: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in the order of time."""

    id: str
    title: Text
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block. ``name`` is the id of its tour or timeline; ``millimetres`` the real width of what is pictured.

    ``line`` is the short line that wrote it, empty for the prose between two blocks of a text.
    """

    kind: BlockKind
    places: tuple[Place, ...] = ()
    words: Text = Text()
    source: Text = Text()
    numbers: tuple[Number, ...] = ()
    name: str = ""
    millimetres: float = 0.0
    line: str = ""
    where: Where = field(default_factory=Where)
