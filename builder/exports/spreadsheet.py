"""data/items.csv: every public item as a table that opens in a spreadsheet and that Lantai reads again.

The heading of a field is its Chinese label and its key, ``题名 [title]``; a field that was written in both languages
has two columns, ``题名 [title] (zh)`` and ``题名 [title] (en)``. Several values of one field are joined by ``; ``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from builder.exports.records import date_record
from builder.model.address import Addresses
from builder.model.fields import FIELDS
from builder.model.public import Entry, PublicItem
from builder.model.rendition import Renditions
from builder.model.text import LANGUAGES, Language, Text
from builder.strings import WORDS
from builder.tables.written import inert, table

JOINT = "; "
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
_DATE_PARTS = ("edtf", "from", "to", "certainty")
_DATE_KINDS: Mapping[str, str] = {"from": "date", "to": "date"}
_PLACES: Mapping[str, int] = {key: place for place, key in enumerate(FIELDS)}

Value = Callable[[PublicItem, Mapping[str, Entry]], str]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and what stands below it; its words by language, and its kind as Frictionless names it."""

    heading: str
    value: Value
    label: Text
    kind: str = "string"
    help: Text = Text()


@dataclass(slots=True)
class _Use:
    """How the items use a field: in which languages, and whether the languages differ."""

    label: Text
    languages: set[Language] = field(default_factory=set)
    differ: bool = False
    numbers: bool = True


def items_csv(items: Iterable[PublicItem], columns: Sequence[Column]) -> bytes:
    """The whole file, as spreadsheets open it."""
    return table([[column.heading for column in columns], *(_row(item, columns) for item in items)])


def _row(item: PublicItem, columns: Sequence[Column]) -> list[str]:
    entries = {entry.key: entry for entry in item.record}
    return [column.value(item, entries) for column in columns]


def items_columns(items: Iterable[PublicItem], renditions: Renditions, addresses: Addresses) -> list[Column]:
    """The columns that these items need, fields first in the order of the field table."""
    uses = _uses(items)
    first = addresses.languages[0]
    columns = [] if "id" in uses else [_own_column("id", lambda item, _: item.id)]
    for key in sorted(uses, key=lambda key: _PLACES.get(key, len(_PLACES))):
        columns += _field_columns(key, uses[key], first)
    columns += [_own_column(f"date_{part}", _date_part(part), _DATE_KINDS.get(part, "string")) for part in _DATE_PARTS]
    return [
        *columns,
        _own_column("slug", lambda item, _: item.slug),
        _own_column("exhibition", lambda item, _: item.exhibition),
        _own_column("number", lambda item, _: item.number),
        _own_column("url", lambda item, _: addresses.absolute(addresses.page("item", first, item.slug))),
        _own_column("image_url", lambda item, _: _largest(item, renditions, addresses)),
        _own_column("manifest", lambda item, _: _manifest(item, addresses)),
    ]


def _own_column(name: str, value: Value, kind: str = "string") -> Column:
    """A column that is not a field of the table."""
    label = WORDS[f"data.{name}"]
    return Column(f"{label.zh} [{name}]", value, label, kind)


def _uses(items: Iterable[PublicItem]) -> dict[str, _Use]:
    uses: dict[str, _Use] = {}
    for item in items:
        for entry in item.record:
            use = uses.setdefault(entry.key, _Use(entry.label))
            for value in entry.values:
                use.languages.update(value.as_dict())  # type: ignore[arg-type]  # its keys are languages
                use.differ = use.differ or value.zh != value.en
                use.numbers = use.numbers and bool(_NUMBER.fullmatch(value.zh)) and len(entry.values) == 1
    return uses


def _field_columns(key: str, use: _Use, first: Language) -> list[Column]:
    """One column, or one a language; a language is named unless it is the site's first and the only one."""
    heading = inert(f"{use.label.into('zh')} [{key}]")
    row = FIELDS.get(key)
    kind = "number" if row and row.kind == "number" and use.numbers else "string"
    about = row.help if row else Text()
    written: list[Language] = [code for code in LANGUAGES if code in use.languages]
    if not use.differ or written == [first]:
        return [Column(heading, _joined(key, first), use.label, kind, about)]
    return [
        Column(f"{heading} ({code})", _joined(key, code, only=True), use.label, "string", about) for code in written
    ]


def _joined(key: str, language: Language, *, only: bool = False) -> Value:
    def phrase(value: Text) -> str:
        return (value.zh if language == "zh" else value.en) if only else value.into(language)

    def value(_: PublicItem, entries: Mapping[str, Entry]) -> str:
        return JOINT.join(filter(None, map(phrase, entries[key].values))) if key in entries else ""

    return value


def _date_part(part: str) -> Value:
    return lambda item, _: date_record(item)[part]


def _manifest(item: PublicItem, addresses: Addresses) -> str:
    return addresses.absolute(addresses.manifest(item.slug)) if item.images else ""


def _largest(item: PublicItem, renditions: Renditions, addresses: Addresses) -> str:
    if not item.images:
        return ""
    size = renditions[item.images[0]].largest
    return addresses.absolute(addresses.image(item.slug, 1, size.width, size.height))
