"""Pages that show many documents, so that they can be described to programs."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.outreach.public import (
    PublicCase,
    PublicEvent,
    PublicFaq,
    PublicGuide,
    PublicQuiz,
    PublicStatute,
    PublicTerm,
)


@dataclass(frozen=True, slots=True)
class Laws:
    """The door to the law."""

    statutes: tuple[PublicStatute, ...]


@dataclass(frozen=True, slots=True)
class Cases:
    """All cases."""

    cases: tuple[PublicCase, ...]


@dataclass(frozen=True, slots=True)
class Faqs:
    """All questions with their answers."""

    faqs: tuple[PublicFaq, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms."""

    terms: tuple[PublicTerm, ...]


@dataclass(frozen=True, slots=True)
class Quizzes:
    """All quizzes."""

    quizzes: tuple[PublicQuiz, ...]


@dataclass(frozen=True, slots=True)
class Guides:
    """All service guides."""

    guides: tuple[PublicGuide, ...]


@dataclass(frozen=True, slots=True)
class Events:
    """Everything that takes place."""

    events: tuple[PublicEvent, ...]
