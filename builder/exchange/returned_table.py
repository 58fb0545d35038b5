"""items.xlsx of a package as a partner without Lantai sent it back: which cells it changed, and what that makes of it.

Only cells count that a partner may edit. What an item is known by, its pictures and its terms stay as they were.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.exchange.packing.item_table import JOINT, ItemColumn, item_columns
from builder.exchange.packing.packed_layout import date_of
from builder.model.dates import read_date
from builder.model.document import Words
from builder.model.fields import FIELDS, Header
from builder.model.package import Package, PackedItem
from builder.model.package_layout import PackedDate
from builder.model.problems import Fact, Problem
from builder.model.text import LANGUAGES, Text
from builder.model.where import Where, column_letter
from builder.tables import Record, Sheet
from builder.tables.writable import writable


@dataclass
class Returned:
    """The package with the partner's cells in it, the rows that are missing, and a note for each cell that differs."""

    items: dict[str, PackedItem]
    seen: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def edited_package(base: Package, sheet: Sheet, name: str, *, lender: bool) -> tuple[Package, list[Problem]]:
    """The next version of ``base``. Where the partner is the lender an item whose row is gone was taken back; a row
    that is missing from our own list says nothing. Numbers and days are those of ``base``.
    """
    header = next(iter(sheet.records), None)
    columns = {column.heading: column for column in item_columns(base)}
    found = _placed(header, columns) if header else {}
    where = Where(name, sheet.name)
    if not any(column.header.field == "id" for column in found.values()):
        return base, [Problem(code="BACK-01", where=where, facts={"name": name})]
    made = Returned({item.id: item for item in base.items})
    for record in sheet.records[1:]:
        _row(record, found, made, where)
    gone = [item for item in base.items if item.id not in made.seen]
    made.problems += [
        Problem(code="BACK-03" if lender else "BACK-04", where=where, facts={"id": item.id}) for item in gone
    ]
    left = {item.id for item in gone} if lender else set()
    return _with_items(base, made.items, left), made.problems


def _placed(header: Record, columns: Mapping[str, ItemColumn]) -> dict[int, ItemColumn]:
    known = {_folded(heading): column for heading, column in columns.items()}
    return {at: known[_folded(cell)] for at, cell in enumerate(header.cells) if _folded(cell) in known}


def _row(record: Record, columns: Mapping[int, ItemColumn], made: Returned, where: Where) -> None:
    cells = {column: record.cells[at] if at < len(record.cells) else "" for at, column in columns.items()}
    name = next(text for column, text in cells.items() if column.header.field == "id")
    place = Where(where.file, where.sheet, record.row)
    item = made.items.get(name)
    if item is None or name in made.seen:
        if any(cells.values()):
            made.problems.append(Problem(code="BACK-02", where=place, facts={"id": name or "—"}))
        return
    made.seen.add(name)
    for at, column in columns.items():
        before, after = writable(column.cell(item)).strip(), cells[column].strip()
        if _folded(before) == _folded(after):
            continue
        facts: dict[str, Fact] = {"field": _label(column), "before": before or "—", "after": after or "—"}
        code = "BACK-05" if column.editable else "BACK-06"
        cell = Where(where.file, where.sheet, record.row, column_letter(at))
        made.problems.append(Problem(code=code, where=cell, facts=facts | {"id": name}))
        if column.editable:
            made.items[name] = item = _with_cell(item, column.header, after)


def _label(column: ItemColumn) -> Fact:
    key = column.header.field
    return FIELDS[key].label if key in FIELDS else Text(column.heading, column.heading)


def _with_cell(item: PackedItem, header: Header, text: str) -> PackedItem:
    key, language = header
    if key == "date_original":
        value = read_date(text).value if text else None
        date = date_of(value) if value else PackedDate(original=text) if text else None
        item = item.model_copy(update={"date": date})
    values = dict(item.values)
    old = values.get(key, (item.title,) if key == "title" else ())
    parts = text.split(JOINT) if len(old) > 1 else [text]
    new = tuple(_said(old[n] if n < len(old) else Words(), language, part) for n, part in enumerate(parts))
    kept = tuple(one for one in new if one.zh or one.en)
    if key == "title" and kept:
        item = item.model_copy(update={"title": kept[0]})
    if kept:
        values[key] = kept
    else:
        values.pop(key, None)
    return item.model_copy(update={"values": values})


def _said(old: Words, language: str, text: str) -> Words:
    """A value with these words; both languages where they said the same in one column."""
    if language:
        return old.model_copy(update={language: text})
    same = old.zh == old.en or not old.zh
    return Words(**dict.fromkeys(LANGUAGES, text)) if same and old.en else Words(zh=text)


def _with_items(base: Package, items: Mapping[str, PackedItem], left: set[str]) -> Package:
    """The package without the items that left, also in its chapters."""
    exhibition = base.exhibition
    units = tuple(
        unit.model_copy(update={"items": tuple(one for one in unit.items if one not in left)})
        for unit in exhibition.units
    )
    kept = tuple(items[item.id] for item in base.items if item.id not in left)
    exhibition = exhibition.model_copy(update={"units": units})
    return base.model_copy(update={"items": kept, "exhibition": exhibition})


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))
