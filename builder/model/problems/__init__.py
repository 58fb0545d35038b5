"""Problems are values: what is wrong, where, how bad, what it withholds, and what to do, in Chinese and English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from builder.model.personal_data import hidden
from builder.model.problems import (
    arranging,
    bags,
    branding,
    documents,
    drawing,
    evaluation,
    events,
    finding,
    gating,
    given,
    guides,
    items,
    joint,
    kiosk,
    law,
    layout,
    lending,
    loading,
    loans,
    moving,
    openings,
    pictured,
    proving,
    quizzes,
    sheets,
    signing,
    tabled,
    whole,
    wording,
)
from builder.model.problems.kind import ProblemKind, Severity
from builder.model.text import Language, Text, filled
from builder.model.where import Where

__all__ = ["KINDS", "SEVERITIES", "TABLES", "Counts", "Fact", "Problem", "ProblemKind", "count", "in_order"]

TABLES = (
    loading,
    sheets,
    items,
    pictured,
    arranging,
    layout,
    wording,
    gating,
    signing,
    drawing,
    moving,
    openings,
    proving,
    whole,
    documents,
    law,
    quizzes,
    guides,
    finding,
    events,
    tabled,
    kiosk,
    lending,
    given,
    loans,
    bags,
    joint,
    branding,
    evaluation,
)

KINDS: Mapping[str, ProblemKind] = MappingProxyType({kind.code: kind for table in TABLES for kind in table.KINDS})

Fact = str | Text
"""What a message is filled with: a name or number that reads the same in both languages, or words in each."""

_NO_FACTS: Mapping[str, Fact] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding. The code's row in the table says how bad it is and how it reads; the call site gives facts only.

    ``item`` is the key of the item it belongs to (``<exhibition>/<id>``), so that the gate can withhold it.
    Raises ``KeyError`` at once for a code that is not in the table.
    """

    code: str
    where: Where = field(default_factory=Where)
    facts: Mapping[str, Fact] = field(default_factory=lambda: _NO_FACTS)
    item: str = ""
    field: str = ""

    def __post_init__(self) -> None:
        KINDS[self.code]

    @property
    def kind(self) -> ProblemKind:
        return KINDS[self.code]

    @property
    def severity(self) -> Severity:
        return self.kind.severity

    @property
    def rank(self) -> int:
        """The place of its severity: 0 is the worst."""
        return SEVERITIES.index(self.kind.severity)

    def message(self, language: Language) -> str:
        """What is wrong, with the facts filled in; a number of a person that a fact quotes is masked."""
        return _filled(self.kind.message, language, self.facts)

    def hint(self, language: Language) -> str:
        """What the curator can do about it."""
        return _filled(self.kind.hint, language, self.facts)

    def as_dict(self) -> dict[str, object]:
        """The shape that ``lantai check --format json`` promises."""
        return {
            "code": self.code,
            "severity": self.severity,
            "file": self.where.file,
            "sheet": self.where.sheet,
            "row": self.where.row or None,
            "column": self.where.column,
            "field": self.field,
            "message": {"zh": self.message("zh"), "en": self.message("en")},
            "hint": {"zh": self.hint("zh"), "en": self.hint("en")},
        }


@dataclass(frozen=True, slots=True)
class Counts:
    """How many problems of each severity there are."""

    error: int = 0
    warning: int = 0
    note: int = 0


SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""The worst first."""


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted by place, then severity; the same problem is kept once."""
    unique = {(p.code, p.where, p.item, p.field, _sortable(p.facts)): p for p in problems}
    ranked = sorted(unique.items(), key=lambda pair: (pair[0][1], pair[1].rank, pair[0]))
    return tuple(problem for _, problem in ranked)


def count(problems: Iterable[Problem]) -> Counts:
    """Count by severity."""
    severities = [problem.severity for problem in problems]
    return Counts(*(severities.count(name) for name in SEVERITIES))


class _Facts(dict[str, str]):
    """The facts that a sentence asks for, with nothing personal in them. One that a call site forgot shows as its name
    in braces, never as a crash in front of a curator.
    """

    def __init__(self, facts: Mapping[str, Fact], language: Language) -> None:
        super().__init__()
        self._facts, self._language = facts, language

    def __missing__(self, key: str) -> str:
        fact = self._facts.get(key, "{" + key + "}")
        return hidden(fact if isinstance(fact, str) else fact.into(self._language))


def _filled(pattern: Text, language: Language, facts: Mapping[str, Fact]) -> str:
    return filled(pattern.into(language), _Facts(facts, language))


def _sortable(facts: Mapping[str, Fact]) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (name, fact, fact) if isinstance(fact, str) else (name, fact.zh, fact.en)
        for name, fact in sorted(facts.items())
    )
