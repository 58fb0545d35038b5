"""The item table of an exhibition becomes rows of cells, each with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.load.body import read_body
from builder.load.field_map import FieldMap
from builder.load.header_rows import HeaderRows, find_header, header_at
from builder.load.headings import TITLE, Column, Columns, Headings, map_columns, nameless
from builder.load.odd_cells import OddCells
from builder.load.sheet_notes import sheet_notes
from builder.model.draft import Cell, Row
from builder.model.field_row import Field
from builder.model.problems import Problem
from builder.model.table_columns import TableColumns
from builder.model.text import Language
from builder.model.where import Where, column_letter
from builder.tables import ENDINGS, UNREAD_ENDINGS, Mark, Record, Sheet, read_sheet

_SHOWN = 80
NO_MAP = FieldMap()
_TELLING = frozenset({"title", "file", "id", "reference_code"})
"""A table that comes with pictures may say no more than which picture a row means."""


@dataclass(frozen=True, slots=True)
class GivenRows:
    """A table as it was handed over, without what is no item: its header, its records, what each column is understood
    to be by its place, and the odd cells. ``skipped`` counts the rows above the header.
    """

    header: HeaderRows
    records: tuple[Record, ...]
    columns: Mapping[int, Column]
    marks: Mapping[tuple[int, int], Mark]
    skipped: int


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of an item table, the columns of its fields, and the private fields that internal columns became."""

    rows: tuple[Row, ...] = ()
    private: tuple[Field, ...] = ()
    where: Where = Where()
    columns: TableColumns = TableColumns()
    given: GivenRows | None = None


def find_table(folder: Path, named: str, place: str) -> tuple[Path | None, list[Problem]]:
    """The item table of an exhibition folder: the one that exhibit.yml names, or items.csv, .xlsx, .xls and so on.

    ``place`` is the folder as problems call it. Excel's lock files (``~$items.xlsx``) are never meant.
    """
    if named:
        return folder / named, []
    there = sorted(path for path in folder.iterdir() if path.stem.lower() == "items" and path.is_file())
    by_ending = {path.suffix.lower(): path for path in there}
    found = [by_ending[ending] for ending in ENDINGS if ending in by_ending]
    if len(found) > 1:
        facts = {"name": found[0].name, "other": ", ".join(path.name for path in found[1:])}
        return found[0], [Problem(code="FILE-06", where=Where(f"{place}/{found[0].name}"), facts=facts)]
    if found:
        return found[0], []
    unread = [by_ending[ending] for ending in UNREAD_ENDINGS if ending in by_ending]
    where = f"{place}/{unread[0].name}" if unread else ""
    return None, [Problem(code="FILE-05", where=Where(where), facts={"name": where})] if unread else []


def read_table(
    path: Path,
    name: str,
    own: Sequence[Field],
    language: Language,
    exhibition: str = "",
    field_map: FieldMap = NO_MAP,
    telling: frozenset[str] = TITLE,
) -> tuple[Table, list[Problem]]:
    """Every item below the header; empty rows are skipped, and so are empty cells. ``name`` is the file in problems,
    ``exhibition`` the id that the keys of the items begin with, ``telling`` the fields one of which a header has.
    """
    headings = Headings(own, field_map.meanings, telling)

    def score(records: Sequence[Record]) -> int:
        return max((headings.score(record.cells) for record in records), default=0)

    sheet, problems = read_sheet(path, name, score=score, wanted=field_map.sheet)
    if sheet is None:
        return Table(where=Where(name)), problems
    where = Where(name, sheet.name)
    given = field_map.header_row
    header = header_at(sheet, given, headings) if given else find_header(sheet, headings)
    if header is None:
        broken = any(problem.code == "ROW-02" for problem in problems)
        missing = Problem(code="HEAD-01", where=Where(name, sheet.name, 1), facts={"name": name})
        if given:
            missing = Problem(code="MAP-03", where=field_map.where, facts={"row": str(given)})
        return Table(where=where), problems if broken else [*problems, missing]
    table, found = _table(sheet, header, headings, language, where, exhibition)
    return table, [*problems, *found, *field_map.unused(header.cells)]


def read_given(
    path: Path, name: str, exhibition: str, field_map: FieldMap
) -> tuple[GivenRows | None, str, list[Problem]]:
    """A table that somebody hands over for a new exhibition: its rows, the sheet they stand in, and what is wrong."""
    table, problems = read_table(path, name, (), "zh", exhibition, field_map, _TELLING)
    return table.given, table.where.sheet, problems


def _table(
    sheet: Sheet, header: HeaderRows, headings: Headings, language: Language, where: Where, exhibition: str
) -> tuple[Table, list[Problem]]:
    """What stands below a header."""
    columns = map_columns(header.cells, header.rows, headings, language, where)
    body = read_body(sheet, header, columns, headings, where)
    problems = [*columns.problems, *_nameless(body.records, columns, header, where), *body.problems]
    problems += [_too_wide(record, columns, where) for record in body.records if any(record.cells[columns.width :])]
    problems += sheet_notes(sheet, body.records, columns, where)
    odd = OddCells(sheet.marks, columns.columns, headings, exhibition)
    rows = tuple(row for record in body.records if (row := _row(record, columns, where, odd, problems)).cells)
    letters = {column.header.field: column.letter for column in reversed(columns.columns)}
    by_place = {column.index: column for column in columns.columns}
    above = sum(record.row < min(header.rows, default=0) for record in sheet.records)
    given = GivenRows(header, body.records, by_place, sheet.marks, above)
    return Table(rows, columns.private, where, TableColumns(where.file, letters), given), problems


def _row(record: Record, columns: Columns, where: Where, odd: OddCells, problems: list[Problem]) -> Row:
    file, sheet, number, width = where.file, where.sheet, record.row, len(record.cells)
    cells = {
        column.header: Cell(text, Where(file, sheet, number, column.letter))
        for column in columns.columns
        if column.index < width and (text := record.cells[column.index])
    }
    place = Where(file, sheet, number)
    if odd.marks:
        problems += odd.of_row(cells, place)
    return Row(cells, place)


def _nameless(records: Sequence[Record], columns: Columns, header: HeaderRows, where: Where) -> list[Problem]:
    """Columns without a heading that have words below."""
    unnamed = [n for n in range(columns.width) if not header.cells[n]]
    filled = [n for n in unnamed if any(n < len(record.cells) and record.cells[n] for record in records)]
    return [nameless(n, header.rows[n], where) for n in filled]


def _too_wide(record: Record, columns: Columns, where: Where) -> Problem:
    extra = [cell for cell in record.cells[columns.width :] if cell]
    place = Where(where.file, where.sheet, record.row, column_letter(columns.width))
    values = " | ".join(extra)
    shown = values if len(values) <= _SHOWN else values[:_SHOWN] + "…"
    return Problem(code="ROW-01", where=place, facts={"count": str(len(extra)), "values": shown})
