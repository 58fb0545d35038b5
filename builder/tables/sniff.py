"""What a table file really is, whatever its name says."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Literal
from zipfile import BadZipFile, ZipFile

Kind = Literal["text", "xlsx", "xlsb", "xls", "ods", "locked", "web page", "spreadsheet xml", "damaged", "other"]

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARE_XLS = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
_OTHERS = (b"%PDF-", b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"{\\rtf")
_WEB = re.compile(
    r"\A\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b", re.IGNORECASE | re.DOTALL
)
_LOOKED_AT = 4096
ENDINGS_OF: dict[Kind, tuple[str, ...]] = {
    "text": (".csv", ".tsv", ".txt"),
    "xlsx": (".xlsx", ".xlsm"),
    "xls": (".xls", ".et"),
    "ods": (".ods",),
}


def kind_of(content: bytes) -> Kind:
    """The kind of a file by its content. Nothing is parsed but the directory of an archive."""
    if content.startswith(_ZIP):
        return _zipped(content)
    if content.startswith(_OLE):
        return _compound(content)
    if content[:2] in _BARE_XLS and content[2:4] in {b"\x10\x00", b"\x08\x00", b"\x06\x00", b"\x04\x00"}:
        return "xls"
    if content.startswith(_OTHERS):
        return "other"
    return _written(content)


def _zipped(content: bytes) -> Kind:
    try:
        with ZipFile(BytesIO(content)) as archive:
            names = {name.lower() for name in archive.namelist()}
            locked = any(entry.flag_bits & 1 for entry in archive.infolist())
    except (BadZipFile, ValueError, OSError, NotImplementedError, IndexError):
        return "damaged"
    if locked:
        return "locked"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "[content_types].xml" in names:
        return "other" if any(name.startswith(("word/", "ppt/")) for name in names) else "xlsx"
    return "ods" if {"content.xml", "mimetype"} <= names else "other"


def _compound(content: bytes) -> Kind:
    """A compound file holds an old workbook, a locked new one, or something else such as a Word document."""
    if _utf16("EncryptedPackage") in content:
        return "locked"
    if _utf16("WordDocument") in content or _utf16("PowerPoint Document") in content:
        return "other"
    return "xls" if _utf16("Workbook") in content or _utf16("Book") in content else "other"


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


def _written(content: bytes) -> Kind:
    start = content[:_LOOKED_AT]
    wide = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = start.decode("utf-16" if wide else "latin-1", "replace").removeprefix("\xef\xbb\xbf")
    if "urn:schemas-microsoft-com:office:spreadsheet" in text and text.lstrip().startswith("<?"):
        return "spreadsheet xml"
    if _WEB.match(text) or (text.lstrip().startswith("<?xml") and "<html" in text.lower()):
        return "web page"
    return "text"
