"""The one fold: two texts are the same to a searcher if they are equal after it.

Compatibility forms (NFKC: full width, ligatures), case, dots, brackets, quotes and dashes that look alike, characters
that show no mark, blanks, and traditional characters as simplified ones. It works character by character on NFC text,
so the browser does the same with its own NFKC and a short table (theme/assets/js/search/fold.js).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from unicodedata import is_normalized, normalize

import numpy as np
import opencc
from numpy.typing import NDArray

_ALIKE = {
    ".": "·•‧∙⋅・",
    "(": "〔【〖[",
    ")": "〕】〗]",
    '"': "“”„‟",
    "'": "‘’‚‛",
    "-": "‐‑‒–—―−",
    " ": "\x1c\x1d\x1e\x1f\x85",
}
"""Signs that stand for one another in codes and document numbers (国发〔2019〕3号 is typed with any bracket)."""

GONE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that show no mark; a copy from the web is full of them."""

_UNTIDY = re.compile(r"[^\S \n]|  |\n | \n|^ | $")
_TOGETHER = 256
_ALL = 0x110000
_IDEOGRAPHS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0x20000, 0x323B0))


@cache
def pairs() -> dict[str, str]:
    """What is left to replace after NFKC and lower case: each character and the one that stands for it."""
    table = {sign: kept for kept, signs in _ALIKE.items() for sign in signs}
    table |= _simplified()
    return {sign: _final(kept, table) for sign, kept in table.items() if _final(kept, table) != sign}


def _simplified() -> dict[str, str]:
    """Traditional characters and their simplified form, asked of OpenCC one by one: words do not matter here."""
    characters = [chr(code) for first, end in _IDEOGRAPHS for code in range(first, end)]
    answers = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    asked = zip(characters, answers, strict=True)
    return {one: normalize("NFKC", other) for one, other in asked if one != other and len(other) == 1}


def _final(character: str, table: dict[str, str]) -> str:
    """The end of a chain; a ring ends at its smallest member."""
    seen = [character]
    while (following := table.get(seen[-1])) is not None and following not in seen:
        seen.append(following)
    return seen[-1] if following is None else min(seen[seen.index(following) :])


class _Table(dict[int, str]):
    """The fold of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        known = pairs()
        lower = (low for character in normalize("NFKC", chr(code)) for low in character.lower())
        folded = "".join("" if low in GONE else known.get(low, low) for low in lower)
        self[code] = folded
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """The text as it is compared."""
    return composed(text).translate(_TABLE)


def fold_all(texts: Sequence[str]) -> list[str]:
    """Many texts at once, none of which holds a line end: each character is looked at once, however often it stands."""
    if not texts:
        return []
    whole = composed("\n".join(texts))
    table = np.arange(_ALL, dtype="<u4")
    for character in _characters(whole):
        folded = _TABLE[ord(character)]
        if len(folded) == 1:
            table[ord(character)] = ord(folded)
        else:
            whole = whole.replace(character, folded)
    return table[_codes(whole)].tobytes().decode("utf-32-le", "surrogatepass").split("\n")


def _characters(text: str) -> str:
    there = np.zeros(_ALL, dtype=bool)
    there[_codes(text)] = True
    return "".join(map(chr, np.flatnonzero(there)))


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def composed(text: str) -> str:
    """The text in NFC; nearly every text is so already."""
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def tidy(text: str) -> str:
    """One line without needless blanks, as it is shown and searched."""
    return composed(" ".join(text.split()))


def tidy_all(texts: Sequence[str]) -> list[str]:
    """Many texts, most of which are tidy already: they are looked at by the hundred."""
    made: list[str] = []
    for start in range(0, len(texts), _TOGETHER):
        some = texts[start : start + _TOGETHER]
        joined = "\n".join(some)
        tidy_now = joined.count("\n") == len(some) - 1 and not _UNTIDY.search(joined) and is_normalized("NFC", joined)
        made.extend(some if tidy_now else map(tidy, some))
    return made


def needed(characters: Iterable[str]) -> str:
    """The part of the table that a site with these folded characters needs: each sign followed by what it becomes.
    A query may hold other characters, but those are found nowhere, folded or not.
    """
    there = frozenset(characters)
    return "".join(sign + kept for sign, kept in sorted(pairs().items()) if kept in there)
