"""A Markdown file that begins with a YAML document between two lines of ``---``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSING = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The YAML text (its lines keep their numbers: the fence counts as an empty line), what follows it, untouched,
    and the line at which that begins.
    """

    settings: str
    body: str
    body_row: int


def split_front_matter(text: str) -> FrontMatter | None:
    """The two parts of a file, or None where it does not begin with a fenced document."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return None
    settings = "\n" + text[opening.end() : closing.start()].replace("\r\n", "\n")
    return FrontMatter(settings, text[closing.end() :], text.count("\n", 0, closing.end()) + 1)
