"""Files that mean harm, or look like it: bounded time and memory, a problem, and never an exception."""

from __future__ import annotations

import io
import tracemalloc
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.tables import read_sheet
from tests.tables.made import SHEET, book_of, loaded, patched, texts, told, with_shared_strings
from tests.tables.test_kinds import ods_row, old_workbook, open_document

HEADER = ["档号", "题名", "时间"]
SOUND = with_shared_strings(book_of([HEADER, *([f"A-{n}", f"展品{n}", 1900 + n] for n in range(1, 9))]))
_SHEET_XML = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def test_shared_strings(tmp_path: Path) -> None:
    """Texts that stand once for many cells, as Excel writes them, are the same texts."""
    exhibition, problems = loaded(tmp_path, {"items.xlsx": SOUND})
    assert told(problems) == []
    assert texts(exhibition)[7] == {"reference_code": "A-8", "title": "展品8", "date_original": "1908"}


def codes(tmp_path: Path, content: bytes, name: str = "items.xlsx") -> list[str]:
    """The problems of reading these bytes."""
    path = tmp_path / name
    path.write_bytes(content)
    return [problem.code for problem in read_sheet(path, name)[1]]


def reason(tmp_path: Path, content: bytes, name: str = "items.xlsx") -> str:
    """The message of the one problem of reading these bytes."""
    path = tmp_path / name
    path.write_bytes(content)
    sheet, problems = read_sheet(path, name)
    assert sheet is None
    assert [problem.code for problem in problems] == ["FILE-10"]
    return problems[0].message("zh")


def test_a_million_empty_rows(tmp_path: Path) -> None:
    """A sheet formatted to its last row is read to its items; where reading stopped is told."""
    empty = b"".join(
        b'<row r="%d"><c r="A%d" s="0"/><c r="B%d" s="0"/></row>' % (n, n, n) for n in range(10, 1_048_577)
    )
    content = patched(SOUND, SHEET, lambda data: data.replace(b"</sheetData>", empty + b"</sheetData>"))
    tracemalloc.start()
    exhibition, problems = loaded(tmp_path, {"items.xlsx": content})
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert told(problems) == ["SHEET-04 items.xlsx"]
    assert len(exhibition.rows) == 8
    assert peak < 60 << 20, "empty rows must not be kept"


def test_rows_behind_a_gap(tmp_path: Path) -> None:
    """A gap in the numbers of rows is no run of empty rows: what stands behind it is read."""
    far = '<row r="900000"><c r="B900000" t="inlineStr"><is><t>远</t></is></c></row></sheetData>'.encode()
    content = patched(SOUND, SHEET, lambda data: data.replace(b"</sheetData>", far))
    exhibition, problems = loaded(tmp_path, {"items.xlsx": content})
    assert told(problems) == []
    assert str(exhibition.rows[-1].where).endswith(":900000")


def test_dense_parts(tmp_path: Path) -> None:
    """Shared strings that unfold a thousandfold are not unfolded."""
    bomb = b"<sst>" + b"<si><t>" + b"0" * (40 << 20) + b"</t></si></sst>"
    assert "大得不合理" in reason(tmp_path, patched(SOUND, "xl/sharedStrings.xml", lambda _: bomb))


def test_too_many_parts(tmp_path: Path) -> None:
    """An archive with an army of entries is not opened."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for n in range(10_001):
            archive.writestr(f"xl/{n}.xml", "")
    assert "太多" in reason(tmp_path, stream.getvalue())


def test_cells_far_apart(tmp_path: Path) -> None:
    """Rows that claim thousands of columns each ask for too much room."""
    rows = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 1400))
    assert "大得不合理" in reason(tmp_path, patched(SOUND, SHEET, lambda _: _SHEET_XML.format(rows).encode()))


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities(part: str, encoding: str, tmp_path: Path) -> None:
    """A document type definition, the root of entity attacks, is refused in whatever encoding."""
    lol = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
    )
    assert "DTD" in reason(tmp_path, patched(SOUND, part, lambda _: lol.encode(encoding)))


@pytest.mark.parametrize("repeated", [1_000_000, 999_999_999_999])
def test_sprawling_open_document(repeated: int, tmp_path: Path) -> None:
    """An .ods that repeats a filled row without end is not unfolded."""
    wide = ods_row(*"abcdefghij", repeated=repeated)
    assert "大得不合理" in reason(tmp_path, open_document(ods_row("题名") + wide), "items.ods")


def test_external_links_are_not_followed(tmp_path: Path) -> None:
    """A formula into another workbook gives its stored value; the other file is never looked for."""
    linked = b'<c r="B2" t="str"><f>[1]Sheet1!A1</f><v>\xe5\xad\x98</v></c>'
    content = patched(
        SOUND, SHEET, lambda data: data.replace(b'<c r="C2"', linked.replace(b"B2", b"D2") + b'<c r="C2"')
    )
    content = patched(content, "xl/externalLinks/externalLink1.xml", lambda _: b"<not xml")
    exhibition, problems = loaded(tmp_path, {"items.xlsx": content})
    assert [problem.code for problem in problems] in ([], ["ROW-01"])
    assert len(exhibition.rows) == 8


def test_encrypted_entries(tmp_path: Path) -> None:
    """An archive whose entries have a password is told as such."""
    content = bytearray(SOUND)
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    assert codes(tmp_path, bytes(content)) == ["FILE-08"]


@pytest.mark.parametrize(
    ("content", "examples"),
    [(SOUND, 100), (old_workbook(), 8), (open_document(ods_row("题名") + ods_row("甲")), 8)],
    ids=["xlsx", "xls", "ods"],
)
def test_damaged_files(content: bytes, examples: int, tmp_path: Path) -> None:
    """Bytes overwritten, cut off or put in anywhere give rows or a problem of this file."""

    @settings(max_examples=examples, deadline=None, database=None)
    @given(
        at=st.integers(0, len(content) - 1), noise=st.binary(max_size=12), how=st.sampled_from(["over", "in", "cut"])
    )
    def survives(at: int, noise: bytes, how: str) -> None:
        rest = {"over": content[at + len(noise) :], "in": content[at:], "cut": b""}[how]
        _, problems = loaded(tmp_path, {"items.xlsx": content[:at] + noise + rest})
        for problem in problems:
            assert problem.where.file == "exhibits/show/items.xlsx"
            assert problem.message("zh")
            assert "{" not in problem.hint("zh")

    survives()


PARTS = [
    SHEET,
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
]


@pytest.mark.parametrize("part", PARTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_parts(part: str, data: st.DataObject, tmp_path: Path) -> None:
    """The same inside the archive, where no checksum warns: in any part of the workbook."""
    with ZipFile(io.BytesIO(SOUND)) as archive:
        inside = archive.read(part)
    at = data.draw(st.integers(0, len(inside) - 1))
    noise = data.draw(
        st.one_of(
            st.binary(max_size=6), st.sampled_from([b'"', b"<", b">", b"9", b"-1", b"e308", b"A", b"</", b"&#0;"])
        )
    )
    rest = inside[at + data.draw(st.integers(0, 4)) :]
    _, problems = loaded(tmp_path, {"items.xlsx": patched(SOUND, part, lambda _: inside[:at] + noise + rest)})
    for problem in problems:
        assert problem.where.file == "exhibits/show/items.xlsx"


BAD_CELLS = {
    't="e"><v>#REF!</v>': "VALUE-01",
    't="s"><v>99999</v>': "VALUE-01",
    "><v>1x</v>": "VALUE-01",
    "><v>1e999</v>": "VALUE-01",
    "><v>nan</v>": "VALUE-01",
    "><f>A1</f>": "VALUE-02",
    "><v>1.0000000000000001E+16</v>": "VALUE-03",
}


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(row=st.integers(2, 9), column=st.sampled_from("ABC"), wrong=st.sampled_from(sorted(BAD_CELLS)))
def test_damaged_cells(row: int, column: str, wrong: str, tmp_path: Path) -> None:
    """Any single cell that goes wrong is told at exactly its address, and every other cell is as before."""
    from tests.tables.made import with_cell

    sound, _ = loaded(tmp_path, {"items.xlsx": SOUND})
    content = with_cell(SOUND, f"{column}{row}", f'<c r="{column}{row}" {wrong}</c>')
    exhibition, problems = loaded(tmp_path, {"items.xlsx": content})
    assert told(problems) == [f"{BAD_CELLS[wrong]} items.xlsx:{row}:{column}"]
    field = {"A": "reference_code", "B": "title", "C": "date_original"}[column]
    for n, (before, after) in enumerate(zip(texts(sound), texts(exhibition), strict=True), start=2):
        for each in (before, after) if n == row else ():
            each.pop(field, None)
        assert before == after
