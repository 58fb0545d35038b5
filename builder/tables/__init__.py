"""Tables as people hand them over: a file becomes records of trimmed cells, with the rows a spreadsheet would show.

What the columns mean is not known here. ``load`` and ``exchange`` read their tables through this one door.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import phrase
from builder.tables.book import LOOKED_AT, Score, read_book
from builder.tables.delimited import read_delimited
from builder.tables.record import Mark, Merged, Record, Sheet
from builder.tables.sniff import ENDINGS_OF, kind_of
from builder.tables.source import decoded, read_bytes, read_text
from builder.tables.web_page import read_web_page
from builder.tables.words import marks_of

__all__ = [
    "ENDINGS",
    "LOOKED_AT",
    "UNREAD_ENDINGS",
    "Mark",
    "Merged",
    "Record",
    "Score",
    "Sheet",
    "read_bytes",
    "read_sheet",
    "read_text",
]

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".et")
UNREAD_ENDINGS = (".xlsb", ".numbers", ".pages", ".doc", ".docx", ".wps", ".pdf", ".mdb", ".accdb")


def any_rows(records: Sequence[Record]) -> int:
    """The score of a reader that takes the first sheet with rows."""
    return int(bool(records))


def read_sheet(
    path: Path, name: str, *, score: Score = any_rows, wanted: str = ""
) -> tuple[Sheet | None, list[Problem]]:
    """One sheet of a table, recognised by its content and not by its ending. None where nothing can be read.

    ``name`` is how the file is called in problems. Of several sheets it is the one called ``wanted``, or the one whose
    first rows have the best ``score``.
    """
    content, problems = read_bytes(path, name)
    if content is None:
        return None, problems
    if not content.strip():
        facts: dict[str, Fact] = {"name": name, "reason": phrase("picture_empty")}
        return None, [*problems, Problem(code="FILE-10", where=Where(name), facts=facts)]
    kind = kind_of(content)
    if kind in {"xlsx", "xls", "ods"}:
        sheet, found = read_book(content, kind, name, score, wanted)
    elif kind in {"text", "web page"}:
        sheet, found = _written(content, name, page=kind == "web page")
    else:
        code = {"locked": "FILE-08", "damaged": "FILE-10"}.get(kind, "FILE-05")
        facts = {"name": name, "reason": phrase("not_a_workbook")}
        return None, [*problems, Problem(code=code, where=Where(name), facts=facts)]
    if sheet and sheet.records and path.suffix.lower() not in ENDINGS_OF.get(kind, ()):
        facts = {"name": name, "kind": _KINDS[kind]}
        found.append(Problem(code="FILE-09", where=Where(name), facts=facts))
    return sheet, [*problems, *found]


_KINDS = {
    "xlsx": Text("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)"),
    "xls": Text("旧版 Excel 工作簿（.xls）", "an old Excel workbook (.xls)"),
    "ods": Text("OpenDocument 表格（.ods）", "an OpenDocument sheet (.ods)"),
    "text": Text("文本表格（.csv）", "a text table (.csv)"),
    "web page": Text("网页", "a web page"),
}


def _written(content: bytes, name: str, *, page: bool) -> tuple[Sheet | None, list[Problem]]:
    text, problems = decoded(content, name)
    if text is None:
        return None, problems
    if page:
        sheet = read_web_page(text)
        return sheet, problems if sheet else [
            *problems,
            Problem(code="FILE-05", where=Where(name), facts={"name": name}),
        ]
    records, broken = read_delimited(text)
    if broken:
        where = Where(name, row=broken.row)
        problems.append(Problem(code="ROW-02", where=where, facts={"reason": broken.reason}))
    return Sheet(records, marks=marks_of(records)), problems
