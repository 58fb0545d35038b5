"""The text of a version becomes a statute, and everything that does not run as it should is named at its line."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.law.number import article_named
from builder.model.law.reading import read_statute
from builder.model.law.statute import Statute
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.settings import LawSettings
from builder.model.problems import Problem
from builder.model.where import Where


def read_version(document: ContentDocument) -> tuple[Statute, list[Problem]]:
    """The statute in a document, and what is wrong with its text, its days and its glosses."""
    settings = document.settings
    assert isinstance(settings, LawSettings)  # the loader reads a version with these
    first = settings.first_article if settings.first_article > 1 else 0
    statute = read_statute(document.body, first_article=first)
    problems = [
        Problem(
            code=fault.code,
            where=Where(document.where.file, row=fault.row + document.body_row - 1),
            facts=dict(fault.facts),
            item=document.key,
        )
        for fault in statute.faults
    ]
    return statute, [
        *problems,
        *_days(document, settings),
        *_count(document, settings, statute),
        *_glosses(document, statute),
    ]


def _days(document: ContentDocument, settings: LawSettings) -> Iterator[Problem]:
    version, since = document.id.partition("@")[2], settings.effective_from.isoformat()
    where = document.marks.get("effective_from", document.where)
    if version != since:
        facts = {"name": f"{version}.md", "day": since}
        yield Problem(code="LAW-25", where=where, facts=facts, item=document.key, field="effective_from")
    if settings.effective_to and settings.effective_to < settings.effective_from:
        facts = {"until": settings.effective_to.isoformat(), "since": since}
        where = document.marks.get("effective_to", document.where)
        yield Problem(code="LAW-29", where=where, facts=facts, item=document.key, field="effective_to")


def _count(document: ContentDocument, settings: LawSettings, statute: Statute) -> Iterator[Problem]:
    found = len(statute.articles)
    if settings.articles and found and settings.articles != found:
        facts = {"wanted": str(settings.articles), "found": str(found)}
        where = document.marks.get("articles", document.where)
        yield Problem(code="LAW-24", where=where, facts=facts, item=document.key, field="articles")


def _glosses(document: ContentDocument, statute: Statute) -> Iterator[Problem]:
    """Plain words for an article that the text does not have."""
    there = {one.anchor for one in statute.articles.values()}
    for place, where in document.places.items():
        anchor = place.rpartition(".")[0]
        article = article_named(anchor)
        if anchor not in there:
            facts = {"heading": article.name("zh") if article else anchor}
            yield Problem(code="LAW-06", where=where, facts=facts, item=document.key)
