"""What people type where they do not know yet what belongs there."""

from __future__ import annotations

import re

_PLACEHOLDER = re.compile(
    r"待[定填补]|占位|示例|某[某馆市县区]|placeholder|[(（]sample[)）]|\bTO ?D[O]\b|\bTB[DC]\b|[x×*＊]{3}|…|\.{3}"
    r"|^(?=.*000)[^1-9]*$|^\D*1234567\d*\D*$|\bexample\.(?:com|net|org|invalid)\b|^[-—－/.。？?无]+$",
    re.IGNORECASE,
)


def is_placeholder(words: str) -> bool:
    """Whether somebody still has to fill this in."""
    return bool(_PLACEHOLDER.search(words))
