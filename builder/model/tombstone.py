"""What is left of an item that was taken down."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tombstone:
    """Its name in addresses and the day. Not what it was, nor why."""

    slug: str
    day: str
