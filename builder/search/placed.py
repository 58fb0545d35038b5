"""What an exhibition says between its works."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model.public import PublicBlock, PublicItem
from builder.model.text import Text
from builder.model.unmarked import unmarked


def block_words(blocks: Iterable[PublicBlock]) -> Iterator[Text]:
    """Every word of the blocks themselves. Those of the works that they show are found at the works."""
    for block in blocks:
        yield from (unmarked(block.words) if block.kind == "prose" else block.words, block.source)
        yield from (number.words for number in block.numbers)
        if block.timeline:
            yield block.timeline.title
            yield from (event.words for event in block.timeline.events)


def shown_items(blocks: Iterable[PublicBlock]) -> Iterator[PublicItem]:
    """The works that blocks tell of, each as often as they do."""
    for block in blocks:
        yield from (place.item for place in block.places)
        if block.timeline:
            yield from (event.item for event in block.timeline.events if event.item)


def item_key(item: PublicItem) -> str:
    """How problems and decisions name a work."""
    return f"{item.exhibition}/{item.id}"
