"""Captions by language, for translators and designers: the number, title, caption and alternative text of each item."""

from __future__ import annotations

import yaml

from builder.model.document import Words
from builder.model.package import Package, PackedItem
from builder.model.settings import FORMAT
from builder.model.text import LANGUAGES, Language

_FIELDS = ("caption", "inscription", "transcription", "translation", "long_description", "credit_line")


def captions(package: Package) -> dict[str, bytes]:
    """``captions/<language>.yml`` for each language in which anything was written."""
    return {
        f"captions/{language}.yml": _written(package, language)
        for language in LANGUAGES
        if any(getattr(item.title, language) for item in package.items)
    }


def _written(package: Package, language: Language) -> bytes:
    told = {"lantai": FORMAT, "language": language, "items": {item.id: _item(item, language) for item in package.items}}
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=10_000).encode()


def _item(item: PackedItem, language: Language) -> dict[str, object]:
    said: dict[str, object] = {"number": item.number, "title": _in(item.title, language)}
    for key in _FIELDS:
        if words := "\n".join(filter(None, (_in(value, language) for value in item.values.get(key, ())))):
            said[key] = words
    if alt := [_in(picture.alt, language) for picture in item.pictures]:
        said["alt_text"] = alt
    return said


def _in(words: Words, language: Language) -> str:
    return words.zh if language == "zh" else words.en
