"""Folded text as numbers: what ``fold`` gives, in UTF-16, at the cost of a look-up for each character.

Nearly every character folds to one other or to none, whatever stands beside it; a table says to which. The few that
become several are replaced before, and a text with a character that joins its neighbour goes the long way.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from unicodedata import combining, decomposition, normalize

import numpy as np
from numpy.typing import NDArray

from builder.verify.folding import fold

Units = NDArray[np.uint16]

_ALL = 0x10000
_PIECE = 0x10000
_SURROGATES = range(0xD800, 0xE000)
_HAN = range(0x4E00, 0xA000)
"""Every one of them folds to itself."""
_DROPPED, _SEVERAL, _JOINING = 0xFDD0, 0xFDD1, 0xFDD2
"""No characters: what folds to nothing, what becomes several, and what may join its neighbour."""

_MARKS = frozenset({_DROPPED, _SEVERAL, _JOINING})


def folded(text: str) -> bytes:
    """``fold(text)`` as UTF-16 (little endian)."""
    found, odd = _looked_up(text)
    if odd and not any(_table()[code] == _JOINING for code in odd):
        for character in map(chr, odd):
            text = text.replace(character, fold(character))
        found, odd = _looked_up(text)
    return fold(text).encode("utf-16-le", "surrogatepass") if odd else found


def _looked_up(text: str) -> tuple[bytes, set[int]]:
    """What the table says of a text, and the characters of which it cannot say. By pieces: numpy makes a look-up four
    times as large as the text.
    """
    table = _table()
    made: list[bytes] = []
    odd: set[int] = set()
    for start in range(0, len(text), _PIECE):
        piece = _units(text[start : start + _PIECE])
        found = table[piece]
        strange = (found == _SEVERAL) | (found == _JOINING)
        if strange.any():
            odd.update(piece[strange].tolist())
        made.append(found[found != _DROPPED].tobytes())
    return b"".join(made), odd


def _units(text: str) -> Units:
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2")


@cache
def _table() -> Units:
    """For every unit of UTF-16 what it folds to, or why the table cannot say."""
    joining = _joining()
    table = np.full(_ALL, _JOINING, dtype="<u2")
    table[_HAN.start : _HAN.stop] = np.arange(_HAN.start, _HAN.stop)
    for code in chain(range(_HAN.start), range(_HAN.stop, _ALL)):
        if code in _SURROGATES or code in joining or code in _MARKS:
            continue
        made = fold(chr(code))
        if any(ord(one) in joining or ord(one) in _MARKS for one in made):
            continue
        single = len(made) == 1 and ord(made) < _ALL
        table[code] = ord(made) if single else _SEVERAL if made else _DROPPED
    return table


def _joining() -> frozenset[int]:
    """Characters that another one before them may take in, or that move when they stand together."""
    found = {code for code in range(_ALL) if code not in _SURROGATES and combining(chr(code))}
    for code in range(_ALL):
        parts = decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):  # a letter and what it takes in
            found.add(int(parts[1], 16))
    hangul = {ord(one) for syllable in range(0xAC00, 0xD7A4) for one in normalize("NFD", chr(syllable))[1:]}
    return frozenset(found | hangul)
