"""What a person at a terminal reads."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.text import Text as Marked

from builder.model.problems import Problem, count
from builder.model.text import LANGUAGES, Language, Text
from builder.model.where import Where
from builder.rendering.console import Lines
from builder.rendering.grouping import by_file, place
from builder.strings import say


def _lines(problems: tuple[Problem, ...], language: Language = "zh", width: int = 0) -> list[str]:
    lines = Lines(language, width).report(problems, problems)
    return [Marked.from_markup(line).plain if width else line for line in lines]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [40, 80, 132])
def test_no_line_is_wider_than_the_terminal(problems: tuple[Problem, ...], language: Language, width: int) -> None:
    """At 40, 80 and 132 cells every line fits, Chinese counted two cells wide."""
    for line in _lines(problems, language, width):
        assert cell_len(line) <= width, f"too wide for {width}: {line}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_is_told(problems: tuple[Problem, ...], language: Language) -> None:
    """Each message stands in the report once, and each hint at least once in its file."""
    text = "\n".join(_lines(problems, language))
    for problem in problems:
        assert problem.message(language) in text
        assert problem.hint(language) in text


def test_every_mistaken_row_has_a_heading(problems: tuple[Problem, ...], mistaken_rows: frozenset[int]) -> None:
    """A clerk who goes down the report finds all twenty-five mistaken rows, in the order of the sheet."""
    told = [line.split()[1] for line in _lines(problems) if line.startswith("  第 ")]
    rows = [int(number) for number in told]
    assert rows == sorted(rows)
    assert mistaken_rows <= set(rows), f"not a word about rows {sorted(mistaken_rows - set(rows))}"


def test_places_read_as_the_program_shows_them() -> None:
    """A cell is E7, a line of YAML 25:15, a picture its name, a whole file nothing."""
    said = {
        Where("items.xlsx", "展品", 7, "E"): "E7",
        Where("site.yml", row=25, column="15"): "25:15",
        Where("texts/a.zh.md", row=3): "3",
        Where("images/a.jpg"): "a.jpg",
        Where("items.csv"): "",
    }
    for where, expected in said.items():
        assert place(Problem(code="ITEM-01", where=where), "zh") == expected


def test_columns_come_in_the_order_of_the_sheet() -> None:
    """AA stands after Z."""
    found = [Problem(code="CELL-03", where=Where("items.csv", row=2, column=c)) for c in ("AA", "Z", "B")]
    assert [problem.where.column for problem in by_file(found)[0].problems] == ["B", "Z", "AA"]


def test_pictures_share_the_group_of_their_folder() -> None:
    """A hundred unused pictures are one group with a hundred lines, not a hundred groups."""
    unused = [
        Problem(code="PIC-04", where=Where(f"exhibits/a/images/{n}.jpg"), facts={"name": f"{n}.jpg"}) for n in range(9)
    ]
    assert [group.file for group in by_file(unused)] == ["exhibits/a/images/"]


def test_counts_come_last(problems: tuple[Problem, ...]) -> None:
    """The last line holds the counts, the line before it what is at stake."""
    counts = count(problems)
    lines = _lines(problems)
    assert lines[-1] == say("counts", "zh", errors=counts.error, warnings=counts.warning, notes=counts.note)
    assert "A45" in "".join(lines[-3:]), "the place that stops the whole site is named"


def test_a_proposal_is_shown() -> None:
    """Where a check is certain of the repair, it stands above the hint, in the person's language."""
    problem = Problem(code="CELL-02", where=Where("items.csv", row=2, column="B"), facts={"proposal": Text("甲", "A")})
    assert any("建议填：甲" in line for line in _lines((problem,)))
    assert any("Proposal: A" in line for line in _lines((problem,), "en"))


def test_markup_in_data_is_only_text() -> None:
    """Square brackets of a curator are printed as they are."""
    problem = Problem(
        code="PIC-01", where=Where("items.csv", row=2, column="B"), facts={"name": "[red]x[/]", "suggestion": ""}
    )
    assert any("[red]x[/]" in line for line in _lines((problem,)))
