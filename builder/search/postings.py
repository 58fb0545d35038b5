"""Where every pair of characters stands. No tokens: digits, Latin, blanks and signs count like any character.

A list holds runs: the same place in successive records. A run is ``gap * 2 + long, place, [length - 2]``, where ``gap``
counts records since the last run. A single character's list has no places: ``gap * 2 + long, [length - 2]``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from builder.search.digits import Numbers, written

_BREAK = ord("\n")


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
    """One or two characters, in how many records they stand, and their list."""

    characters: str
    count: int
    list: str


def postings(fields: Fields) -> Iterator[Posting]:
    """Every pair, then every single character, each in the order of its code points."""
    if not fields.texts:
        return
    codes = np.frombuffer("\n".join(fields.texts).encode("utf-32-le"), dtype="<u4")
    lengths = np.fromiter(map(len, fields.texts), dtype=np.int64, count=len(fields.texts))
    begins = np.concatenate(([0], np.cumsum(lengths + 1)[:-1]))
    owner = np.repeat(np.arange(len(lengths)), lengths + 1)[: len(codes)]
    record = np.asarray(fields.records, dtype=np.int64)[owner].astype(np.int32)
    place = (np.arange(len(codes)) + (np.asarray(fields.places, dtype=np.int64) - begins)[owner]).astype(np.int32)
    alphabet, marks = _numbered(codes)
    text = codes != _BREAK
    if not text.any():
        return
    yield from _pairs(alphabet, marks, text, record, place)
    yield from _singles(alphabet, marks, text, record)


def _numbered(codes: NDArray[np.uint32]) -> tuple[str, Marks]:
    """The characters that occur, in order, and the text as numbers into them."""
    there = np.zeros(0x110000, dtype=bool)
    there[codes] = True
    found = np.flatnonzero(there)
    number = np.zeros(0x110000, dtype=np.uint16 if len(found) < 0x10000 else np.uint32)  # 16 bits sort in linear time
    number[found] = np.arange(len(found))
    return "".join(map(chr, found)), number[codes]


def _pairs(
    alphabet: str,
    marks: Marks,
    text: NDArray[np.bool_],
    record: NDArray[np.int32],
    place: NDArray[np.int32],
) -> Iterator[Posting]:
    at = np.flatnonzero(text[:-1] & text[1:])
    at = at[np.argsort(marks[at + 1], kind="stable")]
    at = at[np.argsort(marks[at], kind="stable")]
    if not len(at):
        return
    first, second = marks[at], marks[at + 1]
    fresh = _changes(first) | _changes(second)
    where, there = record[at], place[at]
    run = fresh | (_step(where) != 1) | _changes(there)
    names = [alphabet[a] + alphabet[b] for a, b in zip(first[fresh].tolist(), second[fresh].tolist(), strict=True)]
    yield from _lists(names, where, fresh, run, there)


def _singles(alphabet: str, marks: Marks, text: NDArray[np.bool_], record: NDArray[np.int32]) -> Iterator[Posting]:
    at = np.flatnonzero(text)
    at = at[np.argsort(marks[at], kind="stable")]
    at = at[_changes(marks[at]) | _changes(record[at])]  # once in each record
    fresh = _changes(marks[at])
    where = record[at]
    names = [alphabet[a] for a in marks[at][fresh].tolist()]
    yield from _lists(names, where, fresh, fresh | (_step(where) != 1), None)


def _lists(
    names: Sequence[str],
    where: NDArray[np.int32],
    fresh: NDArray[np.bool_],
    run: NDArray[np.bool_],
    there: NDArray[np.int32] | None,
) -> Iterator[Posting]:
    """Every list cut out of one long text. ``fresh`` marks the first posting of a list, ``run`` that of a run."""
    starts = np.flatnonzero(run)
    lengths = np.diff(np.append(starts, len(where)))
    before = np.where(fresh[starts], 0 if there is not None else -1, where[starts - 1])
    gaps = where[starts].astype(np.int64) - before - (0 if there is not None else 1)
    values, heads = _values(gaps, lengths, None if there is None else there[starts])
    text, offsets = written(values)
    begins = offsets[heads[fresh[starts]]].tolist()
    firsts = np.flatnonzero(fresh)
    counts = np.add.reduceat((fresh | _changes(where)).astype(np.int64), firsts).tolist()
    ends = [*begins[1:], len(text)]
    for name, count, begin, end in zip(names, counts, begins, ends, strict=True):
        yield Posting(name, count, text[begin:end])


def _values(gaps: Numbers, lengths: Numbers, places: NDArray[np.int32] | None) -> tuple[Numbers, Numbers]:
    """The numbers of all runs in a row, and where each run begins."""
    long = lengths > 1
    each = 1 + long + (places is not None)
    heads = np.cumsum(each) - each
    values = np.empty(int(each.sum()), dtype=np.int64)
    values[heads] = gaps * 2 + long
    if places is not None:
        values[heads + 1] = places
    values[(heads + each - 1)[long]] = lengths[long] - 2
    return values, heads


def _changes(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Where a value differs from the one before; the first one does."""
    changed = np.ones(len(values), dtype=bool)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed


def _step(values: NDArray[np.int32]) -> NDArray[np.int32]:
    return np.diff(values, prepend=np.int32(-9))
