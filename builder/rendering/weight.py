"""What the problems together mean for the site: what stops it, what it loses."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.problems import Problem
from builder.model.text import Language
from builder.rendering.grouping import place
from builder.strings import say

_NAMED = 6


def verdicts(problems: Sequence[Problem], language: Language) -> tuple[str, ...]:
    """One sentence for the errors that stop the whole site, with their places, and one for the items held back."""
    said: list[str] = []
    stopping = [problem for problem in problems if problem.kind.withholds == "all"]
    if stopping:
        comma, more = say("comma", language), say("report.and_more", language)
        named = list(dict.fromkeys(_full_place(problem, language) for problem in stopping))
        places = comma.join(named[:_NAMED]) + (f"{comma}{more}" if len(named) > _NAMED else "")
        key = "report.stops_one" if len(stopping) == 1 else "report.stops"
        said.append(say(key, language, count=len(stopping), places=places))
    items = {problem.item for problem in problems if problem.kind.withholds == "item" and problem.item}
    if items:
        key = "report.withholds_one" if len(items) == 1 else "report.withholds"
        said.append(say(key, language, count=len(items)))
    return tuple(said)


def _full_place(problem: Problem, language: Language) -> str:
    file = problem.where.file.removeprefix("exhibits/") or say("whole_site", language)
    return f"{file} {place(problem, language)}".strip()
