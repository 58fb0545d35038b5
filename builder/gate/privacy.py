"""What of a shown item stays in the house all the same: single fields, and the names of the living."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from builder.model.item import Item
from builder.model.people import names
from builder.model.text import Text

NAMEABLE = frozenset({"public_figure", "deceased", "consenting"})


def without_private(item: Item, of_exhibition: Iterable[str]) -> Item:
    """The item without the fields that its row or its exhibition keeps back; its id and title stay."""
    fields = {*of_exhibition, *item.release.private_fields}
    if not fields:
        return item
    return replace(
        item,
        date=None if "date_original" in fields else item.date,
        values=MappingProxyType({key: values for key, values in item.values.items() if key not in fields}),
    )


def named(item: Item) -> tuple[Text, ...]:
    """The people of an item who may stand in an index. One status speaks for all; several go by their order, and where
    they are not as many as the names, nobody is named.
    """
    statuses = item.release.person_status
    people = names(next(iter(item.values.get("people", ())), Text()))
    if not statuses or not people:
        return ()
    each = statuses * len(people) if len(statuses) == 1 else statuses
    if len(each) != len(people):
        return ()
    return tuple(name for name, status in zip(people, each, strict=True) if status in NAMEABLE)
