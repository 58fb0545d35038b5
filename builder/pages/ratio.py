"""The shape of a picture as a class: no page carries a style attribute, so the style sheet knows every shape there is.

Shapes step by one per cent. Rows are laid out by the class, pictures keep their own exact shape within it.
"""

from __future__ import annotations

import math
from functools import lru_cache

_STEP = math.log(1.01)
_LOWEST, _HIGHEST = 0.2, 6.0


@lru_cache(maxsize=4096)
def ratio_class(width: int, height: int) -> str:
    """``r24`` for 5:4: the nearest step to width by height, within the range that the style sheet knows."""
    ratio = min(max(width / height, _LOWEST), _HIGHEST)
    return f"r{round(math.log(ratio) / _STEP)}".replace("r-", "rm")


def ratio_rules() -> str:
    """The style sheet's rule for every shape: ``.r24{--r:1.27}``."""
    steps = range(round(math.log(_LOWEST) / _STEP), round(math.log(_HIGHEST) / _STEP) + 1)
    return "".join(f".{f'r{step}'.replace('r-', 'rm')}{{--r:{1.01**step:.5f}}}\n" for step in steps)
