"""How a chapter's pictures hang: a rule of the shapes alone, so that eighty plain photographs look chosen.

The curator's order is never changed. A chapter opens with one large picture, then two that answer each other, then one
beside its words, then a wall; a long chapter breathes again after each wall. No two blocks of a kind stand in a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from builder.pages.views import BlockKind, BlockView, CardView

Entry = CardView | None

_CYCLE: tuple[BlockKind, ...] = ("lead", "pair", "beside", "wall", "pair", "wall", "flip", "wall")
_PANORAMA = 1.9  # width by height from which a picture runs from edge to edge
_BLEED_FROM = 1800  # pixels that it needs for that
_UPRIGHT = 1.12  # width by height up to which two pictures hang a step apart
_WALL = 7  # works on a wall that others follow
_LAST_WALL = 14  # works that are not worth dividing any more


def blocks(entries: Sequence[Entry], number: int, *, opened: bool = False) -> tuple[BlockView, ...]:
    """The blocks of the chapter with this ``number``; even chapters begin with their text on the other side.

    ``opened``: the first work is the exhibition's hero already, so the chapter does without a large first picture.
    """
    made: list[BlockView] = []
    steps = count(1 if opened and len(entries) > 1 else 0)
    at = 0
    while at < len(entries):
        if entries[at] is None:
            made.append(BlockView("gap", (None,)))
            at += 1
            continue
        kind = _CYCLE[next(steps) % len(_CYCLE)]
        if taken := _taken(kind, entries[at : at + 2], len(entries) - at):
            block = tuple(entries[at : at + taken])
            made.append(BlockView(_fitting(kind, block, number), block))
            at += taken
    return tuple(made)


def _taken(kind: BlockKind, rest: Sequence[Entry], left: int) -> int:
    """How many of the ``left`` entries the block takes, of which ``rest`` are the next; 0 where they do not suit it."""
    pictured = next((n for n, entry in enumerate(rest) if entry is None or entry.picture is None), len(rest))
    if kind == "wall":
        if left < 3 and pictured:
            return 0
        return left if left <= _LAST_WALL else _WALL
    if kind == "pair":
        return 2 if pictured >= 2 and left != 3 else 0
    if kind in {"beside", "flip"} and left > _LAST_WALL and not (rest[0] and rest[0].text):
        return 0
    return min(pictured, 1)


def _fitting(kind: BlockKind, entries: Sequence[Entry], number: int) -> BlockKind:
    """The block's kind once the shapes are known."""
    shapes = [entry.picture for entry in entries if entry and entry.picture]
    if kind == "lead" and shapes[0].width >= max(_BLEED_FROM, _PANORAMA * shapes[0].height):
        return "bleed"
    if kind == "pair" and all(shape.width < _UPRIGHT * shape.height < _UPRIGHT * 2 * shape.width for shape in shapes):
        return "shift"
    if kind in {"beside", "flip"}:
        return "flip" if (kind == "flip") != (number % 2 == 0) else "beside"
    return kind
