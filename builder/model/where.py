"""Where something was written by the curator."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in the curator's files, as precise as is known.

    ``file`` is relative to the site folder, with ``/``. ``row`` counts from 1 and includes the header;
    ``column`` is the letter a spreadsheet shows (``E``); for YAML and Markdown ``row`` is the line and
    ``column`` the position in it, as text.
    """

    file: str = ""
    sheet: str = ""
    row: int = 0
    column: str = ""

    def __str__(self) -> str:
        parts = [self.file, self.sheet, str(self.row) if self.row else "", self.column]
        return ":".join(part for part in parts if part)


def column_letter(index: int) -> str:
    """The spreadsheet's name of the column with this zero-based index: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
