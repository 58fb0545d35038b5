"""Statutes article by article, cases, questions and terms become records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.model.address import Addresses
from builder.model.outreach.public import PublicVersion
from builder.model.public import PublicSite
from builder.model.record import Facet, Record
from builder.model.text import Text
from builder.strings import WORDS

_TYPE: Mapping[str, tuple[tuple[Facet, Text], ...]] = {
    kind: (("type", WORDS[f"kind.{kind}"]),) for kind in ("law", "case", "faq", "term", "quiz", "guide", "event")
}


def outreach_records(site: PublicSite, addresses: Addresses) -> Iterator[Record]:
    """Every article of the version that stands at a statute's own address, and everything told about the law."""
    first = addresses.languages[0]
    for statute in site.outreach.statutes:
        yield from _statute(statute.current, addresses)
    for case in site.outreach.cases:
        yield Record(
            kind="case",
            title=case.title,
            path=addresses.page("case", first, case.id),
            texts=tuple(case.sections.values()),
            facets=_TYPE["case"],
            made_from=(f"content/cases/{case.id}",),
        )
    for faq in site.outreach.faqs:
        yield Record(
            kind="faq",
            title=faq.question,
            path=f"{addresses.page('faq', first)}#{faq.id}",
            texts=(faq.answer,),
            facets=_TYPE["faq"],
            made_from=(f"content/faq/{faq.id}",),
        )
    yield from _quizzes(site, addresses)
    yield from _guides(site, addresses)
    yield from _events(site, addresses)
    for term in site.outreach.terms:
        yield Record(
            kind="term",
            title=term.term,
            path=f"{addresses.page('glossary', first)}#{term.id}",
            texts=(term.meaning, term.example, *(Text(zh=alias) for alias in term.aliases)),
            facets=_TYPE["term"],
            made_from=(f"content/glossary/{term.id}",),
        )


def _quizzes(site: PublicSite, addresses: Addresses) -> Iterator[Record]:
    for quiz in site.outreach.quizzes:
        yield Record(
            kind="quiz",
            title=quiz.title,
            path=addresses.page("quiz", addresses.languages[0], quiz.id),
            texts=(quiz.summary, *(one.stem for one in quiz.questions)),
            facets=_TYPE["quiz"],
            made_from=(f"content/quizzes/{quiz.id}",),
        )


def _guides(site: PublicSite, addresses: Addresses) -> Iterator[Record]:
    for guide in site.outreach.guides:
        yield Record(
            kind="guide",
            title=guide.title,
            path=addresses.page("guide", addresses.languages[0], guide.id),
            texts=tuple(words for words in guide.words() if words),
            facets=_TYPE["guide"],
            made_from=(f"content/guides/{guide.id}",),
        )


def _events(site: PublicSite, addresses: Addresses) -> Iterator[Record]:
    for event in site.outreach.events:
        yield Record(
            kind="event",
            title=event.title,
            path=f"{addresses.page('events', addresses.languages[0])}#{event.id}",
            texts=tuple(words for words in event.words() if words),
            facets=_TYPE["event"],
            made_from=(f"content/events/{event.id}",),
        )


def _statute(version: PublicVersion, addresses: Addresses) -> Iterator[Record]:
    path = addresses.page("law", addresses.languages[0], version.statute)
    keys = (f"content/law/{version.citation}",)
    yield Record(
        kind="law",
        title=version.title,
        path=path,
        number=version.order_no,
        issuer=version.issuer,
        day=version.version,
        texts=tuple(Text(zh=name) for name in version.names),
        facets=_TYPE["law"],
        made_from=keys,
    )
    short = version.short or version.title.zh
    english = version.title.en or short
    for number, article in version.text.articles.items():
        yield Record(
            kind="law",
            title=Text(f"《{short}》{number.name('zh')}", f"{english}, {number.name('en')}"),
            path=f"{path}#{article.anchor}",
            day=version.version,
            texts=(Text(zh=article.text), version.glosses.get(article.anchor, Text())),
            facets=_TYPE["law"],
            made_from=keys,
        )
