"""The item table of an exhibition becomes rows of cells, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.load.headings import Columns, Headings, find_header, map_columns, nameless
from builder.model.draft import Cell, Row
from builder.model.field_row import Field
from builder.model.problems import Problem
from builder.model.text import Language
from builder.model.where import Where, column_letter
from builder.tables import ENDINGS, UNREAD_ENDINGS, Record, read_sheet

_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of an item table, and the private fields that its internal columns became."""

    rows: tuple[Row, ...] = ()
    private: tuple[Field, ...] = ()
    where: Where = Where()


def find_table(folder: Path, named: str, place: str) -> tuple[Path | None, list[Problem]]:
    """The item table of an exhibition folder: the one that exhibit.yml names, or items.csv, .tsv, .txt or .xlsx.

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


def read_table(path: Path, name: str, own: Sequence[Field], language: Language) -> tuple[Table, list[Problem]]:
    """Every row below the header; empty rows are skipped, and so are empty cells. ``name`` is the file in problems."""
    if path.suffix.lower() in UNREAD_ENDINGS:
        return Table(), [Problem(code="FILE-05", where=Where(name), facts={"name": name})]
    sheet, problems = read_sheet(path, name)
    if sheet is None:
        return Table(where=Where(name)), problems
    where, headings = Where(name, sheet.name), Headings(own)
    at = find_header(sheet.records, headings)
    if at is None:
        broken = any(problem.code == "ROW-02" for problem in problems)
        missing = Problem(code="HEAD-01", where=Where(name, sheet.name, 1), facts={"name": name})
        return Table(where=where), problems if broken else [*problems, missing]
    header, body = sheet.records[at], sheet.records[at + 1 :]
    columns = map_columns(header, headings, language, where)
    read = {column.index for column in columns.columns}
    unnamed = [n for n in range(columns.width) if n not in read and not header.cells[n] and _filled(body, n)]
    problems += [*columns.problems, *(nameless(n, header, where) for n in unnamed)]
    problems += [_too_wide(record, columns, where) for record in body if any(record.cells[columns.width :])]
    rows = tuple(row for record in body if (row := _row(record, columns, where)).cells)
    return Table(rows, columns.private, where), problems


def _row(record: Record, columns: Columns, where: Where) -> Row:
    file, sheet, number, width = where.file, where.sheet, record.row, len(record.cells)
    cells = {
        column.header: Cell(text, Where(file, sheet, number, column.letter))
        for column in columns.columns
        if column.index < width and (text := record.cells[column.index])
    }
    return Row(cells, Where(file, sheet, number))


def _filled(records: Sequence[Record], index: int) -> bool:
    return any(index < len(record.cells) and record.cells[index] for record in records)


def _too_wide(record: Record, columns: Columns, where: Where) -> Problem:
    extra = [cell for cell in record.cells[columns.width :] if cell]
    place = Where(where.file, where.sheet, record.row, column_letter(columns.width))
    values = " | ".join(extra)
    shown = values if len(values) <= _SHOWN else values[:_SHOWN] + "…"
    return Problem(code="ROW-01", where=place, facts={"count": str(len(extra)), "values": shown})
