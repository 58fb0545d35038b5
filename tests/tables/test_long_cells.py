"""Long cells are for the files of the program, not for the tables of others."""

from __future__ import annotations

import csv

from builder.tables.long_cells import long_cells


def test_the_limit_is_as_before() -> None:
    """A long cell is read within, and refused again afterwards."""
    text = ["甲," + "长" * 140_000]
    before = csv.field_size_limit()
    with long_cells(1 << 20):
        assert len(next(csv.reader(text))[1]) == 140_000
    assert csv.field_size_limit() == before
