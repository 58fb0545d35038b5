"""A folder of pictures becomes an exhibition that publishes nothing by itself."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

import yaml

from builder.exchange.imported import Imported
from builder.exchange.report import report_lines
from tests.exchange.material import bring, import_folder

Write = Callable[[Mapping[str, str | bytes]], Path]
JPEG = b"\xff\xd8\xff\xd9"


def file(imported: Imported, name: str) -> str:
    """One of the new files as text."""
    data = next(file.data for file in imported.files if str(file.path) == name)
    assert isinstance(data, bytes)
    return data.decode("utf-8-sig")


def rows(imported: Imported) -> list[list[str]]:
    """The new items.csv."""
    return list(csv.reader(io.StringIO(file(imported, "items.csv"), newline="")))


def test_pictures_only(folder_of: Write) -> None:
    """Every picture is an item with a title and an id that do not depend on its place; litter is not."""
    source = folder_of(
        {
            "1934_night-school.jpg": JPEG,
            "工人夜校.png": JPEG,
            "sub/1934_night-school.jpg": JPEG,
            "sub/readme.docx": b"",
            ".hidden.jpg": JPEG,
        },
    )
    imported = import_folder(source, "night")
    assert rows(imported) == [
        ["id", "file", "title"],
        ["1934-night-school", "1934_night-school.jpg", "1934 night-school"],
        ["sub-1934-night-school", "sub-1934_night-school.jpg", "1934 night-school"],
        ["night-0003", "工人夜校.png", "工人夜校"],
    ]
    assert [name for _, name in imported.pictures] == [
        "images/1934_night-school.jpg",
        "images/sub-1934_night-school.jpg",
        "images/工人夜校.png",
    ]


def test_no_basis_without_a_name(folder_of: Write) -> None:
    """Nobody's pictures become public because they were imported."""
    source = folder_of({"a.jpg": JPEG})
    assert yaml.safe_load(file(import_folder(source, "x"), "exhibit.yml"))["defaults"] == {}
    assert yaml.safe_load(file(import_folder(source, "x", "own_archive"), "exhibit.yml"))["defaults"] == {}
    decided = import_folder(source, "x", "本馆档案", "王明")
    assert yaml.safe_load(file(decided, "exhibit.yml"))["defaults"] == {"publish_basis": "own_archive"}
    assert "王明" in file(decided, "exhibit.yml")
    assert (decided.report.publish_basis, decided.report.by) == ("own_archive", "王明")


def test_an_unknown_basis(folder_of: Write) -> None:
    """A basis that nobody knows is told and not written."""
    imported = import_folder(folder_of({"a.jpg": JPEG}), "x", "随便", "王明")
    assert [problem.code for problem in imported.problems] == ["CELL-01"]
    assert yaml.safe_load(file(imported, "exhibit.yml"))["defaults"] == {}


def test_with_a_table(folder_of: Write) -> None:
    """Headings stay, file names are followed to their new place, and unknown columns are named in the report."""
    source = folder_of(
        {
            "目录.csv": "档号,题名,文件名,密级,谁也不知道\nA-1,夜校,sub\\a.jpg,无,x\nA-2,识字班,没有.jpg,,y\n".encode(
                "gb18030"
            ),
            "sub/a.jpg": JPEG,
            "b.jpg": JPEG,
        },
    )
    imported = import_folder(source, "night")
    assert rows(imported) == [
        ["档号", "题名", "文件名", "密级", "谁也不知道"],
        ["A-1", "夜校", "a.jpg", "无", "x"],
        ["A-2", "识字班", "没有.jpg", "", "y"],
    ]
    assert imported.report.unused == ("b.jpg",)
    assert [column for column, _ in imported.report.unmapped] == ["谁也不知道"]
    assert [(problem.code, str(problem.where)) for problem in imported.problems] == [("PIC-01", "目录.csv:3:C")]


def test_a_table_without_file_names(folder_of: Write) -> None:
    """Pictures named like their reference code are found; what an item cannot do without is added."""
    source = folder_of({"items.csv": "参考号,说明\nK-1,甲\nK-2,乙\n", "K-1.jpg": JPEG})
    assert rows(import_folder(source, "night")) == [
        ["参考号", "说明", "file", "title"],
        ["K-1", "甲", "K-1.jpg", "K-1"],
        ["K-2", "乙", "", ""],
    ]


def test_an_empty_folder(folder_of: Write) -> None:
    """Nothing to import is a problem, not an empty exhibition."""
    imported = import_folder(folder_of({"readme.txt": "x"}), "x")
    assert imported.stops
    assert [problem.code for problem in imported.problems] == ["FILE-01"]


def test_names_of_exhibitions(folder_of: Write) -> None:
    """An id that cannot stand in an address is refused; without one the folder's name gives it."""
    source = folder_of({"a.jpg": JPEG})
    assert bring(source).id == "site"
    refused = bring(source, name="Star Chart")
    assert refused.stops
    assert [problem.code for problem in refused.problems] == ["FILE-07"]


def test_names_legal_everywhere(folder_of: Write) -> None:
    """A picture whose name no Windows could hold gets one that it can."""
    imported = import_folder(folder_of({'a:b?"c.jpg': JPEG}), "x")
    assert [name for _, name in imported.pictures] == ["images/a-b--c.jpg"]


def test_what_was_not_read_is_named(folder_of: Write) -> None:
    """Files that are no pictures and pictures that hold nothing stand in the report; nothing is lost in silence."""
    source = folder_of({"a.jpg": JPEG, "b.jpg": b"", "c.psd": b"8BPS", "sub/目录.docx": b"PK", "Thumbs.db": b"x"})
    imported = import_folder(source, "x")
    assert imported.report.broken == ("b.jpg",)
    assert imported.report.unread == ("c.psd", "sub/目录.docx")
    told = "\n".join(report_lines(imported.report, "zh"))
    assert "没有表格" in told
    assert "b.jpg" in told
    assert "c.psd, sub/目录.docx" in told


def test_a_second_folder_without_a_latin_name(folder_of: Write) -> None:
    """Folders with Chinese names get ids of their own, and so do their pictures."""
    source = folder_of({"照片/甲.jpg": JPEG}) / "照片"
    first, second = (bring(source, taken=taken) for taken in ((), {"exhibition-1"}))
    assert (first.id, second.id) == ("exhibition-1", "exhibition-2")
    assert [rows(one)[1][0] for one in (first, second)] == ["exhibition-1-0001", "exhibition-2-0001"]
