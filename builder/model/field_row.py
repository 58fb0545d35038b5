"""One row of the field table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from builder.model.text import Text

Kind = Literal["text", "list", "date", "day", "number", "choice", "choices", "rectangles", "file", "uri", "code"]


@dataclass(frozen=True, slots=True)
class Field:
    """A metadata field, declared once for the loader, the checks, the blank workbook, the docs and the exports.

    ``aliases`` are column headings seen in the wild; ``translated`` fields may exist in Chinese and English;
    only ``public`` fields can reach a Public type; ``record`` fields are listed in an item's full record.
    ``dc`` is the Dublin Core term and ``schema_org`` the schema.org property that the exports use.
    """

    key: str
    label: Text
    aliases: tuple[str, ...] = ()
    kind: Kind = "text"
    translated: bool = False
    public: bool = False
    record: bool = False
    dc: str = ""
    schema_org: str = ""
    help: Text = Text()
