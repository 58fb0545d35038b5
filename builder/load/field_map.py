"""A saved field map: the headings of somebody's table and what they stand for, before any alias is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from builder.load.headings import GATE_FIELDS, INTERNAL, Meaning
from builder.load.settings import read_settings
from builder.model.field_row import Field
from builder.model.fields import FIELDS, Header, fold_header, match_header, split_language
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.settings import FieldMapSettings
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import listed, phrase

FILE = "fieldmap.yml"
_IGNORE = frozenset({"ignore", "忽略", "不读"})


@dataclass(frozen=True, slots=True)
class FieldMap:
    """What was understood of a map. ``meanings`` has folded headings; ``marks`` the place of each heading as typed."""

    sheet: str = ""
    header_row: int = 0
    meanings: Mapping[str, Meaning] = field(default_factory=lambda: MappingProxyType({}))
    marks: Mapping[str, Where] = field(default_factory=lambda: MappingProxyType({}))
    where: Where = Where()

    def unused(self, cells: Sequence[str]) -> list[Problem]:
        """A warning for each mapped heading that the table's header does not have."""
        there = {fold_header(cell, keep_brackets=True) for cell in cells}
        filled = [cell for cell in cells if cell]
        problems: list[Problem] = []
        for heading, where in self.marks.items():
            if fold_header(heading, keep_brackets=True) not in there:
                near = nearest(heading, filled)
                suggestion = phrase("did_you_mean" if near else "map_headings", names=listed(near or filled))
                facts: dict[str, Fact] = {"heading": heading, "suggestion": suggestion}
                problems.append(Problem(code="MAP-01", where=where, facts=facts))
        return problems


def read_field_map(folder: Path, place: str, own: Sequence[Field]) -> tuple[FieldMap, list[Problem]]:
    """The map beside a table; an empty one where there is none. ``place`` is the folder as problems call it."""
    name = f"{place}/{FILE}"
    if not (folder / FILE).is_file():
        return FieldMap(), []
    read = read_settings(folder / FILE, name, FieldMapSettings)
    if read.settings is None:
        return FieldMap(), read.problems
    meanings: dict[str, Meaning] = {}
    marks: dict[str, Where] = {}
    problems = list(read.problems)
    for heading, target in read.settings.columns.items():
        where = read.marks.get(f"columns.{heading}", Where(name))
        meaning, refused = _meaning(heading, target.strip(), own)
        if refused:
            problems.append(
                Problem(code="MAP-02", where=where, facts={"heading": heading, "target": target, **refused})
            )
        else:
            meanings[fold_header(heading, keep_brackets=True)] = meaning
            marks[heading] = where
    header_row = read.settings.header_row
    return FieldMap(read.settings.sheet, header_row, meanings, marks, Where(name)), problems


def _meaning(heading: str, target: str, own: Sequence[Field]) -> tuple[Meaning, dict[str, Fact]]:
    """What a heading is mapped to, or why it cannot be."""
    if target.lower() in _IGNORE:
        return Meaning((), ignored=True), _forbidden(heading, None)
    name, language = split_language(target)
    rows = {**{row.key: row for row in own}, **FIELDS}
    row = rows.get(target) or (rows.get(name) if language else None)
    if row is None:
        near = nearest(target, rows)
        advice = phrase("did_you_mean", names=listed(near)) if near else phrase("map_targets")
        return Meaning(()), _refused("map_unknown", advice)
    if row.key != target and not row.translated:
        return Meaning(()), _refused("map_language", phrase("write_instead", names=row.key))
    return Meaning((Header(row.key, language if row.key != target else ""),)), _forbidden(heading, row)


def _forbidden(heading: str, row: Field | None) -> dict[str, Fact]:
    """Why a heading must not become this field, or be ignored: what decides or is private stays so."""
    closed = [header.field for header in match_header(heading) if not FIELDS[header.field].public]
    if GATE_FIELDS & set(closed) and (row is None or row.key not in closed):
        return _refused("map_gate", phrase("map_remedy"))
    if row and row.public and (closed or INTERNAL.search(heading)):
        return _refused("map_private", phrase("map_remedy"))
    return {}


def _refused(reason: str, suggestion: Text) -> dict[str, Fact]:
    return {"reason": phrase(reason), "suggestion": suggestion}
