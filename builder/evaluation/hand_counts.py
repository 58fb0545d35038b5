"""What the staff counted by hand: a table with a day a row and a column for each thing counted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from builder.evaluation.printable import printable
from builder.model.problems import Problem
from builder.model.where import Where, column_letter
from builder.tables import Record

_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s.*)?")
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,2})?")
_DAYS = {"日期", "日子", "date", "day"}
_NOT_COUNTED = {"备注", "说明", "note", "notes", "remarks"}


@dataclass(frozen=True, slots=True)
class HandCounts:
    """By day and thing counted; ``things`` are the columns in their order."""

    things: tuple[str, ...] = ()
    by_day: Mapping[date, Mapping[str, float]] = field(default_factory=dict)

    def total(self, thing: str) -> float:
        return sum(counts.get(thing, 0) for counts in self.by_day.values())


def read_hand_counts(records: Sequence[Record], name: str) -> tuple[HandCounts, list[Problem]]:
    """The counts of a sheet whose first row with a day in its heading names the things. A cell that is no number is
    told and left out; days that stand twice are added up.
    """
    head = next((record for record in records if {cell.strip().lower() for cell in record.cells} & _DAYS), None)
    if head is None:
        return HandCounts(), [Problem(code="COUNT-04", where=Where(name), facts={"name": name})]
    at_day = next(at for at, cell in enumerate(head.cells) if cell.strip().lower() in _DAYS)
    things = {
        at: printable(cell.strip())
        for at, cell in enumerate(head.cells)
        if cell.strip() and at != at_day and cell.strip().lower() not in _NOT_COUNTED
    }
    counts: dict[date, dict[str, float]] = {}
    problems: list[Problem] = []
    for record in records:
        if record.row <= head.row:
            continue
        day = _day(record.cells[at_day] if at_day < len(record.cells) else "")
        if day is None:
            problems.append(_strange(name, record.row, at_day, record.cells))
            continue
        of_day = counts.setdefault(day, {})
        for at, thing in things.items():
            cell = record.cells[at].replace(",", "").replace("，", "") if at < len(record.cells) else ""
            if _NUMBER.fullmatch(cell):
                of_day[thing] = of_day.get(thing, 0) + float(cell)
            elif cell:
                problems.append(_strange(name, record.row, at, record.cells))
    return HandCounts(tuple(dict.fromkeys(things.values())), dict(sorted(counts.items()))), problems


def _strange(name: str, row: int, at: int, cells: Sequence[str]) -> Problem:
    where = Where(name, row=row, column=column_letter(at))
    return Problem(code="COUNT-05", where=where, facts={"cell": cells[at][:40] if at < len(cells) else ""})


def _day(cell: str) -> date | None:
    found = _DAY.fullmatch(cell.strip())
    if not found:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
