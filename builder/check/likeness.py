"""A fingerprint of how a picture looks, and which fingerprints are nearly the same.

The fingerprint is the picture in 9 × 9 greys: 64 bits say where it grows brighter to the right, 64 where it grows
brighter downwards (D. Krawetz, “Kind of Like That”, 2013), and the greys themselves settle what the bits suggest. It
survives another size, another quality and another format; not a crop, a turn or a mirror.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from builder.store import Store

VERSION = 1  # raise it when the same picture gets another fingerprint
MOST_BITS = 5
MOST_GREY = 7.0
_SIDE = 9
_BEYOND = 0.02
Cells = tuple[tuple[bool, ...], ...]
"""Which of 9 × 9 cells are covered, row by row."""
_LEAST_CONTRAST = 24
_BANDS = 8
#: A JPEG is decoded at an eighth of its size; everything else must be decoded whole and is left out above this.
_MOST_PIXELS = {"JPEG": 60_000_000, "PNG": 8_000_000, "WEBP": 8_000_000, "TIFF": 8_000_000}
_FACT = "likeness"
_UNREADABLE = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError, MemoryError)


@dataclass(frozen=True, slots=True)
class Likeness:
    """128 bits of brighter and darker, and the 81 greys that they come from."""

    bits: int
    greys: bytes


def likeness_of(digest: str, store: Store) -> Likeness | None:
    """The fingerprint of a master, made once and remembered; None where it is too plain or too large."""
    facts = store.recall(digest) or {}
    known = facts.get(_FACT)
    if not isinstance(known, dict) or known.get("version") != VERSION:
        found = _drawn(store.master(digest))
        known = {"version": VERSION, "greys": found.hex() if found else ""}
        store.remember(digest, {**facts, _FACT: known})
    return fingerprint(bytes.fromhex(str(known["greys"])))


def fingerprint(greys: bytes) -> Likeness | None:
    """The fingerprint of 9 × 9 greys; None where they hardly differ, as those of an empty page do."""
    if len(greys) != _SIDE * _SIDE or max(greys) - min(greys) < _LEAST_CONTRAST:
        return None
    rows = range(_SIDE - 1)
    right = (greys[y * _SIDE + x] < greys[y * _SIDE + x + 1] for y in rows for x in rows)
    down = (greys[y * _SIDE + x] < greys[(y + 1) * _SIDE + x] for y in rows for x in rows)
    bits = 0
    for brighter in (*right, *down):
        bits = bits << 1 | brighter
    return Likeness(bits, greys)


def near_pairs(prints: Mapping[str, Likeness]) -> Iterator[tuple[str, str]]:
    """Every pair of names whose pictures look the same, in the order of the mapping, one at a time: where thousands
    look alike there are millions of pairs.

    Two fingerprints that differ in at most ``MOST_BITS`` bits agree in at least one of eight bands whole, so only
    pictures that share a band are compared.
    """
    names, seen = list(prints), list(prints.values())
    bits = np.frombuffer(b"".join(one.bits.to_bytes(16, "big") for one in seen), dtype="u8").reshape(-1, 2)
    greys = (
        np.frombuffer(b"".join(one.greys for one in seen), dtype=np.uint8).reshape(-1, _SIDE * _SIDE).astype(np.int16)
    )
    shelves = _shelves(seen)
    for n, one in enumerate(seen):
        shared = [shelf for key in _bands(one) if (shelf := shelves.get(key)) is not None]
        if not shared:
            continue
        there = np.zeros(len(seen), dtype=bool)
        for shelf in shared:
            there[shelf] = True
        later = np.flatnonzero(there[n + 1 :]) + (n + 1)
        later = later[np.bitwise_count(bits[later] ^ bits[n]).sum(axis=1) <= MOST_BITS]
        later = later[np.abs(greys[later] - greys[n]).sum(axis=1) <= MOST_GREY * _SIDE * _SIDE]
        yield from ((names[n], names[other]) for other in later.tolist())


def near_beside(prints: Sequence[Likeness], covered: Sequence[Cells]) -> Iterator[tuple[int, int]]:
    """Every pair of places, the first of a picture on which something is covered, that look the same where nothing is:
    ``covered`` tells of each in which cells. Where less than half is left to be seen, or it is plain, nobody can tell.
    """
    greys = _greys(prints).reshape(-1, _SIDE, _SIDE)
    hidden = np.array(covered, dtype=bool).reshape(-1, _SIDE, _SIDE)
    for n in np.flatnonzero(hidden.any(axis=(1, 2))).tolist():
        seen = ~(hidden | hidden[n])
        cells = seen.sum(axis=(1, 2))
        apart = np.where(seen, np.abs(greys - greys[n]), 0).sum(axis=(1, 2))
        bits = _turns(greys, greys[n : n + 1], seen, 1) + _turns(greys, greys[n : n + 1], seen, 2)
        span = np.where(seen, greys[n], -1).max(axis=(1, 2)) - np.where(seen, greys[n], 999).min(axis=(1, 2))
        telling = (2 * cells >= _SIDE * _SIDE) & (span >= _LEAST_CONTRAST)
        same = telling & (apart <= MOST_GREY * cells) & (bits <= MOST_BITS)
        yield from ((n, other) for other in np.flatnonzero(same).tolist() if other != n)


def covered_cells(outlines: Iterable[tuple[float, ...]]) -> Cells:
    """The cells that these areas touch, each a little larger than it says: a box is drawn to the grid of the file."""
    found = [[False] * _SIDE for _ in range(_SIDE)]
    for numbers in outlines:
        xs, ys = numbers[::2], numbers[1::2]
        if len(numbers) == len(("x", "y", "width", "height")):
            xs, ys = (xs[0], xs[0] + xs[1]), (ys[0], ys[0] + ys[1])
        for y in _touched(ys):
            for x in _touched(xs):
                found[y][x] = True
    return tuple(map(tuple, found))


def _touched(sides: Iterable[float]) -> range:
    ends = sorted(sides)
    first, last = (int((end + more) * _SIDE) for end, more in ((ends[0], -_BEYOND), (ends[-1], _BEYOND)))
    return range(max(first, 0), min(last, _SIDE - 1) + 1)


def _greys(prints: Sequence[Likeness]) -> NDArray[np.int16]:
    every = np.frombuffer(b"".join(one.greys for one in prints), dtype=np.uint8)
    return every.reshape(-1, _SIDE, _SIDE).astype(np.int16)


def _turns(theirs: NDArray[np.int16], mine: NDArray[np.int16], seen: NDArray[np.bool_], axis: int) -> NDArray[np.intp]:
    """How often one grows brighter along an axis and the other does not, between two cells that are both to be seen."""
    first, second = (slice(None),) * axis, (slice(None),) * axis
    low, high = (*first, slice(None, -1)), (*second, slice(1, None))
    differs = (theirs[low] < theirs[high]) != (mine[low] < mine[high])
    found: NDArray[np.intp] = (differs & seen[low] & seen[high]).sum(axis=(1, 2))
    return found


def _shelves(seen: Iterable[Likeness]) -> dict[tuple[int, int], NDArray[np.intp]]:
    """The numbers of the fingerprints that share a band, by the band."""
    found: dict[tuple[int, int], list[int]] = {}
    for n, one in enumerate(seen):
        for key in _bands(one):
            found.setdefault(key, []).append(n)
    return {key: np.array(numbers) for key, numbers in found.items() if len(numbers) > 1}


def _bands(one: Likeness) -> Iterator[tuple[int, int]]:
    width = 128 // _BANDS
    return ((band, one.bits >> band * width & (1 << width) - 1) for band in range(_BANDS))


def _drawn(path: Path) -> bytes:
    """The picture in 9 × 9 greys; empty where it is too large to be worth it, or damaged, which others tell."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # damaged metadata is not this module's business
            with Image.open(path) as image:
                if image.width * image.height > _MOST_PIXELS.get(image.format or "", 0):
                    return b""
                image.draft("L", (_SIDE * 8, _SIDE * 8))
                grey = (
                    image.convert("RGB").convert("L")
                    if image.mode in {"P", "RGBA", "LA", "CMYK"}
                    else image.convert("L")
                )
                return grey.resize((_SIDE, _SIDE), Image.Resampling.BOX).tobytes()
    except (*_UNREADABLE, Image.DecompressionBombError):
        return b""
