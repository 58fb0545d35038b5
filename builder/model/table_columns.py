"""Which column each field of an item table stands in, so that a problem of a row can name its cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from builder.model.problems import Problem

_INSTEAD: Mapping[str, tuple[str, ...]] = {
    "id": ("reference_code",),
    "publish_basis": ("opening_status",),
    "opening_status": ("publish_basis",),
}


@dataclass(frozen=True, slots=True)
class TableColumns:
    """A table's file, and the letter of the column that each of its fields stands in."""

    file: str = ""
    letters: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def at_cell(self, problem: Problem) -> Problem:
        """A problem that knows its row only, at the cell that it means, be it empty; any other as it is."""
        where = problem.where
        if where.column or not where.row or not problem.field or where.file != self.file:
            return problem
        fields = (problem.field, *_INSTEAD.get(problem.field, ()))
        letter = next((self.letters[name] for name in fields if name in self.letters), "")
        return replace(problem, where=replace(where, column=letter)) if letter else problem
