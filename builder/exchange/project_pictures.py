"""The picture of each row of a CollectionBuilder project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from builder.exchange.columns import PICTURES, SMALL_PICTURES, Plan, cell
from builder.exchange.found import pictures_below, target_names
from builder.model.picture_names import PictureNames, plain_name
from builder.model.problems import Fact, Problem
from builder.model.where import Where, column_letter
from builder.strings import listed, phrase
from builder.tables import Record


@dataclass
class ProjectPictures:
    """Finds the file of each row and gives it its new name."""

    root: Path
    table: str
    layout: Plan
    masters: dict[str, Path] = field(init=False)
    all: dict[str, Path] = field(init=False)
    used: dict[str, str] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.masters, small = pictures_below(self.root)
        self.all = self.masters | small
        self._names, self._small = PictureNames(self.masters), PictureNames(small)
        self._targets = target_names(self.all)

    def of(self, record: Record) -> str:
        """The name of a row's picture in the new exhibition; the words of the row where no file answers to them."""
        written = [(name, cell(record, self.layout.named[name])) for name in PICTURES if name in self.layout.named]
        written = [(name, text) for name, text in written if text]
        for _, text in written:
            if found := self._names.find(text):
                return self._one(found, text, record)
        for name in SMALL_PICTURES:
            at = self.layout.named.get(name)
            text = cell(record, at) if at is not None else ""
            if text and (found := self._names.find(text) or self._small.find(text)):
                return self._one(found, text, record)
        if not written:
            return ""
        name, text = written[0]
        self.missing.append(text)
        facts: dict[str, Fact] = {"name": text, "suggestion": phrase("check_picture", folder=self.root.name)}
        self.problems.append(Problem(code="PIC-01", where=self._where(record, name), facts=facts, field="file"))
        return plain_name(text).rpartition("/")[2]

    @property
    def unused(self) -> tuple[str, ...]:
        """The masters that no row names."""
        return tuple(sorted(self.masters.keys() - self.used.keys()))

    def _one(self, found: Sequence[str], text: str, record: Record) -> str:
        if len(found) > 1:
            facts: dict[str, Fact] = {"name": text, "found": listed(found)}
            where = Where(self.table, row=record.row)
            self.problems.append(Problem(code="PIC-02", where=where, facts=facts, field="file"))
        return self.used.setdefault(found[0], self._targets[found[0]])

    def _where(self, record: Record, column: str) -> Where:
        return Where(self.table, row=record.row, column=column_letter(self.layout.named[column]))
