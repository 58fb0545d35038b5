"""What every kind of table file becomes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """One row with at least one filled cell. ``row`` is its number in the spreadsheet, from 1; cells are trimmed."""

    row: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled rows of one sheet, in order. ``name`` is empty where a file has no sheets."""

    records: tuple[Record, ...]
    name: str = ""
