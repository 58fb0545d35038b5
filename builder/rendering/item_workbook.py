"""The items of a package as a workbook that a house without Lantai edits and returns."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from builder.exchange.packing import ItemColumn
from builder.model.package import Package
from builder.rendering.cells import put_text
from builder.rendering.package import workbook_bytes
from builder.strings import WORDS

_TEXT = "@"
_WIDTHS = {"title": 30, "caption": 48, "alt_text": 36, "background": 30, "id": 26, "file": 30, "transcription": 40}
_USUAL = 18
_HEAD, _FIXED = PatternFill("solid", fgColor="FFF1EADC"), PatternFill("solid", fgColor="FFECEAE6")
_FONT, _BOLD, _SOFT = Font(size=11), Font(size=11, bold=True), Font(size=11, color="FF5E564B")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_RULE = Border(bottom=Side(style="thin", color="FF9E2A22"))
_HELP_LINES = 4


def items_workbook(package: Package, columns: tuple[ItemColumn, ...]) -> bytes:
    """The workbook: every cell is text, what must stay as it is stands on grey, and a second sheet says how to edit."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = WORDS["package.sheet"].zh
    for number, column in enumerate(columns, start=1):
        _head(sheet, number, column)
        for row, item in enumerate(package.items, start=2):
            cell = sheet.cell(row=row, column=number)
            put_text(cell, column.cell(item))
            cell.number_format, cell.alignment, cell.font = _TEXT, _WRAPPED, _FONT
            if not column.editable:
                cell.fill, cell.font = _FIXED, _SOFT
    sheet.freeze_panes = "C2"
    _help(book.create_sheet(WORDS["package.help"].zh))
    return workbook_bytes(book)


def _head(sheet: Worksheet, number: int, column: ItemColumn) -> None:
    cell = sheet.cell(row=1, column=number)
    put_text(cell, column.heading)
    cell.font, cell.fill, cell.border, cell.alignment = _BOLD, _HEAD, _RULE, _WRAPPED
    told = sheet.column_dimensions[get_column_letter(number)]
    told.width, told.number_format = _WIDTHS.get(column.header.field, _USUAL), _TEXT


def _help(sheet: Worksheet) -> None:
    sheet.column_dimensions["A"].width = 90
    lines = [WORDS[f"package.help.{number}"] for number in range(1, _HELP_LINES + 1)]
    for row, words in enumerate([WORDS["package.help"], *lines], start=1):
        cell = sheet.cell(row=row, column=1)
        put_text(cell, f"{words.zh}\n{words.en}")
        cell.font, cell.alignment = _BOLD if row == 1 else _FONT, _WRAPPED
