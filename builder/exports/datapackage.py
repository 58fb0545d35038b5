"""data/datapackage.json: what lies beside it, for programs that read Frictionless data packages (specs v1).

Every resource has its path, kind, size and hash; tables have a schema whose fields are named as the headings are.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

from builder.exports.collectionbuilder import COLUMNS
from builder.exports.json_text import pretty
from builder.exports.openings import COLUMNS as OPENINGS
from builder.exports.openings import NUMBERS
from builder.exports.rights import rights_uri
from builder.exports.spreadsheet import Column
from builder.model.address import Addresses
from builder.model.public import PublicItem, PublicSite
from builder.model.text import Text
from builder.model.unmarked import unmarked
from builder.strings import WORDS

Json = dict[str, object]
_KINDS = {
    ".csv": ("csv", "text/csv"),
    ".json": ("json", "application/json"),
    ".bib": ("bib", "application/x-bibtex"),
    ".ris": ("ris", "application/x-research-info-systems"),
    ".xml": ("xml", "application/xml"),
}
_NAME = re.compile(r"[^a-z0-9]+")


def datapackage(site: PublicSite, files: Mapping[str, bytes], columns: Sequence[Column], addresses: Addresses) -> bytes:
    """The description of ``files`` (bytes by name, all in one folder); ``columns`` are those of items.csv."""
    language = addresses.languages[0]
    made: Json = {
        "profile": "data-package",
        "name": "lantai-items",
        "title": site.title.into(language) or "lantai",
    }
    if site.summary:
        made["description"] = unmarked(site.summary).into(language)
    if addresses.base_url:
        made["homepage"] = addresses.absolute(addresses.page("front", language))
        made["id"] = addresses.absolute(addresses.data("datapackage.json"))
    if licences := _licences(site.items):
        made["licenses"] = licences
    if name := (site.institution.name.text or site.institution.short.text):
        made["contributors"] = [{"title": name.into(language), "role": "publisher"}]
    foreign: Json = {"fields": [{"name": name, "type": "string"} for name in COLUMNS]}
    opened: Json = {"fields": [{"name": name, "type": "integer" if name in NUMBERS else "string"} for name in OPENINGS]}
    schemas = {"items.csv": _schema(columns), "collectionbuilder.csv": foreign, "openings.csv": opened}
    made["resources"] = [_resource(name, data, schemas.get(name)) for name, data in files.items()]
    return pretty(made)


def _resource(name: str, data: bytes, schema: Json | None) -> Json:
    ending = name[name.rindex(".") :]
    kind, media = _KINDS[ending]
    made: Json = {
        "name": _NAME.sub("-", name.lower()).strip("-"),
        "path": name,
        "title": _title(name).into("zh"),
        "description": _title(name).into("en"),
        "format": kind,
        "mediatype": media,
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
    }
    if schema:
        made |= {"profile": "tabular-data-resource", "dialect": {"lineTerminator": "\r\n"}, "schema": schema}
    return made


def _title(name: str) -> Text:
    stem = name.partition(".")[0] if name.startswith("timeline") else name
    return WORDS[f"package.{stem}"]


def _schema(columns: Iterable[Column]) -> Json:
    return {"fields": [_field(column) for column in columns], "missingValues": [""]}


def _field(column: Column) -> Json:
    made: Json = {"name": column.heading, "type": column.kind, "title": column.label.into("zh")}
    described = "; ".join(part for part in (column.label.en, column.help.en) if part)
    return made | ({"description": described} if described else {})


def _licences(items: Iterable[PublicItem]) -> list[Json]:
    """Every licence that an item states, once, the most frequent first."""
    counts: dict[str, int] = {}
    for item in items:
        if path := rights_uri(item.first("rights_uri").into("zh")):
            counts[path] = counts.get(path, 0) + 1
    return [{"path": path} for path in sorted(counts, key=lambda path: (-counts[path], path))]
