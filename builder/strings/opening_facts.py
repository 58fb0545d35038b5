"""The range and the amount of what was opened, in words."""

from __future__ import annotations

from builder.model.outreach.public_openings import PublicOpening
from builder.model.text import Language
from builder.strings import say


def years(one: PublicOpening) -> str:
    """1949–1998; a single year alone; empty where nothing was opened."""
    if one.years is None:
        return ""
    first, last = one.years
    return f"{first}–{last}" if first != last else str(first)


def much(files: int, items: int, language: Language) -> tuple[tuple[str, str], ...]:
    """``files`` and ``items`` with how many of each, those that are none left out."""
    counted = (("files", files), ("items", items))
    return tuple((key, say(f"opening.much.{key}", language, n=f"{n:,}")) for key, n in counted if n)
