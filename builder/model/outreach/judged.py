"""What judging a document gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from builder.model.law.citation import Citation
from builder.model.problems import Problem


@dataclass(frozen=True, slots=True)
class Judged:
    """Its problems, and what its parts cite, by the key of the part (``content/quizzes/law#q01``)."""

    problems: tuple[Problem, ...] = ()
    citations: Mapping[str, tuple[Citation, ...]] = field(default_factory=lambda: MappingProxyType({}))
