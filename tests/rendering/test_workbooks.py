"""The curator's own workbook back."""

from __future__ import annotations

import hashlib
import io
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from builder.deciding import examine
from builder.model.problems import Problem
from builder.model.where import Where
from builder.order import Order
from builder.rendering import workbooks
from builder.rendering.cells import FILLS
from builder.rendering.sources import Sources
from builder.rendering.workbooks import marked_workbooks
from builder.store import store_of
from builder.tables.own_sheets import OUR_COMMENT, PROBLEMS

TABLE = "exhibits/quay/items.xlsx"


@pytest.fixture(scope="module")
def book(problems: tuple[Problem, ...], folder: Path, sources: Sources) -> Workbook:
    (marked,) = marked_workbooks(problems, folder, sources)
    assert marked.name == "quay.xlsx"
    return load_workbook(io.BytesIO(marked.data))


def test_every_cell_with_a_problem_is_marked(book: Workbook, problems: tuple[Problem, ...]) -> None:
    """Each has the colour of its worst problem and a comment with message and hint in both languages."""
    for problem in problems:
        if problem.where.file != TABLE or not problem.where.row:
            continue
        cell = book["展品"][f"{problem.where.column or 'A'}{problem.where.row}"]
        assert cell.fill.fgColor.rgb in {fill.fgColor.rgb for fill in FILLS.values()}, cell.coordinate
        for language in ("zh", "en"):
            assert problem.message(language) in cell.comment.text
            assert problem.hint(language) in cell.comment.text


def test_the_list_comes_first_with_links(book: Workbook, problems: tuple[Problem, ...]) -> None:
    """The first sheet lists every problem, and each place in the table is a link to its cell."""
    assert book.sheetnames[0] == PROBLEMS
    sheet = book[PROBLEMS]
    assert sheet.max_row == 2 + len(problems)
    links = [row[2].hyperlink.location for row in sheet.iter_rows(min_row=3) if row[2].hyperlink]
    assert len(links) == sum(problem.where.file == TABLE for problem in problems)
    assert "'展品'!O19" in links
    assert [s.title for s in book.worksheets if s.sheet_view.tabSelected] == [PROBLEMS], "one selected sheet only"


def test_what_the_curator_wrote_stays(book: Workbook, folder: Path) -> None:
    """Every value of the original stands in the copy; the original is untouched."""
    original = load_workbook(folder / TABLE)["展品"]
    for row in original.iter_rows():
        for cell in row:
            assert book["展品"][cell.coordinate].value == cell.value


def test_a_saved_copy_gives_the_same_report(
    problems: tuple[Problem, ...], folder: Path, sources: Sources, tmp_path: Path, order: Order
) -> None:
    """A clerk may go on in the copy and save it as the original: neither the list nor the marks are read as data."""
    (marked,) = marked_workbooks(problems, folder, sources)
    site = tmp_path / "site"
    shutil.copytree(folder, site, ignore=shutil.ignore_patterns("build"))
    (site / TABLE).write_bytes(marked.data)
    again = Order(folder=site, out=site / "build", as_of=order.as_of)
    found = examine(again, store_of(again.out)).problems
    assert [(p.code, p.where) for p in found] == [(p.code, p.where) for p in problems]
    (second,) = marked_workbooks(found, site, Sources(site))
    text = load_workbook(io.BytesIO(second.data))["展品"]["O19"].comment.text
    assert text.count(OUR_COMMENT) == 1, "marks of the last report are replaced, not repeated"


def test_same_input_same_bytes(problems: tuple[Problem, ...], folder: Path, sources: Sources) -> None:
    """No hour of making is in the file."""
    digests = {hashlib.sha256(marked_workbooks(problems, folder, sources)[0].data).hexdigest() for _ in range(2)}
    assert len(digests) == 1


def _site(tmp_path: Path, name: str, content: bytes) -> Path:
    target = tmp_path / "exhibits" / "show" / name
    target.parent.mkdir(parents=True)
    target.write_bytes(content)
    return tmp_path


def _odd_workbook() -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = "展品"
    sheet.append(["档号", "题名", "件数"])
    sheet.append(["A-1", "甲", "=1+1"])
    sheet.append(["A-2", "乙", 3])
    sheet["B2"].comment = Comment("馆长：请核对", "馆长")
    sheet.merge_cells("B3:C3")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_formulas_comments_and_merged_cells(tmp_path: Path) -> None:
    """A formula stays a formula, a comment keeps its words above ours, a merged cell is marked at its first."""
    folder = _site(tmp_path, "items.xlsx", _odd_workbook())
    name = "exhibits/show/items.xlsx"
    found = [
        Problem(code="CELL-03", where=Where(name, "展品", 2, "B"), facts={"field": "f", "value": "v"}),
        Problem(code="CELL-03", where=Where(name, "展品", 3, "C"), facts={"field": "f", "value": "v"}),
    ]
    sheet = load_workbook(io.BytesIO(marked_workbooks(found, folder, Sources(folder))[0].data))["展品"]
    assert sheet["C2"].value == "=1+1"
    assert sheet["B2"].comment.text.startswith("馆长：请核对")
    assert "CELL-03" in sheet["B2"].comment.text
    assert sheet["B3"].comment is not None


def _with_macros(plain: bytes) -> bytes:
    """The workbook with a macro part, as Excel saves it."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(plain)) as source, ZipFile(made, "w") as target:
        for name in source.namelist():
            text = source.read(name)
            if name == "[Content_Types].xml":
                text = text.replace(b"officedocument.spreadsheetml.sheet.main", b"XX").replace(
                    b"vnd.openxmlformats-XX", b"vnd.ms-excel.sheet.macroEnabled.main"
                )
                text = text.replace(
                    b"</Types>",
                    b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
                )
            target.writestr(name, text)
        target.writestr("xl/vbaProject.bin", b"macros of the house")
    return made.getvalue()


def test_macros_stay(tmp_path: Path) -> None:
    """A workbook with macros comes back as one, with the macros as they were."""
    folder = _site(tmp_path, "items.xlsm", _with_macros(_odd_workbook()))
    found = [Problem(code="ITEM-01", where=Where("exhibits/show/items.xlsm", "展品", 2, "B"))]
    (marked,) = marked_workbooks(found, folder, Sources(folder))
    assert marked.name == "show.xlsm"
    with ZipFile(io.BytesIO(marked.data)) as archive:
        assert archive.read("xl/vbaProject.bin") == b"macros of the house"
        assert b"macroEnabled" in archive.read("[Content_Types].xml")


def test_a_csv_comes_back_as_a_workbook(tmp_path: Path) -> None:
    """Cells stand at the same addresses, and text that looks like a formula stays text."""
    folder = _site(tmp_path, "items.csv", '档号,题名,时间\r\nA-1,=HYPERLINK("x"),5\r\n\r\nA-2,@乙,6\r\n'.encode())
    found = [
        Problem(code="ITEM-01", where=Where("exhibits/show/items.csv", row=4, column="B"), facts={"proposal": "=1+1"})
    ]
    (marked,) = marked_workbooks(found, folder, Sources(folder))
    book = load_workbook(io.BytesIO(marked.data))
    sheet = book["items"]
    assert (sheet["A4"].value, sheet["B4"].value) == ("A-2", "@乙")
    assert sheet["B2"].data_type == "s"
    assert book[PROBLEMS]["H3"].data_type == "s", "a proposal is text, whatever it begins with"
    assert book[PROBLEMS]["H3"].value == "=1+1"


def test_a_damaged_table_still_gives_the_list(tmp_path: Path) -> None:
    """What cannot be copied is listed."""
    folder = _site(tmp_path, "items.xlsx", b"PK\x03\x04 no workbook")
    found = [Problem(code="FILE-02", where=Where("exhibits/show/items.xlsx"), facts={"name": "n", "reason": "r"})]
    (marked,) = marked_workbooks(found, folder, Sources(folder))
    assert PROBLEMS in load_workbook(io.BytesIO(marked.data)).sheetnames


def test_two_exhibitions_give_two_workbooks(tmp_path: Path) -> None:
    """Each exhibition gets its own, with its own problems and those of the site."""
    for show in ("one", "two"):
        _site(tmp_path / show, "x", b"")
    found = [Problem(code="ITEM-01", where=Where(f"exhibits/{show}/items.csv", row=2)) for show in ("one", "two")]
    found.append(Problem(code="YAML-05", where=Where("content/site.yml", row=1), facts={"name": "site.yml"}))
    made = marked_workbooks(found, tmp_path, Sources(tmp_path))
    assert [one.name for one in made] == ["one.xlsx", "two.xlsx"]
    assert [load_workbook(io.BytesIO(one.data))[PROBLEMS].max_row for one in made] == [4, 4]


def test_what_belongs_to_no_table_gets_a_list(tmp_path: Path) -> None:
    """With several tables nothing is lost: a third exhibition that has only settings comes as problems.xlsx."""
    for show in ("one", "two"):
        _site(tmp_path / show, "x", b"")
    found = [Problem(code="ITEM-01", where=Where(f"exhibits/{show}/items.csv", row=2)) for show in ("one", "two")]
    found.append(Problem(code="FILE-07", where=Where("exhibits/某展"), facts={"name": "某展", "suggestion": "show"}))
    made = {
        one.name: load_workbook(io.BytesIO(one.data)) for one in marked_workbooks(found, tmp_path, Sources(tmp_path))
    }
    assert sorted(made) == ["one.xlsx", "problems.xlsx", "two.xlsx"]
    assert made["problems.xlsx"][PROBLEMS].cell(row=3, column=9).value == "FILE-07"


def test_no_table_at_all(tmp_path: Path) -> None:
    """Problems of settings alone come as a list."""
    found = [Problem(code="YAML-05", where=Where("content/site.yml", row=1), facts={"name": "site.yml"})]
    (marked,) = marked_workbooks(found, tmp_path, Sources(tmp_path))
    assert marked.name == "problems.xlsx"
    assert load_workbook(io.BytesIO(marked.data)).sheetnames == [PROBLEMS]


@pytest.mark.parametrize("name", ["items.xlsx", "items.xlsm"])
def test_a_sparse_sheet_takes_no_time(tmp_path: Path, name: str) -> None:
    """A single cell in the last corner of a sheet does not make seventeen thousand million cells."""
    book = Workbook()
    book.active.append(["档号", "题名"])
    book.active["XFD1048576"] = "x"
    stream = io.BytesIO()
    book.save(stream)
    folder = _site(tmp_path, name, stream.getvalue())
    found = [Problem(code="ITEM-01", where=Where(f"exhibits/show/{name}", "Sheet", 2, "B"))]
    (marked,) = marked_workbooks(found, folder, Sources(folder))
    assert load_workbook(io.BytesIO(marked.data), read_only=True).sheetnames == [PROBLEMS, "Sheet"]


def test_a_huge_table_comes_back_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is too large to be copied whole comes back with its cells at their addresses."""
    monkeypatch.setattr(workbooks, "_LARGEST", 1000)
    folder = _site(tmp_path, "items.xlsx", _odd_workbook())
    found = [Problem(code="ITEM-01", where=Where("exhibits/show/items.xlsx", "展品", 3, "A"))]
    (marked,) = marked_workbooks(found, folder, Sources(folder))
    book = load_workbook(io.BytesIO(marked.data))
    assert book["展品"]["A3"].value == "A-2"
    assert "由 exhibits/show/items.xlsx 制成" in book[PROBLEMS]["A1"].value
