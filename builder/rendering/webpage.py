"""The report as one page that stands by itself: no script, no other file, no request; also for paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

from builder.model.fields import FIELDS
from builder.model.personal_data import hidden
from builder.model.problems import SEVERITIES, Problem, count
from builder.model.text import Language, Text
from builder.rendering.console import proposal_of
from builder.rendering.grouping import AtRow, InFile, by_file, place
from builder.rendering.sources import Sources
from builder.rendering.weight import verdicts
from builder.strings import say
from builder.templates import environment

_LONGEST = 160
_TEXTS = (".yml", ".yaml", ".md")

View = dict[str, object]


def webpage(problems: Sequence[Problem], *, site: Text, day: date, language: Language, sources: Sources) -> str:
    """The whole HTML document in ``language``. Around each problem stands what its row or line holds."""
    groups = by_file(problems)
    counts = count(problems)
    template = environment([Path(__file__).parent]).get_template("report.html")
    return template.render(
        language={"zh": "zh-Hans", "en": "en"}[language],
        say=lambda key, **facts: say(key, language, **facts),
        site=site.into(language),
        day=day.isoformat(),
        counts={severity: getattr(counts, severity) for severity in SEVERITIES},
        severities=SEVERITIES,
        verdicts=verdicts(problems, language),
        files=[_file(group, number, language, sources) for number, group in enumerate(groups, start=1)],
    )


def _file(group: InFile, number: int, language: Language, sources: Sources) -> View:
    counts = group.counts
    return {
        "id": f"file-{number}",
        "name": group.file or say("whole_site", language),
        "sheet": group.sheet,
        "marks": _marks(group.problems),
        "counts": [(severity, getattr(counts, severity)) for severity in SEVERITIES if getattr(counts, severity)],
        "rows": [_row(row, group, f"file-{number}-{row.row}", language, sources) for row in group.rows],
    }


def _row(row: AtRow, group: InFile, anchor: str, language: Language, sources: Sources) -> View:
    return {
        "id": anchor,
        "heading": _heading(row, group, language),
        "item": row.item,
        "marks": _marks(row.problems),
        "problems": _problems(row, language),
        "cells": _cells(row, group, sources),
        "lines": _lines(row, group, sources),
    }


def _heading(row: AtRow, group: InFile, language: Language) -> str:
    if row.row:
        return say("report.row" if group.is_table else "report.line", language, row=row.row)
    return say("report.whole_table", language) if group.is_table else ""


def _problems(row: AtRow, language: Language) -> list[View]:
    """The problems of a row; advice that reads the same as that before it is not repeated."""
    views = [_problem(problem, language) for problem in row.problems]
    for before, view in pairwise(views):
        if view["hint"] == before["hint"] or view["hint"] == before.get("unsaid"):
            view |= {"hint": "", "unsaid": view["hint"]}
    return views


def _problem(problem: Problem, language: Language) -> View:
    field = FIELDS.get(problem.field)
    return {
        "severity": problem.severity,
        "code": problem.code,
        "place": place(problem, language),
        "field": field.label.into(language) if field else "",
        "message": problem.message(language),
        "hint": problem.hint(language),
        "proposal": proposal_of(problem, language),
        "withholds": {"all": "report.stops_mark", "item": "report.item_mark"}.get(problem.kind.withholds, ""),
    }


def _cells(row: AtRow, group: InFile, sources: Sources) -> list[View]:
    """The row's own cells, empty ones only where a problem is about them."""
    if not group.is_table or not row.row:
        return []
    worst = _worst_by_column(row)
    return [
        {
            "letter": cell.letter,
            "heading": cell.heading,
            "text": _short(hidden(cell.text)),
            "severity": worst.get(cell.letter, ""),
        }
        for cell in sources.grid(group.file, group.sheet).row(row.row)
        if cell.text or cell.letter in worst
    ]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _worst_by_column(row: AtRow) -> dict[str, str]:
    worst: dict[str, str] = {}
    for problem in sorted(row.problems, key=lambda one: one.rank):
        worst.setdefault(problem.where.column, problem.severity)
    return worst


def _lines(row: AtRow, group: InFile, sources: Sources) -> list[View]:
    if not row.row or not group.file.lower().endswith(_TEXTS):
        return []
    where = row.problems[0].where
    return [
        {"number": number, "text": hidden(text), "here": number == row.row}
        for number, text in sources.lines(where)
        if text
    ]


def _marks(problems: Sequence[Problem]) -> str:
    """The severities that a group holds, as classes for the filter."""
    held = {problem.severity for problem in problems}
    return " ".join(f"has-{severity}" for severity in SEVERITIES if severity in held)
