"""A value that nobody wrote: it begins in one public value and ends in the next, which stands right behind it.

Blanks and tags are passed over, so that no secret hides behind them. So the title “Print 1” and the date “1958” behind
it read as “Print 11958”, where “Print 11” seems to stand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from functools import cached_property
from itertools import accumulate

from builder.verify.folding import fold
from builder.verify.paper import BETWEEN

_LONGEST = 80
"""Characters of a value that is looked for as the neighbour: titles, codes, names, dates."""
_LEAST = 4
"""A shorter neighbour explains nothing: the number 11 stands beside everything."""


class SideBySide:
    """Knows the public values; folds them when they are first asked for, which is hardly ever."""

    def __init__(self, values: Collection[str]) -> None:
        self._values = values

    def explain(self, text: str, start: int, end: int) -> bool:
        """Whether what stands from ``start`` to ``end`` of a folded text is the whole of one public value and the
        beginning of a longer one behind it, or the end of a longer one and the whole of the next.
        """
        return any(
            self._begun(text, start, cut, end) or self._ended(text, start, cut, end) for cut in range(start + 1, end)
        )

    def _begun(self, text: str, start: int, cut: int, end: int) -> bool:
        if text[start:cut] not in self._known:
            return False
        return any(text[cut:stop] in self._known for stop in range(max(end + 1, cut + _LEAST), cut + _LONGEST + 1))

    def _ended(self, text: str, start: int, cut: int, end: int) -> bool:
        if text[cut:end] not in self._known:
            return False
        return any(
            text[begin:cut] in self._known for begin in range(max(0, cut - _LONGEST), min(start, cut - _LEAST + 1))
        )

    def number_behind(self, text: str, start: int, end: int, ends: Sequence[int]) -> bool:
        """Whether a tagged piece of a PDF that is the whole of a public value with a number at its end stands there,
        and behind it a piece that is the number of a plate or a page: what cuts text into pieces never cuts a number.
        """
        for place in range(bisect_right(ends, start), bisect_left(ends, end)):
            cut, begun = ends[place], ends[place - 1] if place else 0
            behind = text[cut : ends[place + 1]] if place + 1 < len(ends) else ""
            if begun <= start and text[cut - 1].isdigit() and behind.isdigit() and end <= cut + len(behind):
                return text[begun:cut] in self._known
        return False

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(form for form in map(fold, self._values) if 0 < len(form) <= _LONGEST)


def pieces_of(view: str, text: str) -> Sequence[int]:
    """Where the tagged pieces of a PDF end in its folded text; nothing where a text has none, or where folding joins
    them.
    """
    if BETWEEN not in view:
        return ()
    pieces = [fold(piece) for piece in view.split(BETWEEN)]
    if "".join(pieces) != text:
        return ()
    return tuple(dict.fromkeys(accumulate(map(len, filter(None, pieces)))))
