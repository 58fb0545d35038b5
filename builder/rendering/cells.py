"""How we write into a spreadsheet: as text that no spreadsheet takes for a formula."""

from __future__ import annotations

from openpyxl.cell import Cell
from openpyxl.styles import PatternFill

from builder.tables.writable import writable

FILLS = {
    "error": PatternFill("solid", fgColor="FFF4C7C1"),
    "warning": PatternFill("solid", fgColor="FFF8E3A8"),
    "note": PatternFill("solid", fgColor="FFD3E1EE"),
}
"""Cinnabar, gilt and indigo of the house, light enough for black text."""


def put_text(cell: Cell, text: str) -> None:
    """Write ``text`` as text: a leading ``=`` is a character, also after somebody edits the cell."""
    cell.value = writable(text)
    if cell.value:
        cell.data_type = "s"
    if text[:1] in {"=", "+", "-", "@"}:
        cell.quotePrefix = True
