"""RO-Crate 1.1 metadata of a package, for repositories and programs that know nothing of Lantai."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from builder.model.document import Words
from builder.model.package import SCHEMA, House, Package

METADATA = "ro-crate-metadata.json"
_CONTEXT = "https://w3id.org/ro/crate/1.1/context"
_CONFORMS = "https://w3id.org/ro/crate/1.1"
_TYPES = {
    ".json": "application/json",
    ".csv": "text/csv",
    ".yml": "application/yaml",
    ".md": "text/markdown",
    ".html": "text/html",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
Sizes = Sequence[tuple[str, int]]
"""Path within the data folder and size in bytes of every other file."""


def crate(package: Package, files: Sizes) -> bytes:
    """The metadata document. ``files`` are all the others in the data folder."""
    shown = _of_pictures(package)
    parts = [{**_file(path, size), **shown.get(path, {})} for path, size in files]
    graph = [_descriptor(), _root(package, [part["@id"] for part in parts]), *_houses(package), *parts]
    return f"{json.dumps({'@context': _CONTEXT, '@graph': graph}, ensure_ascii=False, indent=1)}\n".encode()


def _descriptor() -> dict[str, object]:
    told: dict[str, object] = {"@type": "CreativeWork", "@id": METADATA}
    return told | {"conformsTo": {"@id": _CONFORMS}, "about": {"@id": "./"}}


def _root(package: Package, parts: Sequence[object]) -> dict[str, object]:
    exhibition = package.exhibition
    licences = {item.terms.rights_uri for item in package.items}
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": _words(exhibition.title),
        "description": _words(exhibition.summary) or _words(exhibition.title),
        "datePublished": package.date,
        "identifier": package.id,
        "version": str(package.version),
        # one licence holds for all only where every item names the same
        "license": {"@id": licences.pop()} if len(licences) == 1 and licences != {""} else {"@id": "rights.csv"},
        "publisher": {"@id": _house_id(package.giver)},
        "audience": {"@id": _house_id(package.receiver)},
        "hasPart": [{"@id": part} for part in parts],
    }


def _houses(package: Package) -> list[dict[str, object]]:
    return [
        {"@id": _house_id(house), "@type": "Organization", "name": _words(house.name), "identifier": house.code}
        for house in (package.giver, package.receiver)
    ]


def _house_id(house: House) -> str:
    return f"#{house.code}"


def _file(path: str, size: int) -> dict[str, object]:
    kind = _TYPES.get(path[path.rfind(".") :], "application/octet-stream")
    told: dict[str, object] = {"@id": _uri(path), "@type": "File", "contentSize": str(size), "encodingFormat": kind}
    if path == SCHEMA:
        told["conformsTo"] = {"@id": "https://json-schema.org/draft/2020-12/schema"}
    return told


def _of_pictures(package: Package) -> Mapping[str, Mapping[str, object]]:
    """What each picture shows, and its licence, by its path."""
    found: dict[str, Mapping[str, object]] = {}
    for item in package.items:
        licence = {"license": {"@id": item.terms.rights_uri}} if item.terms.rights_uri else {}
        for picture in item.pictures:
            told = {"name": _words(item.title), "description": _words(picture.alt)} | licence
            found |= {path: told for path in (picture.file, picture.master) if path}
    return found


def _words(words: Words) -> str:
    return " / ".join(dict.fromkeys(filter(None, (words.zh, words.en))))


def _uri(path: str) -> str:
    """A path as a relative reference: what a URI cannot hold is written in percent."""
    return quote(path)
