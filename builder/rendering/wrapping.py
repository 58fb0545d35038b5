"""Lines that fit a width, Chinese and Latin together.

A Chinese character takes two cells and may end a line; a Latin word stays whole; no line begins with closing
punctuation or ends with an opening mark.
"""

from __future__ import annotations

import re

from rich.cells import cell_len

_TOKEN = re.compile(r"[ \t]+|[^\s\u1100-\uffef]+|[\u1100-\uffef]|\s")
_NOT_FIRST = frozenset("，。、；：？！”’）》」』】〕…—·％")
_NOT_LAST = frozenset("“‘（《「『【〔")


def wrap(text: str, width: int) -> list[str]:
    """The lines of ``text``, none wider than ``width`` cells (at least 8) unless a single token is."""
    width = max(width, 8)
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _wrapped(_pieces(paragraph, width), width)
    return lines


def _wrapped(pieces: list[str], width: int) -> list[str]:
    lines, line = [], ""
    for piece in pieces:
        if line and cell_len(line) + cell_len(piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()]


def _pieces(text: str, width: int) -> list[str]:
    """What must stay together: a word with the marks that lean on it."""
    pieces: list[str] = []
    for token in _TOKEN.findall(text):
        leans_back = token[0] in _NOT_FIRST or token.isspace()
        leans_on = bool(pieces) and pieces[-1][-1] in _NOT_LAST
        if pieces and (leans_back or leans_on):
            pieces[-1] += token
        else:
            pieces.append(token)
    return [part for piece in pieces for part in _folded(piece, width)]


def _folded(piece: str, width: int) -> list[str]:
    """A word longer than a line, such as a path, is cut where it must be."""
    if cell_len(piece.rstrip()) <= width:
        return [piece]
    parts, part = [], ""
    for character in piece:
        if part and cell_len(part) + cell_len(character) > width:
            parts.append(part)
            part = ""
        part += character
    return [*parts, part]
