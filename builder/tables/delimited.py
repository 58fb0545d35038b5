"""CSV and its kin, as Excel reads them: comma, semicolon or tab, any line ends, quoted line breaks."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import chain, islice

from builder.model.text import Text
from builder.strings import phrase
from builder.tables.long_cells import long_cells
from builder.tables.record import Record

SEPARATORS = (",", ";", "\t")
_SEPARATOR_LINE = re.compile(r'\A"?sep=(.)"?(?:\r\n|\r|\n)', re.IGNORECASE)
_END = "\0end"
_LOOKED_AT = 20
_LONGEST = 4_000_000
"""Characters of a cell: a whole book as a transcription; what is longer has lost a quote."""


@dataclass(frozen=True, slots=True)
class Broken:
    """The row from which a table cannot be read, and why."""

    row: int
    reason: Text


def read_delimited(text: str) -> tuple[tuple[Record, ...], Broken | None]:
    """What ``_read`` says of a table, with cells as long as they may be."""
    with long_cells(_LONGEST):
        return _read(text)


def _read(text: str) -> tuple[tuple[Record, ...], Broken | None]:
    """Every row that has a filled cell. Rows count as in a spreadsheet: a quoted line break does not start a new one,
    an empty line is a row. Reading ends before a row whose quote is never closed.
    """
    if declared := _SEPARATOR_LINE.match(text):
        text, separator = text[declared.end() :], declared[1]
    else:
        separator = likely_separator(text)
    records: list[Record] = []
    row = 0
    reader = csv.reader(chain(_lines(text), ["\n", _END]), delimiter=separator)
    try:
        for row, cells in enumerate(reader, start=1):
            if cells and cells[-1].endswith(_END):
                return tuple(records), None if cells == [_END] else Broken(row, phrase("unpaired_quote"))
            trimmed = tuple(cell.strip() for cell in cells)
            if any(trimmed):
                records.append(Record(row, tuple(_one_line_end(cell) for cell in trimmed)))
    except csv.Error:
        return tuple(records), Broken(row + 1, phrase("cell_too_long"))
    raise AssertionError("the end mark is always the last row")


def likely_separator(text: str) -> str:
    """The separator under which the first rows agree best on a large number of columns; a comma where none does."""
    return max(SEPARATORS, key=lambda separator: _agreement(text, separator))


def _agreement(text: str, separator: str) -> int:
    reader = csv.reader(_lines(text), delimiter=separator)
    try:
        widths = [len(cells) for cells in islice(filter(None, reader), _LOOKED_AT)]
    except csv.Error:
        return 0
    width, times = Counter(widths).most_common(1)[0] if widths else (1, 0)
    return (width - 1) * times


def _lines(text: str) -> Iterable[str]:
    """Lines with their ends: LF, CRLF and CR, and no other character that Unicode calls a line break."""
    stream: Iterator[str] = StringIO(text, newline="")
    return stream


def _one_line_end(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cell else cell
