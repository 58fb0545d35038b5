"""How a chapter's pictures hang: a rule of the shapes alone, so that eighty plain photographs look chosen.

The curator's order is never changed. A chapter opens with one large picture, then two that answer each other, then one
beside its words, then a wall; a long chapter breathes again after each wall. No two blocks of a kind stand in a row.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.pages.views import BlockKind, BlockView, CardView

_PANORAMA = 1.9
_BLEED_FROM = 1800
_TALL = 1.12
_WALL = 7
_LAST_WALL = 14

Entry = CardView | None
_CYCLE: tuple[str, ...] = ("lead", "pair", "beside", "wall", "pair", "wall", "flip", "wall")


def blocks(entries: Sequence[Entry], number: int, *, opened: bool = False) -> tuple[BlockView, ...]:
    """The blocks of the chapter with this ``number``; even chapters begin with their text on the other side.

    ``opened``: the first work is the exhibition's hero already, so the chapter does without a large first picture.
    """
    made: list[BlockView] = []
    rest = list(entries)
    step = 1 if opened and len(rest) > 1 else 0
    while rest:
        if rest[0] is None:
            made.append(BlockView("gap", (rest.pop(0),)))
            continue
        kind = _CYCLE[step % len(_CYCLE)]
        step += 1
        if kind in {"beside", "flip"} and len(rest) > _LAST_WALL and not _speaks(rest[0]):
            continue
        take = _take(kind, rest)
        if take:
            made.append(_block(kind, tuple(rest[:take]), number))
            del rest[:take]
    return tuple(made)


def _take(kind: str, rest: Sequence[Entry]) -> int:
    """How many entries the block may have: 0 where what is left does not suit it."""
    pictures = next((n for n, entry in enumerate(rest) if entry is None or entry.picture is None), len(rest))
    if kind == "wall":
        if len(rest) < 3:
            return 0
        return len(rest) if len(rest) <= _LAST_WALL else _WALL
    if kind == "pair":
        return 2 if pictures >= 2 and len(rest) != 3 else 0
    if pictures == 0:
        return len(rest) if len(rest) < 3 else 0
    return 1


def _block(kind: str, entries: tuple[Entry, ...], number: int) -> BlockView:
    shapes = [_ratio(entry) for entry in entries]
    if kind == "lead" and shapes[0] >= _PANORAMA and _width(entries[0]) >= _BLEED_FROM:
        return BlockView("bleed", entries)
    if kind == "pair" and max(shapes) < _TALL and min(shapes) > 1 / _PANORAMA:
        return BlockView("shift", entries)
    if kind in {"beside", "flip"}:
        flipped = (kind == "flip") != (number % 2 == 0)
        return BlockView("flip" if flipped else "beside", entries)
    if any(entry is None or entry.picture is None for entry in entries):
        return BlockView("wall", entries)
    return BlockView(_kind(kind), entries)


def _kind(name: str) -> BlockKind:
    kinds: dict[str, BlockKind] = {"lead": "lead", "pair": "pair", "wall": "wall"}
    return kinds[name]


def _speaks(entry: Entry) -> bool:
    return entry is not None and bool(entry.text)


def _ratio(entry: Entry) -> float:
    return entry.picture.width / entry.picture.height if entry and entry.picture else 1.0


def _width(entry: Entry) -> int:
    return entry.picture.width if entry and entry.picture else 0
