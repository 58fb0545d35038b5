"""What exhibit.yml says of a lent work that is there no longer: it is left out and told, and nobody is kept waiting.

Were it an error that stops everything, the last site would go on showing what its lender took back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from builder.check.units import folded_name
from builder.model.draft import DraftSite
from builder.model.problems import Problem


def without_lent(draft: DraftSite, problems: Iterable[Problem]) -> list[Problem]:
    """The problems, with a warning for each name of a work that a lender sent and sends no longer, or of one that bears
    a lender's code; everything that names it leaves it out.
    """
    lenders = {name.partition("/")[0] for one in draft.exhibitions for name in one.settings.joint}
    marks = tuple(f"{code.casefold()}{sign}" for code in sorted(lenders) for sign in ":-")
    codes = {folded_name(code) for down in draft.taken_back for code in down.codes}
    return [_told(one, marks, codes) if lenders and one.code == "SHOW-01" else one for one in problems]


def _told(problem: Problem, marks: tuple[str, ...], codes: set[str]) -> Problem:
    name = folded_name(str(problem.facts["id"]))
    return replace(problem, code="JOIN-10") if name.startswith(marks) or name in codes else problem
