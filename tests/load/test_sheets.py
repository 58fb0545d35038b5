"""What clerks do to a sheet: titles, groups of headings, merged cells, totals, hidden rows, other sheets."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.tables.made import book_of, loaded, saved, texts, told

HEADER = ["档号", "题名", "时间", "地点"]


def test_title_rows_and_totals(tmp_path: Path) -> None:
    """A title above, a total and a signature below are no items; every cell keeps its true address."""
    rows = [
        ["某某档案馆展品清单"],
        ["制表：某某"],
        HEADER,
        ["A-1", "星图", 1854, "上海"],
        [],
        ["A-2", "夜校", 1930, "北京"],
        ["合　计", None, None, "2 件"],
        ["填表人：某某"],
    ]
    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of(rows, lambda sheet: sheet.merge_cells("A1:D1"))})
    assert told(problems) == ["ROW-03 items.xlsx:7", "ROW-03 items.xlsx:8"]
    assert [row.where.row for row in exhibition.rows] == [4, 6]
    assert [str(cell.where) for cell in exhibition.rows[1].cells.values()][1] == "exhibits/show/items.xlsx:展品:6:B"


@pytest.mark.parametrize("count", ["12件", "共 12 张", "12"])
def test_a_count_is_no_code(count: str, tmp_path: Path) -> None:
    """A total with the count in the column of codes is still no item."""
    rows = [["题名", "档号"], ["星图", "A-1"], ["合计", count]]
    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of(rows)})
    assert told(problems) == ["ROW-03 items.xlsx:3"]
    assert len(exhibition.rows) == 1


@pytest.mark.parametrize("title", ["总计划", "合计", "共三人合影", "审核：会议记录"])
def test_a_title_that_looks_like_a_total(title: str, tmp_path: Path) -> None:
    """A row with a code of its own is an item, whatever its title."""
    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of([["题名", "档号"], [title, "A-1"]])})
    assert told(problems) == []
    assert len(exhibition.rows) == 1


def test_repeated_headers(tmp_path: Path) -> None:
    """A header that stands again on every printed page is no item."""
    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of([HEADER, ["A-1", "甲"], HEADER, ["A-2", "乙"]])})
    assert told(problems) == ["ROW-03 items.xlsx:3"]
    assert [row["title"] for row in texts(exhibition)] == ["甲", "乙"]


def test_two_header_rows(tmp_path: Path) -> None:
    """Groups above and headings below read as one header: 题名 over 中文 and 英文 names their languages."""

    def merge(sheet) -> None:
        for block in ("A1:A2", "B1:C1", "D1:E1"):
            sheet.merge_cells(block)

    rows = [
        ["档号", "题名", None, "拍摄信息", None],
        [None, "中文", "英文", "时间", "地点"],
        ["A-1", "甲", "One", 1930, "上海"],
    ]
    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of(rows, merge)})
    assert told(problems) == []
    expected = {"reference_code": "A-1", "title": "甲", "title_en": "One", "date_original": "1930", "place": "上海"}
    assert texts(exhibition) == [expected]


def test_two_header_rows_in_csv(tmp_path: Path) -> None:
    """The same without merged cells, as CSV leaves it."""
    text = "档号,题名,,拍摄信息,\n,中文,英文,时间,地点\nA-1,甲,One,1930,上海\n"
    exhibition, problems = loaded(tmp_path, {"items.csv": text})
    assert told(problems) == []
    assert texts(exhibition)[0]["title_en"] == "One"


def test_an_internal_group_is_private(tmp_path: Path) -> None:
    """Columns below 内部使用 are not public, although 说明 alone would be."""

    def merge(sheet) -> None:
        for block in ("A1:A2", "B1:B2", "C1:D1"):
            sheet.merge_cells(block)

    rows = [["档号", "题名", "内部使用", None], [None, None, "说明", "地点"], ["A-1", "甲", "秘而不宣", "某处"]]
    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of(rows, merge)})
    assert told(problems) == ["HEAD-05 items.xlsx:2:C", "HEAD-05 items.xlsx:2:D"]
    assert [row.public for row in exhibition.own_fields] == [False, False]
    assert "caption" not in texts(exhibition)[0]


def test_a_data_row_is_no_header(tmp_path: Path) -> None:
    """A first row whose words are headings by chance does not become one."""
    exhibition, problems = loaded(tmp_path, {"items.csv": "题名,门类,说明\n照片,说明,甲\n"})
    assert told(problems) == []
    assert len(exhibition.rows) == 1


def test_merged_values(tmp_path: Path) -> None:
    """A merged place counts for all its rows and is told once; a merged code is never made up."""

    def merge(sheet) -> None:
        for block in ("D2:D4", "A3:A4"):
            sheet.merge_cells(block)

    rows = [HEADER, ["A-1", "甲", 1, "上海"], ["A-2", "乙"], [None, "丙"], ["A-4", "丁"]]
    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of(rows, merge)})
    assert told(problems) == ["SHEET-07 items.xlsx:3:A", "SHEET-05 items.xlsx:2:D"]
    assert [row.get("place") for row in texts(exhibition)] == ["上海", "上海", "上海", None]
    assert [row.get("reference_code") for row in texts(exhibition)] == ["A-1", "A-2", None, "A-4"]


def test_section_rows(tmp_path: Path) -> None:
    """A heading merged across the table is told and is no item."""
    rows = [HEADER, ["第一单元　星图"], ["A-1", "甲"]]
    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of(rows, lambda sheet: sheet.merge_cells("A2:D2"))})
    assert told(problems) == ["ROW-04 items.xlsx:2"]
    assert "第一单元" in problems[0].message("zh")
    assert len(exhibition.rows) == 1


def test_hidden_rows_and_columns(tmp_path: Path) -> None:
    """What is hidden is read and told, with its row and column."""

    def hide(sheet) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True

    rows = [HEADER, ["A-1", "甲", 1, "上海"], ["A-2", "乙", 2, "北京"]]
    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of(rows, hide)})
    assert told(problems) == ["SHEET-02 items.xlsx", "SHEET-02 items.xlsx"]
    assert "3" in problems[0].message("zh")
    assert "D" in problems[1].message("en")
    assert len(exhibition.rows) == 2


def test_comments_are_counted(tmp_path: Path) -> None:
    """Comments stay where they are, and their number is told."""

    def comment(sheet) -> None:
        sheet["B2"].comment = Comment("核对", "某某")

    _, problems = loaded(tmp_path, {"items.xlsx": book_of([HEADER, ["A-1", "甲"]], comment)})
    assert told(problems) == ["SHEET-03 items.xlsx"]
    assert "1" in problems[0].message("en")


def test_the_sheet_with_items(tmp_path: Path) -> None:
    """Of several sheets the visible one with the best header is read; the others are named, empty ones are not."""
    book = Workbook()
    book.active.title = "说明"
    book.active.append(["填写须知"])
    for name, state in (("旧", "hidden"), ("展品", "visible")):
        sheet = book.create_sheet(name)
        sheet.sheet_state = state
        sheet.append(HEADER)
        sheet.append([f"{name}-1", "甲"])
    book.create_sheet("Sheet3")
    exhibition, problems = loaded(tmp_path, {"items.xlsx": saved(book)})
    assert told(problems) == ["SHEET-08 items.xlsx", "SHEET-01 items.xlsx"]
    assert "“旧”看来也有展品" in problems[0].message("zh")
    assert "exhibits/show/fieldmap.yml" in problems[0].hint("zh")
    assert "sheet: 旧" in problems[0].hint("en")
    assert "说明" in problems[1].message("zh")
    assert texts(exhibition)[0]["reference_code"] == "展品-1"


def test_help_row_of_the_blank_workbook(tmp_path: Path) -> None:
    """The row that explains the columns is no item."""
    from builder.model.fields import FIELDS

    rows = [["题名", "替代文本"], [FIELDS["title"].help.zh, FIELDS["alt_text"].help.zh], ["甲", "一张图"]]
    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of(rows)})
    assert told(problems) == []
    assert [row["title"] for row in texts(exhibition)] == ["甲"]


MAP = "lantai: 1\nsheet: {sheet}\nheader_row: {row}\ncolumns:\n{columns}"


def test_saved_field_map(tmp_path: Path) -> None:
    """A map names the sheet, the header's row and what headings mean, before any alias; own fields may be meant."""
    exhibit = "lantai: 1\ntitle: {zh: 展}\nfields:\n  mine: {label: {zh: 矿山, en: Mine}}\n"
    columns = "  名目: title\n  English: title_en\n  题名: caption\n  坑口: mine\n  流水: ignore\n"
    book = Workbook()
    book.active.append(["题名", "说明"])
    book.active.append(["不是这张", "x"])
    sheet = book.create_sheet("二表")
    for row in (["题名", "文字"], ["名目", "English", "题名", "坑口", "流水"], ["甲", "One", "一段话", "一号", 7]):
        sheet.append(row)
    files = {
        "exhibit.yml": exhibit,
        "items.xlsx": saved(book),
        "fieldmap.yml": MAP.format(sheet="二表", row=2, columns=columns),
    }
    exhibition, problems = loaded(tmp_path, files)
    assert told(problems) == ["SHEET-01 items.xlsx:二表"]
    assert texts(exhibition) == [{"title": "甲", "title_en": "One", "caption": "一段话", "mine": "一号"}]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("没有: caption", "MAP-01"),
        ("题名: titel", "MAP-02"),
        ("题名: zoom_en", "MAP-02"),
        ("密级: ignore", "MAP-02"),
        ("密级: caption", "MAP-02"),
        ("密级: notes", "MAP-02"),
        ("备注: caption", "MAP-02"),
        ("说明（内部）: caption", "MAP-02"),
    ],
)
def test_wrong_field_maps(line: str, code: str, tmp_path: Path) -> None:
    """Unknown headings and fields are told at their line, and no map opens what is closed."""
    text = "题名,密级,备注,说明（内部）\n甲,机密,乙,丙\n"
    files = {"items.csv": text, "fieldmap.yml": f"lantai: 1\ncolumns:\n  {line}\n"}
    exhibition, problems = loaded(tmp_path, files)
    assert [one for one in told(problems) if not one.startswith("HEAD-05")] == [f"{code} fieldmap.yml:3:3"]
    assert "caption" not in texts(exhibition)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lantai: 1\ncolumn: {题名: title}\n", "YAML-02 fieldmap.yml:2:1"),
        ("lantai: 1\nheader_row: 一\n", "YAML-03 fieldmap.yml:2:1"),
        ("lantai: 1\nheader_row: 9\n", "MAP-03 fieldmap.yml"),
    ],
)
def test_unsound_field_maps(text: str, expected: str, tmp_path: Path) -> None:
    """Keys that nobody knows, values of the wrong kind and empty header rows are told."""
    _, problems = loaded(tmp_path, {"items.csv": "题名\n甲\n", "fieldmap.yml": text})
    assert told(problems) == [expected]


def test_a_sheet_that_is_not_there(tmp_path: Path) -> None:
    """A map that names no sheet of the workbook is told with those there are."""
    files = {"items.xlsx": book_of([["题名"], ["甲"]]), "fieldmap.yml": "lantai: 1\nsheet: 展览\n"}
    _, problems = loaded(tmp_path, files)
    assert told(problems) == ["SHEET-06 items.xlsx"]
    assert "展品" in problems[0].hint("zh")
