"""What an import hands over: the files of a new exhibition, the pictures to copy, and an account of every column."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from builder.model.files import OutFile
from builder.model.problems import Problem
from builder.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """Where everything went. ``mapped`` and ``own`` pair a column with the key of its field, ``unmapped`` with the
    reason why nothing shows it. ``skipped`` counts rows above the header. ``missing`` are names that no file answers
    to, ``unused`` files that no row names, ``broken`` pictures that cannot be read, ``unread`` files that are neither
    pictures nor the table.
    """

    form: str
    table: str = ""
    rows: int = 0
    skipped: int = 0
    mapped: tuple[tuple[str, str], ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    unmapped: tuple[tuple[str, Text], ...] = ()
    matched: int = 0
    missing: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    publish_basis: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A new exhibition. Paths of ``files`` and target names of ``pictures`` are relative to ``exhibits/<id>/``."""

    id: str
    files: tuple[OutFile, ...] = ()
    pictures: tuple[tuple[Path, str], ...] = ()
    report: ImportReport
    problems: tuple[Problem, ...] = ()

    @property
    def stops(self) -> bool:
        """Nothing was understood that could be written."""
        return not self.files
