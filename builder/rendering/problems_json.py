"""Problems for programs: a promise that looks the same for ever."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.problems import Problem, count


def as_json(problems: Sequence[Problem]) -> dict[str, object]:
    """The shape that ``lantai check --format json`` and problems.json promise."""
    return {"problems": [problem.as_dict() for problem in problems], "counts": counts(problems)}


def counts(problems: Sequence[Problem]) -> dict[str, int]:
    """How many there are of each weight."""
    found = count(problems)
    return {"error": found.error, "warning": found.warning, "note": found.note}
