"""What a spreadsheet did to single cells, as problems of the item that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.load.headings import Column, Headings
from builder.model.draft import Cell
from builder.model.field_row import Kind
from builder.model.fields import FIELDS, Header
from builder.model.problems import Fact, Problem
from builder.model.reference_code import normalised
from builder.model.where import Where
from builder.tables import Mark

_YEARS = range(1000, 2101)
_CHOICES = frozenset({"choice", "choices"})


@dataclass(frozen=True, slots=True)
class OddCells:
    """The marks of a sheet, read with its columns."""

    marks: Mapping[tuple[int, int], Mark]
    columns: tuple[Column, ...]
    headings: Headings
    exhibition: str

    def of_row(self, cells: dict[Header, Cell], where: Where) -> list[Problem]:
        """The problems of one row. A cell without a value is taken out of ``cells``, but a choice keeps a word that
        nobody accepts: an error in 密级 must never read as no classification.
        """
        told: list[tuple[Column, Problem]] = []
        for column, mark in self._marked(where.row):
            place = Where(where.file, where.sheet, where.row, column.letter)
            if mark.oddity in {"error", "formula"}:
                cells.pop(column.header, None)
                if self._kind(column) in _CHOICES:
                    cells[column.header] = Cell(mark.shown or "=", place)
            told += [(column, problem) for problem in self._problems(column, mark, place)]
        key = item_key(self.exhibition, cells, where) if told else ""
        return [
            Problem(code=one.code, where=one.where, facts=one.facts, item=key, field=column.header.field)
            for column, one in told
        ]

    def _marked(self, row: int) -> Iterator[tuple[Column, Mark]]:
        for column in self.columns:
            if mark := self.marks.get((row, column.index)):
                yield column, mark

    def _problems(self, column: Column, mark: Mark, place: Where) -> Iterator[Problem]:
        label = self.headings.label(column.header.field)
        kind = self._kind(column)
        facts: dict[str, Fact] = {"field": label, "value": mark.shown}
        if mark.oddity == "error":
            yield Problem(code="VALUE-01", where=place, facts=facts)
        elif mark.oddity == "formula":
            yield Problem(code="VALUE-02", where=place, facts=facts)
        elif mark.oddity == "digits":
            if kind != "number":
                yield Problem(code="VALUE-03", where=place, facts=facts)
        elif kind in {"code", "file"}:
            yield Problem(code="VALUE-05", where=place, facts=facts)
        elif kind in {"date", "day"} and mark.oddity == "yearless":
            yield Problem(code="VALUE-06", where=place, facts=facts)
        elif kind == "date" and mark.serial in _YEARS:
            yield Problem(code="VALUE-04", where=place, facts={"value": mark.shown, "year": str(mark.serial)})

    def _kind(self, column: Column) -> Kind:
        key = column.header.field
        own = next((row.kind for row in self.headings.own if row.key == key), None)
        return own or (FIELDS[key].kind if key in FIELDS else "text")


def item_key(exhibition: str, cells: Mapping[Header, Cell], where: Where) -> str:
    """The key that the item of a row will have: by its id, its reference code, or its row."""
    if cell := cells.get(Header("id")):
        return f"{exhibition}/{cell.text}"
    if cell := cells.get(Header("reference_code")):
        return f"{exhibition}/{normalised(cell.text)}"
    return f"{exhibition}/#{where.row}"
