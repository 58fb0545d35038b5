"""What the house must know of an item that another house lent."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lent:
    """The archive code of the lender, and whether our own partner.yml names the agreement with it."""

    lender: str
    agreed: bool


def joint_id(lender: str, id: str) -> str:
    """What an item of another house is called here: ``900002:A-1``."""
    return f"{lender}:{id}"
