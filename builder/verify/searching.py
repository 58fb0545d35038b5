"""Many values looked for in much text at once, at a cost that hardly depends on how many they are.

Text is UTF-16 here, and four characters of it are one number, a gram. Of a value of seven characters, some four that
start at a multiple of four lie wholly inside it wherever it stands, so one look-up for every four characters finds it;
shorter values need a look-up at each. Two tables of single bytes tell of nearly every gram that no value has it; what
they let through is compared in full.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

UNIT = 2
IN_A_GRAM = 4
GRAM = UNIT * IN_A_GRAM
_LEAST = 2 * GRAM - UNIT
_PIECE = 1 << 16
"""Grams that are looked up at once: as many as a processor keeps at hand."""
_FEWEST_BITS, _MOST_BITS, _SPARE_BITS = 12, 22, 6
"""A table has a place for each gram 64 times over, up to 4 MB: it lets one of many wrong ones pass."""
_FIRST, _SECOND = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)

Grams = NDArray[np.uint64]
Spot = tuple[int, int]
"""Where a gram stands in a value, and how long that value is, both in bytes."""
Spots = dict[int, tuple[Spot, ...]]


class Search:
    """Values prepared to be looked for; raises ValueError for one that is shorter than a gram."""

    def __init__(self, values: Iterable[bytes]) -> None:
        self._values = frozenset(values)
        if any(len(value) < GRAM for value in self._values):
            raise ValueError("too short to be looked for")
        ordered = sorted(self._values)
        self._long = _Sieve(_spots([value for value in ordered if len(value) >= _LEAST], IN_A_GRAM))
        self._short = _Sieve(_spots([value for value in ordered if len(value) < _LEAST], 1))

    def found(self, text: bytes) -> set[bytes]:
        """The values that stand in the text."""
        hits: set[bytes] = set()
        if self._long.spots:
            self._look(text, 0, self._long, hits)
        if self._short.spots:
            for start in range(0, GRAM, UNIT):
                self._look(text, start, self._short, hits)
        return hits

    def _look(self, text: bytes, start: int, sieve: _Sieve, hits: set[bytes]) -> None:
        for begun in range(start, len(text) - GRAM + 1, _PIECE * GRAM):
            count = min(_PIECE, (len(text) - begun) // GRAM)
            grams = np.frombuffer(text, dtype="<u8", count=count, offset=begun)
            places = sieve.caught(grams)
            for number, gram in zip(places.tolist(), grams[places].tolist(), strict=True):
                place = begun + number * GRAM
                for offset, length in sieve.spots.get(gram, ()):
                    begin = place - offset
                    if begin >= 0 and (value := text[begin : begin + length]) in self._values:
                        hits.add(value)


class _Sieve:
    """The grams of some values, and two tables that let pass nearly nothing else."""

    def __init__(self, spots: Spots) -> None:
        self.spots = spots
        grams = np.fromiter(spots, dtype="<u8", count=len(spots))
        bits = min(max(len(spots).bit_length() + _SPARE_BITS, _FEWEST_BITS), _MOST_BITS)
        self._shift = np.uint64(64 - bits)
        self._first, self._second = (self._marked(grams, factor, 1 << bits) for factor in (_FIRST, _SECOND))

    def caught(self, grams: Grams) -> NDArray[np.intp]:
        """The places of the grams that may be one of ours."""
        places = np.flatnonzero(self._first[(grams * _FIRST) >> self._shift])
        caught: NDArray[np.intp] = places[self._second[(grams[places] * _SECOND) >> self._shift]]
        return caught

    def _marked(self, grams: Grams, factor: np.uint64, size: int) -> NDArray[np.bool_]:
        table = np.zeros(size, dtype=np.bool_)
        table[(grams * factor) >> self._shift] = True
        return table


def _spots(values: Sequence[bytes], in_a_run: int) -> Spots:
    """The grams of one run of each value: ``in_a_run`` grams, one character apart, where they are rarest."""
    starts = {length: _starts(length, in_a_run) for length in {len(value) for value in values}}
    counts = Counter([value[start : start + GRAM] for value in values for start in starts[len(value)]])
    singles: dict[Spot, tuple[Spot]] = {}
    spots: Spots = {}
    for value in values:
        length = len(value)
        _, first = min((counts[value[start : start + GRAM]], start) for start in starts[length])
        for at in range(first, first + in_a_run * UNIT, UNIT):
            gram = int.from_bytes(value[at : at + GRAM], "little")
            single = singles.setdefault((at, length), ((at, length),))
            known = spots.get(gram)
            if known is None:
                spots[gram] = single
            elif single[0] not in known:
                spots[gram] = known + single
    return spots


def _starts(length: int, in_a_run: int) -> tuple[int, ...]:
    """Where runs may start in a value of this length: at its beginning, in its middle, at its end."""
    last = (length - GRAM) // UNIT - in_a_run + 1
    return tuple(sorted({0, last // 2 * UNIT, last * UNIT}))
