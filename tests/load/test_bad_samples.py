"""Every problem code of reading is produced by a small wrong table, at the right place, and speaks in full."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from builder.model.problems import loading, sheets
from tests.tables.made import SHEET, book_of, loaded, patched, saved, told, with_cell
from tests.tables.test_kinds import old_workbook

TEXT_SAMPLES = Path(__file__).resolve().parent.parent / "samples" / "bad"
HEADER = ["档号", "题名", "时间", "地点"]
ROWS = [HEADER, ["A-1", "甲", "1930", "上海"], ["A-2", "乙", "1931", "北京"]]


def _edited(edit: Callable[[Worksheet], object], rows: list[list[object]] = ROWS) -> bytes:
    return book_of(rows, edit)


def _two_sheets() -> bytes:
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active.title = "展品"
    book.create_sheet("旧表").append(["旧"])
    return saved(book)


def _endless() -> bytes:
    empty = b"".join(b'<row r="%d"><c r="A%d" s="0"/></row>' % (n, n) for n in range(4, 10_010))
    return patched(book_of(ROWS), SHEET, lambda data: data.replace(b"</sheetData>", empty + b"</sheetData>"))


def _two_halls() -> bytes:
    book = Workbook()
    book.active.title = "一厅"
    second = book.create_sheet("二厅")
    for sheet in book.worksheets:
        for row in ROWS:
            sheet.append([f"{sheet.title}-{row[0]}" if row is not ROWS[0] else row[0], *row[1:]])
    assert second.max_row > 1
    return saved(book)


def _hide(sheet: Worksheet) -> None:
    sheet.row_dimensions[3].hidden = True


def _comment(sheet: Worksheet) -> None:
    sheet["B2"].comment = Comment("核对", "某某")


LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
BUILT: dict[str, tuple[dict[str, str | bytes], list[str]]] = {
    "FILE-08": ({"items.xlsx": LOCKED}, ["FILE-08 items.xlsx"]),
    "FILE-09": ({"items.csv": book_of(ROWS)}, ["FILE-09 items.csv"]),
    "FILE-10": ({"items.xlsx": book_of(ROWS)[:-99]}, ["FILE-10 items.xlsx"]),
    "FILE-11": ({"items.xls": old_workbook()}, ["FILE-11 items.xls"]),
    "SHEET-01": ({"items.xlsx": _two_sheets()}, ["SHEET-01 items.xlsx"]),
    "SHEET-08": ({"items.xlsx": _two_halls()}, ["SHEET-08 items.xlsx:一厅"]),
    "SHEET-02": ({"items.xlsx": _edited(_hide)}, ["SHEET-02 items.xlsx"]),
    "SHEET-03": ({"items.xlsx": _edited(_comment)}, ["SHEET-03 items.xlsx"]),
    "SHEET-04": ({"items.xlsx": _endless()}, ["SHEET-04 items.xlsx"]),
    "SHEET-05": ({"items.xlsx": _edited(lambda sheet: sheet.merge_cells("D2:D3"))}, ["SHEET-05 items.xlsx:2:D"]),
    "SHEET-06": (
        {"items.xlsx": book_of(ROWS), "fieldmap.yml": "lantai: 1\nsheet: 展览\n"},
        ["SHEET-06 items.xlsx"],
    ),
    "SHEET-07": ({"items.xlsx": _edited(lambda sheet: sheet.merge_cells("A2:A3"))}, ["SHEET-07 items.xlsx:2:A"]),
    "ROW-04": (
        {"items.xlsx": _edited(lambda sheet: sheet.merge_cells("A2:D2"), [HEADER, ["一 星图"], *ROWS[1:]])},
        ["ROW-04 items.xlsx:2"],
    ),
    "VALUE-02": (
        {"items.xlsx": with_cell(book_of(ROWS), "B2", '<c r="B2"><f>A1</f></c>')},
        ["VALUE-02 items.xlsx:2:B"],
    ),
    "VALUE-04": ({"items.xlsx": book_of([HEADER, ["A-1", "甲", date(1905, 4, 13)]])}, ["VALUE-04 items.xlsx:2:C"]),
    "VALUE-05": ({"items.xlsx": book_of([HEADER, [date(2026, 1, 2), "甲"]])}, ["VALUE-05 items.xlsx:2:A"]),
    "VALUE-06": (
        {
            "items.xlsx": _edited(
                lambda sheet: setattr(sheet["C2"], "number_format", "m-d"), [HEADER, ["A-1", "甲", date(2026, 5, 4)]]
            )
        },
        ["VALUE-06 items.xlsx:2:C"],
    ),
}
IN_CHECK = {"FILE-03", "FILE-04"}


@pytest.mark.parametrize("code", BUILT)
def test_built_samples(code: str, tmp_path: Path) -> None:
    """A wrong workbook gives exactly its code, and its words are filled in both languages."""
    files, expected = BUILT[code]
    _, problems = loaded(tmp_path, dict(files))
    assert told(problems) == expected
    for language in ("zh", "en"):
        for words in (problems[0].message(language), problems[0].hint(language)):
            assert words
            assert "{" not in words


def test_every_code_has_a_sample() -> None:
    """No row of the tables of reading stands without a sample, here or as a folder of text files."""
    codes = {kind.code for table in (loading, sheets) for kind in table.KINDS}
    assert codes - {path.name for path in TEXT_SAMPLES.iterdir()} - BUILT.keys() - IN_CHECK == set()
