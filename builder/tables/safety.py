"""What an archive must not be before it is opened: of too many parts, too large, too dense, or with a DTD."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile, ZipInfo

from lxml import etree  # type: ignore[import-untyped]

from builder.model.text import Text
from builder.strings import phrase

_MOST_ENTRIES = 10_000
_LARGEST_PART, _LARGEST_SHEET = 128 << 20, 2 << 30
_DENSE, _DENSE_FROM = 400, 8 << 20
_PROLOG = 1 << 16
_DTD = tuple(
    word.encode(encoding) for word in ("<!DOCTYPE", "<!ENTITY") for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_XML = (".xml", ".rels", ".vml")
_MOST_CELLS = 4_000_000
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def unsafe(content: bytes) -> Text | None:
    """Why an archive is not opened, or None. Sheets are streamed later and may be large; other parts may not."""
    with ZipFile(BytesIO(content)) as archive:
        entries = archive.infolist()
        if len(entries) > _MOST_ENTRIES:
            return phrase("too_many_parts")
        parts = [entry for entry in entries if entry.filename.lower().endswith(_XML)]
        if any(_too_large(entry) for entry in parts):
            return phrase("zip_bomb")
        for entry in parts:
            with archive.open(entry) as stream:
                prolog = stream.read(_PROLOG)
            if any(mark in prolog for mark in _DTD):
                return phrase("xml_entities")
    return None


def _too_large(entry: ZipInfo) -> bool:
    if entry.filename.lower().startswith("xl/worksheets/"):
        return entry.file_size > _LARGEST_SHEET
    dense = entry.file_size > _DENSE * max(entry.compress_size, 1) and entry.file_size > _DENSE_FROM
    return dense or entry.file_size > _LARGEST_PART


def sprawling(content: bytes) -> bool:
    """Whether the filled cells of an .ods span more room than a program should make for them."""
    with ZipFile(BytesIO(content)) as archive, archive.open("content.xml") as stream:
        row = rows = columns = 0
        tags = (f"{_TABLE}table", f"{_TABLE}table-row")
        for event, element in etree.iterparse(
            stream, events=("start", "end"), tag=tags, resolve_entities=False, no_network=True
        ):
            if element.tag == tags[0]:
                row = rows = columns = 0
            elif event == "end":
                row += _repeated(element, "number-rows-repeated")
                if width := _width(element):
                    rows, columns = row, max(columns, width)
                element.clear()
                if rows * columns > _MOST_CELLS:
                    return True
    return False


def _width(row: etree._Element) -> int:
    """The number of the last filled column of a row, 0 where it is empty."""
    column = last = 0
    for cell in row:
        column += _repeated(cell, "number-columns-repeated")
        if len(cell) or any(name.endswith("}value-type") for name in cell.attrib):
            last = column
    return last


def _repeated(element: etree._Element, name: str) -> int:
    found = str(element.get(_TABLE + name, "1"))
    return int(found[:9]) if found.isdecimal() else 1
