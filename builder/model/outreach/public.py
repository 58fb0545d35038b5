"""What visitors may read of the documents below ``content/``. Only the gate makes these types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType

from builder.model.law.statute import Statute
from builder.model.outreach.public_citation import PublicCitation, Standing
from builder.model.outreach.public_events import PublicDay, PublicEvent
from builder.model.outreach.public_finding import PublicChoice, PublicFinder
from builder.model.outreach.public_guide import PublicGuide
from builder.model.outreach.public_openings import PublicOpening
from builder.model.outreach.quiz_settings import QuestionType
from builder.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCase:
    """以案说法."""

    id: str
    title: Text
    sections: Mapping[str, Text]
    cites: tuple[PublicCitation, ...]
    fictional: bool
    composed: bool
    source_url: str
    on: date | None

    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words, below its title."""
        yield from self.sections.values()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFaq:
    """A question, its title, and the answer. ``guide`` is the id of a service guide, which may not be public itself."""

    id: str
    title: Text
    answer: Text
    topic: Text
    cites: tuple[PublicCitation, ...]
    guide: str
    fictional: bool

    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words, below its title."""
        yield from (self.answer, self.topic)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicTerm:
    """A term of the field, which is its title, and what it means."""

    id: str
    title: Text
    meaning: Text
    example: Text
    aliases: tuple[str, ...]
    see: tuple[str, ...]
    cites: tuple[PublicCitation, ...]

    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words, below its title."""
        yield from (self.meaning, self.example, *(Text(zh=alias) for alias in self.aliases))


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicQuestion:
    """A question that may be asked today. ``answer`` holds places of ``options``, from 0; to judge, the options are
    true and false. ``quotes`` are the words of the law that answer it.
    """

    id: str
    type: QuestionType
    stem: Text
    options: tuple[Text, ...]
    answer: tuple[int, ...]
    explain: Text
    cites: tuple[PublicCitation, ...]
    quotes: tuple[str, ...]
    level: int
    topic: Text

    @property
    def law(self) -> tuple[tuple[PublicCitation, str], ...]:
        """Each place with its words; a quote more than there are places belongs to the last."""
        last = len(self.cites) - 1
        shared = (*self.quotes[:last], "……".join(self.quotes[last:])) if last >= 0 else ()
        return tuple((one, shared[n] if n < len(shared) else "") for n, one in enumerate(self.cites))


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicQuiz:
    """A quiz. ``draw`` is how many questions a visitor is asked, 0 for all; ``pass_mark`` per cent;
    ``tries`` how often one may choose before the answer is told.
    """

    id: str
    title: Text
    summary: Text
    questions: tuple[PublicQuestion, ...]
    draw: int
    pass_mark: int
    tries: int
    fictional: bool

    @property
    def cites(self) -> tuple[PublicCitation, ...]:
        """What its questions cite."""
        return tuple(cited for one in self.questions for cited in one.cites)

    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words, below its title."""
        yield self.summary
        for one in self.questions:
            yield from (one.stem, *one.options, one.explain, *(Text(zh=quote) for quote in one.quotes))


@dataclass(frozen=True, kw_only=True)
class PublicVersion:
    """One version of a statute. ``glosses`` is plain language by anchor of the article; ``bytes`` is the text as it
    was handed in.
    """

    statute: str
    version: str
    title: Text
    short: str
    names: tuple[str, ...]
    issuer: Text
    order_no: str
    adopted: date | None
    effective_from: date
    effective_to: date | None
    standing: Standing
    repealed: bool
    fictional: bool
    source_url: str
    encoding: str
    text: Statute
    glosses: Mapping[str, Text]

    @property
    def slug(self) -> str:
        """Its name in addresses: ``archives-law/2021-01-01``."""
        return f"{self.statute}/{self.version}"

    @property
    def citation(self) -> str:
        """How it is cited: ``archives-law@2021-01-01``."""
        return f"{self.statute}@{self.version}"


@dataclass(frozen=True, kw_only=True)
class PublicStatute:
    """A statute with all its public versions, the newest first. ``current`` is the one in force, or else the last."""

    id: str
    versions: tuple[PublicVersion, ...]
    current: PublicVersion

    def before(self, version: PublicVersion) -> PublicVersion | None:
        """The version that ``version`` took the place of."""
        place = self.versions.index(version) + 1
        return self.versions[place] if place < len(self.versions) else None


@dataclass(frozen=True, kw_only=True)
class PublicOutreach:
    """Everything below ``content/`` that may be shown, each kind in its order."""

    statutes: tuple[PublicStatute, ...] = ()
    cases: tuple[PublicCase, ...] = ()
    faqs: tuple[PublicFaq, ...] = ()
    terms: tuple[PublicTerm, ...] = ()
    quizzes: tuple[PublicQuiz, ...] = ()
    guides: tuple[PublicGuide, ...] = ()
    events: tuple[PublicEvent, ...] = ()
    yearly: tuple[PublicDay, ...] = ()
    openings: tuple[PublicOpening, ...] = ()
    finders: tuple[PublicFinder, ...] = ()
    choices: tuple[PublicChoice, ...] = ()

    @cached_property
    def versions(self) -> Mapping[str, PublicVersion]:
        """Every version by its citation."""
        return MappingProxyType({one.citation: one for statute in self.statutes for one in statute.versions})

    @property
    def teaches(self) -> bool:
        """Whether there is anything behind the door to the law."""
        return bool(self.statutes or self.cases or self.faqs or self.terms or self.quizzes)

    @property
    def told_today(self) -> tuple[object, ...]:
        """What the day alone decides of events: which are over, which notes are out, which days come next."""
        events = ((one.id, one.over, one.press is not None) for one in self.events)
        return (*events, *((one.id, one.day, one.event) for one in self.yearly))

    @property
    def serves(self) -> bool:
        """Whether there is anything behind the door to the guides."""
        return bool(self.guides or self.finders or self.choices)

    def __bool__(self) -> bool:
        return bool(self.teaches or self.serves or self.events or self.openings)


NO_OUTREACH = PublicOutreach()
