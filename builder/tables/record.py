"""What every kind of table file becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Oddity = Literal["error", "formula", "digits", "date", "yearless"]


@dataclass(frozen=True, slots=True)
class Record:
    """One row with at least one filled or odd cell. ``row`` is its number as shown, from 1; cells are trimmed."""

    row: int
    cells: tuple[str, ...]


class Mark(NamedTuple):
    """What is odd about one cell; whether it matters depends on its column.

    ``error`` is an error value such as #N/A, ``formula`` one without a stored result, ``digits`` a number whose last
    digits are lost, ``date`` a date cell with its serial number, ``yearless`` a date cell that shows no year.
    ``shown`` is what the spreadsheet shows.
    """

    oddity: Oddity
    shown: str
    serial: int = 0


class Merged(NamedTuple):
    """A merged block: rows from 1, columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled rows of one sheet, in order. ``name`` is empty where a file has no sheets.

    ``marks`` are odd cells by row and zero-based column; ``others`` the filled sheets that were not read, ``alike``
    those of them that look like what was wanted; ``stopped`` the row after which nothing more was read because a very
    long run of rows was empty, or 0.
    """

    records: tuple[Record, ...]
    name: str = ""
    marks: Mapping[tuple[int, int], Mark] = field(default_factory=dict)
    merged: tuple[Merged, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    comments: int = 0
    others: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    stopped: int = 0
