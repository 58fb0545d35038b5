"""Near misses: which of the known names somebody probably meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_MOST = 20_000
_SHORT, _SHORT_CUTOFF = 3, 0.8
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_NUMBER = re.compile(r"\d+|[一二三四五六七八九十]+")
_SEPARATORS = re.compile(r"[\s_\-·.]+")


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> tuple[str, ...]:
    """Up to three known names that look like ``word``, best first; none where the list is too long to compare.

    A name with another number in it (007 for 006) is another thing, not a near miss; a short word must be all but
    the same, because everything short looks alike.
    """
    names: dict[str, str] = {}
    for name in known:
        names.setdefault(_fold(name), name)
    if len(names) > _MOST:
        return ()
    folded = _fold(word)
    numbers = _NUMBER.findall(folded)
    alike = [name for name in names if not numbers or _NUMBER.findall(name) == numbers]
    short = folded.isascii() and len(_NUMBER.sub("", folded)) <= _SHORT
    cutoff = max(cutoff, _SHORT_CUTOFF) if short else cutoff
    return tuple(names[hit] for hit in get_close_matches(folded, alike, n=3, cutoff=cutoff))


def _fold(name: str) -> str:
    return _ZEROS.sub("", _SEPARATORS.sub("-", unicodedata.normalize("NFKC", name).casefold()))
