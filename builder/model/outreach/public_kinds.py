"""The kinds of public documents besides statutes, as lists, search and fonts see them: a kind is a row here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from builder.model.address import PageKind
from builder.model.outreach.public import PublicOutreach, PublicStatute
from builder.model.outreach.public_citation import PublicCitation
from builder.model.record import RecordKind
from builder.model.text import Text


class PublicDocument(Protocol):
    """What all documents have in common."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> Text: ...
    @property
    def cites(self) -> tuple[PublicCitation, ...]: ...
    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words, below its title."""


@dataclass(frozen=True, slots=True)
class PublicKind:
    """One kind: what search calls it, its folder below ``content/``, its documents, the page of all, and their own
    pages; documents that have none stand on the page of all, at their ids.
    """

    name: RecordKind
    folder: str
    of: Callable[[PublicOutreach], Sequence[PublicDocument]]
    all: PageKind
    own: PageKind | None = None

    def key(self, one: PublicDocument) -> str:
        """How problems and decisions name a document."""
        return f"content/{self.folder}/{one.id}"

    def place(self, one: PublicDocument) -> tuple[PageKind, str, str]:
        """Kind and slug of its page, and its anchor there with ``#``, or none."""
        return (self.own, one.id, "") if self.own else (self.all, "", f"#{one.id}")


@dataclass(frozen=True, slots=True)
class Listing:
    """The page that shows all documents of a kind, so that it can be described to programs."""

    page: PageKind
    documents: Sequence[PublicDocument | PublicStatute]


PUBLIC_KINDS: tuple[PublicKind, ...] = (
    PublicKind("case", "cases", lambda outreach: outreach.cases, "cases", "case"),
    PublicKind("faq", "faq", lambda outreach: outreach.faqs, "faq"),
    PublicKind("quiz", "quizzes", lambda outreach: outreach.quizzes, "quizzes", "quiz"),
    PublicKind("guide", "guides", lambda outreach: outreach.guides, "guides", "guide"),
    PublicKind("where", "where", lambda outreach: outreach.finders, "guides", "where"),
    PublicKind("choose", "choose", lambda outreach: outreach.choices, "guides", "choose"),
    PublicKind("event", "events", lambda outreach: outreach.events, "events", "event"),
    PublicKind("opening", "openings", lambda outreach: outreach.openings, "openings", "opening"),
    PublicKind("term", "glossary", lambda outreach: outreach.terms, "glossary"),
)


def all_documents(outreach: PublicOutreach) -> Iterator[tuple[PublicKind, PublicDocument]]:
    """Every document but statutes with its kind, in the order of the rows."""
    return ((kind, one) for kind in PUBLIC_KINDS for one in kind.of(outreach))
