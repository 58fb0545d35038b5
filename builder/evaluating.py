"""``lantai report``: exports, counts by hand and logs are read, and the report is made as a page and as a PDF."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path

from builder.evaluation import (
    Accesses,
    Export,
    HandCounts,
    Material,
    data_for_print,
    figures,
    merge,
    read_access_log,
    read_export,
    read_hand_counts,
    web_page,
)
from builder.evaluation.access_log import together
from builder.evaluation.figures import indicators
from builder.fonts.faces import enough
from builder.load.settings import read_settings
from builder.model.near import nearest
from builder.model.plan_settings import NO_PLAN, PlanSettings
from builder.model.problems import Fact, Problem, in_order
from builder.model.text import LANGUAGES, Text
from builder.model.where import Where
from builder.order import Tools
from builder.print.typeset import templates, typeset
from builder.strings import listed, phrase
from builder.tables import read_sheet

_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The files of a report. ``plan`` and ``hand_counts`` may be missing."""

    exports: Sequence[Path]
    hand_counts: Path | None = None
    access_logs: Sequence[Path] = ()
    plan: Path | None = None


def gather(given: Given) -> tuple[Material, tuple[Problem, ...]]:
    """All that a report is made from, and every problem of it. What can be read counts, what cannot is told."""
    problems: list[Problem] = []
    exports: list[Export] = []
    for path in given.exports:
        found, told = read_export(path.read_bytes(), path.name)
        exports += found
        problems += told
    counted, told = merge(exports)
    by_hand, about_counts = _hand_counts(given.hand_counts)
    logs = [_access_log(path) for path in given.access_logs]
    plan, about_plan = _plan(given.plan)
    material = Material(counted, by_hand, together(log for log, _ in logs) if logs else None, plan)
    problems += [*told, *about_counts, *chain.from_iterable(found for _, found in logs), *about_plan]
    return material, in_order([*problems, *_unknown_goals(material, given.plan)])


def _hand_counts(path: Path | None) -> tuple[HandCounts, list[Problem]]:
    if path is None:
        return HandCounts(), []
    sheet, problems = read_sheet(path, path.name)
    if sheet is None:
        return HandCounts(), problems
    counts, found = read_hand_counts(sheet.records, path.name)
    return counts, [*problems, *found]


def _access_log(path: Path) -> tuple[Accesses, list[Problem]]:
    try:
        return read_access_log(_lines(path), path.name)
    except (EOFError, gzip.BadGzipFile, zlib.error):
        facts: dict[str, Fact] = {"name": path.name, "reason": phrase("evaluation.broken_gz")}
        return Accesses(), [Problem(code="COUNT-07", where=Where(path.name), facts=facts)]


def _lines(path: Path) -> Iterator[str]:
    """The lines of a log, packed or not, one at a time."""
    with path.open("rb") as raw:
        packed = raw.read(2) == _GZIP
    with gzip.open(path, "rb") if packed else path.open("rb") as stream:
        for line in stream:
            yield line.decode("utf-8", errors="replace")


def _plan(path: Path | None) -> tuple[PlanSettings, list[Problem]]:
    if path is None:
        return NO_PLAN, []
    read = read_settings(path, path.name, PlanSettings)
    return read.settings or NO_PLAN, read.problems


def _unknown_goals(material: Material, path: Path | None) -> Iterator[Problem]:
    known = list(indicators(material))
    for goal in material.plan.goals:
        if goal.indicator not in known:
            near = nearest(goal.indicator, known)
            hint = phrase("did_you_mean" if near else "known_names", names=listed(near or known)) if known else Text()
            facts: dict[str, Fact] = {"indicator": goal.indicator, "suggestion": hint}
            yield Problem(code="COUNT-08", where=Where(path.name if path else ""), facts=facts)


def make_report(material: Material, day: date, tools: Tools, room: Path) -> dict[str, bytes]:
    """The files of the report by name: a page and a PDF in each language."""
    made: dict[str, bytes] = {}
    for language in LANGUAGES:
        chapters = figures(material, language)
        told = day.isoformat()
        made[f"evaluation.{language}.html"] = web_page(material, chapters, language, told).encode()
        data, plots = data_for_print(material, chapters, language, told)
        words = frozenset(made[f"evaluation.{language}.html"].decode())
        faces = enough(words, tools.faces, tools.whole)
        sources = templates(tools.theme_folders)
        made[f"evaluation.{language}.pdf"] = typeset(
            "evaluation.typ", data=data, sources=sources, files=plots, faces=faces, room=room
        )
    return made
