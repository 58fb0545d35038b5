"""The finder says who holds what of which years; every mistake in its table is named at its cell."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from builder.gate import Circumstances, private_values, release
from builder.load.documents import load_documents
from builder.model.item import Site
from builder.model.settings import SiteSettings
from builder.outreach import check_documents
from tests.outreach.test_documents import checked, codes, released

FolderOf = Callable[[Mapping[str, str | bytes]], Path]
WHERE = """\
lantai: 1
title: {zh: 档案在哪里, en: Who holds it}
state: public
"""
TABLE = """\
档案种类,档案种类（英文）,起始年份,截止年份,保存单位,保存单位（英文）,电话,地址
婚姻登记,Marriages,民国三十八年,1985年,市档案馆,City Archives,020-83172946,文庙街3号
学籍,School records,不限,1999,教育档案室,Education office,020-83172947,学堂街
婚姻登记,Marriages,1986,至今,婚姻登记处,Registry,020-83172948,
"""


def site_with(table: str | bytes = TABLE, name: str = "where.csv", settings: str = WHERE) -> dict[str, str | bytes]:
    return {"content/guides/where.yml": settings, f"content/guides/{name}": table}


def test_a_table_becomes_a_finder(folder_of: FolderOf) -> None:
    """Rows of one kind stand together; years are read as dates are, and what is open stays open."""
    outreach, problems = checked(folder_of(site_with()))
    assert codes(problems) == []
    (finder,) = released(outreach, problems).outreach.finders
    assert [(one.what.en, one.since, one.until, one.holder.zh) for one in finder.holdings] == [
        ("Marriages", 1949, 1985, "市档案馆"),
        ("Marriages", 1986, None, "婚姻登记处"),
        ("School records", None, 1999, "教育档案室"),
    ]


def test_a_workbook_says_the_same(folder_of: FolderOf) -> None:
    """Excel, with a title above the header and English headings."""
    book = Workbook()
    book.active.append(["去处表"])
    book.active.append(["kind of record", "years", "holder", "phone"])
    book.active.append(["婚姻登记", "1950-1985", "市档案馆", "020-83172946"])
    stream = io.BytesIO()
    book.save(stream)
    outreach, problems = checked(folder_of(site_with(stream.getvalue(), "where.xlsx")))
    assert codes(problems) == []
    (row,) = released(outreach, problems).outreach.finders[0].holdings
    assert (row.what.zh, row.since, row.until, row.phone) == ("婚姻登记", 1950, 1985, "020-83172946")


@pytest.mark.parametrize(
    ("old", "new", "code", "place", "rows"),
    [
        ("民国三十八年", "很久以前", "TABLE-04", "2:C", 2),
        ("婚姻登记处,Registry", ",", "TABLE-04", "4:E", 2),
        ("1986,至今", "1986,1980", "FIND-01", "4:D", 2),
        ("教育档案室,Education office,020-83172947,学堂街", "教育档案室,,,", "FIND-02", "3:G", 3),
        ("020-83172948", "待定", "FIND-03", "4:G", 3),
        ("1986,至今,婚姻登记处,Registry", "1980,,市档案馆,City Archives", "FIND-06", "4:A", 3),
        ("1986,至今", "1999,至今", "FIND-08", "4:C", 3),
        (",电话,", ",点话,", "TABLE-02", "1:G", 3),
        (",地址", ",联系电话", "TABLE-03", "1:H", 3),
        ("文庙街3号", "文庙街3号,多出来的", "ROW-01", "2:I", 3),
        (",地址", ",内部备注", "HEAD-05", "1:H", 3),
    ],
)
def test_each_mistake_is_named_at_its_cell(
    folder_of: FolderOf, old: str, new: str, code: str, place: str, rows: int
) -> None:
    """A row that cannot be understood is left out, the others stay; the place is what a spreadsheet shows."""
    outreach, problems = checked(folder_of(site_with(TABLE.replace(old, new))))
    assert (code, place) in {(one.code, f"{one.where.row}:{one.where.column}") for one in problems}, problems
    found = released(outreach, problems).outreach.finders
    assert sum(len(one.holdings) for one in found) == (0 if code == "TABLE-03" else rows)


def test_a_link_that_cannot_be_followed_is_told(folder_of: FolderOf) -> None:
    """And a guide that nobody wrote."""
    table = TABLE.replace(",地址", ",网址").replace("文庙街3号", "danganju").replace("学堂街", "https://a.cn/")
    _, problems = checked(folder_of(site_with(table)))
    assert codes(problems) == ["FIND-05"]
    guide = TABLE.replace(",地址", ",指南").replace("文庙街3号", "marriage").replace("学堂街", "")
    _, problems = checked(folder_of(site_with(guide)))
    assert [(one.code, one.where.column) for one in problems] == [("GUIDE-07", "H")]


def test_a_table_alone_is_a_draft(folder_of: FolderOf) -> None:
    """It says nothing of itself; what it notes is looked for in every output."""
    table = TABLE.replace(",地址", ",提示").replace("文庙街3号", "这一批还没有整理完毕请暂勿对外")
    outreach, problems = checked(folder_of({"content/guides/where.csv": table}))
    assert codes(problems) == ["DOC-07"]
    site = Site(settings=SiteSettings.model_validate({"lantai": 1, "title": {"zh": "馆"}}), outreach=outreach)
    told = release(site, Circumstances(audience="web", as_of=date(2026, 7, 1)))
    assert not told.site.outreach.finders
    assert "这一批还没有整理完毕请暂勿对外" in {one.value for one in private_values(site, told)}


def test_a_government_body_fills_in_everything(folder_of: FolderOf) -> None:
    """There a row with a placeholder stays back."""
    documents, _ = load_documents(folder_of(site_with(TABLE.replace("020-83172948", "待定"))))
    outreach, problems = check_documents(documents, government=True)
    assert codes(problems) == ["FIND-04"]
    assert len(released(outreach, problems).outreach.finders[0].holdings) == 2


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (site_with("这是,什么\n谁,知道\n"), "TABLE-01"),
        (site_with("", "where.csv"), "FILE-10"),
        (site_with(b"PK\x03\x04 nonsense", "where.xlsx"), "FILE-10"),
        (site_with() | {"content/guides/where.tsv": TABLE.replace(",", "\t")}, "TABLE-06"),
        ({"content/guides/where.yml": WHERE}, "FIND-07"),
        ({"content/guides/elsewhere.csv": TABLE}, "DOC-01"),
    ],
)
def test_what_is_no_table_is_told(folder_of: FolderOf, files: dict[str, str | bytes], code: str) -> None:
    """Nothing is lost in silence, and nothing stops the reading of the rest."""
    outreach, problems = checked(folder_of(files))
    assert code in codes(problems)
    if code in {"TABLE-01", "TABLE-06", "FIND-07"}:
        assert not released(outreach, problems).outreach.finders


def test_a_table_from_a_chinese_windows(folder_of: FolderOf) -> None:
    """GB18030, as Excel saves CSV there."""
    outreach, problems = checked(folder_of(site_with(TABLE.encode("gb18030"))))
    assert len(released(outreach, problems).outreach.finders[0].holdings) == 3
