"""Numbers as the browser reads them: digits of five bits, as in source maps. Pure ASCII, safe in any script."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_CHARACTERS = np.frombuffer(ALPHABET.encode(), dtype=np.uint8)
_STEPS = tuple(1 << 5 * n for n in range(1, 6))

Numbers = NDArray[np.int32]


def written(values: Numbers) -> tuple[str, Numbers]:
    """All numbers (0 ≤ n < 2³⁰) in a row, lowest digit first, and where each begins; one place more for the end."""
    digits = np.ones(len(values), dtype=np.uint8)
    for step in _STEPS:
        longer = values >= step
        if not longer.any():
            break
        digits += longer
    starts = np.zeros(len(values) + 1, dtype=np.int32)
    np.cumsum(digits, out=starts[1:])
    out = np.empty(int(starts[-1]), dtype=np.uint8)
    having = np.arange(len(values), dtype=np.int32)
    for place in range(int(digits.max(initial=0))):
        having = having[digits[having] > place] if place else having
        digit = values[having] >> 5 * place & 31
        digit[digits[having] > place + 1] += 32
        out[starts[having] + place] = _CHARACTERS[digit]
    return out.tobytes().decode("ascii"), starts
