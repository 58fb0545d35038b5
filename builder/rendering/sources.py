"""The curator's files once more, to show what stands around a problem."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from builder.model.fields import match_header
from builder.model.where import Where, column_letter
from builder.tables import Record, read_sheet, read_text

_LOOKED_AT = 20
_AROUND = 1


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One cell of a row: its letter, the heading above it, and what was typed."""

    letter: str
    heading: str
    text: str


@dataclass(frozen=True)
class Grid:
    """A table as read: filled records with the rows a spreadsheet shows."""

    records: tuple[Record, ...]

    @cached_property
    def header(self) -> Record | None:
        """The row in the first twenty that holds the most known headings."""
        best = max(self.records[:_LOOKED_AT], key=_known, default=None)
        return best if best and _known(best) else None

    @cached_property
    def by_row(self) -> dict[int, Record]:
        return {record.row: record for record in self.records}

    def row(self, number: int) -> tuple[ShownCell, ...]:
        """The cells of a row that have a heading or a text; none for the header itself and for an empty row."""
        header, record = self.header, self.by_row.get(number)
        if header is None or record is None or number <= header.row:
            return ()
        width = max(len(header.cells), len(record.cells))
        pairs = zip(_padded(header.cells, width), _padded(record.cells, width), strict=True)
        return tuple(
            ShownCell(column_letter(n), heading, text) for n, (heading, text) in enumerate(pairs) if heading or text
        )


class Sources:
    """The files below a site folder, each read once. What cannot be read is shown as nothing: load has reported it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._grids: dict[tuple[str, str], Grid] = {}
        self._texts: dict[str, tuple[str, ...]] = {}

    def grid(self, file: str, sheet: str = "") -> Grid:
        """The table in ``file``."""
        if (file, sheet) not in self._grids:
            read, _ = read_sheet(self._folder / file, file, wanted=sheet)
            self._grids[file, sheet] = Grid(read.records if read else ())
        return self._grids[file, sheet]

    def lines(self, where: Where) -> tuple[tuple[int, str], ...]:
        """The line of a text with its neighbours, numbered from 1."""
        if where.file not in self._texts:
            text, _ = read_text(self._folder / where.file, where.file)
            self._texts[where.file] = tuple((text or "").split("\n"))
        lines = self._texts[where.file]
        around = range(max(1, where.row - _AROUND), min(len(lines), where.row + _AROUND) + 1)
        return tuple((number, lines[number - 1]) for number in around)


def _known(record: Record) -> int:
    return sum(bool(match_header(cell)) for cell in record.cells if cell)


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells + ("",) * (width - len(cells))
