"""A page that the engine rendered once, with holes; pouring it full is a join, so a page costs microseconds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from builder.templates import printed

SLOTS = frozenset({"id", "part", "title", "description", "main", "jsonld", "room", "image"})
"""What differs between two pages of one kind and language. ``id`` is the slug (``part`` what of it stands after a
``/``), ``room`` the class of the body,
``main`` and ``jsonld`` and ``image`` (a whole element, or nothing) are Markup.
"""

REQUIRED = SLOTS - {"id", "part"}
"""What every shell must hold; the slug stands only in addresses, which a site of one language may not have."""

_TOKEN = "SLOT0{}0TOLS"  # noqa: S105  # letters and digits only: survives Markdown, URL quoting, escaping, JSON
_SPLIT = re.compile(r"SLOT0([a-z]+)0TOLS")


def slot(name: str) -> str:
    """The token that stands in a shell where ``name`` will be poured."""
    if name not in SLOTS:
        raise ValueError(f"no such slot: {name}")
    return _TOKEN.format(name)


@dataclass(frozen=True, slots=True)
class Shell:
    """The text before, between and after the slots, with nothing in their places, and the name of each slot. Values are
    never scanned, so a token in a curator's words stays inert.
    """

    parts: tuple[bytes, ...]
    names: tuple[str, ...]

    @classmethod
    def read(cls, page: str, required: frozenset[str] = REQUIRED) -> Shell:
        """The shell in a rendered page. Raises ValueError where a slot is missing, or is one that nobody knows."""
        parts = _SPLIT.split(page)
        slots, parts[1::2] = tuple(parts[1::2]), [""] * (len(parts) // 2)
        names = set(slots)
        if missing := required - names:
            raise ValueError(f"the shell lacks {', '.join(sorted(missing))}")
        if unknown := names - SLOTS:
            raise ValueError(f"the shell has unknown slots: {', '.join(sorted(unknown))}")
        return cls(tuple(part.encode() for part in parts), slots)

    def pour(self, values: Mapping[str, str]) -> bytes:
        """The page with every slot filled; plain strings are escaped, Markup stays. A missing value is a KeyError."""
        filled = list(self.parts)
        filled[1::2] = [printed(values[name]).encode() for name in self.names]
        return b"".join(filled)
