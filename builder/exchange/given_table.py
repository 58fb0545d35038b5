"""The table that somebody put beside their pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from builder.exchange.found import files_with, folders_below
from builder.model.fields import Header
from builder.model.problems import Problem
from builder.model.where import Where
from builder.tables import ENDINGS, Record

_ENDINGS = tuple(ending for ending in ENDINGS if ending != ".txt")


@dataclass(frozen=True, slots=True)
class GivenTable:
    """A table's name and sheet, its header, the items below it, and what each column is understood to be by its place.
    ``skipped`` counts the rows above the header.
    """

    name: str
    header: Record
    rows: Sequence[Record]
    columns: Mapping[int, Header] = field(default_factory=dict)
    sheet: str = ""
    skipped: int = 0

    def place_of(self, key: str) -> int:
        """The first column of a field, or -1."""
        return next((index for index, header in sorted(self.columns.items()) if header.field == key), -1)


ReadTable = Callable[[Path, str, str], tuple[GivenTable | None, list[Problem]]]
"""Reads a table by its path, its name in problems, and the id of the exhibition it is for."""


def chosen_table(source: Path, named: Path | None = None) -> tuple[Path | None, list[Problem]]:
    """The table of a folder: the one that was named, else ``items.*`` before any other, else the first by name; None
    where there is none.
    """
    found = tables_of(source)
    if named is not None and named.suffix.lower() in _ENDINGS:
        found = [named, *(path for path in found if path != named)]
    if len(found) < 2:
        return (found[0] if found else None), []
    facts = {"name": found[0].name, "other": ", ".join(other.name for other in found[1:])}
    return found[0], [Problem(code="FILE-06", where=Where(found[0].name), facts=facts)]


def tables_of(source: Path) -> list[Path]:
    """The tables of a folder, the one that is read first; those further below only where it has none itself."""
    here = files_with(source, _ENDINGS)
    found = here or [path for folder in folders_below(source) for path in files_with(folder, _ENDINGS)]
    return sorted(found, key=lambda path: (path.stem.lower() != "items", path.relative_to(source).as_posix()))
