"""No table of ours runs anything in a spreadsheet."""

from __future__ import annotations

import ast
import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.tables.written import MARK, inert, lines, table

BUILDER = Path(__file__).resolve().parents[2] / "builder"


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+CMD|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "\n=1+1", "＝1+1", "＠SUM(A1)", "－1－1", "+"],
)
def test_what_might_run_is_guarded(cell: str) -> None:
    """Signs of full width too, which some spreadsheets take for their own."""
    assert inert(cell) == f"'{cell}"
    assert inert(cell, " ") == f" {cell}"


@pytest.mark.parametrize("cell", ["", "-122.4", "+8", "档案", "1=1", " =1+1", "—", "'=1"])
def test_what_cannot_run_stays(cell: str) -> None:
    """A number keeps its sign; nothing else changes."""
    assert inert(cell) == cell


@given(st.lists(st.text(max_size=6), min_size=1, max_size=4))
def test_every_cell_comes_back(cells: list[str]) -> None:
    """Quotes, commas and line ends survive, with the mark and without."""
    made = table([["head"] * len(cells), cells])
    assert made == MARK + lines([["head"] * len(cells)]) + lines([cells])
    rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"), newline="")))
    assert rows[1] == [inert(cell) for cell in cells]


def test_nobody_else_writes_tables() -> None:
    """A table that is written elsewhere would need the rule once more, and forget it."""
    writing = [
        str(path.relative_to(BUILDER))
        for path in sorted(BUILDER.rglob("*.py"))
        if "packaged" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"writer", "DictWriter"}
        if isinstance(node.value, ast.Name) and node.value.id == "csv"
    ]
    assert writing == ["tables/written.py"]
