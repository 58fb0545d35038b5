"""What pydantic refuses, in words for a curator: why a value cannot stand, and what would be right."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from builder.model.document import Words
from builder.model.settings import LONGEST_ADDRESS
from builder.model.text import Text
from builder.strings import listed, phrase

_RULES = {
    "four widths, ascending, from 100 up": "widths_rule",
    "a name and a reason": "said_rule",
    "a web address": "address_rule",
    "a year": "year_rule",
}
_REASONS = {
    "missing": "lacking",
    "literal_error": "wrong_word",
    "string_pattern_mismatch": "wrong_form",
    "greater_than_equal": "out_of_range",
    "less_than_equal": "out_of_range",
    "too_short": "wrong_count",
    "too_long": "wrong_count",
}
_LONGEST = 80
_TYPES = {
    date: "expect_day",
    bool: "expect_yes_no",
    int: "expect_number",
    float: "expect_number",
    dict: "expect_mapping",
    tuple: "expect_list",
    list: "expect_list",
}
_PATTERNS = {"^#[0-9A-Fa-f]{6}$": "expect_colour"}


def reason_of(error: Mapping[str, Any]) -> Text:
    """Why the value was refused."""
    kind, value = str(error["type"]), str(error.get("input"))[:_LONGEST]
    if kind == "value_error":
        said = str(error.get("ctx", {}).get("error", error["msg"]))
        return phrase(_RULES[said], most=str(LONGEST_ADDRESS)) if said in _RULES else phrase("house_rule", said=said)
    reason = _REASONS.get(kind, "wrong_kind")
    return phrase(reason, value=value) if "{value}" in phrase(reason).zh else phrase(reason)


def expectation(model: type[BaseModel], path: tuple[str, ...], error: Mapping[str, Any]) -> Text:
    """What would be right at ``path``."""
    kind, limits = str(error["type"]), error.get("ctx", {})
    if kind == "literal_error":
        return phrase("expect_one_of", names=listed(re.findall(r"'([^']*)'", str(limits["expected"]))))
    if kind == "greater_than_equal":
        return phrase("expect_at_least", limit=f"{limits['ge']:g}")
    if kind == "less_than_equal":
        return phrase("expect_at_most", limit=f"{limits['le']:g}")
    if kind == "string_pattern_mismatch":
        return phrase(_PATTERNS.get(str(limits["pattern"]), "expect_id"))
    return _of_type(_at(model, path), list_count(model, path))


def known_keys(model: type[BaseModel], path: tuple[str, ...]) -> tuple[str, ...]:
    """The keys that the document at ``path`` accepts."""
    found = _at(model, path)
    return tuple(found.model_fields) if isinstance(found, type) and issubclass(found, BaseModel) else ()


def list_count(model: type[BaseModel], path: tuple[str, ...]) -> tuple[int, int] | None:
    """How many entries a list at ``path`` must have, where that is limited."""
    field = _field(model, path)
    limits = {name: getattr(part, name) for part in field.metadata for name in _slots(part)} if field else {}
    return (limits["min_length"], limits["max_length"]) if {"min_length", "max_length"} <= limits.keys() else None


def _slots(part: object) -> tuple[str, ...]:
    return tuple(name for name in ("min_length", "max_length") if getattr(part, name, None) is not None)


def _of_type(annotation: Any, count: tuple[int, int] | None) -> Text:  # noqa: ANN401 - an annotation is anything
    if annotation is Words:
        return phrase("expect_words")
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return phrase("expect_keys", names=listed(annotation.model_fields))
    if get_origin(annotation) in (tuple, list) and count:
        least, most = count
        if least == most:
            return phrase("expect_exactly", count=str(least))
        return phrase("expect_count", least=str(least), most=str(most))
    return phrase(_TYPES.get(get_origin(annotation) or annotation, "expect_text"))


def _at(model: type[BaseModel], path: tuple[str, ...]) -> Any:  # noqa: ANN401 - an annotation is anything
    """The annotation that governs the value at ``path``."""
    found: Any = model
    for part in path:
        found = _inner(found, part)
    return found


def _inner(annotation: Any, part: str) -> Any:  # noqa: ANN401 - an annotation is anything
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        field = annotation.model_fields.get(part)
        return _bare(field.annotation) if field else None
    arguments = get_args(annotation)
    if get_origin(annotation) in (tuple, list):
        return _bare(arguments[0])
    return _bare(arguments[1]) if get_origin(annotation) is dict else None


def _bare(annotation: Any) -> Any:  # noqa: ANN401 - an annotation is anything
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return _bare(get_args(annotation)[0])
    return annotation


def _field(model: type[BaseModel], path: tuple[str, ...]) -> FieldInfo | None:
    parent = _at(model, path[:-1]) if path else None
    if isinstance(parent, type) and issubclass(parent, BaseModel):
        return parent.model_fields.get(path[-1])
    return None
