"""The six elements of a photograph: what, when, where, who, the background, and who took it (GB/T 11821—2002)."""

from __future__ import annotations

from collections.abc import Sequence

from builder.check.entries import Entry, table_of
from builder.model.fields import FIELDS
from builder.model.problems import Fact, Problem
from builder.model.text import Text

ELEMENTS: tuple[tuple[str, ...], ...] = (
    ("event",),
    ("date_original",),
    ("place",),
    ("people",),
    ("background",),
    ("photographer", "creator"),
)
_TELLING = frozenset({"event", "people", "background"})


def six_elements(entries: Sequence[Entry]) -> list[Problem]:
    """How many items have all six, said once for the table. A table that has none of 事由, 人物 and 背景 is not a
    catalogue of photographs and is left in peace.
    """
    filled = [[any(key in entry.item.values for key in keys) for keys in ELEMENTS] for entry in entries]
    used = {keys[0] for keys, column in zip(ELEMENTS, zip(*filled, strict=True), strict=True) if any(column)}
    complete = sum(map(all, filled))
    if not used & _TELLING or complete == len(entries):
        return []
    lacking = {
        keys[0]: len(entries) - sum(column) for keys, column in zip(ELEMENTS, zip(*filled, strict=True), strict=True)
    }
    missing = [(FIELDS[key].label, count) for key, count in lacking.items() if count]
    facts: dict[str, Fact] = {
        "complete": str(complete),
        "total": str(len(entries)),
        "missing": Text(
            "，".join(f"{label.zh} {count}" for label, count in missing),
            ", ".join(f"{label.en.lower()} {count}" for label, count in missing),
        ),
    }
    return [Problem(code="ITEM-07", where=table_of(entries), facts=facts)]
