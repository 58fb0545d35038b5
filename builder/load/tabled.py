"""A document written as a table: every row becomes a part of its settings, every mistake is named at its cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from builder.load.expected import expectation, reason_of
from builder.load.headings import INTERNAL
from builder.model.near import nearest
from builder.model.outreach.tabled import TableColumn, TableShape
from builder.model.problems import Fact, Problem
from builder.model.text import Language
from builder.model.where import Where, column_letter
from builder.strings import listed, phrase
from builder.tables import LOOKED_AT, Record, Sheet, read_sheet

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Tabled:
    """The rows that could be understood, the place of every key (``rows.3.since``), and what is wrong."""

    rows: tuple[BaseModel, ...] = ()
    marks: Mapping[str, Where] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a sheet that means something: its place, its heading, and the language of its cells."""

    index: int
    heading: str
    means: TableColumn
    language: Language | None

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(f"{key}.{self.language}" if self.language else key for key in self.means.keys)


def read_tabled(path: Path, name: str, shape: TableShape, first: int = 0) -> Tabled:
    """Read a table of this shape; ``name`` is how problems call the file, ``first`` the number of its first row among
    all rows. A row with a cell that cannot be read is left out, the others stay.
    """
    sheet, problems = read_sheet(path, name, score=lambda records: max((_score(r, shape) for r in records), default=0))
    if sheet is None:
        return Tabled(problems=tuple(problems))
    where = Where(name, sheet.name)
    at = max(range(len(sheet.records[:LOOKED_AT])), key=lambda n: _score(sheet.records[n], shape), default=-1)
    if at < 0 or not _score(sheet.records[at], shape):
        facts: dict[str, Fact] = {"name": name, "names": listed(shape.names)}
        return Tabled(problems=(*problems, Problem(code="TABLE-01", where=where, facts=facts)))
    columns, found = _columns(sheet.records[at], shape, where)
    problems += found
    rows: list[BaseModel] = []
    marks: dict[str, Where] = {}
    for record in sheet.records[at + 1 :]:
        row, found = _row(record, columns, shape, where)
        problems += [*found, *_beyond(record, sheet.records[at], where)]
        if row is not None:
            place = f"{shape.into}.{first + len(rows)}"
            for column in reversed(columns):  # of two columns for one key the first one stands for it
                cell = _cell(where, record, column)
                marks |= {
                    f"{place}.{name}": cell for key in column.keys for name in (key, key.rpartition(".")[0]) if name
                }
            marks[place] = Where(name, sheet.name, record.row)
            rows.append(row)
    return Tabled(tuple(rows), marks, (*problems, *_unread(sheet, where)))


def _score(record: Record, shape: TableShape) -> int:
    """How many headings a row has; none where the one that every table needs is not among them."""
    found = [means for cell in record.cells if cell and (means := shape.column(cell))]
    return len(found) if any(shape.needed in column.keys for column, _ in found) else 0


def _columns(header: Record, shape: TableShape, where: Where) -> tuple[list[_Column], list[Problem]]:
    columns: list[_Column] = []
    problems: list[Problem] = []
    for index, heading in enumerate(header.cells):
        if not heading:
            continue
        place = Where(where.file, where.sheet, header.row, column_letter(index))
        means = shape.column(heading)
        if means is None:
            problems.append(_unknown(heading, shape, place))
            continue
        column = _Column(index, heading, *means)
        twin = next((one for one in columns if set(one.keys) & set(column.keys)), None)
        if twin:
            facts: dict[str, Fact] = {"header": heading, "other": twin.heading}
            problems.append(Problem(code="TABLE-03", where=place, facts=facts))
        else:
            columns.append(column)
    return columns, problems


def _unknown(heading: str, shape: TableShape, place: Where) -> Problem:
    if INTERNAL.search(heading):
        return Problem(code="HEAD-05", where=place, facts={"header": heading})
    near = nearest(heading, shape.names)
    guess = phrase("did_you_mean" if near else "known_names", names=listed(near or shape.names))
    return Problem(code="TABLE-02", where=place, facts={"header": heading, "suggestion": guess})


def _row(
    record: Record, columns: list[_Column], shape: TableShape, where: Where
) -> tuple[BaseModel | None, list[Problem]]:
    tree: dict[str, Any] = {}
    for column in columns:
        text = record.cells[column.index] if column.index < len(record.cells) else ""
        if text:
            for key in column.keys:
                _put(tree, key.split("."), column.means.read(text))
    if not tree:
        return None, []
    try:
        return shape.row.model_validate(_listed(tree)), []
    except ValidationError as refused:
        errors = [dict(error) for error in refused.errors(include_url=False)]
    return None, [_mistake(error, record, columns, shape, where) for error in errors]


def _put(tree: dict[str, Any], keys: list[str], value: object) -> None:
    for key in keys[:-1]:
        tree = tree.setdefault(key, {})
    tree[keys[-1]] = value


def _listed(tree: dict[str, Any]) -> dict[str, Any]:
    """Numbered keys (``options.0``) as a list without gaps at its end; a gap within it stays, as an empty entry."""
    made: dict[str, Any] = {}
    for key, value in tree.items():
        numbered = isinstance(value, dict) and value and all(name.isdigit() for name in value)
        made[key] = [value.get(str(n), {}) for n in range(max(map(int, value)) + 1)] if numbered else value
    return made


def _mistake(error: dict[str, Any], record: Record, columns: list[_Column], shape: TableShape, where: Where) -> Problem:
    path = tuple(str(part) for part in error["loc"])
    key = ".".join(path)
    column = next((one for one in columns if any(f"{k}.".startswith(f"{path[0]}.") for k in one.keys)), None)
    exact = next((one for one in columns if any(f"{key}.".startswith(f"{k}.") for k in one.keys)), column)
    named = next((one.heads[0] for one in shape.columns if path[0] in one.keys), key)
    place = _cell(where, record, exact) if exact else Where(where.file, where.sheet, record.row)
    facts: dict[str, Fact] = {
        "header": exact.heading if exact else named,
        "reason": reason_of(error),
        "expected": expectation(shape.row, path, error),
    }
    return Problem(code="TABLE-04", where=place, facts=facts)


def _beyond(record: Record, header: Record, where: Where) -> list[Problem]:
    """Cells to the right of the last heading: most often a comma that was not quoted."""
    extra = [cell for cell in record.cells[len(header.cells) :] if cell]
    if not extra:
        return []
    place = Where(where.file, where.sheet, record.row, column_letter(len(header.cells)))
    facts: dict[str, Fact] = {"count": str(len(extra)), "values": " | ".join(extra)[:_SHOWN]}
    return [Problem(code="ROW-01", where=place, facts=facts)]


def _unread(sheet: Sheet, where: Where) -> list[Problem]:
    """Other sheets that hold something."""
    if not sheet.others:
        return []
    facts: dict[str, Fact] = {"sheet": sheet.name, "others": "、".join(sheet.others)}
    return [Problem(code="TABLE-05", where=where, facts=facts)]


def _cell(where: Where, record: Record, column: _Column) -> Where:
    return Where(where.file, where.sheet, record.row, column_letter(column.index))
