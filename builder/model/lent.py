"""What the house must know of an item that another house lent."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.text import Text


@dataclass(frozen=True, slots=True)
class Lent:
    """The archive code and the name of the lender, whether our own partner.yml names the agreement with it, and the
    codes of other partners on whose sites it may be shown.

    For each of its pictures in order, ``sources`` has the sha256 of the lender's own file where nothing of it is
    covered, and ``covered`` the outlines of what is: four numbers for a rectangle, two for each corner of a polygon.
    """

    lender: str
    agreed: bool
    sources: tuple[str, ...] = ()
    covered: tuple[tuple[tuple[float, ...], ...], ...] = ()
    name: Text = Text()
    shown_by: tuple[str, ...] = ()


def joint_id(lender: str, id: str) -> str:
    """What an item of another house is called here: ``900002:A-1``."""
    return f"{lender}:{id}"


def credit(words: Text) -> str:
    """What a line of thanks is called among the parts of an exhibition's texts."""
    return f"credit:{words.zh}|{words.en}"
