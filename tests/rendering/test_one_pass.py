"""The point of the report: a clerk mends everything in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.deciding import examine
from builder.model.problems import Problem
from builder.model.where import column_letter
from builder.order import Order
from builder.rendering.console import Lines
from builder.store import store_of
from tests.rendering.mistakes import EXHIBIT_YML, HEADINGS, MISTAKES, SITE_YML, workbook, write_site


@pytest.mark.parametrize(
    ("number", "cells"), MISTAKES.items(), ids=lambda value: str(value) if isinstance(value, int) else ""
)
def test_every_mistake_is_told_at_its_cell(
    number: int, cells: Mapping[str, str], problems: tuple[Problem, ...]
) -> None:
    """For each wrong cell there is a problem at that very cell, with something to do."""
    wrong = {column_letter(HEADINGS.index(heading)) for heading in cells}
    told = [p for p in problems if p.where.row == number + 1 and p.where.column in wrong]
    assert told, f"nothing is said about {sorted(wrong)} in row {number + 1}"
    for problem in told:
        assert problem.hint("zh")
        assert problem.hint("en")
        assert "{" not in problem.message("zh") + problem.hint("zh"), "a fact is missing"


def test_what_the_report_asks_for_is_enough(tmp_path: Path, order: Order) -> None:
    """With the cells mended as the report says and the settings corrected, no error is left after one pass."""
    site = write_site(tmp_path / "site")
    mended = workbook({})
    (site / "exhibits/quay/items.xlsx").write_bytes(mended)
    (site / "content/site.yml").write_text(SITE_YML.replace("telephone", "phone"), encoding="utf-8")
    settings = (
        EXHIBIT_YML.replace("hall: mian", "hall: main").replace("Y-9999", "Y-0001").replace("K021-1958-", "K021·1958·")
    )
    settings += "fields:\n  printer: {label: {zh: 冲印店, en: Printer}, columns: [冲印店]}\n"
    (site / "exhibits/quay/exhibit.yml").write_text(settings, encoding="utf-8")
    (site / "exhibits/quay/texts/forewrod.zh.md").rename(site / "exhibits/quay/texts/foreword.zh.md")
    again = Order(folder=site, out=site / "build", as_of=order.as_of)
    found = examine(again, store_of(again.out)).problems
    errors = [problem for problem in found if problem.severity == "error"]
    assert not errors, "\n".join(Lines("zh").report(errors, errors))
