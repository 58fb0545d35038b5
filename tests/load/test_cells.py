"""What spreadsheet programs do to single cells."""

# ruff: noqa: DTZ001 - dates in a workbook have no time zone
from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.tables.made import book_of, loaded, patched, texts, told, with_cell

HEADER = ["档号", "题名", "时间", "文号", "说明"]


def one_row(tmp_path: Path, cells: list[object], formats: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """The texts and problems of one item with these cells and number formats."""

    def form(sheet) -> None:
        for address, code in formats.items():
            sheet[address].number_format = code

    exhibition, problems = loaded(tmp_path, {"items.xlsx": book_of([HEADER, cells], form)})
    return texts(exhibition)[0], told(problems)


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (7, "0000", "0007"),
        (12345, "000", "12345"),
        (25005, "000-000", "025-005"),
        (7, '"K"000', "K007"),
        (1985.0, "General", "1985"),
        (0.1 + 0.2, "General", "0.3"),
        (123456789012345, "0", "123456789012345"),
        (0.25, "0%", "25%"),
        ("0007", "@", "0007"),
        (" 甲\r\n乙 ", "@", "甲\n乙"),
        (True, "General", "TRUE"),
    ],
)
def test_numbers_as_shown(value: object, code: str, shown: str, tmp_path: Path) -> None:
    """A number is read as the spreadsheet shows it: with its leading zeros, without noise, without .0."""
    row, problems = one_row(tmp_path, ["A-1", "甲", "1930", "x", value], {"E2": code})
    assert row["caption"] == shown
    assert problems == []


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (datetime(1954, 5, 4), "yyyy-mm-dd", "1954-05-04"),
        (datetime(1954, 5, 1), "yyyy-mm", "1954-05"),
        (datetime(1954, 5, 1), 'yyyy"年"m"月"', "1954-05"),
        (datetime(1954, 1, 1), 'yyyy"年"', "1954"),
        (datetime(1954, 5, 4), '[DBNum1][$-804]yyyy"年"m"月"d"日"', "1954-05-04"),
        (datetime(1954, 5, 4, 8, 30), "yyyy-mm-dd hh:mm", "1954-05-04 08:30:00"),
    ],
)
def test_dates_as_precise_as_shown(value: datetime, code: str, shown: str, tmp_path: Path) -> None:
    """A date cell gives ISO text, as precisely as its format shows it."""
    row, problems = one_row(tmp_path, ["A-1", "甲", value], {"C2": code})
    assert (row["date_original"], problems) == (shown, [])


@pytest.mark.parametrize(("identity", "shown"), [(31, "1954-05-04"), (57, "1954-05"), (14, "1954-05-04")])
def test_chinese_built_in_formats(identity: int, shown: str, tmp_path: Path) -> None:
    """Chinese Excel writes 1954年5月 as format 57 without any code: it is a date all the same."""

    def as_china(styles: bytes) -> bytes:
        styles = re.sub(rb"<numFmts.*?</numFmts>", b"", styles, flags=re.DOTALL)
        return re.sub(rb'numFmtId="16\d"', f'numFmtId="{identity}"'.encode(), styles)

    content = patched(book_of([HEADER, ["A-1", "甲", datetime(1954, 5, 4)]]), "xl/styles.xml", as_china)
    exhibition, problems = loaded(tmp_path, {"items.xlsx": content})
    assert texts(exhibition)[0]["date_original"] == shown
    assert told(problems) == []


def test_a_year_that_became_a_date(tmp_path: Path) -> None:
    """1930 in a date format reads 1905-04-13: the year is proposed and the date is kept."""
    _, problems = one_row(tmp_path, ["A-1", "甲", date(1905, 4, 13)], {"C2": "yyyy-mm-dd"})
    assert problems == ["VALUE-04 items.xlsx:2:C"]
    exhibition, found = loaded(tmp_path, {"items.xlsx": book_of([HEADER, ["A-1", "甲", date(1905, 4, 13)]])})
    assert texts(exhibition)[0]["date_original"] == "1905-04-13"
    assert "1930" in found[0].hint("zh")


def test_a_date_in_a_code(tmp_path: Path) -> None:
    """A code such as 1-2 that became a date withholds its item."""
    _, problems = one_row(tmp_path, ["A-1", "甲", "1930", date(2026, 1, 2)], {"D2": 'm"月"d"日"'})
    assert problems == ["VALUE-05 items.xlsx:2:D"]


def test_a_date_without_its_year(tmp_path: Path) -> None:
    """A date that shows month and day only has a year that nobody typed."""
    _, problems = one_row(tmp_path, ["A-1", "甲", date(2026, 5, 4)], {"C2": 'm"月"d"日"'})
    assert problems == ["VALUE-06 items.xlsx:2:C"]


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        ('<c r="E2" t="e"><v>#REF!</v></c>', "VALUE-01"),
        ('<c r="E2" t="inlineStr"><is><t>#N/A</t></is></c>', "VALUE-01"),
        ('<c r="E2" t="s"><v>-1</v></c>', "VALUE-01"),
        ('<c r="E2"><v>12x</v></c>', "VALUE-01"),
        ('<c r="E2"><f>A1&amp;B1</f></c>', "VALUE-02"),
        ('<c r="E2"><v>1.2345678901234599E+17</v></c>', "VALUE-03"),
        ('<c r="E2"><v>110101190001010000</v></c>', "VALUE-03"),
        ('<c r="E2" t="str"><v>1.23E+17</v></c>', "VALUE-03"),
    ],
)
def test_cells_without_their_value(xml: str, code: str, tmp_path: Path) -> None:
    """Errors, formulas without result and numbers without their last digits withhold their item, at their cell."""
    content = with_cell(book_of([HEADER, ["A-1", "甲", "1930", "x", "文字"], ["A-2", "乙"]]), "E2", xml)
    _, problems = loaded(tmp_path, {"items.xlsx": content})
    assert told(problems) == [f"{code} items.xlsx:2:E"]
    assert problems[0].item == "show/A-1"
    assert problems[0].kind.withholds == "item"


def test_exact_long_numbers(tmp_path: Path) -> None:
    """A long whole number that the file holds exactly is kept exactly."""
    content = with_cell(
        book_of([HEADER, ["A-1", "甲", "1", "x", "y"]]), "E2", '<c r="E2"><v>110101190001011234</v></c>'
    )
    exhibition, problems = loaded(tmp_path, {"items.xlsx": content})
    assert told(problems) == []
    assert texts(exhibition)[0]["caption"] == "110101190001011234"


def test_a_formula_with_its_result(tmp_path: Path) -> None:
    """What Excel last computed counts, also an empty text."""
    content = book_of([HEADER, ["A-1", "甲", "1930", "x", "文字"]])
    content = with_cell(content, "E2", '<c r="E2" t="str"><f>A1</f><v>结果</v></c>')
    content = with_cell(content, "D2", '<c r="D2" t="str"><f>A1</f><v></v></c>')
    exhibition, problems = loaded(tmp_path, {"items.xlsx": content})
    assert told(problems) == []
    assert texts(exhibition)[0]["caption"] == "结果"


def test_an_error_never_opens_an_item(tmp_path: Path) -> None:
    """A classification that cannot be read is not none: the choice keeps a word that nobody accepts."""
    content = with_cell(book_of([["档号", "题名", "密级"], ["A-1", "甲", "x"]]), "C2", '<c r="C2"><f>X1</f></c>')
    exhibition, problems = loaded(tmp_path, {"items.xlsx": content})
    assert told(problems) == ["VALUE-02 items.xlsx:2:C"]
    assert texts(exhibition)[0]["security_level"] == "="


def test_errors_in_csv(tmp_path: Path) -> None:
    """Errors and shortened numbers that Excel wrote into a CSV are found at their cells."""
    text = "档号,题名,文号\nA-1,#NAME?,1.10E+17\nA-2,#1 星图,########\n"
    _, problems = loaded(tmp_path, {"items.csv": text})
    assert told(problems) == ["VALUE-01 items.csv:2:B", "VALUE-03 items.csv:2:C", "VALUE-01 items.csv:3:C"]


def test_oddities_above_the_table_do_not_matter(tmp_path: Path) -> None:
    """A title formula or a total with an error is nobody's cell."""
    content = book_of([["清单", "x"], HEADER, ["A-1", "甲"], ["合计", "x"]])
    content = with_cell(content, "B1", '<c r="B1" t="e"><v>#REF!</v></c>')
    content = with_cell(content, "B4", '<c r="B4" t="e"><v>#REF!</v></c>')
    _, problems = loaded(tmp_path, {"items.xlsx": content})
    assert told(problems) == ["ROW-03 items.xlsx:4"]


def test_escaped_characters(tmp_path: Path) -> None:
    """_x000D_ is a line break, as Excel writes it."""
    content = with_cell(
        book_of([HEADER, ["A-1", "甲", "1", "x", "y"]]),
        "E2",
        '<c r="E2" t="inlineStr"><is><r><t>甲_x000D_\n乙</t></r><rPh><t>jia</t></rPh></is></c>',
    )
    exhibition, _ = loaded(tmp_path, {"items.xlsx": content})
    assert texts(exhibition)[0]["caption"] == "甲\n乙"
