"""Workbooks made for tests: written by openpyxl, and then as broken as real ones are."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from builder.load import load_site
from builder.model.draft import DraftExhibition
from builder.model.problems import Problem
from builder.store import Store

SITE = "lantai: 1\ntitle: {zh: 馆}\n"
EXHIBIT = "lantai: 1\ntitle: {zh: 展}\n"
SHEET = "xl/worksheets/sheet1.xml"


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def book_of(rows: Iterable[Sequence[object]], edit: Callable[[Worksheet], object] | None = None) -> bytes:
    """A workbook with one sheet 展品 of these rows, changed by ``edit``."""
    book = Workbook()
    sheet = book.active
    sheet.title = "展品"
    for row in rows:
        sheet.append(list(row))
    if edit:
        edit(sheet)
    return saved(book)


def patched(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with one part changed, or added where it is new."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            new.writestr(entry.filename, change(data) if entry.filename == part else data)
        if part not in old.namelist():
            new.writestr(part, change(b""))
    return stream.getvalue()


def with_cell(content: bytes, address: str, xml: str) -> bytes:
    """A workbook with the element of one cell replaced."""
    pattern = re.compile(rb'<c r="' + address.encode() + rb'"[^>]*?(?:/>|>.*?</c>)', re.DOTALL)
    return patched(content, SHEET, lambda data: pattern.sub(lambda _: xml.encode(), data, count=1))


def loaded(folder: Path, files: dict[str, str | bytes]) -> tuple[DraftExhibition, list[Problem]]:
    """The one exhibition of a site that is made of these files."""
    base: dict[str, str | bytes] = {"exhibit.yml": EXHIBIT, **files}
    for name, content in {"../../content/site.yml": SITE, **base}.items():
        target = folder / "exhibits" / "show" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    draft, problems = load_site(folder, Store(folder / "store"))
    assert draft is not None
    return draft.exhibitions[0], problems


def told(problems: Iterable[Problem]) -> list[str]:
    """Codes and places, without the folder and the sheet's name."""
    return [f"{p.code} {p.where}".replace("exhibits/show/", "").replace(":展品", "") for p in problems]


def texts(exhibition: DraftExhibition) -> list[dict[str, str]]:
    """The cells of every row by field, ``_en`` where the heading named English."""
    return [
        {header.field + ("_en" if header.language == "en" else ""): cell.text for header, cell in row.cells.items()}
        for row in exhibition.rows
    ]


def with_shared_strings(content: bytes) -> bytes:
    """The same workbook as Excel writes it: texts stand once in a part of their own, cells hold their numbers."""
    words: list[bytes] = []

    def share(sheet: bytes) -> bytes:
        def number(found: re.Match[bytes]) -> bytes:
            words.append(found[2])
            return found[1] + b' t="s"><v>%d</v></c>' % (len(words) - 1)

        return re.sub(
            rb'(<c r="\w+")[^>]* t="inlineStr"><is><t[^>]*>(.*?)</t></is></c>', number, sheet, flags=re.DOTALL
        )

    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'.encode()
    content = patched(content, SHEET, share)
    content = patched(content, "[Content_Types].xml", lambda data: data.replace(b"</Types>", override))
    strings = b"".join(b"<si><t>" + word + b"</t></si>" for word in words)
    space = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    return patched(content, "xl/sharedStrings.xml", lambda _: space + strings + b"</sst>")
