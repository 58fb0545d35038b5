"""An item beside the row that it was made from, so that a check can name the cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from builder.model.draft import Cell, Row
from builder.model.fields import Header
from builder.model.item import Item
from builder.model.problems import Fact, Problem
from builder.model.text import Language
from builder.model.where import Where


@dataclass(frozen=True, slots=True)
class Entry:
    """One exhibit as a check sees it. ``language`` is that of headings which name none."""

    item: Item
    row: Row
    language: Language

    def cell(self, field: str, language: Language | None = None) -> Cell | None:
        """The row's own cell of a field, in one language or in any; None where it is empty or a default filled it."""
        cells = self.row.cells
        for header in _headings(field, language, self.language):
            if found := cells.get(header):
                return found
        return None

    def where(self, *fields: str) -> Where:
        """The place of the first of these fields that the row fills in, or the row."""
        return next((cell.where for field in fields if (cell := self.cell(field))), self.item.where)

    def first(self, field: str) -> str:
        """The first value of a field in whichever language it has; empty where it has none."""
        values = self.item.values.get(field)
        return values[0].zh or values[0].en if values else ""

    def problem(self, code: str, *fields: str, **facts: Fact) -> Problem:
        """A problem of this item at the first of these fields."""
        return Problem(
            code=code, where=self.where(*fields), facts=facts, item=self.item.key, field=fields[0] if fields else ""
        )


@cache
def _headings(field: str, language: Language | None, own: Language) -> tuple[Header, ...]:
    """The headings that a field may stand under."""
    if language is None:
        return Header(field), Header(field, "zh"), Header(field, "en")
    return (Header(field), Header(field, language)) if language == own else (Header(field, language),)


def name_cell(row: Row) -> Cell | None:
    """The cell that an item has its name from: its id, or else its reference code."""
    return row.cells.get(Header("id")) or row.cells.get(Header("reference_code"))


def table_of(entries: Iterable[Entry]) -> Where:
    """The sheet that the entries stand in, without a row."""
    first = next(iter(entries)).item.where
    return Where(first.file, first.sheet)
