"""The words of a .docx file, paragraph by paragraph: as if all tracked changes were accepted, tables row by row, the
numbers that Word counts by itself written out.
"""

from __future__ import annotations

import lzma
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from builder.outreach.law.word_numbers import Numbering
from builder.tables.safety import unsafe

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT, _NUMBERING, _STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
_GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr", f"{W}sectPr"})
_NEW = frozenset({f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"})
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


_DAMAGE = (
    *(BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError),  # the archive
    *(ParseError, LookupError),  # its XML, in an encoding that nobody knows
    *(
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
        OverflowError,
    ),  # entities, passwords, nesting without end
)


class WordFileError(Exception):
    """The file cannot be read as one that Word wrote."""


@dataclass
class WordText:
    """The text with a line for each paragraph, and what a person should know of how it was read."""

    text: str = ""
    changes: int = 0
    first_change: str = ""
    tables: int = 0
    numbered: int = 0
    lines: list[str] = field(default_factory=list)


def read_word_file(content: bytes) -> WordText:
    """The words of a .docx. Raises WordFileError for anything that is damaged, unsafe or something else."""
    try:
        return _read(content)
    except _DAMAGE as damaged:
        raise WordFileError from damaged


def _read(content: bytes) -> WordText:
    if unsafe(content) is not None:
        raise WordFileError
    with ZipFile(BytesIO(content)) as archive:
        names = set(archive.namelist())
        parts = {name: fromstring(archive.read(name)) for name in (_DOCUMENT, _NUMBERING, _STYLES) if name in names}
    body = parts[_DOCUMENT].find(f"{W}body") if _DOCUMENT in parts else None
    if body is None:
        raise WordFileError
    found = WordText()
    _blocks(body, found, Numbering(parts.get(_NUMBERING), parts.get(_STYLES)))
    found.text = "".join(f"{line}\n" for line in found.lines)
    return found


def _blocks(parent: Element, found: WordText, numbering: Numbering) -> None:
    for child in parent:
        if child.tag == f"{W}p":
            found.lines.append(_paragraph(child, found, numbering))
        elif child.tag == f"{W}tbl":
            found.tables += 1
            for row in child.iter(f"{W}tr"):
                cells = ("".join(_cell(cell, found, numbering)) for cell in row.findall(f"{W}tc"))
                found.lines.append("\t".join(cells))
        elif child.tag in _GONE:
            _count(child, found)
        else:
            _blocks(child, found, numbering)  # sdt, customXml, ins: what is in them


def _cell(cell: Element, found: WordText, numbering: Numbering) -> Iterator[str]:
    paragraphs = [_paragraph(one, found, numbering) for one in cell.iter(f"{W}p")]
    yield " ".join(words for words in paragraphs if words)


def _paragraph(paragraph: Element, found: WordText, numbering: Numbering) -> str:
    """Its words, with the number that Word shows before them."""
    words = "".join(_words(paragraph, found))
    number = numbering.of(paragraph) if words.strip() else ""
    found.numbered += bool(number)
    return number + words


def _words(parent: Element, found: WordText) -> Iterator[str]:
    for child in parent:
        if child.tag in _NEW:
            _count(child, found)
        if child.tag in _GONE or child.tag == _FALLBACK:
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _words(child, found)


def _count(change: Element, found: WordText) -> None:
    """A tracked change; the first one is told by its words."""
    if change.tag not in _NEW:
        return
    found.changes += 1
    words = "".join(one.text or "" for one in change.iter() if one.tag in {f"{W}t", f"{W}delText"})
    found.first_change = found.first_change or words[:20]
