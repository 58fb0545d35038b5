"""Marks in a curator's sheet: the colour of the worst problem of a cell, and a comment that says what to do."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from builder.model.problems import Problem
from builder.model.text import LANGUAGES
from builder.rendering.cells import FILLS
from builder.rendering.console import proposal_of
from builder.strings import say
from builder.tables.own_sheets import OUR_COMMENT
from builder.tables.writable import writable

AUTHOR = "兰台 Lantai"
_OURS = {fill.fgColor.rgb for fill in FILLS.values()}


def sheet_of(book: Workbook, problem: Problem) -> Worksheet | None:
    """The sheet that a problem is in; the first where it names none."""
    named = {sheet.title: sheet for sheet in book.worksheets}
    if problem.where.sheet:
        return named.get(problem.where.sheet)
    return book.worksheets[0] if book.worksheets else None


def cell_of(sheet: Worksheet, problem: Problem) -> Cell | None:
    """The cell to mark: the first of its row where the problem is about the row; the first of a merged range."""
    where = problem.where
    if not where.row or where.column.isdigit() or where.row > 1_048_576:
        return None
    cell = sheet[f"{where.column or 'A'}{where.row}"]
    if isinstance(cell, MergedCell):
        around = next(merged for merged in sheet.merged_cells.ranges if cell.coordinate in merged)
        cell = sheet.cell(row=around.min_row, column=around.min_col)
    return cell


def mark(book: Workbook, problems: Iterable[Problem]) -> None:
    """Mark every cell that a problem is about. What the curator wrote, formulas and comments included, stays."""
    marked: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        sheet = sheet_of(book, problem)
        if sheet is not None and (cell := cell_of(sheet, problem)) is not None:
            marked.setdefault((sheet.title, cell.coordinate), []).append(problem)
    for (title, coordinate), found in marked.items():
        cell = book[title][coordinate]
        ranked = sorted(found, key=lambda one: one.rank)
        cell.fill = FILLS[ranked[0].severity]
        cell.comment = _comment(cell.comment, ranked)


def unmark(book: Workbook) -> None:
    """Take away the marks of an earlier report, where a curator went on working in the copy."""
    for sheet in book.worksheets:
        for cell in list(sheet._cells.values()):  # noqa: SLF001  # iter_rows would make every cell of a sparse sheet
            if cell.has_style and cell.fill.fill_type == "solid" and cell.fill.fgColor.rgb in _OURS:
                cell.fill = PatternFill()
            if isinstance(cell, Cell) and cell.comment and OUR_COMMENT in cell.comment.text:
                theirs = cell.comment.text.partition(OUR_COMMENT)[0].strip()
                cell.comment = Comment(theirs, cell.comment.author) if theirs else None


def _comment(present: Comment | None, problems: list[Problem]) -> Comment:
    """The problems of a cell in both languages, below what somebody else had noted there."""
    parts = [present.text.strip()] if present and present.text.strip() else []
    parts.append(OUR_COMMENT)
    for problem in problems:
        for language in LANGUAGES:
            severity = say(problem.severity, language)
            parts.append(f"{severity} {problem.code} {problem.message(language)}")
            if proposal := proposal_of(problem, language):
                parts.append(say("report.proposal", language, proposal=proposal))
            if hint := problem.hint(language):
                parts.append(hint)
    text = writable("\n".join(parts))
    lines = sum(1 + len(part.encode()) // 75 for part in parts)
    author = present.author if present and present.author else AUTHOR
    return Comment(text, author, width=420, height=min(30 + 19 * lines, 640))
