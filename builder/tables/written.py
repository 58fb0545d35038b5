"""A table that Excel opens and runs nothing of: UTF-8 with its mark, the line ends of RFC 4180, no cell a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

MARK = b"\xef\xbb\xbf"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula; some take the signs of full width as well (OWASP)."""
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def table(rows: Iterable[Iterable[object]], guard: str = "'") -> bytes:
    """The whole file."""
    return MARK + lines(rows, guard)


def lines(rows: Iterable[Iterable[object]], guard: str = "'") -> bytes:
    """The rows without the mark, as they are added to a table that stands, or read by programs that know none."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerows([inert(str(cell), guard) for cell in row] for row in rows)
    return stream.getvalue().encode()


def inert(cell: str, guard: str = "'") -> str:
    """A cell that no spreadsheet runs: before what might be a formula stands an apostrophe, or whatever the reader of
    the table takes off again. A plain number keeps its sign: a coordinate west or south is no formula.
    """
    return f"{guard}{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell
