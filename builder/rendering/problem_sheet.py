"""The first sheet of a workbook that comes back: every problem in a list, each with a link to its cell."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from builder.model.fields import FIELDS
from builder.model.problems import Problem
from builder.model.text import LANGUAGES
from builder.rendering.cells import FILLS, put_text
from builder.rendering.console import proposal_of
from builder.rendering.grouping import by_file, item_id, place
from builder.rendering.marking import cell_of, sheet_of
from builder.strings import WORDS, say
from builder.tables.own_sheets import PROBLEMS

_COLUMNS = (
    ("sheet.number", 6),
    ("sheet.severity", 9),
    ("sheet.place", 16),
    ("sheet.item", 24),
    ("sheet.field", 16),
    ("sheet.message", 56),
    ("sheet.hint", 56),
    ("sheet.proposal", 24),
    ("sheet.code", 10),
)
_HEADER = 2
_HEAD_FONT, _LINK_FONT = Font(bold=True), Font(color="FF2B4257", underline="single")
_HEAD_FILL = PatternFill("solid", fgColor="FFF1EADC")
_HAIRLINE = Border(bottom=Side(style="hair", color="FFD9D0C0"))
_TOP = Alignment(vertical="top", wrap_text=True)


def add_problem_sheet(book: Workbook, problems: Sequence[Problem], file: str, about: str) -> None:
    """Put the list before all other sheets. ``file`` is the table that the book shows: only its cells can be linked."""
    if PROBLEMS in book.sheetnames:
        del book[PROBLEMS]
    sheet = book.create_sheet(PROBLEMS, 0)
    _head(sheet, about, file)
    ordered = [problem for group in by_file(problems) for problem in group.problems]
    for number, problem in enumerate(ordered, start=1):
        _line(book, sheet, number, problem, file)
    last = get_column_letter(len(_COLUMNS))
    sheet.auto_filter.ref = f"A{_HEADER}:{last}{_HEADER + max(len(ordered), 1)}"
    sheet.freeze_panes = f"A{_HEADER + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{_HEADER}:{_HEADER}"
    book.active = 0
    for other in book.worksheets:  # two selected sheets would be edited at once
        other.sheet_view.tabSelected = other is sheet


def _head(sheet: Worksheet, about: str, file: str) -> None:
    last = get_column_letter(len(_COLUMNS))
    sheet.merge_cells(f"A1:{last}1")
    put_text(sheet["A1"], "\n".join(say(about, language, file=file) for language in LANGUAGES))
    sheet["A1"].alignment = _TOP
    sheet.row_dimensions[1].height = 48
    for n, (key, width) in enumerate(_COLUMNS, start=1):
        cell = sheet.cell(row=_HEADER, column=n)
        put_text(cell, f"{WORDS[key].zh}\n{WORDS[key].en}")
        cell.font, cell.fill, cell.alignment, cell.border = _HEAD_FONT, _HEAD_FILL, _TOP, _HAIRLINE
        sheet.column_dimensions[get_column_letter(n)].width = width
    sheet.row_dimensions[_HEADER].height = 32


def _line(book: Workbook, sheet: Worksheet, number: int, problem: Problem, file: str) -> None:
    field = FIELDS.get(problem.field)
    texts = (
        "",
        _both(*(say(problem.severity, language) for language in LANGUAGES)),
        place(problem, "zh") if problem.where.file == file else f"{problem.where.file} {place(problem, 'zh')}".strip(),
        item_id(problem),
        _both(field.label.zh, field.label.en) if field else "",
        _both(*map(problem.message, LANGUAGES)),
        _both(*map(problem.hint, LANGUAGES)),
        _both(*(proposal_of(problem, language) for language in LANGUAGES)),
        problem.code,
    )
    row = _HEADER + number
    for column, text in enumerate(texts, start=1):
        cell = sheet.cell(row=row, column=column)
        put_text(cell, text)
        cell.alignment, cell.border = _TOP, _HAIRLINE
    sheet.cell(row=row, column=1).value = number
    sheet.cell(row=row, column=2).fill = FILLS[problem.severity]
    if problem.where.file == file:
        _link(book, sheet.cell(row=row, column=3), problem)
    tallest = max(_lines(text, width) for text, (_, width) in zip(texts, _COLUMNS, strict=True))
    sheet.row_dimensions[row].height = min(15.5 * tallest + 3, 400)


def _link(book: Workbook, cell: Cell, problem: Problem) -> None:
    target = sheet_of(book, problem) if problem.where.sheet else book.worksheets[1]
    if target is None:
        return
    there = cell_of(target, problem)
    coordinate = there.coordinate if there is not None else "A1"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(target.title)}!{coordinate}")
    if not cell.value:
        put_text(cell, "\n".join(WORDS["report.whole_table"].into(language) for language in LANGUAGES))
    cell.font = _LINK_FONT


def _both(zh: str, en: str) -> str:
    return zh if zh == en else f"{zh}\n{en}"


def _lines(text: str, width: int) -> int:
    """About how many lines a text takes in a column: a Chinese character is two wide."""
    cells = (sum(1 + (character > "\u1100") for character in line) for line in text.split("\n"))
    return sum(1 + length // max(width - 1, 1) for length in cells)
