"""What a curator should know of the sheet that was read: other sheets, hidden rows and columns, comments, its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.load.headings import Columns
from builder.model.problems import Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import listed, phrase
from builder.tables import Record, Sheet

_NAMED = 8


def sheet_notes(sheet: Sheet, body: Iterable[Record], columns: Columns, where: Where) -> list[Problem]:
    """The notes, at most one of a kind."""
    return list(_notes(sheet, tuple(body), columns, Where(where.file, where.sheet)))


def _notes(sheet: Sheet, body: tuple[Record, ...], columns: Columns, where: Where) -> Iterator[Problem]:
    home = where.file.rpartition("/")[0]
    for code, others in (("SHEET-08", sheet.alike), ("SHEET-01", [n for n in sheet.others if n not in sheet.alike])):
        if others:
            facts: dict[str, str | Text] = {
                "sheet": sheet.name,
                "others": listed(others),
                "first": others[0],
                "map": f"{home}/fieldmap.yml",
            }
            yield Problem(code=code, where=where, facts=facts)
    if rows := [str(record.row) for record in body if record.row in sheet.hidden_rows]:
        yield Problem(code="SHEET-02", where=where, facts={"what": phrase("hidden_rows", names=_some(rows))})
    if letters := [column.letter for column in columns.columns if column.index in sheet.hidden_columns]:
        yield Problem(code="SHEET-02", where=where, facts={"what": phrase("hidden_columns", names=_some(letters))})
    if sheet.comments:
        yield Problem(code="SHEET-03", where=where, facts={"count": str(sheet.comments)})
    if sheet.stopped:
        yield Problem(code="SHEET-04", where=where, facts={"row": str(sheet.stopped)})


def _some(names: list[str]) -> Text:
    shown = listed(names[:_NAMED])
    return shown if len(names) <= _NAMED else Text(f"{shown.zh}……共 {len(names)}", f"{shown.en} … {len(names)} in all")
