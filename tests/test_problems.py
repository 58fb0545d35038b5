"""The problem table keeps its promises."""

from __future__ import annotations

import string

import pytest

from builder.model.problems import KINDS, TABLES, Counts, Problem, ProblemKind, count, in_order
from builder.model.where import Where, column_letter


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_every_code_speaks_both_languages(kind: ProblemKind) -> None:
    """Each code has a message and a hint in Chinese and English, with the same facts in both."""
    for text in (kind.message, kind.hint):
        assert text.zh, f"{kind.code} lacks Chinese"
        assert text.en, f"{kind.code} lacks English"
        zh, en = ({name for _, name, _, _ in string.Formatter().parse(t) if name} for t in (text.zh, text.en))
        assert zh == en, f"{kind.code} fills {zh ^ en} in one language only"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_only_errors_withhold(kind: ProblemKind) -> None:
    """What withholds an item or the site is an error; a warning never does so silently."""
    assert kind.severity == "error" or kind.withholds == "nothing"


def test_codes_are_unique() -> None:
    """No code stands twice in the tables."""
    rows = [kind.code for table in TABLES for kind in table.KINDS]
    assert sorted(rows) == sorted(set(rows))


def test_unknown_code_fails_at_once() -> None:
    """A typing mistake in a code is found where it is made."""
    with pytest.raises(KeyError):
        Problem(code="NO-99")


def test_order_and_counts() -> None:
    """Problems come in the order of the files, each once, and are counted by severity."""
    late = Problem(code="ITEM-01", where=Where("b.csv", row=2))
    early = Problem(code="ALT-01", where=Where("a.csv", row=9))
    assert in_order([late, early, late]) == (early, late)
    assert count([late, early]) == Counts(error=1, warning=1)


def test_columns_are_named_as_a_spreadsheet_does() -> None:
    """0 is A, 25 is Z, 26 is AA."""
    assert [column_letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
