"""What documents name of each other: guides by their ids, kinds of records by their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.model.near import nearest
from builder.model.outreach.choice_settings import ChoiceSettings
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.finder_settings import FinderSettings
from builder.model.outreach.settings import FaqSettings
from builder.model.problems import Problem
from builder.strings import listed, phrase


def references(documents: Sequence[ContentDocument]) -> Iterator[Problem]:
    """A warning for each name that nothing has: the link is then left out."""
    guides = sorted(one.id for one in documents if one.kind == "guides")
    finders = [one.settings for one in documents if isinstance(one.settings, FinderSettings)]
    kinds = sorted({row.what.zh for finder in finders for row in finder.rows})
    for document in documents:
        for place, name in _guides(document):
            if name and name not in guides:
                yield _unknown("GUIDE-07", document, place, name, guides)
        settings = document.settings
        for n, end in enumerate(settings.outcomes if isinstance(settings, ChoiceSettings) else ()):
            if end.where and end.where not in kinds:
                yield _unknown("FIND-09", document, f"outcomes.{n}.where", end.where, kinds)


def _guides(document: ContentDocument) -> Iterator[tuple[str, str]]:
    """The guides that a document names, each with the key that names it."""
    settings = document.settings
    if isinstance(settings, FaqSettings):
        yield "guide", settings.guide
    if isinstance(settings, FinderSettings):
        yield from ((f"rows.{n}.guide", row.guide) for n, row in enumerate(settings.rows))
    if isinstance(settings, ChoiceSettings):
        yield from ((f"outcomes.{n}.guide", end.guide) for n, end in enumerate(settings.outcomes))


def _unknown(code: str, document: ContentDocument, place: str, name: str, known: Sequence[str]) -> Problem:
    near = nearest(name, known)
    suggestion = phrase("did_you_mean" if near else "known_names", names=listed(near or known))
    where = document.marks.get(place, document.where)
    return Problem(code=code, where=where, facts={"id": name, "suggestion": suggestion}, field=place.rpartition(".")[2])
