"""How an exhibition is laid out: what points to its items, and the blocks of its units, foreword and closing words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from builder.check.blocks import Blocks
from builder.check.pointing import Pointed, point
from builder.check.texts import FRAMES, unit_places
from builder.check.units import Arranged
from builder.check.written_blocks import Parted, of_settings, of_texts
from builder.model.block import Block
from builder.model.draft import DraftExhibition
from builder.model.item import Item, Unit
from builder.model.problems import Problem


@dataclass
class LaidOut:
    """Everything of an exhibition's layout, and what is wrong with it."""

    units: tuple[Unit, ...] = ()
    frames: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    pointed: Pointed = field(default_factory=Pointed)
    problems: list[Problem] = field(default_factory=list)


def lay_out(
    draft: DraftExhibition, arranged: Arranged, texts: Parted, elsewhere: Callable[[str], Item | None]
) -> LaidOut:
    """The blocks of exhibit.yml come first in a unit, then those of its text. ``elsewhere`` finds the works of the
    other exhibitions by their names.
    """
    pointed = point(draft, arranged.items)
    blocks = Blocks(arranged.items, pointed, elsewhere)
    language = draft.settings.language
    placed: list[tuple[Block, ...]] = [()] * len(arranged.units)
    for n, unit in enumerate(draft.settings.units):
        placed[n] = of_settings(draft, n, unit.blocks, blocks)
    frames: dict[str, tuple[Block, ...]] = {}
    at = unit_places(arranged.units)
    for stem, pieces in texts.pieces.items():
        made = of_texts(pieces, language, blocks)
        if stem in FRAMES:
            frames[stem] = made
        else:
            placed[at[stem]] += made
    units = tuple(replace(unit, blocks=blocks) for unit, blocks in zip(arranged.units, placed, strict=True))
    return LaidOut(units, frames, pointed, [*texts.problems, *pointed.problems, *blocks.problems])


def homes(units: Sequence[Unit]) -> tuple[str, ...]:
    """The texts that may hold blocks."""
    return (*FRAMES, *unit_places(units))
