"""Reads the parts of the search index as the words that a visitor sees.

A part is a call with JSON. What hits show is kept in columns: a line begins with a digit that says how many characters
it shares with the line before, so a value need not stand in the file as one piece. Here it does again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

_PART = re.compile(r'lantaiSearch\.put\("(?P<name>[^"]+)",(?P<data>.*)\);\s*', re.DOTALL)
_COLUMNS = ("r/", "x/")
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def shown_values(script: str) -> Iterator[str]:
    """Every value that a part of the index shows; nothing for any other script. Raises ValueError for a part that
    cannot be read: what cannot be read cannot be proved.
    """
    found = _PART.fullmatch(script)
    if found is None or not found["name"].startswith(_COLUMNS):
        return
    for column in dict(json.loads(found["data"])).values():
        before = ""
        for line in str(column).split("\n"):
            before = before[: _DIGITS.index(line[:1])] + line[1:]
            yield before
