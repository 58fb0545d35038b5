"""Which fields an exhibition or a single row keeps in the house, by whatever name they were written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from builder.model.draft import DraftExhibition
from builder.model.field_row import Field
from builder.model.fields import FIELDS, match_header, near_headers
from builder.model.problems import Fact, Problem
from builder.model.settings import ExhibitSettings
from builder.model.text import Text
from builder.strings import listed, phrase

_ALWAYS_SHOWN = frozenset({"id", "title"})


def private_keys(words: Iterable[str], fields: Mapping[str, Field]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys that these names stand for, and the names that stand for no field or for one that must be seen."""
    keys: dict[str, None] = {}
    unknown: list[str] = []
    for word in words:
        own = next((key for key, row in fields.items() if word in {key, row.label.zh, row.label.en}), "")
        found = (own,) if own else tuple(header.field for header in match_header(word))
        if not found or not _ALWAYS_SHOWN.isdisjoint(found):
            unknown.append(word)
        else:
            keys.update(dict.fromkeys(found))
    return tuple(keys), tuple(unknown)


def near_fields(name: str) -> Text:
    """Fields whose names look like this one."""
    near = near_headers(name)
    return phrase("did_you_mean", names=listed(near)) if near else phrase("private_names")


def keep_private(draft: DraftExhibition, settings: ExhibitSettings) -> tuple[ExhibitSettings, list[Problem]]:
    """The settings with ``private`` as keys. A name that nobody knows stops everything: it was meant to hide."""
    fields = {**{row.key: row for row in draft.own_fields}, **FIELDS}
    keys, unknown = private_keys(draft.settings.private, fields)
    problems: list[Problem] = []
    for number, word in enumerate(draft.settings.private):
        if word in unknown:
            facts: dict[str, Fact] = {"value": word, "suggestion": near_fields(word)}
            where = draft.marks.get(f"private.{number}", draft.where)
            problems.append(Problem(code="KEEP-02", where=where, facts=facts))
    return settings.model_copy(update={"private": keys}), problems
