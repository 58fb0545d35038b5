"""What hits can be narrowed and sorted by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.record import FACETS, Facet, Record
from builder.model.text import Text
from builder.search.digits import written
from builder.search.scripts import script, text

Value = tuple[Facet, Text]


def facet_files(records: Sequence[Record], addresses: Addresses) -> dict[Facet, OutFile]:
    """For each facet that any record has: its values, each with both names, its number of records and its list (as
    that of a single character). Decades come in their order, other values by how many records they have.
    """
    having: dict[Value, list[int]] = {}
    before: tuple[Value, ...] = ()
    lists: list[list[int]] = []
    for number, record in enumerate(records):
        if record.facets is not before:  # neighbours often share theirs
            before = record.facets
            lists = [having.setdefault(value, []) for value in dict.fromkeys(before)]
        for numbers in lists:
            numbers.append(number)
    made = {}
    for facet in FACETS:
        found = [(value[1], numbers) for value, numbers in having.items() if value[0] == facet]
        if found:
            found.sort(key=lambda one: _rank(facet, *one))
            rows = [[name.zh, name.en, len(numbers), _list(numbers)] for name, numbers in found]
            made[facet] = script(addresses, f"f/{facet}", text(rows), ())
    return made


def _rank(facet: Facet, name: Text, numbers: Sequence[int]) -> tuple[int, str]:
    if facet == "decade":
        return int("".join(sign for sign in name.zh if sign in "0123456789") or 0), name.zh
    return -len(numbers), name.zh


def _list(numbers: Sequence[int]) -> str:
    """The numbers of some records, run-coded: ``gap * 2 + long, [length - 2]``."""
    values = []
    for first, length, gap in _runs(numbers):
        del first
        values += [gap * 2 + (length > 1)] + [length - 2] * (length > 1)
    return written(np.asarray(values, dtype=np.int32))[0]


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """First number, length, and gap to the run before, of each run of successive numbers."""
    start, before = 0, -1
    for place in range(1, len(numbers) + 1):
        if place == len(numbers) or numbers[place] != numbers[place - 1] + 1:
            yield numbers[start], place - start, numbers[start] - before - 1
            start, before = place, numbers[place - 1]


def days(records: Sequence[Record], addresses: Addresses) -> OutFile:
    """The day of every record for sorting, run-coded: ``yyyymmdd, length - 1``; 0 where none is known."""
    values: list[int] = []
    for record in records:
        day = int(record.day.replace("-", "") or 0)
        if values and values[-2] == day:
            values[-1] += 1
        else:
            values += [day, 0]
    return script(addresses, "s/day", f'"{written(np.asarray(values, dtype=np.int32))[0]}"')
