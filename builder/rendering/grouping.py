"""Problems in the order in which a person mends them: by file, and in a table by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder.model.picture_names import PICTURE_ENDINGS
from builder.model.problems import Counts, Problem, count
from builder.model.text import Language
from builder.strings import say

TABLE_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".et")


@dataclass(frozen=True, slots=True)
class AtRow:
    """The problems of one row, column by column; ``row`` 0 is the table or file as a whole."""

    row: int
    problems: tuple[Problem, ...]

    @property
    def item(self) -> str:
        """The id of the item in this row, empty where it has none of its own."""
        return next(filter(None, map(item_id, self.problems)), "")


@dataclass(frozen=True, slots=True)
class InFile:
    """The problems of one file, or of one sheet of it. Pictures share the group of their folder; its name ends in /."""

    file: str
    sheet: str
    rows: tuple[AtRow, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for row in self.rows for problem in row.problems)

    @property
    def counts(self) -> Counts:
        return count(self.problems)

    @property
    def is_table(self) -> bool:
        return self.file.lower().endswith(TABLE_ENDINGS)


def by_file(problems: Iterable[Problem]) -> tuple[InFile, ...]:
    """Every problem once, grouped. What belongs to no file comes first, then files by name, then rows."""
    ranked = sorted(problems, key=_rank)
    return tuple(InFile(file, sheet, _rows(tuple(group))) for (file, sheet), group in groupby(ranked, key=_home))


def item_id(problem: Problem) -> str:
    """The id of the item that a problem belongs to; empty where the row's number stands in for it."""
    key = problem.item.partition("/")[2]
    return "" if key.startswith("#") else key.removesuffix(f"#{problem.where.row}")


def place(problem: Problem, language: Language) -> str:
    """Where in its file a problem is, as the program shows it that the person has open: ``E7`` in a spreadsheet,
    ``25:15`` for line 25, position 15 of a text; for a picture its name, else empty.
    """
    where = problem.where
    if where.column.isdigit():
        return f"{where.row}:{where.column}"
    if where.column and where.row:
        return f"{where.column}{where.row}"
    if where.column:
        return say("report.column", language, column=where.column)
    if where.row:
        return str(where.row)
    return where.file.rpartition("/")[2] if _is_picture(where.file) else ""


def _rows(problems: Sequence[Problem]) -> tuple[AtRow, ...]:
    return tuple(AtRow(row, tuple(group)) for row, group in groupby(problems, key=lambda one: one.where.row))


def _home(problem: Problem) -> tuple[str, str]:
    file = problem.where.file
    return (file.rpartition("/")[0] + "/" if _is_picture(file) else file), problem.where.sheet


def _is_picture(file: str) -> bool:
    return file.lower().endswith(tuple(PICTURE_ENDINGS))


def _rank(problem: Problem) -> tuple[object, ...]:
    where = problem.where
    column = (len(where.column), where.column)
    return (_home(problem), where.row, column, problem.rank, where.file, problem.code, problem.message("en"))
