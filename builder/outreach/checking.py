"""Judge the documents below ``content/``: texts of statutes, what every kind must have, and every citation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from builder.model.law.citation import Citation
from builder.model.law.statute import Statute
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.judged import Judged
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.settings import Published
from builder.model.problems import Problem
from builder.outreach.choosing import judge_choice
from builder.outreach.events import judge_event
from builder.outreach.finder import judge_finder
from builder.outreach.guides import judge_guide
from builder.outreach.law.citing import Library, cited
from builder.outreach.law.inline import cited_in_passing
from builder.outreach.law.texts import read_version
from builder.outreach.openings import judge_opening
from builder.outreach.quizzes import judge_quiz
from builder.outreach.references import references

Checker = Callable[[ContentDocument, Library, bool], Judged]
"""What one kind demands beyond what every document must have; the last says whether a government body answers for
it.
"""

CHECKERS: Mapping[str, Checker] = MappingProxyType(
    {
        "quizzes": lambda document, library, _: judge_quiz(document, library),
        "guides": lambda document, _, government: judge_guide(document, government=government),
        "where": lambda document, _, government: judge_finder(document, government=government),
        "choose": lambda document, _, __: judge_choice(document),
        "events": lambda document, _, __: judge_event(document),
        "openings": lambda document, _, __: judge_opening(document),
    }
)
"""Checks of single kinds, by the name of the kind in CONTENT_KINDS."""


def check_documents(
    documents: Sequence[ContentDocument], *, government: bool = False
) -> tuple[Outreach, list[Problem]]:
    """All documents by key, the texts of statutes read, and every problem; one that must keep a document back names
    it by its key. ``government``: the site is one of a government body, of which more is demanded.
    """
    problems: list[Problem] = []
    statutes: dict[str, Statute] = {}
    for document in documents:
        if document.kind == "law":
            statutes[document.key], found = read_version(document)
            problems += found
    library = Library(documents, statutes)
    citations: dict[str, tuple[Citation, ...]] = {}
    for document in documents:
        problems += _common(document)
        citations[document.key], found = cited(document, library)
        problems += found
        problems += cited_in_passing(document, library)
        judged = CHECKERS.get(document.kind, _nothing)(document, library, government)
        problems += judged.problems
        citations |= judged.citations
    problems += references(documents)
    outreach = Outreach(
        documents=MappingProxyType({one.key: one for one in documents}),
        statutes=MappingProxyType(statutes),
        citations=MappingProxyType(citations),
    )
    return outreach, problems


def _nothing(_: ContentDocument, __: Library, ___: bool) -> Judged:
    return Judged()


def _common(document: ContentDocument) -> Iterator[Problem]:
    """A title; and a word about what has no English."""
    settings: Published = document.settings
    if not settings.title.text and document.kind != "law":
        yield Problem(code="DOC-07", where=document.where, item=document.key, field="title")
    if document.kind == "law":
        return  # its words are Chinese, and it may well have no name in English
    lacking = [] if settings.title.en or not settings.title.zh else ["title"]
    lacking += [key for key, text in document.sections.items() if text.zh and not text.en]
    if lacking and settings.state == "public":
        facts = {"keys": ", ".join(lacking)}
        yield Problem(code="DOC-10", where=document.where, facts=facts, field="title")
