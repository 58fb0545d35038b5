"""The first sheet of an .xlsx workbook: values as shown in a simple table, no merged cells and no second header row."""

from __future__ import annotations

import warnings
from datetime import date, datetime, time
from io import BytesIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from builder.model.text import Text
from builder.strings import phrase
from builder.tables.record import Record, Sheet

_LARGEST = 512 << 20
_DAMAGED = (BadZipFile, InvalidFileException, ParseError, KeyError, ValueError, TypeError, AttributeError, OSError)


def read_workbook(content: bytes) -> Sheet | Text:
    """The sheet, or why there is none. Formulas give the value that Excel last computed."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST:
                return phrase("too_large", limit=f"{_LARGEST >> 20} MB")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and validations that openpyxl leaves aside do not matter here
            book = load_workbook(BytesIO(content), read_only=True, data_only=True)
            sheet = book.worksheets[0]
            rows = enumerate(sheet.iter_rows(values_only=True), start=1)
            records = [Record(row, tuple(_shown(value) for value in values)) for row, values in rows]
    except (*_DAMAGED, IndexError):
        return phrase("not_a_workbook")
    return Sheet(tuple(record for record in records if any(record.cells)), sheet.title)


def _shown(value: object) -> str:
    """A cell's value as a person would type it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, date):
        return value.isoformat()
    return str(value).replace("\r\n", "\n").replace("\r", "\n").strip()
