"""Near misses: which of the known names somebody probably meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_MOST = 20_000


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> tuple[str, ...]:
    """Up to three known names that look like ``word``, best first; none where the list is too long to compare."""
    names = {_fold(name): name for name in known}
    if len(names) > _MOST:
        return ()
    return tuple(names[hit] for hit in get_close_matches(_fold(word), names, n=3, cutoff=cutoff))


def _fold(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().replace(" ", "").replace("_", "").replace("-", "")
