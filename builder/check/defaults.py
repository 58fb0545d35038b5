"""``defaults:`` of exhibit.yml: what an empty cell of every item stands for."""

from __future__ import annotations

from builder.check.rows import Defaults, Reader
from builder.check.values import Mistake
from builder.model.choices import Profile
from builder.model.draft import Cell, DraftExhibition
from builder.model.field_row import Field
from builder.model.fields import FIELDS, match_header
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.text import Language, Text
from builder.strings import listed, phrase

_OF_ONE_ITEM = frozenset({"id", "reference_code", "order", "file", "redactions"})


def read_defaults(draft: DraftExhibition, profile: Profile) -> tuple[Defaults, list[Problem]]:
    """The defaults by field and language. A wrong one would spoil every item, so it is a mistake of exhibit.yml."""
    defaults: dict[str, dict[Language, Cell]] = {}
    problems: list[Problem] = []
    for name, text in draft.settings.defaults.items():
        where = draft.marks.get(f"defaults.{name}", draft.where)
        field, language = _meant(name, draft)
        if not field or field in _OF_ONE_ITEM:
            near = nearest(name, (*(row.key for row in draft.own_fields), *FIELDS))
            suggestion = phrase("did_you_mean", names=listed(near)) if near else phrase("expect_field_key")
            facts: dict[str, Fact] = {"key": f"defaults.{name}", "suggestion": suggestion}
            problems.append(Problem(code="YAML-02", where=where, facts=facts))
        elif text.strip():
            defaults.setdefault(field, {})[language] = Cell(text.strip(), where)
    problems += (wrong := _wrong(draft, defaults, profile)).values()
    return {key: cells for key, cells in defaults.items() if key not in wrong}, problems


def _meant(name: str, draft: DraftExhibition) -> tuple[str, Language]:
    """The field and language that a key of ``defaults`` stands for; no field where it is unknown or ambiguous."""
    if any(row.key == name for row in draft.own_fields):
        return name, draft.settings.language
    headers = match_header(name)
    if len(headers) != 1:
        return "", draft.settings.language
    return headers[0].field, headers[0].language or draft.settings.language


def _wrong(draft: DraftExhibition, defaults: Defaults, profile: Profile) -> dict[str, Problem]:
    """A problem for each default that does not fit its field."""
    wrong: dict[str, Problem] = {}

    def tell(row: Field, cell: Cell, mistake: Mistake) -> None:
        told = Problem(code=mistake.code, facts={"field": row.label, "value": mistake.value})
        facts: dict[str, Fact] = {
            "key": f"defaults.{row.key}",
            "reason": Text(told.message("zh"), told.message("en")),
            "expected": mistake.suggestion or Text(told.hint("zh"), told.hint("en")),
        }
        wrong[row.key] = Problem(code="YAML-03", where=cell.where, facts=facts)

    Reader.of(draft, {}, profile).values(defaults, tell)
    return wrong
