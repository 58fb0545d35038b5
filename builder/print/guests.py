"""Works of other exhibitions in a book: 1-3 is another work in every exhibition, so they have numbers of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.model.public import PublicBlock, PublicExhibition, PublicItem

_MARK = "R"


def with_numbers(exhibition: PublicExhibition) -> PublicExhibition:
    """The exhibition with its guests numbered R1, R2 … in the order in which they hang."""
    numbers = {item.slug: f"{_MARK}{at}" for at, item in enumerate(exhibition.guests, 1)}
    if not numbers:
        return exhibition

    def told(blocks: Iterable[PublicBlock]) -> tuple[PublicBlock, ...]:
        return tuple(_numbered(block, exhibition.id, numbers) for block in blocks)

    return replace(
        exhibition,
        opening=told(exhibition.opening),
        closing=told(exhibition.closing),
        units=tuple(replace(unit, blocks=told(unit.blocks)) for unit in exhibition.units),
    )


def is_guest(item: PublicItem) -> bool:
    """Whether its number was given here."""
    return item.number.startswith(_MARK)


def _numbered(block: PublicBlock, own: str, numbers: Mapping[str, str]) -> PublicBlock:
    def named(item: PublicItem) -> PublicItem:
        return item if item.exhibition == own else replace(item, number=numbers.get(item.slug, ""))

    places = tuple(replace(place, item=named(place.item)) for place in block.places)
    if not block.timeline:
        return replace(block, places=places)
    events = tuple(replace(one, item=named(one.item) if one.item else None) for one in block.timeline.events)
    return replace(block, places=places, timeline=replace(block.timeline, events=events))
