"""Old workbooks (.xls, also under the name .et) and OpenDocument sheets (.ods), read by calamine.

calamine gives values without their number formats: the zeros that a format like 0000 adds are not known here, and
cells with an error are empty.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from builder.model.text import Text
from builder.strings import phrase
from builder.tables.record import Mark, Merged, Record, Sheet
from builder.tables.safety import sprawling, unsafe
from builder.tables.workbook import DAMAGED

_READER = "builder.tables.calamine_process"
_SECONDS = 120


class OldWorkbook:
    """An .xls or .ods, read as a whole."""

    def __init__(self, sheets: Sequence[Mapping[str, Any]]) -> None:
        self._sheets = sheets
        self.names = tuple(str(sheet["name"]) for sheet in sheets)
        self.hidden = tuple(bool(sheet["hidden"]) for sheet in sheets)

    def read(self, index: int, most: int = 0) -> Sheet:
        """The sheet, or its first ``most`` filled rows."""
        found = self._sheets[index]
        rows = found["records"][:most] if most else found["records"]
        return Sheet(
            records=tuple(Record(row, tuple(cells)) for row, cells in rows),
            name=self.names[index],
            marks={(row, column): Mark(*mark) for row, column, mark in found["marks"]},
            merged=tuple(Merged(*block) for block in found["merged"]),
        )


def open_old_workbook(content: bytes, *, zipped: bool) -> OldWorkbook | Text | None:
    """The workbook, why it is not opened, or None where it has a password."""
    try:
        if zipped and (reason := unsafe(content) or (phrase("zip_bomb") if sprawling(content) else None)):
            return reason
    except DAMAGED:
        return phrase("not_a_workbook")
    try:
        done = subprocess.run(  # noqa: S603 - our own module, and nothing of the curator's in the command
            [sys.executable, "-m", _READER], input=content, capture_output=True, check=False, timeout=_SECONDS
        )
    except subprocess.TimeoutExpired:
        return phrase("not_a_workbook")
    if done.returncode:
        return phrase("not_a_workbook")
    sheets = json.loads(done.stdout)
    if sheets is None:
        return None
    return OldWorkbook(sheets) if sheets else phrase("not_a_workbook")
