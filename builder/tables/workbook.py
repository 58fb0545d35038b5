"""An .xlsx or .xlsm workbook as openpyxl opens it, with its sheets still unread.

openpyxl reads the directory, the styles and the shared strings; macros and external links are left alone. Its sheet
reader knows neither merged cells nor hidden rows in its frugal mode, so sheets are read in excel_sheet.py.
"""

# ruff: noqa: SLF001 - openpyxl keeps styles and parts to itself; pyproject.toml holds its version below 3.2
from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree  # type: ignore[import-untyped]
from openpyxl import load_workbook
from openpyxl.packaging.relationship import get_dependents, get_rels_path
from openpyxl.utils.exceptions import InvalidFileException

from builder.model.text import Text
from builder.strings import phrase
from builder.tables.display import Format, number_format
from builder.tables.own_sheets import OUR_COMMENT
from builder.tables.safety import unsafe
from builder.tables.words import clean, unescaped

DAMAGED = (
    *(BadZipFile, InvalidFileException, SyntaxError, etree.LxmlError, struct.error, zlib.error, EOFError, OSError),
    *(KeyError, ValueError, TypeError, AttributeError, IndexError, ArithmeticError, AssertionError),
    *(NotImplementedError, RecursionError, RuntimeError),
)
"""What openpyxl, zipfile and lxml raise for files that are not what they claim to be."""

_FIRST_CUSTOM = 164


class Workbook:
    """An open workbook. Raises one of ``DAMAGED``; ``unsafe`` was asked before."""

    def __init__(self, content: bytes) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # styles and validations that openpyxl leaves aside do not matter here
            self._book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        self.archive: ZipFile = self._book._archive
        self._sheets = [sheet for sheet in self._book.worksheets if hasattr(sheet, "_worksheet_path")]
        if not self._sheets:
            raise InvalidFileException("a workbook without a sheet")
        self._formats: dict[int, Format] = {}

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(str(sheet.title) for sheet in self._sheets)

    @property
    def hidden(self) -> tuple[bool, ...]:
        return tuple(sheet.sheet_state != "visible" for sheet in self._sheets)

    @property
    def epoch(self) -> datetime:
        """The day from which serial numbers count: 1900 or, from old Macs, 1904."""
        epoch: datetime = self._book.epoch
        return epoch

    @cached_property
    def strings(self) -> Sequence[str]:
        """The shared strings, clean: each is trimmed once however many cells hold it."""
        return [clean(unescaped(str(text))) for text in self._sheets[0]._shared_strings]

    def part(self, index: int) -> str:
        """The name of a sheet's part in the archive."""
        return str(self._sheets[index]._worksheet_path)

    def format_of(self, style: int) -> Format:
        """The number format of a cell's style."""
        if (known := self._formats.get(style)) is None:
            identity = int(self._book._cell_styles[style].numFmtId)
            custom, at = self._book._number_formats, identity - _FIRST_CUSTOM
            code = str(custom[at]) if 0 <= at < len(custom) else ""
            known = self._formats[style] = number_format(identity, code)
        return known

    def comments(self, index: int) -> int:
        """How many comments a sheet has; threaded ones are counted once."""
        rels = get_rels_path(self.part(index))
        if rels not in self.archive.namelist():
            return 0
        targets = [one.target for one in get_dependents(self.archive, rels) if str(one.Type).endswith("/comments")]
        return sum(self._count(str(target)) for target in targets)

    def _count(self, part: str) -> int:
        if part not in self.archive.namelist():
            return 0
        with self.archive.open(part) as stream:
            found = etree.iterparse(stream, tag="{*}comment", resolve_entities=False, no_network=True)
            return sum(not "".join(one.itertext()).strip().startswith(OUR_COMMENT) for _, one in found)


def open_workbook(content: bytes) -> Workbook | Text:
    """The workbook, or why it is not opened."""
    try:
        return unsafe(content) or Workbook(content)
    except DAMAGED:
        return phrase("not_a_workbook")
