"""Reads an old workbook in a process of its own: ``python -m builder.tables.calamine_process < items.xls``.

A damaged .xls can make calamine panic, ask for all memory or never end, and none of that can be caught in the same
process. The workbook comes on standard input; every sheet goes to standard output as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from builder.tables.display import Format, shown_date, shown_number
from builder.tables.record import Mark
from builder.tables.words import clean, mark_of

MOST_CELLS = 20_000_000
_MEMORY = 3 << 30
_EPOCH = date(1899, 12, 30)
_PLAIN = Format()
_DIGITS = 10**15


def main() -> None:
    """Read and write; a workbook with a password gives ``null``, one that cannot be read an error of the process."""
    _limit_memory()
    content = sys.stdin.buffer.read()
    try:
        found = read_all(content)
    except PasswordError:
        found = None
    sys.stdout.buffer.write(json.dumps(found).encode())


def read_all(content: bytes) -> list[dict[str, object]]:
    """Name, visibility, rows, odd cells and merged blocks of every sheet."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    sheets = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
    return [
        {
            "name": one.name,
            "hidden": one.visible != SheetVisibleEnum.Visible,
            **_sheet(book.get_sheet_by_name(one.name)),
        }
        for one in sheets
    ]


def _limit_memory() -> None:
    """Where the system can, hold this process to some memory; Windows cannot, and ends it when there is no more."""
    try:
        import resource  # noqa: PLC0415 - it is not there on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _sheet(sheet: CalamineSheet) -> dict[str, object]:
    if sheet.end is None:
        return {"records": [], "marks": [], "merged": []}
    if sheet.total_height * sheet.total_width > MOST_CELLS:
        raise ValueError("a sheet that asks for too much room")
    marks: list[tuple[int, int, Mark]] = []
    records: list[tuple[int, Sequence[str]]] = []
    for row, values in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        told = [_told(value) for value in values]
        marks += [(row, column, mark) for column, (_, mark) in enumerate(told) if mark]
        cells = [text for text, _ in told]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            records.append((row, cells))
    merged = [(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()]
    return {"records": records, "marks": marks, "merged": merged}


def _told(value: object) -> tuple[str, Mark | None]:
    """A cell's text, and what is odd about it."""
    if isinstance(value, str):
        text = clean(value)
        return text, mark_of(text)
    if isinstance(value, bool):
        return str(value).upper(), None
    if isinstance(value, int | float):
        return shown_number(value, _PLAIN), Mark("digits", f"{value:.15g}") if abs(value) >= _DIGITS else None
    if isinstance(value, date):
        whole = not isinstance(value, datetime) or value.time() == time()
        day = value.date() if isinstance(value, datetime) else value
        shown = shown_date(value, _PLAIN)
        return shown, Mark("date", shown, (day - _EPOCH).days if whole else 0)
    return (shown_date(value, _PLAIN) if isinstance(value, time | timedelta) else ""), None


if __name__ == "__main__":
    main()
