"""The columns that an exhibition declares for itself under ``fields`` of exhibit.yml."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.field_row import Field
from builder.model.fields import FIELDS, match_header
from builder.model.problems import Fact, Problem
from builder.model.settings import OwnFieldSettings
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import phrase


def own_fields(
    declared: Mapping[str, OwnFieldSettings], marks: Mapping[str, Where]
) -> tuple[tuple[Field, ...], list[Problem]]:
    """A row of the field table for each declared column. A name of a field of the house (密级, 附注 …) cannot be taken:
    that would make public what the table keeps private.
    """
    rows: list[Field] = []
    problems: list[Problem] = []
    for key, settings in declared.items():
        names = settings.columns or (key,)
        if taken := next(filter(None, (_taken(name, is_key=name == key) for name in (key, *names))), None):
            name, field = taken
            facts: dict[str, Fact] = {
                "key": f"fields.{key}",
                "reason": phrase("table_field_taken", name=name, field=field.label),
                "expected": phrase("expect_own_key"),
            }
            problems.append(Problem(code="YAML-03", where=marks.get(f"fields.{key}", Where()), facts=facts))
            continue
        rows.append(
            Field(
                key,
                settings.label.text or Text(key, key),
                names,
                settings.kind,
                translated=settings.kind in {"text", "list"},
                public=settings.public,
                record=True,
            )
        )
    return tuple(rows), problems


def _taken(name: str, *, is_key: bool) -> tuple[str, Field] | None:
    if is_key and name in FIELDS:
        return name, FIELDS[name]
    private = (FIELDS[header.field] for header in match_header(name) if not FIELDS[header.field].public)
    return next(((name, field) for field in private), None)
