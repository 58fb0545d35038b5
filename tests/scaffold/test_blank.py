"""The blank workbook is the field table in another form, and the loader reads it back."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from builder.check import check_site
from builder.load import load_site
from builder.model.choices import CHOICES, accepted, choose
from builder.model.field_table import ROWS
from builder.model.fields import FIELDS, match_header
from builder.model.outreach.kinds import CONTENT_KINDS
from builder.model.problems import Problem
from builder.scaffold import EXHIBITION, blank_workbook, make, new_site
from builder.scaffold.blank import COLUMNS, heading
from builder.scaffold.example import EXAMPLE_ROWS
from builder.store import Store
from builder.tables.own_sheets import EXAMPLE, HELP

TABLE = f"exhibits/{EXHIBITION}/items.xlsx"


def _loaded(folder: Path, tmp_path: Path) -> tuple[object, list[Problem]]:
    draft, problems = load_site(folder, Store(tmp_path / "store"))
    assert draft is not None
    return draft, problems


def test_every_heading_is_read_as_its_field() -> None:
    """Each heading of the blank means exactly the field and language it was made for."""
    for header in COLUMNS:
        assert match_header(heading(header)) == (header,), heading(header)


def test_it_is_blank(tmp_path: Path) -> None:
    """A new site loads without a word, and its workbook holds no item: help and example are not read."""
    make(tmp_path / "site", new_site())
    draft, problems = _loaded(tmp_path / "site", tmp_path)
    assert [str(problem.where) + problem.message("en") for problem in problems] == []
    assert [len(exhibition.rows) for exhibition in draft.exhibitions] == [0]


def test_a_filled_row_reads_back_exactly(tmp_path: Path) -> None:
    """What a clerk types, with leading zeros and all, is what the loader sees, at the cell where it was typed."""
    make(tmp_path / "site", new_site())
    path = tmp_path / "site" / TABLE
    book = load_workbook(path)
    typed = {header: f"00{number}·{header.field}" for number, header in enumerate(COLUMNS)}
    for number, header in enumerate(COLUMNS, start=1):
        book.worksheets[0].cell(row=2, column=number, value=typed[header])
    book.save(path)
    draft, problems = _loaded(tmp_path / "site", tmp_path)
    assert problems == []
    (row,) = draft.exhibitions[0].rows
    assert {header: cell.text for header, cell in row.cells.items()} == typed
    assert [cell.where.row for cell in row.cells.values()] == [2] * len(COLUMNS)


def test_the_example_is_faultless(tmp_path: Path) -> None:
    """The rows of the example sheet give no error but that their pictures are not there."""
    make(tmp_path / "site", new_site())
    path = tmp_path / "site" / TABLE
    book = load_workbook(path)
    example = [[cell.value for cell in row] for row in book[EXAMPLE].iter_rows(min_row=2)]
    assert len(example) == len(EXAMPLE_ROWS)
    for row in example:
        book.worksheets[0].append(row)
    book.save(path)
    draft, problems = _loaded(tmp_path / "site", tmp_path)
    found = [*problems, *check_site(draft)[1]]
    assert {p.code for p in found if p.severity == "error"} <= {"PIC-01"}, [p.message("en") for p in found]
    assert len(draft.exhibitions[0].rows) == len(EXAMPLE_ROWS)


def test_every_column_is_text_and_the_header_stays() -> None:
    """Excel changes neither a code nor a date: the column is text. Header and first two columns do not scroll away."""
    sheet = load_workbook(io.BytesIO(blank_workbook())).worksheets[0]
    assert {dimension.number_format for dimension in sheet.column_dimensions.values()} == {"@"}
    assert sheet.freeze_panes == "C2"


@pytest.mark.parametrize("header", [h for h in COLUMNS if h.field in CHOICES], ids=lambda header: header.field)
def test_choices_can_be_picked(header: object) -> None:
    """The list of a choice column holds every value that the rules of its site accept, each of which the check understands, and fits Excel."""
    sheet = load_workbook(io.BytesIO(blank_workbook())).worksheets[0]
    column = COLUMNS.index(header)
    cell = sheet.cell(row=2, column=column + 1).coordinate
    (rule,) = [r for r in sheet.data_validations.dataValidation if r.type == "list" and cell in r.sqref]
    assert len(rule.formula1) <= 255
    words = rule.formula1.strip('"').split(",")
    assert [choose(header.field, word) for word in words] == [choice.value for choice in accepted(header.field, "cn")]


def test_prompts_fit_excel() -> None:
    """A prompt longer than 255 characters or a title longer than 32 makes Excel repair the file."""
    for rule in load_workbook(io.BytesIO(blank_workbook())).worksheets[0].data_validations.dataValidation:
        assert len(rule.prompt or "") <= 255
        assert len(rule.promptTitle or "") <= 32


def test_help_names_every_field() -> None:
    """The help sheet has one row for each field of the table, with label, key and whether it is public."""
    sheet = load_workbook(io.BytesIO(blank_workbook()))[HELP]
    told = {row[1].value: row for row in sheet.iter_rows(min_row=3)}
    assert list(told) == [field.key for field in ROWS]
    for field in FIELDS.values():
        assert told[field.key][0].value == f"{field.label.zh}\n{field.label.en}"
        assert told[field.key][4].value.startswith("公开" if field.public else "不公开")


def test_same_bytes_each_time() -> None:
    """Two new sites are equal."""
    assert new_site() == new_site()


def test_editors_find_the_schema(tmp_path: Path) -> None:
    """The first line of each settings file names a schema that stands beside it in the new site."""
    make(tmp_path, new_site())
    for name in ("content/site.yml", f"exhibits/{EXHIBITION}/exhibit.yml"):
        first = (tmp_path / name).read_text(encoding="utf-8").splitlines()[0]
        mark = "# yaml-language-server: $schema="
        assert first.startswith(mark)
        assert ((tmp_path / name).parent / first.removeprefix(mark)).resolve().is_file()


def test_a_new_site_has_nothing_to_mend(tmp_path: Path) -> None:
    """What ``lantai new`` writes gives no word of its own to check, only that there is no item yet, and that the house
    has not said its name.
    """
    make(tmp_path / "site", new_site())
    draft, found = load_site(tmp_path / "site", Store(tmp_path / "store"))
    assert draft is not None
    told = [(one.code, one.facts.get("word")) for one in [*found, *check_site(draft)[1]]]
    assert told == [("WORD-01", "请填写"), ("WORD-01", "Name of the institution"), ("SHOW-02", None)]


def test_blank_tables_of_outreach_are_understood() -> None:
    """Every heading of the blank tables for quizzes and for the finder means a column."""
    files = new_site()
    for kind in (one for one in CONTENT_KINDS.values() if one.table):
        heads = files[f".lantai/{kind.name}.csv"].decode("utf-8-sig").strip().split(",")
        assert kind.table is not None
        assert all(kind.table.column(head) for head in heads)
