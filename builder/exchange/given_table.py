"""The table that somebody put beside their pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.exchange.found import files_with
from builder.model.fields import match_header
from builder.model.problems import Problem
from builder.model.where import Where
from builder.tables import Record, read_sheet

_ENDINGS = (".csv", ".tsv", ".xlsx")
_TELLING = frozenset({"title", "file", "id", "reference_code"})
_LOOKED_AT = 10


@dataclass(frozen=True, slots=True)
class GivenTable:
    """A table's name, its header and the rows below it."""

    name: str
    header: Record
    rows: Sequence[Record]


def given_table(source: Path) -> tuple[GivenTable | None, list[Problem]]:
    """The table of a folder: ``items.*`` before any other, else the first by name; None where there is none."""
    found = tables_of(source)
    if not found:
        return None, []
    path, *others = found
    sheet, problems = read_sheet(path, path.name)
    if others:
        facts = {"name": path.name, "other": ", ".join(other.name for other in others)}
        problems.append(Problem(code="FILE-06", where=Where(path.name), facts=facts))
    if sheet is None:
        return None, problems
    scores = [_score(record) for record in sheet.records[:_LOOKED_AT]]
    best = max(scores, default=0)
    if not best:
        return None, [*problems, Problem(code="HEAD-01", where=Where(path.name, row=1), facts={"name": path.name})]
    at = scores.index(best)
    return GivenTable(path.name, sheet.records[at], sheet.records[at + 1 :]), problems


def tables_of(source: Path) -> list[Path]:
    """The tables of a folder, the one that is read first."""
    return sorted(files_with(source, _ENDINGS), key=lambda path: (path.stem.lower() != "items", path.name))


def _score(record: Record) -> int:
    found = [header for cell in record.cells if cell for header in match_header(cell)[:1]]
    return len(found) if any(header.field in _TELLING for header in found) else 0
