"""The name of an item in addresses."""

from __future__ import annotations

import re
import unicodedata

_DOTS = re.compile("[·•．・‧∙。]")
_HYPHENS, _MANY_HYPHENS, _MANY_DOTS = re.compile(r"[\s_:/\\]+"), re.compile(r"-{2,}"), re.compile(r"\.{2,}")
_DROPPED = re.compile(r"[^a-z0-9.-]+")
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)
LONGEST = 80


def slug(code: str) -> str:
    """A reference code folded to ``[a-z0-9.-]``: full width to half, look-alike dots to ``.``, blanks to ``-``.

    Empty where nothing is left. Windows device names get a suffix; dots at the ends are dropped: Windows drops them.
    """
    folded = _DOTS.sub(".", unicodedata.normalize("NFKC", _DOTS.sub(".", code))).strip().lower()
    folded = _DROPPED.sub("", _HYPHENS.sub("-", folded))
    folded = _MANY_HYPHENS.sub("-", _MANY_DOTS.sub(".", folded)).strip(".-")[:LONGEST].strip(".-")
    return f"{folded}-x" if folded.partition(".")[0] in _DEVICES else folded
