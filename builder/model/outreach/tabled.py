"""Documents that may also be written as a table: which column fills which key of which row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from builder.model.fields import fold_header, split_language
from builder.model.text import Language

Cells = Mapping[str, object]
"""What a cell gives: values by key (``{"answer": ["0", "2"]}``)."""


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: its headings, of which the first (Chinese) and the second (English) stand in templates, the keys it
    fills, and how a cell becomes their value. A ``translated`` one may stand twice, the second time for English.
    """

    keys: tuple[str, ...]
    heads: tuple[str, ...]
    read: Callable[[str], object] = str
    translated: bool = False


@dataclass(frozen=True, slots=True)
class TableShape:
    """A table: the key of the settings that its rows fill, what a row is, and its columns. Without one of ``needed``
    (keys) no row of cells is a header.
    """

    into: str
    row: type[BaseModel]
    columns: tuple[TableColumn, ...]
    needed: str

    def column(self, heading: str) -> tuple[TableColumn, Language | None] | None:
        """The column that a heading means, and the language of its cells where the column is translated."""
        named, language = split_language(heading)
        for column in self.columns:
            heads = {fold_header(head, keep_brackets=True) for head in column.heads}
            if fold_header(heading, keep_brackets=True) in heads or (not language and fold_header(heading) in heads):
                return column, "zh" if column.translated else None
            if language and column.translated and fold_header(named) in heads:
                return column, language
        return None

    @property
    def names(self) -> tuple[str, ...]:
        """The headings of all columns, in Chinese."""
        return tuple(column.heads[0] for column in self.columns)
