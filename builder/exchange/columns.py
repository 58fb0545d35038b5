"""Where each column of a CollectionBuilder table goes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from builder.model.fields import FIELDS, match_header
from builder.model.text import Text
from builder.strings import phrase
from builder.tables import Record

PICTURES = ("object_location", "filename")
SMALL_PICTURES = ("image_small", "image_thumb", "object_thumb")
SOURCE_LINK = "source_link"
_TECHNICAL = frozenset({"display_template", "image_small", "image_thumb", "object_thumb"})
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "objectid": "id",
        "filename": "file",
        "object_location": "file",
        "title": "title",
        "creator": "creator",
        "date": "date_original",
        "description": "caption",
        "subject": "keywords",
        "location": "place",
        "latitude": "latitude",
        "longitude": "longitude",
        "source": "original_location",
        "identifier": "reference_code",
        "format original": "medium",
        "original_format": "medium",
        "language": "language",
        "rights": "copyright_status",
        "rightsstatement": "rights_uri",
        "image_alt_text": "alt_text",
        "object_transcript": "transcription",
    }
)
_CHINESE: Mapping[str, str] = MappingProxyType(
    {
        "format": "文件格式",
        "type": "资源类型",
        "publisher": "出版者",
        "contributor": "其他责任者",
        "relation": "关联",
        "coverage": "时空范围",
        "parentid": "上级标识",
        SOURCE_LINK: "来源网址",
    }
)
_LINK = re.compile(r"^(?P<words>.*\S)\s+(?P<link>https?://\S+)$", re.DOTALL)
_SHORT = 80


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column that becomes a field of the exhibition's own: its key, how it is called, and its kind."""

    index: int
    key: str
    label: Text
    kind: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of the columns, by their zero-based place. ``named`` are all columns by their lower-case heading."""

    named: Mapping[str, int]
    mapped: Mapping[int, str]
    own: tuple[OwnColumn, ...]
    unmapped: tuple[tuple[str, Text], ...]


def plan(header: Record, rows: Sequence[Record]) -> Plan:
    """Every column is mapped to a field, becomes one of the exhibition's own, or is named with the reason why not."""
    named: dict[str, int] = {}
    mapped: dict[int, str] = {}
    own: list[OwnColumn] = []
    unmapped: list[tuple[str, Text]] = []
    for index, heading in enumerate(header.cells):
        name = heading.strip().lower()
        values = [value for record in rows if (value := cell(record, index))]
        key = _field_of(name, mapped)
        if name in _TECHNICAL:
            named.setdefault(name, index)
            unmapped.append((heading, phrase("column_technical")))
        elif key:
            named.setdefault(name, index)
            mapped[index] = key
        elif not values:
            if heading:
                unmapped.append((heading, phrase("column_empty")))
        else:
            own.append(_own_column(index, heading, values, {column.key for column in own}))
    return Plan(named, mapped, tuple(own), tuple(unmapped))


def cell(record: Record, index: int) -> str:
    """The text of a cell; empty beyond the end of a short row."""
    return record.cells[index] if index < len(record.cells) else ""


def without_link(source: str) -> tuple[str, str]:
    """A source statement and the address at its end: the statement is what a label shows, the address is a link."""
    match = _LINK.match(source)
    return (match["words"], match["link"]) if match else (source, "")


def _field_of(name: str, mapped: Mapping[int, str]) -> str:
    """The field that a heading stands for and that no column before it has taken; only files may come twice."""
    found = match_header(name)
    key = _FIELDS.get(name) or (found[0].field if len(found) == 1 and not found[0].language else "")
    return key if key == "file" or key not in mapped.values() else ""


def _own_column(index: int, heading: str, values: Sequence[str], taken: set[str]) -> OwnColumn:
    folded = re.sub(r"[^a-z0-9]+", "_", heading.lower()).strip("_") or f"column_{index + 1}"
    key = folded if folded not in FIELDS and not match_header(folded) else f"{folded}_imported"
    while key in taken:
        key += "_2"
    words = heading.replace("_", " ").strip() or key
    return OwnColumn(index, key, Text(_CHINESE.get(folded, ""), words[:1].upper() + words[1:]), _kind(values))


def _kind(values: Sequence[str]) -> str:
    if all(re.fullmatch(r"[+-]?\d+(\.\d+)?", value) for value in values):
        return "number"
    if all(re.match(r"https?://\S+$", value) for value in values):
        return "uri"
    if any(";" in value for value in values) and all(len(part) <= _SHORT for v in values for part in v.split(";")):
        return "list"
    return "text"
