"""The one field table's row type and look-ups. The rows stand in field_table.py."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from builder.model.field_row import Field, Kind
from builder.model.field_table import ROWS
from builder.model.near import nearest
from builder.model.text import Language

__all__ = ["FIELDS", "Field", "Header", "Kind", "fold_header", "match_header", "near_headers", "split_language"]

FIELDS: Mapping[str, Field] = MappingProxyType({row.key: row for row in ROWS})


class Header(NamedTuple):
    """What a column heading stands for: a field, and the language of its cells where the heading names one.

    A tuple, because every cell of every table is looked up by it.
    """

    field: str
    language: Language | Literal[""] = ""


_NOISE = re.compile(r"[\s*＊:：_\-]+")
_BRACKETED = re.compile(r"[（(\[【〔][^）)\]】〕]*[）)\]】〕]")
_LANGUAGE_MARKS: Mapping[str, Language] = MappingProxyType(
    {"英文": "en", "英": "en", "english": "en", "en": "en", "中文": "zh", "中": "zh", "chinese": "zh", "zh": "zh"}
)
_MARK = re.compile(
    r"^(?P<name>.+?)\s*(?:[（(\[【](?P<bracket>英文|英|中文|中|english|chinese|en|zh)[）)\]】]|[._@\-\s](?P<suffix>en|zh))$",
    re.IGNORECASE,
)


def fold_header(heading: str, *, keep_brackets: bool = False) -> str:
    """A heading as it is compared: NFKC, lower case, without blanks, stars, colons and bracketed hints."""
    folded = unicodedata.normalize("NFKC", heading).strip().lower()
    if not keep_brackets:
        folded = _BRACKETED.sub("", folded)
    return _NOISE.sub("", folded)


def _index() -> dict[str, tuple[str, ...]]:
    index: dict[str, list[str]] = {}
    for row in ROWS:
        for name in (row.key, row.label.zh, row.label.en, *row.aliases):
            keys = index.setdefault(fold_header(name, keep_brackets=True), [])
            if row.key not in keys:
                keys.append(row.key)
    return {name: tuple(keys) for name, keys in index.items()}


_INDEX = _index()


def match_header(heading: str) -> tuple[Header, ...]:
    """Every field that a heading may stand for; more than one is a problem, none is an unknown column.

    A heading with brackets is compared before the brackets are stripped, so that 事由（活动） stays itself.
    ``title_en``, ``说明（英文）`` and ``title [en]`` name the language of their cells.
    """
    if found := _INDEX.get(fold_header(heading, keep_brackets=True)):
        return tuple(Header(key) for key in found)
    name, language = split_language(heading)
    if language and (named := _INDEX.get(fold_header(name), ())):
        return tuple(Header(key, language) for key in named if FIELDS[key].translated)
    return tuple(Header(key) for key in _INDEX.get(fold_header(heading), ()))


def split_language(heading: str) -> tuple[str, Language | Literal[""]]:
    """A heading without the mark that names a language, and that language: ``矿井（英文）`` is 矿井 and en."""
    if mark := _MARK.match(unicodedata.normalize("NFKC", heading).strip()):
        return mark["name"], _LANGUAGE_MARKS[(mark["bracket"] or mark["suffix"]).lower()]
    return heading, ""


def near_headers(heading: str) -> tuple[str, ...]:
    """Up to three known headings that look like this one."""
    names = {fold_header(name): name for row in ROWS for name in (row.key, *row.aliases)}
    return tuple(names[hit] for hit in nearest(fold_header(heading), names))
