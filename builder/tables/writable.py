"""What a cell of a workbook can hold."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LONGEST = 32_000


def writable(text: str) -> str:
    """``text`` without the characters that XML cannot hold, cut to what a cell can."""
    return _UNWRITABLE.sub("", text)[:_LONGEST]
