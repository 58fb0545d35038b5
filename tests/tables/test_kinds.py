"""Files are what they hold, whatever they are called."""

from __future__ import annotations

import io
import warnings
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from builder.tables import read_sheet
from tests.tables.made import book_of, loaded, patched, texts, told

ROWS = [["展品清单"], [], ["档号", "题名", "时间"], ["A-1", "星图", 1985.0], ["A-2", "夜校", date(1954, 5, 4)]]
CSV = "档号,题名,时间\nA-1,星图,1985\n"
PAGE = "<html><head><meta charset=gb2312></head><table><tr><td>档号<td>题名<td>时间<tr><td>A-1<td>星图<br>摹本<td>1985</table>"


def old_workbook(edit=lambda sheet: None) -> bytes:
    """An .xls with the rows above."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import xlwt

        book = xlwt.Workbook()
        sheet = book.add_sheet("展品")
        form = xlwt.easyxf(num_format_str="yyyy-mm-dd")
        for row, cells in enumerate(ROWS):
            for column, value in enumerate(cells):
                sheet.write(row, column, value, *([form] if isinstance(value, date) else []))
        edit(sheet)
        stream = io.BytesIO()
        book.save(stream)
    return stream.getvalue()


def open_document(rows: str, sheet: str = "展品") -> bytes:
    """An .ods with one sheet of these rows of XML."""
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    body = f'<table:table table:name="{sheet}">{rows}</table:table>'
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content{names} office:version="1.2"><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>',
        )
    return stream.getvalue()


def ods_row(*cells: str, repeated: int = 1) -> str:
    """A row of texts."""
    inner = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in cells
    )
    return (
        f'<table:table-row table:number-rows-repeated="{repeated}">{inner or "<table:table-cell/>"}</table:table-row>'
    )


@pytest.mark.parametrize("ending", ["xls", "et"])
def test_old_workbooks(ending: str, tmp_path: Path) -> None:
    """An .xls, also under WPS's name .et, has true addresses; what the format cannot tell is said."""
    exhibition, problems = loaded(tmp_path, {f"items.{ending}": old_workbook()})
    assert told(problems) == [f"FILE-11 items.{ending}"]
    assert [str(row.where) for row in exhibition.rows] == [f"exhibits/show/items.{ending}:展品:{n}" for n in (4, 5)]
    assert [row["date_original"] for row in texts(exhibition)] == ["1985", "1954-05-04"]


def test_merged_cells_of_old_workbooks(tmp_path: Path) -> None:
    """Merged values of an .xls count for their rows, too."""
    content = old_workbook(lambda sheet: (sheet.write(2, 3, "地点"), sheet.write_merge(3, 4, 3, 3, "上海")))
    exhibition, _ = loaded(tmp_path, {"items.xls": content})
    assert [row["place"] for row in texts(exhibition)] == ["上海", "上海"]


def test_open_document(tmp_path: Path) -> None:
    """An .ods has true addresses, also behind repeated empty rows."""
    content = open_document(ods_row("清单") + ods_row(repeated=3) + ods_row("档号", "题名") + ods_row("A-1", "星图"))
    exhibition, problems = loaded(tmp_path, {"items.ods": content})
    assert told(problems) == ["FILE-11 items.ods"]
    assert str(exhibition.rows[0].where) == "exhibits/show/items.ods:展品:6"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("items.csv", book_of(ROWS), ["FILE-09"]),
        ("items.xls", book_of(ROWS), ["FILE-09"]),
        ("items.et", book_of(ROWS), ["FILE-09"]),
        ("items.xlsx", CSV.encode("gb18030"), ["FILE-09"]),
        ("items.xls", CSV.replace(",", "\t").encode("utf-16"), ["FILE-09"]),
        ("items.xls", PAGE.encode("gb18030"), ["FILE-09"]),
        ("items.xlsx", old_workbook(), ["FILE-09", "FILE-11"]),
        ("items.xlsm", book_of(ROWS), []),
    ],
)
def test_endings_that_lie(name: str, content: bytes, expected: list[str], tmp_path: Path) -> None:
    """The content decides; a wrong ending is told and does no harm."""
    exhibition, problems = loaded(tmp_path, {name: content})
    assert sorted(problem.code for problem in problems) == expected
    assert texts(exhibition)[0]["reference_code"] == "A-1"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n", "FILE-05"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "FILE-05"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "FILE-08"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "FILE-10"),
        (b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>", "FILE-05"),
        (b"<html><body>no table</body></html>", "FILE-05"),
        (book_of(ROWS)[:-200], "FILE-10"),
        (b"PK\x03\x04", "FILE-10"),
    ],
)
def test_what_is_no_table(content: bytes, code: str, tmp_path: Path) -> None:
    """Anything else is refused with its name and what to do."""
    path = tmp_path / "items.xlsx"
    path.write_bytes(content)
    sheet, problems = read_sheet(path, "items.xlsx")
    assert (sheet, [problem.code for problem in problems]) == (None, [code])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark(encoding: str, tmp_path: Path) -> None:
    """UTF-16 that lost its first two bytes is read, and the guess is told."""
    exhibition, problems = loaded(tmp_path, {"items.csv": CSV.encode(encoding)})
    assert told(problems) == ["FILE-04 items.csv"]
    assert texts(exhibition)[0]["title"] == "星图"


def test_macros_are_not_looked_at(tmp_path: Path) -> None:
    """A macro in a workbook is never opened."""
    content = patched(book_of(ROWS), "xl/vbaProject.bin", lambda _: b"\xff" * 4000)
    exhibition, problems = loaded(tmp_path, {"items.xlsm": content})
    assert told(problems) == []
    assert len(exhibition.rows) == 2
