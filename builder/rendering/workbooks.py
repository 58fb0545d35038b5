"""The curator's own tables back as workbooks: a copy with marked cells and a list of problems before it.

The original is only read. A table that is no .xlsx or .xlsm, or too large to be held whole, is built anew from its
cells, at the same addresses.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from builder.model.problems import Problem
from builder.rendering.cells import put_text
from builder.rendering.grouping import TABLE_ENDINGS
from builder.rendering.marking import mark, unmark
from builder.rendering.package import workbook_bytes
from builder.rendering.problem_sheet import add_problem_sheet
from builder.rendering.sources import Sources
from builder.tables.safety import unsafe

_WITH_MACROS = ".xlsm"
_COPIED = (".xlsx", _WITH_MACROS)
_LARGEST = 24 << 20  # bytes of XML: openpyxl needs some fifty times as much memory to hold a workbook for writing
_LARGEST_WITH_PICTURES = 192 << 20
_NOT_IN_TITLES = re.compile(r"[\\*?:/\[\]]")
_DAMAGED = (BadZipFile, InvalidFileException, ParseError, KeyError, ValueError, TypeError, AttributeError, IndexError)


@dataclass(frozen=True, slots=True)
class Marked:
    """A workbook that goes back: a name for its file, its bytes, and the table that it shows (empty: only a list)."""

    name: str
    data: bytes
    table: str = ""


def marked_workbooks(problems: Sequence[Problem], folder: Path, sources: Sources) -> tuple[Marked, ...]:
    """One workbook for each table with problems. It lists those of its exhibition and of the whole site; with one
    table it lists all. What stands in no list then, such as exhibitions without a table, gets a list of its own.
    """
    tables = tables_of(problems)
    if not tables:
        return (Marked("problems.xlsx", _list_alone(problems)),)
    listed = {table: _listed(table, problems) if len(tables) > 1 else tuple(problems) for table in tables}
    known = {id(problem) for several in listed.values() for problem in several}
    rest = [problem for problem in problems if id(problem) not in known]
    made = tuple(_marked(table, name, listed[table], folder, sources) for table, name in _named(tables))
    return (*made, Marked("problems.xlsx", _list_alone(rest))) if rest else made


def _listed(table: str, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    exhibits = f"exhibits/{_home(table)}/"
    return tuple(p for p in problems if p.where.file.startswith(exhibits) or not p.where.file.startswith("exhibits/"))


def tables_of(problems: Sequence[Problem]) -> tuple[str, ...]:
    """The item tables that problems name, in order."""
    return tuple(dict.fromkeys(p.where.file for p in problems if p.where.file.lower().endswith(TABLE_ENDINGS)))


def _named(tables: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each table with the name of its workbook: that of its exhibition, and of the file where one has several."""
    homes = [_home(table) for table in tables]
    for table, home in zip(tables, homes, strict=True):
        stem = home if homes.count(home) == 1 else f"{home}-{table.rpartition('/')[2].replace('.', '-')}"
        yield table, stem + (_WITH_MACROS if table.lower().endswith(_WITH_MACROS) else ".xlsx")


def _home(table: str) -> str:
    """The exhibition that a table stands in."""
    parts = table.split("/")
    return parts[1] if len(parts) > 2 and parts[0] == "exhibits" else "items"


def _marked(table: str, name: str, listed: Sequence[Problem], folder: Path, sources: Sources) -> Marked:
    book = _copy(folder / table) if table.lower().endswith(_COPIED) else None
    about = "sheet.about"
    if book is None:
        book, about, name = _made(table, listed, sources), "sheet.about_made", name.removesuffix(_WITH_MACROS)
        name = name if name.endswith(".xlsx") else f"{name}.xlsx"
    mark(book, [problem for problem in listed if problem.where.file == table])
    add_problem_sheet(book, listed, table, about)
    return Marked(name, workbook_bytes(book), table)


def _copy(path: Path) -> Workbook | None:
    """The workbook with its formulas, comments, formats and macros; None where it cannot be held or is damaged."""
    try:
        content = path.read_bytes()
        if _too_much(content):
            return None
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl leaves aside is missing in the copy only
            macros = path.suffix.lower() == _WITH_MACROS
            book = load_workbook(BytesIO(content), keep_vba=macros, rich_text=True)
    except (*_DAMAGED, OSError):
        return None
    unmark(book)
    return book


def _too_much(content: bytes) -> bool:
    """Whether a workbook would take more memory than a report may. Raises BadZipFile where it is none."""
    with ZipFile(BytesIO(content)) as archive:
        sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    xml = sum(size for name, size in sizes.items() if name.lower().endswith(".xml"))
    return bool(unsafe(content)) or xml > _LARGEST or sum(sizes.values()) > _LARGEST_WITH_PICTURES


def _made(table: str, problems: Sequence[Problem], sources: Sources) -> Workbook:
    """A plain workbook with the cells of a table at their addresses, all as text."""
    name = next((p.where.sheet for p in problems if p.where.file == table and p.where.sheet), "")
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = _NOT_IN_TITLES.sub("-", name or Path(table).stem)[:31] or "items"
    grid = sources.grid(table, name)
    for record in grid.records:
        for column, text in enumerate(record.cells, start=1):
            if text:
                cell = sheet.cell(row=record.row, column=column)
                put_text(cell, text)
                cell.number_format = "@"
    if grid.header:
        sheet.freeze_panes = f"A{grid.header.row + 1}"
    return book


def _list_alone(problems: Sequence[Problem]) -> bytes:
    book = Workbook()
    add_problem_sheet(book, problems, "", "sheet.about_list")
    del book["Sheet"]
    return workbook_bytes(book)
