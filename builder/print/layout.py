"""Which plates share a page. The order is the curator's; only the company changes.

Rhythm comes from contrast of size: one large picture, then two with their labels beside them, then a pair. An
exhibition of many pictures is set more closely, and its captions then stand in the list of items.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

Kind = Literal["bleed", "solo", "wide", "stack", "pair", "grid", "notes", "compare", "marked", "object", "sheet"]
Density = Literal["generous", "close", "dense", "large"]

PORTRAIT, PANORAMA = 0.92, 2.2
GENEROUS, CLOSE = 24, 120
"""Up to so many pictures an exhibition is set generously, and closely; beyond, densely."""
LONG = 220
"""A caption that takes more room than this many Chinese characters needs a page of its own."""
BESIDE = 110
"""A caption up to this length fits beside its picture."""
_PAGE, _GRID, _SOLO_EVERY = 210.0, 6, {"generous": 1, "close": 4, "dense": 4, "large": 0}
_FINE = 5 / 4
"""A picture goes from edge to edge by itself only where it has a quarter more pixels than it needs."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides a plate's place: width ÷ height (0 without a picture), the largest width in mm that its pixels
    bear, and the room its caption takes.
    """

    ratio: float
    widest: float = _PAGE
    caption: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Plates that share a page, by their index, and how they are set."""

    kind: Kind
    members: tuple[int, ...]


def density(pictures: int) -> Density:
    """How closely an exhibition with so many pictures is set."""
    return "generous" if pictures <= GENEROUS else "close" if pictures <= CLOSE else "dense"


def compose(shapes: Sequence[Shape], how: Density) -> list[Group]:
    """The plates of a unit in groups, in their order, each exactly once.

    The first picture stands large opposite the page that opens the unit; in a generous setting the unit fills an even
    number of pages, so that the next one opens on a left page too.
    """
    groups = _grouped(shapes, how)
    if how == "generous" and len(groups) % 2 == 0 and not any(shapes[m].caption > LONG for m in range(len(shapes))):
        groups = _parted(groups) or _joined(groups, shapes) or groups
    if how in {"generous", "close"} and groups and groups[0].kind == "solo" and _bleeds(shapes[groups[0].members[0]]):
        groups[0] = Group("bleed", groups[0].members)
    return groups


def _bleeds(shape: Shape) -> bool:
    return shape.widest >= _PAGE * _FINE and shape.caption <= BESIDE


def _parted(groups: Sequence[Group]) -> list[Group]:
    """One page more: the last two that share a page part; nothing where none do."""
    for at in range(len(groups) - 1, -1, -1):
        if groups[at].kind in {"pair", "stack"}:
            alone = [Group("solo", (member,)) for member in groups[at].members]
            return [*groups[:at], *alone, *groups[at + 1 :]]
    return []


def _joined(groups: Sequence[Group], shapes: Sequence[Shape]) -> list[Group]:
    """One page less: the last two that could share a page do; nothing where none could."""
    for at in range(len(groups) - 1, 0, -1):
        members = (*groups[at - 1].members, *groups[at].members)
        upright = {shapes[member].ratio < PORTRAIT for member in members}
        single = groups[at - 1].kind == groups[at].kind == "solo" and len(upright) == 1
        if single and all(shapes[member].caption <= BESIDE for member in members):
            return [*groups[: at - 1], Group("pair" if upright == {True} else "stack", members), *groups[at + 1 :]]
    return []


def _grouped(shapes: Sequence[Shape], how: Density) -> list[Group]:
    groups: list[Group] = []
    at, since_solo = 0, _SOLO_EVERY[how]
    while at < len(shapes):
        group = _next(shapes, at, how, opens=since_solo >= _SOLO_EVERY[how])
        since_solo = 0 if group.kind in {"solo", "wide"} else since_solo + 1
        groups.append(group)
        at += len(group.members)
    return groups


def _next(shapes: Sequence[Shape], at: int, how: Density, *, opens: bool) -> Group:
    shape = shapes[at]
    if not shape.ratio:
        return Group("notes", _run(shapes, at, len(shapes), lambda other: not other.ratio))
    if shape.ratio >= PANORAMA and shape.caption <= LONG:
        return Group("wide" if shape.widest >= _PAGE else "solo", (at,))
    if how == "dense":
        members = _run(shapes, at, _GRID, lambda other: 0 < other.ratio < PANORAMA)
        return Group("solo" if opens or len(members) == 1 else "grid", (at,) if opens else members)
    if opens or shape.caption > BESIDE:
        return Group("solo", (at,))
    upright = shape.ratio < PORTRAIT
    members = _run(
        shapes,
        at,
        2,
        lambda other: 0 < other.ratio < PANORAMA and (other.ratio < PORTRAIT) == upright and other.caption <= BESIDE,
    )
    if len(members) == 1:
        return Group("solo", members)
    return Group("pair" if upright else "stack", members)


def _run(shapes: Sequence[Shape], at: int, most: int, like: Callable[[Shape], bool]) -> tuple[int, ...]:
    """The indices from ``at`` on that are alike, at most ``most``."""
    end = at
    while end < len(shapes) and end - at < most and like(shapes[end]):
        end += 1
    return tuple(range(at, end))
