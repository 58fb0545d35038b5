"""Workbooks whose bytes depend on nothing but what is in them."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

_CORE = "docProps/core.xml"
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")
_DAY = b"2000-01-01T00:00:00Z"


def workbook_bytes(book: Workbook) -> bytes:
    """The workbook as a file, without the hour in which it was made. Raises what openpyxl raises."""
    raw, made = BytesIO(), BytesIO()
    book.save(raw)
    if book.vba_archive:
        book.vba_archive.close()
    with ZipFile(raw) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == _CORE:
                data = _STAMP.sub(rb"\g<1>" + _DAY + rb"\g<3>", data)
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, data)
    return made.getvalue()
