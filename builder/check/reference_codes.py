"""Reference codes that were typed in another form than DA/T 13—2022 has: full width, look-alike dots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.check.entries import Entry
from builder.model.problems import Problem
from builder.model.reference_code import normalised


def mistyped_codes(entries: Sequence[Entry]) -> Iterable[Problem]:
    """A note, with the code as it was read. What was typed stays in the table."""
    for entry in entries:
        cell = entry.cell("reference_code")
        if cell and not cell.text.isascii() and (right := normalised(cell.text)) != cell.text:
            yield entry.problem("ITEM-08", "reference_code", value=cell.text, right=right, proposal=right)
