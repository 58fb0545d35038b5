"""Item tables in every form that spreadsheets leave them in."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from builder.load import load_site
from builder.model.draft import DraftSite
from builder.model.fields import Header
from builder.model.problems import Problem
from builder.store import Store

Write = Callable[[Mapping[str, str | bytes]], Path]

SITE = "lantai: 1\ntitle: {zh: 馆}\n"
EXHIBIT = "lantai: 1\ntitle: {zh: 展}\n"
TABLE = '题名,说明,文件名\r\n星图,清代学者绘制的恒星图,a.jpg\r\n夜校,"第一行\r\n第二行",b.jpg\r\n\r\n末件,,c.jpg\r\n'


def load(write: Write, tmp_path: Path, files: Mapping[str, str | bytes]) -> tuple[DraftSite, list[Problem]]:
    """A site with one exhibition made of these files."""
    given = {"content/site.yml": SITE, "exhibits/show/exhibit.yml": EXHIBIT}
    folder = write(given | {f"exhibits/show/{name}": content for name, content in files.items()})
    draft, problems = load_site(folder, Store(tmp_path / "store"))
    assert draft is not None
    return draft, problems


def told(problems: list[Problem]) -> list[str]:
    """Codes and places."""
    return [f"{problem.code} {problem.where}" for problem in problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_forms_of_a_table(encoding: str, separator: str, end: str, folder_of: Write, tmp_path: Path) -> None:
    """Every encoding, separator and line end that Excel and WPS write gives the same rows at the same places."""
    text = TABLE.replace(",", separator).replace("\r\n", end)
    draft, problems = load(folder_of, tmp_path, {"items.csv": text.encode(encoding)})
    assert told(problems) == []
    rows = draft.exhibitions[0].rows
    assert [row.where.row for row in rows] == [2, 3, 5]
    assert rows[1].cells[Header("caption")].text == "第一行\n第二行"
    assert str(rows[2].cells[Header("file")].where) == "exhibits/show/items.csv:5:C"
    assert Header("caption") not in rows[2].cells


def test_commas_in_a_semicolon_table(folder_of: Write, tmp_path: Path) -> None:
    """Decimal commas do not make a semicolon table a comma table."""
    draft, problems = load(folder_of, tmp_path, {"items.csv": "题名;尺寸;数量\n甲;23,1;1,5\n乙;4,2;2,5\n"})
    assert told(problems) == []
    assert draft.exhibitions[0].rows[0].cells[Header("dimensions")].text == "23,1"


def test_declared_separator(folder_of: Write, tmp_path: Path) -> None:
    """Excel's ``sep=`` line is obeyed and is no row."""
    draft, problems = load(folder_of, tmp_path, {"items.csv": "sep=|\r\n题名|说明\r\n甲|乙,丙;丁\r\n"})
    assert told(problems) == []
    assert str(draft.exhibitions[0].rows[0].where) == "exhibits/show/items.csv:2"


def test_header_below_a_heading(folder_of: Write, tmp_path: Path) -> None:
    """Titles and remarks above the header are passed over; trailing empty columns do no harm."""
    text = "展品清单,,,,\n制表：某某,,,,\n档号,题名,说明,,\nA-1,星图,说明文字,,\n,,,,\n"
    draft, problems = load(folder_of, tmp_path, {"items.csv": text})
    assert told(problems) == []
    assert [str(row.where) for row in draft.exhibitions[0].rows] == ["exhibits/show/items.csv:4"]


def test_nameless_column(folder_of: Write, tmp_path: Path) -> None:
    """Words below an empty heading are told, not lost in silence."""
    _, problems = load(folder_of, tmp_path, {"items.csv": "题名,,说明\n甲,乙,丙\n"})
    assert told(problems) == ["HEAD-02 exhibits/show/items.csv:1:B"]


def test_languages_of_headings(folder_of: Write, tmp_path: Path) -> None:
    """A heading that names a language gives its cells that language; the plain one is the exhibition's."""
    draft, problems = load(folder_of, tmp_path, {"items.csv": "题名,题名（英文）,title_zh\n甲,A,乙\n"})
    assert told(problems) == ["HEAD-04 exhibits/show/items.csv:1:C"]
    cells = draft.exhibitions[0].rows[0].cells
    assert {header: cell.text for header, cell in cells.items()} == {Header("title"): "甲", Header("title", "en"): "A"}


def test_own_fields(folder_of: Write, tmp_path: Path) -> None:
    """A declared column is read under its own key, in any language, and is private unless it says otherwise."""
    exhibit = EXHIBIT + "fields:\n  mine: {label: {zh: 矿山, en: Mine}, columns: [矿井, Pit]}\n"
    draft, problems = load(
        folder_of, tmp_path, {"exhibit.yml": exhibit, "items.csv": "题名,矿井,Pit_en\n甲,一号,One\n"}
    )
    assert told(problems) == []
    assert [(row.key, row.public) for row in draft.exhibitions[0].own_fields] == [("mine", False)]
    assert set(draft.exhibitions[0].rows[0].cells) == {Header("title"), Header("mine"), Header("mine", "en")}


@pytest.mark.parametrize("columns", ["密级", "备注", "开放标识"])
def test_private_fields_cannot_be_taken(columns: str, folder_of: Write, tmp_path: Path) -> None:
    """Nobody makes a private column public by declaring it as their own."""
    exhibit = EXHIBIT + f"fields:\n  mine: {{label: {{zh: 我}}, public: true, columns: [{columns}]}}\n"
    draft, problems = load(folder_of, tmp_path, {"exhibit.yml": exhibit, "items.csv": f"题名,{columns}\n甲,机密\n"})
    assert told(problems) == ["YAML-03 exhibits/show/exhibit.yml:4:3"]
    assert Header("mine") not in draft.exhibitions[0].rows[0].cells


def test_internal_headings_stay_private(folder_of: Write, tmp_path: Path) -> None:
    """说明（内部） is not 说明: it becomes a private field of its own."""
    draft, problems = load(folder_of, tmp_path, {"items.csv": "题名,说明（内部）,备注\n甲,秘而不宣,也是\n"})
    assert told(problems) == ["HEAD-05 exhibits/show/items.csv:1:B"]
    cells = draft.exhibitions[0].rows[0].cells
    assert Header("caption") not in cells
    assert Header("notes") in cells
    assert [row.public for row in draft.exhibitions[0].own_fields] == [False]


def test_workbook(folder_of: Write, tmp_path: Path) -> None:
    """A simple .xlsx gives the same rows as a CSV, with its sheet's name; Excel's lock file is not meant."""
    book = Workbook()
    sheet = book.active
    sheet.title = "展品"
    for row in (
        ["题名", "时间", "数量", "不早于"],
        ["星图", 1854, 2.5, date(2030, 1, 2)],
        [],
        ["夜校", None, None, None],
    ):
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    draft, problems = load(folder_of, tmp_path, {"items.xlsx": stream.getvalue(), "~$items.xlsx": b"\x05Curator"})
    assert told(problems) == []
    first, second = draft.exhibitions[0].rows
    assert [cell.text for cell in first.cells.values()] == ["星图", "1854", "2.5", "2030-01-02"]
    assert str(second.where) == "exhibits/show/items.xlsx:展品:4"


def test_broken_workbook(folder_of: Write, tmp_path: Path) -> None:
    """A damaged .xlsx is a problem with its name."""
    _, problems = load(folder_of, tmp_path, {"items.xlsx": b"PK\x03\x04 nothing more"})
    assert told(problems) == ["FILE-10 exhibits/show/items.xlsx"]


def test_file_held_by_excel(folder_of: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that another program holds is a problem that says so, and the rest is still read."""
    read_bytes = Path.read_bytes

    def held(path: Path) -> bytes:
        if path.name == "items.csv":
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", held)
    draft, problems = load(folder_of, tmp_path, {"items.csv": TABLE, "texts/foreword.zh.md": "前言"})
    assert told(problems) == ["FILE-02 exhibits/show/items.csv"]
    assert "占用" in problems[0].message("zh")
    assert draft.exhibitions[0].texts[0].text == "前言"


def test_long_cell(folder_of: Write, tmp_path: Path) -> None:
    """A cell of a megabyte is read whole. One without end is a problem at its row; the rows before it are kept."""
    draft, problems = load(folder_of, tmp_path, {"items.csv": f'题名,说明\n甲,乙\n丙,"{"长" * 1_000_000}"\n'})
    assert not problems
    assert len(draft.exhibitions[0].rows) == 2
    draft, problems = load(folder_of, tmp_path, {"items.csv": f'题名,说明\n甲,乙\n丙,"{"长" * 4_100_000}"\n'})
    assert told(problems) == ["ROW-02 exhibits/show/items.csv:3"]
    assert len(draft.exhibitions[0].rows) == 1


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=400), st.text(max_size=200).map(str.encode)))
def test_any_bytes_are_survived(content: bytes, folder_of: Write, tmp_path: Path) -> None:
    """Whatever lies in items.csv, load answers with rows or problems and never with an exception."""
    _, problems = load(folder_of, tmp_path, {"items.csv": content})
    for problem in problems:
        assert problem.message("zh")
        assert problem.where.file == "exhibits/show/items.csv"


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tail=st.one_of(st.binary(max_size=200), st.text(max_size=150).map(str.encode)))
def test_any_bytes_below_a_header_are_survived(tail: bytes, folder_of: Write, tmp_path: Path) -> None:
    """The same below a proper header, where rows are made."""
    load(folder_of, tmp_path, {"items.csv": "题名,说明,密级\n".encode() + tail})


@pytest.mark.parametrize("name", ["/nowhere/items.csv", "..\\other.csv", "x" * 300 + ".csv", "."])
def test_strange_table_names(name: str, folder_of: Write, tmp_path: Path) -> None:
    """Whatever exhibit.yml names as its table, a missing or unreadable file is a problem that names it."""
    _, problems = load(folder_of, tmp_path, {"exhibit.yml": EXHIBIT + f"items: '{name}'\n"})
    assert [problem.code for problem in problems] in (["FILE-01"], ["FILE-02"])


@pytest.mark.parametrize("name", ["/nowhere/images", "..\\..\\drawn", "x" * 300])
def test_strange_picture_folders(name: str, folder_of: Write, tmp_path: Path) -> None:
    """A picture folder that exhibit.yml names must be there."""
    _, problems = load(folder_of, tmp_path, {"exhibit.yml": EXHIBIT + f"images: '{name}'\n", "items.csv": TABLE})
    assert told(problems) == ["FILE-01 exhibits/show/exhibit.yml:3:1"]


def test_pictures_beside_the_exhibits(folder_of: Write, tmp_path: Path) -> None:
    """Pictures may lie outside the exhibition's folder, also when the path is written as on Windows."""
    files = {
        "exhibit.yml": EXHIBIT + "images: ..\\..\\drawn\n",
        "items.csv": TABLE,
        "../../drawn/a.jpg": b"\xff\xd8\xff",
    }
    draft, problems = load(folder_of, tmp_path, files)
    assert told(problems) == []
    assert list(draft.exhibitions[0].pictures) == ["a.jpg"]
