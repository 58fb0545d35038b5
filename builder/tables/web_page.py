"""A web page that a program saved under the name of a spreadsheet: the largest table in it."""

from __future__ import annotations

from lxml import etree, html  # type: ignore[import-untyped]

from builder.tables.record import Mark, Record, Sheet
from builder.tables.words import clean, mark_of

_MOST_CELLS = 4_000_000
_WIDEST = 1_000


def read_web_page(text: str) -> Sheet | None:
    """The rows of the table with the most rows; a cell over several columns fills the first. None without a table."""
    try:
        page = html.fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    tables = [(len(table.findall(".//tr")), -n, table) for n, table in enumerate(page.iter("table"))]
    if not tables:
        return None
    *_, table = max(tables, key=lambda found: found[:2])
    records: list[Record] = []
    marks: dict[tuple[int, int], Mark] = {}
    room = 0
    for number, row in enumerate(table.iter("tr"), start=1):
        cells = _cells(row)
        room += len(cells)
        if room > _MOST_CELLS:
            return None
        for column, cell in enumerate(cells):
            if cell and (mark := mark_of(cell)):
                marks[number, column] = mark
        if any(cells):
            records.append(Record(number, tuple(cells)))
    return Sheet(tuple(records), marks=marks)


def _cells(row: html.HtmlElement) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if cell.tag in {"td", "th"} and len(cells) < _WIDEST:
            for line_break in cell.iter("br"):
                line_break.tail = f"\n{line_break.tail or ''}"
            cells.append(clean(cell.text_content().replace("\xa0", " ")))
            wide = str(cell.get("colspan", "1"))
            cells += [""] * (min(int(wide), _WIDEST) - 1 if wide.isdecimal() and len(wide) < 6 else 0)
    return cells
