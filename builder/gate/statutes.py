"""Public statutes: which version is in force on the day, and what the citations of a document lead to."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from itertools import groupby

from builder.model.law.citation import WELL_KNOWN, Citation
from builder.model.law.statute import Article
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.public import PublicStatute, PublicVersion
from builder.model.outreach.public_citation import PublicCitation, Standing
from builder.model.outreach.settings import LawSettings
from builder.model.text import Text

_QUOTE = 60


class Shelf:
    """The statutes that may be shown, and how they stand on a day."""

    def __init__(self, outreach: Outreach, shown: Collection[str], as_of: date) -> None:
        self.outreach = outreach
        self.as_of = as_of
        documents = [one for one in outreach.of("law") if one.key in shown and one.key in outreach.statutes]
        self.statutes = tuple(
            self._statute(name, list(several))
            for name, several in groupby(documents, key=lambda one: one.id.partition("@")[0])
        )
        self._versions = {one.citation: one for statute in self.statutes for one in statute.versions}

    def _statute(self, name: str, documents: list[ContentDocument]) -> PublicStatute:
        ordered = sorted(documents, key=_begins)
        versions = tuple(
            self._version(name, document, ordered[n + 1] if n + 1 < len(ordered) else None)
            for n, document in enumerate(ordered)
        )[::-1]
        standing = {"in_force": 0, "repealed": 1, "superseded": 1, "future": 2}
        current = min(versions, key=lambda one: (standing[one.standing], -one.effective_from.toordinal()))
        return PublicStatute(id=name, versions=versions, current=current)

    def _version(self, name: str, document: ContentDocument, successor: ContentDocument | None) -> PublicVersion:
        settings = document.settings
        assert isinstance(settings, LawSettings)  # the loader reads a version with these
        ends = settings.effective_to or (_begins(successor) - timedelta(days=1) if successor else None)
        text = self.outreach.statutes[document.key]
        title = settings.title.text
        return PublicVersion(
            statute=name,
            version=document.id.partition("@")[2],
            title=Text(title.zh or text.title, title.en),
            short=settings.short,
            names=tuple(
                dict.fromkeys(name for name in (title.zh, text.title, settings.short, *settings.aliases) if name)
            ),
            issuer=settings.issuer.text,
            order_no=settings.order_no,
            adopted=settings.adopted,
            effective_from=settings.effective_from,
            effective_to=ends,
            standing=self._standing(settings.effective_from, ends, repealed=settings.repealed),
            repealed=settings.repealed,
            fictional=settings.fictional,
            source_url=settings.source.url,
            encoding=settings.source.encoding,
            text=text,
            glosses=document.glosses,
        )

    def _standing(self, begins: date, ends: date | None, *, repealed: bool) -> Standing:
        if self.as_of < begins:
            return "future"
        if ends is None or self.as_of <= ends:
            return "in_force"
        return "repealed" if repealed else "superseded"

    def version(self, citation: str) -> PublicVersion | None:
        """The public version of that name (``archives-law@2021-01-01``)."""
        return self._versions.get(citation)

    def citations(self, document: ContentDocument) -> tuple[PublicCitation, ...]:
        """What a document cites, in its order."""
        return self.cited(document.key)

    def cited(self, key: str) -> tuple[PublicCitation, ...]:
        """What a document or a part of it cites, in its order."""
        return tuple(self._cited(one) for one in self.outreach.citations.get(key, ()))

    def _cited(self, one: Citation) -> PublicCitation:
        version = self._versions.get(one.target)
        place = version.text.resolved(one.place) if version and one.place else None
        known = WELL_KNOWN.get(one.statute, Text(one.statute, one.statute))
        title = Text(known.zh.removeprefix("中华人民共和国"), known.en)
        if version:
            title = Text(version.short or version.title.zh, version.title.en)
        there = version is not None and (one.place is None or place is not None)
        return PublicCitation(
            statute=one.statute,
            version=one.version,
            anchor=(place or one.place).anchor if one.place else "",
            words=one.words(title),
            there=there,
            standing=version.standing if version else None,
            quote=_quote(version, one) if there and version else "",
        )


def _quote(version: PublicVersion, one: Citation) -> str:
    """The first words of the place."""
    article: Article | None = version.text.articles.get(one.place.article) if one.place else None
    if article is None or one.place is None:
        return ""
    place = article.resolved(one.place) or one.place
    words = next((found for found in _words_at(article, place.paragraph, place.item) if found), "")
    return words if len(words) <= _QUOTE else words[: _QUOTE - 1] + "…"


def _words_at(article: Article, paragraph: int, item: int) -> Iterator[str]:
    for one in article.paragraphs:
        if paragraph in {0, one.number}:
            if not item:
                yield one.text
            yield from (found.marker + found.text for found in one.items if item in {0, found.number})


def _begins(document: ContentDocument) -> date:
    settings = document.settings
    assert isinstance(settings, LawSettings)  # the loader reads a version with these
    return settings.effective_from
