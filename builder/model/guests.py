"""Works that an exhibition shows as guests of another: where the other one is not there, they leave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from builder.model.public import PublicBlock, PublicExhibition

_TWO = frozenset({"then-and-now", "two-cities", "pair"})


def without_guests(exhibition: PublicExhibition, hosts: frozenset[str]) -> PublicExhibition:
    """The exhibition with works of ``hosts`` (ids of exhibitions) only; what was said of a guest leaves with it."""
    if all(item.exhibition in hosts for item in exhibition.guests):
        return exhibition

    def left(blocks: Iterable[PublicBlock]) -> tuple[PublicBlock, ...]:
        return tuple(made for block in blocks if (made := _left(block, hosts | {exhibition.id})))

    return replace(
        exhibition,
        opening=left(exhibition.opening),
        closing=left(exhibition.closing),
        units=tuple(replace(unit, blocks=left(unit.blocks)) for unit in exhibition.units),
    )


def _left(block: PublicBlock, hosts: frozenset[str]) -> PublicBlock | None:
    places = tuple(place for place in block.places if place.item.exhibition in hosts)
    if places == block.places:
        return block
    if not places:
        return None
    return PublicBlock(kind="beside" if block.kind in _TWO else block.kind, places=places, line=block.line)
