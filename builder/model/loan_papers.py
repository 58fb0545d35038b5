"""What a house may tell another one about the items that the other lent: what they lack, and which are to go.

Only the gate makes these. They are for the owner of the items and for nobody else.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.item import Item
from builder.model.text import Text


@dataclass(frozen=True, slots=True)
class PublicLack:
    """An item of a partner, and the fields that have to be filled in before it may be shown."""

    key: str
    id: str
    title: Text
    fields: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class PublicLeaving:
    """An item of a partner that may be shown no longer: why, and since when (ISO; empty where nobody said)."""

    key: str
    id: str
    title: Text
    reason: Text
    since: str = ""


def belongs(item: Item, code: str) -> bool:
    """Whether an item is of the house with this archive code: by its id in a joint show, or by its code."""
    if item.lent:
        return item.lent.lender == code
    named = (item.id, *(value.zh or value.en for value in item.values.get("reference_code", ())))
    return any(name.casefold().startswith((f"{code}:".casefold(), f"{code}-".casefold())) for name in named)
