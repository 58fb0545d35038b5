"""One sheet of an .xlsx workbook, streamed: text as the spreadsheet shows it, true addresses, and what is odd."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from math import isfinite

from lxml import etree  # type: ignore[import-untyped]
from openpyxl.utils import column_index_from_string, range_boundaries
from openpyxl.utils.datetime import from_excel

from builder.tables.display import Format, shown_date, shown_number
from builder.tables.record import Mark, Merged, Record, Sheet
from builder.tables.words import clean, mark_of, unescaped
from builder.tables.workbook import Workbook

MOST_EMPTY = 10_000
_MOST_COLUMNS = 16_384
_MOST_ROOM = 20_000_000
_MOST_MERGED = 50_000
_DIGITS = 15
_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _COLUMN, _MERGE = f"{_NS}row", f"{_NS}col", f"{_NS}mergeCell"
_VALUE, _FORMULA, _INLINE, _TEXT, _RUN = (f"{_NS}{name}" for name in ("v", "f", "is", "t", "r"))


class TooLargeError(ValueError):
    """A sheet that asks for more room than any list of exhibits needs."""


def read_excel_sheet(book: Workbook, index: int, most: int = 0) -> Sheet:
    """The sheet, or its first ``most`` filled rows. Raises one of ``workbook.DAMAGED``."""
    with book.archive.open(book.part(index)) as stream:
        reader = _Reader(book, most)
        for _, element in etree.iterparse(
            stream, tag=(_ROW, _COLUMN, _MERGE), resolve_entities=False, no_network=True, remove_comments=True
        ):
            if not reader.take(element):
                break
            element.clear()
            while (before := element.getprevious()) is not None:
                before.getparent().remove(before)
    return Sheet(
        records=tuple(reader.records),
        name=book.names[index],
        marks=reader.marks,
        merged=tuple(reader.merged),
        hidden_rows=frozenset(reader.hidden_rows),
        hidden_columns=frozenset(reader.hidden_columns),
        comments=0 if most else book.comments(index),
        stopped=reader.stopped,
    )


@dataclass
class _Reader:
    """Takes rows, columns and merged blocks as they come by."""

    book: Workbook
    most: int
    records: list[Record] = field(default_factory=list)
    marks: dict[tuple[int, int], Mark] = field(default_factory=dict)
    merged: list[Merged] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    row: int = 0
    empty: int = 0
    room: int = 0
    stopped: int = 0

    def take(self, element: etree._Element) -> bool:
        """Read one element; False where nothing more is wanted."""
        if element.tag == _ROW:
            return self._row(element)
        if element.tag == _COLUMN:
            if element.get("hidden") in {"1", "true"}:
                first, last = int(element.get("min", "1")), int(element.get("max", "1"))
                self.hidden_columns |= set(range(first - 1, min(last, _MOST_COLUMNS)))
        elif len(self.merged) < _MOST_MERGED and (block := str(element.get("ref", ""))):
            left, top, right, bottom = range_boundaries(block)
            self.merged.append(Merged(top, left - 1, bottom, right - 1))
        return True

    def _row(self, element: etree._Element) -> bool:
        number = element.get("r")
        before, self.row = self.row, int(float(number)) if number else self.row + 1
        if self.row <= before:
            raise ValueError("rows out of order")
        cells: list[str] = []
        odd = len(self.marks)
        for column, text in self._cells(element):
            if text:
                if column > len(cells):
                    cells.extend([""] * (column - len(cells)))
                if column < len(cells):
                    cells[column] = text
                else:
                    cells.append(text)
        if not cells and len(self.marks) == odd:
            self.empty += 1
            self.stopped = self.row - self.empty if self.empty >= MOST_EMPTY else 0
            return not self.stopped
        self.empty = 0
        self.room += len(cells)
        if self.room > _MOST_ROOM:
            raise TooLargeError
        if element.get("hidden") in {"1", "true"}:
            self.hidden_rows.add(self.row)
        self.records.append(Record(self.row, tuple(cells)))
        return not self.most or len(self.records) < self.most

    def _cells(self, row: etree._Element) -> Iterator[tuple[int, str]]:
        column = -1
        for cell in row:
            address = cell.get("r")
            column = _column(address) if address else column + 1
            if len(cell):
                yield column, self._text(cell, column)

    def _text(self, cell: etree._Element, column: int) -> str:
        value, formula, inline = "", False, None
        for child in cell:
            if child.tag == _VALUE:
                value = child.text or ""
            elif child.tag == _FORMULA:
                formula = True
            elif child.tag == _INLINE:
                inline = child
        kind = cell.get("t", "n")
        try:
            if not value:
                return self._without_value(kind, inline, column, formula=formula)
            if kind == "s":
                return self._told(self.book.strings[_natural(value)], column)
            if kind == "n":
                return self._number(value, int(cell.get("s", "0")), column)
            return self._typed(kind, value, column)
        except (ValueError, IndexError, OverflowError):
            return self._error(value, column)

    def _without_value(self, kind: str, inline: etree._Element | None, column: int, *, formula: bool) -> str:
        if inline is not None:
            return self._told(clean(unescaped(_inline(inline))), column)
        if formula and kind != "str":
            self.marks[self.row, column] = Mark("formula", "")
        return ""

    def _typed(self, kind: str, value: str, column: int) -> str:
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind == "e":
            return self._error(value, column)
        if kind == "d":
            return clean(value.removesuffix("T00:00:00"))
        return self._told(clean(unescaped(value)), column)

    def _error(self, value: str, column: int) -> str:
        self.marks[self.row, column] = Mark("error", value)
        return value

    def _told(self, text: str, column: int) -> str:
        if text and (text[0] == "#" or "E+" in text) and (mark := mark_of(text)):
            self.marks[self.row, column] = mark
        return text

    def _number(self, value: str, style: int, column: int) -> str:
        how = self.book.format_of(style)
        if value.isdecimal() and not how.is_date:
            if len(value) > _DIGITS and not value[_DIGITS:].strip("0"):
                self.marks[self.row, column] = Mark("digits", value)
            return value if not (how.pattern or how.percent) else shown_number(int(value), how)
        number = float(value)
        if not isfinite(number):
            return self._error(value, column)
        if how.is_date:
            return self._date(number, how, column)
        if abs(number) >= 10**_DIGITS:
            self.marks[self.row, column] = Mark("digits", f"{number:.0f}" if abs(number) < 1e30 else value)
        return shown_number(number, how)

    def _date(self, serial: float, how: Format, column: int) -> str:
        try:
            when = from_excel(serial, self.book.epoch)
        except (OverflowError, ValueError):
            self.marks[self.row, column] = Mark("error", "########")
            return f"{serial:.15g}"
        shown = shown_date(when, how)
        if isinstance(when, timedelta) or not hasattr(when, "year"):
            return shown
        day = int(serial) if serial == int(serial) and how.day else 0
        self.marks[self.row, column] = Mark("date" if how.year else "yearless", shown, day)
        return shown


def _column(address: str) -> int:
    """The zero-based column of an address such as AB12."""
    first = address[0]
    if address[1:].isdecimal() and "A" <= first <= "Z":
        return ord(first) - 65
    return int(column_index_from_string(address.rstrip("0123456789").replace("$", ""))) - 1


def _natural(number: str) -> int:
    """A place in a list. Python would count a negative one from the end."""
    if not number.isdecimal():
        raise ValueError(number)
    return int(number)


def _inline(element: etree._Element) -> str:
    """The words of an inline string, without the phonetic hints that East Asian text may carry."""
    return "".join(
        part.text or ""
        for child in element
        for part in ([child] if child.tag == _TEXT else child if child.tag == _RUN else ())
        if part.tag == _TEXT
    )
