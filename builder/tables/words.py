"""The text of a cell as it is compared: trimmed, one line end, and the oddities that text itself shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.tables.record import Mark, Record

ERROR_VALUES = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
)
_SHORTENED = re.compile(r"[+-]?\d(?:\.\d+)?E\+\d{1,3}", re.IGNORECASE)
_HASHES = re.compile(r"#{3,}")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def clean(text: str) -> str:
    """Without blanks at the ends, and with LF as the only line end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.strip()


def unescaped(text: str) -> str:
    """Characters that a workbook writes as ``_x000D_`` (ECMA-376 22.9.2.19). A null or half a pair has no character."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return "" if number == 0 or 0xD800 <= number < 0xE000 else chr(number)


def mark_of(text: str) -> Mark | None:
    """What is odd about a text: an error value, hashes of a narrow column, or a long number shortened to 1.2E+17."""
    if text.startswith("#") and (text in ERROR_VALUES or _HASHES.fullmatch(text)):
        return Mark("error", text)
    if "E+" in text.upper() and _SHORTENED.fullmatch(text):
        return Mark("digits", text)
    return None


def marks_of(records: Iterable[Record]) -> dict[tuple[int, int], Mark]:
    """The odd cells of a table that is text."""
    return {
        (record.row, column): mark
        for record in records
        for column, cell in enumerate(record.cells)
        if cell and (cell[0] == "#" or "E+" in cell or "e+" in cell) and (mark := mark_of(cell))
    }
