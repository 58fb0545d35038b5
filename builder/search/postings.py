"""Where every pair of characters stands. No tokens: digits, Latin, blanks and signs count like any character.

Of ASCII without blanks every three characters in a row have a list as well: two digits of a code stand everywhere,
three of them hardly anywhere.

A list holds runs: the same place in successive records. A run is ``gap * 2 + long, place, [length - 2]``, where ``gap``
counts records since the last run. A single character's list has no places: ``gap * 2 + long, [length - 2]``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from builder.search.digits import Numbers, written

_BREAK = ord("\n")
_DELETE = 0x7F
_BLOCK = 400_000


Marks = NDArray[Any]
"""A text as numbers into its alphabet."""


@dataclass(frozen=True, slots=True)
class Fields:
    """Folded texts to be indexed: the number of its record, the place where it begins there, and the text itself.
    Ascending by record and place; no text holds a line end.
    """

    records: Sequence[int]
    places: Sequence[int]
    texts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Posting:
    """One, two or three characters, in how many records they stand, and their list."""

    characters: str
    count: int
    list: str


def postings(fields: Fields) -> Iterator[Posting]:
    """Every pair, every three of ASCII, and every single character, each in the order of its code points."""
    codes = np.frombuffer("\n".join(fields.texts).encode("utf-32-le", "surrogatepass"), dtype="<u4")
    text = codes != _BREAK
    if not text.any():
        return
    lengths = np.fromiter(map(len, fields.texts), dtype=np.int32, count=len(fields.texts)) + 1
    begins = np.cumsum(lengths, dtype=np.int32) - lengths
    record = np.repeat(np.asarray(fields.records, dtype=np.int32), lengths)[: len(codes)]
    place = np.repeat(np.asarray(fields.places, dtype=np.int32) - begins, lengths)[: len(codes)]
    place += np.arange(len(codes), dtype=np.int32)
    alphabet, marks = _numbered(codes)
    yield from _rows(2, alphabet, marks, text[:-1] & text[1:], record, place)
    ascii_ = (codes > ord(" ")) & (codes < _DELETE)
    yield from _rows(3, alphabet, marks, ascii_[:-2] & ascii_[1:-1] & ascii_[2:], record, place)
    yield from _singles(alphabet, marks, text, record)


def _numbered(codes: NDArray[np.uint32]) -> tuple[str, Marks]:
    """The characters that occur, in order, and the text as numbers into them."""
    there = np.zeros(0x110000, dtype=bool)
    there[codes] = True
    found = np.flatnonzero(there)
    number = np.zeros(0x110000, dtype=np.uint16 if len(found) < 0x10000 else np.uint32)  # 16 bits sort in linear time
    number[found] = np.arange(len(found))
    return "".join(map(chr, found)), number[codes]


def _rows(
    length: int, alphabet: str, marks: Marks, begins: NDArray[np.bool_], record: Numbers, place: Numbers
) -> Iterator[Posting]:
    """The lists of so many characters in a row. ``begins`` marks where they may begin."""
    at = np.flatnonzero(begins).astype(np.int32)
    for step in reversed(range(length)):
        at = at[np.argsort(marks[at + step], kind="stable")]
    fresh = np.zeros(len(at), dtype=bool)
    for step in range(length):
        fresh |= _changes(marks[at + step])
    for some, new in _blocks(at, fresh):
        heads = [marks[some[new] + step].tolist() for step in range(length)]
        names = ["".join(alphabet[mark] for mark in row) for row in zip(*heads, strict=True)]
        yield from _lists(names, record[some], new, place[some])


def _singles(alphabet: str, marks: Marks, text: NDArray[np.bool_], record: Numbers) -> Iterator[Posting]:
    at = np.flatnonzero(text).astype(np.int32)
    at = at[np.argsort(marks[at], kind="stable")]
    at = at[_changes(marks[at]) | _changes(record[at])]  # once in each record
    for some, new in _blocks(at, _changes(marks[at])):
        names = [alphabet[one] for one in marks[some[new]].tolist()]
        yield from _lists(names, record[some], new, None)


def _blocks(at: Numbers, fresh: NDArray[np.bool_]) -> Iterator[tuple[Numbers, NDArray[np.bool_]]]:
    """Whole lists, some hundred thousand postings together: more would not fit into the processor's memory."""
    if not len(at):
        return
    begins = np.flatnonzero(fresh)
    cuts = np.unique(begins[np.searchsorted(begins, np.arange(0, len(at), _BLOCK), side="right") - 1])
    for start, end in pairwise([*cuts.tolist(), len(at)]):
        yield at[start:end], fresh[start:end]


def _lists(names: Sequence[str], where: Numbers, fresh: NDArray[np.bool_], there: Numbers | None) -> Iterator[Posting]:
    """Every list cut out of one long text. ``fresh`` marks the first posting of each list."""
    run = fresh | (np.diff(where, prepend=np.int32(-9)) != 1)
    if there is not None:
        run |= _changes(there)
    starts = np.flatnonzero(run)
    lengths = np.diff(np.append(starts, len(where))).astype(np.int32)
    least = 0 if there is not None else 1
    before = np.where(fresh[starts], np.int32(-least), where[starts - 1])
    values, heads = _values(where[starts] - before - np.int32(least), lengths, None if there is None else there[starts])
    text, offsets = written(values)
    ends = [*offsets[heads[fresh[starts]]].tolist(), len(text)]
    counts = np.add.reduceat(fresh | _changes(where), np.flatnonzero(fresh), dtype=np.int32).tolist()
    for name, count, (begin, end) in zip(names, counts, pairwise(ends), strict=True):
        yield Posting(name, count, text[begin:end])


def _values(gaps: Numbers, lengths: Numbers, places: Numbers | None) -> tuple[Numbers, Numbers]:
    """The numbers of all runs in a row, and where each run begins."""
    long = lengths > 1
    each = long.astype(np.int32) + (1 if places is None else 2)
    heads = np.cumsum(each, dtype=np.int32) - each
    values = np.empty(int(each.sum()), dtype=np.int32)
    values[heads] = gaps * 2 + long
    if places is not None:
        values[heads + 1] = places
    values[(heads + each)[long] - 1] = lengths[long] - 2
    return values, heads


def _changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """Where a value differs from the one before; the first one does."""
    changed = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed
