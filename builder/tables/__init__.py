"""Tables as people hand them over: a file becomes records of trimmed cells, with the rows a spreadsheet would show.

What the columns mean is not known here. ``load`` and ``exchange`` read their tables through this one door.
"""

from __future__ import annotations

from pathlib import Path

from builder.model.problems import Problem
from builder.model.where import Where
from builder.tables.delimited import read_delimited
from builder.tables.record import Record, Sheet
from builder.tables.source import decoded, read_bytes, read_text
from builder.tables.workbook import read_workbook

__all__ = ["ENDINGS", "UNREAD_ENDINGS", "Record", "Sheet", "read_bytes", "read_sheet", "read_text"]

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx")
UNREAD_ENDINGS = (".xls", ".ods", ".et", ".numbers", ".xlsm")


def read_sheet(path: Path, name: str) -> tuple[Sheet | None, list[Problem]]:
    """The first sheet of a table. ``name`` is how the file is called in problems; None where nothing can be read."""
    content, problems = read_bytes(path, name)
    if content is None:
        return None, problems
    if path.suffix.lower() == ".xlsx":
        sheet = read_workbook(content)
        if isinstance(sheet, Sheet):
            return sheet, problems
        return None, [*problems, Problem(code="FILE-02", where=Where(name), facts={"name": name, "reason": sheet})]
    text, guesses = decoded(content, name)
    problems += guesses
    if text is None:
        return None, problems
    records, broken = read_delimited(text)
    if broken:
        where = Where(name, row=broken.row)
        problems.append(Problem(code="ROW-02", where=where, facts={"reason": broken.reason}))
    return Sheet(records), problems
