"""Numbers as the browser reads them: digits of five bits, as in source maps. Pure ASCII, safe in any script."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_CHARACTERS = np.frombuffer(ALPHABET.encode(), dtype=np.uint8)
_STEPS = tuple(1 << 5 * n for n in range(1, 7))

Numbers = NDArray[np.int64]


def written(values: Numbers) -> tuple[str, Numbers]:
    """All numbers (0 ≤ n < 2³⁵) in a row, lowest digit first, and where each begins; one place more for the end."""
    digits = np.ones(len(values), dtype=np.int64)
    for step in _STEPS:
        digits += values >= step
    starts = np.zeros(len(values) + 1, dtype=np.int64)
    np.cumsum(digits, out=starts[1:])
    out = np.empty(int(starts[-1]), dtype=np.uint8)
    for place in range(int(digits.max(initial=0))):
        has = digits > place
        digit = (values[has] >> 5 * place) & 31
        more = digits[has] > place + 1
        out[starts[:-1][has] + place] = _CHARACTERS[digit | more.astype(np.int64) << 5]
    return out.tobytes().decode("ascii"), starts
