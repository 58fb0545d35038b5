"""The items of a package as a table for people: what a column is called, what stands in it, and what it means.

The heading of a field is its Chinese label and its key, ``题名 [title]``; a field written in both languages has two
columns, ``题名 [title] (zh)`` and ``(en)``. Several values of one field are joined by ``; ``. The same headings are
read again when a partner without Lantai has edited the workbook.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import yaml

from builder.exchange.written import LOADERS_GUARD
from builder.model.choices import label_of
from builder.model.document import Words
from builder.model.fields import FIELDS, Header
from builder.model.package import Package, PackedItem
from builder.model.settings import FORMAT
from builder.model.text import LANGUAGES, Language
from builder.tables.written import table

JOINT = "; "
_KNOWN_BY = frozenset({"id", "unit", "file"})
_NOT_COLUMNS = frozenset({"id", "title", "date_original"})
_TERMS = ("licence_scope", "audience", "use_until", "export_approval_no", "agreement_no")


@dataclass(frozen=True, slots=True)
class ItemColumn:
    """A column: its heading, the field and language that it holds, whether a partner may edit it, and its cells."""

    heading: str
    header: Header
    cell: Callable[[PackedItem], str]

    @property
    def editable(self) -> bool:
        """What an item is known by stays as it is; so do the terms, which are agreed on paper."""
        return self.header.field not in {*_KNOWN_BY, *_TERMS}


def item_columns(package: Package) -> tuple[ItemColumn, ...]:
    """The columns that the items need: what they are known by, their fields, their terms."""
    columns = [_plain("id", lambda item: item.id), *_titles(package)]
    if any(item.date for item in package.items):
        columns.append(_plain("date_original", lambda item: item.date.original if item.date else ""))
    for field in package.fields:
        if field.key not in _NOT_COLUMNS:
            columns += _field(package, field.key, field.label.zh or field.label.en or field.key)
    columns += [_term(name) for name in _TERMS if any(getattr(item.terms, name) for item in package.items)]
    columns.append(_plain("unit", lambda item: item.unit))
    columns.append(_plain("file", lambda item: JOINT.join(picture.file for picture in item.pictures)))
    return tuple(columns)


def items_csv(package: Package, columns: tuple[ItemColumn, ...]) -> bytes:
    """The table as a file that Excel opens."""
    headings = [column.heading for column in columns]
    return table([headings, *([column.cell(item) for column in columns] for item in package.items)], LOADERS_GUARD)


def field_map(columns: tuple[ItemColumn, ...]) -> bytes:
    """What each heading stands for, in the shape of fieldmap.yml."""
    told = {column.heading: "_".join(filter(None, column.header)) for column in columns}
    whole = {"lantai": FORMAT, "header_row": 1, "columns": told}
    return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=10_000).encode()


def _plain(key: str, cell: Callable[[PackedItem], str]) -> ItemColumn:
    return ItemColumn(f"{FIELDS[key].label.zh} [{key}]", Header(key), cell)


def _titles(package: Package) -> list[ItemColumn]:
    return _by_language(FIELDS["title"].label.zh, "title", lambda item: (item.title,), package)


def _field(package: Package, key: str, label: str) -> list[ItemColumn]:
    def values(item: PackedItem) -> tuple[Words, ...]:
        return item.values.get(key, ())

    if key in FIELDS and FIELDS[key].kind == "choice":
        return [ItemColumn(f"{label} [{key}]", Header(key), _joined(values, "zh"))]
    return _by_language(label, key, values, package)


def _by_language(
    label: str, key: str, values: Callable[[PackedItem], tuple[Words, ...]], package: Package
) -> list[ItemColumn]:
    """One column where both languages say the same or only Chinese was written, else one for each."""
    differ = any(value.en and value.zh != value.en for item in package.items for value in values(item))
    if not differ:
        return [ItemColumn(f"{label} [{key}]", Header(key), _joined(values, "zh"))]
    return [ItemColumn(f"{label} [{key}] ({code})", Header(key, code), _joined(values, code)) for code in LANGUAGES]


def _joined(values: Callable[[PackedItem], tuple[Words, ...]], language: Language) -> Callable[[PackedItem], str]:
    return lambda item: JOINT.join(filter(None, (getattr(value, language) for value in values(item))))


def _term(name: str) -> ItemColumn:
    def cell(item: PackedItem) -> str:
        value = getattr(item.terms, name)
        return value if isinstance(value, str) else JOINT.join(label_of(name, word).zh for word in value)

    return _plain(name, cell)
