"""Statutes article by article, and every other document, become records."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.address import Addresses
from builder.model.outreach.public import PublicVersion
from builder.model.outreach.public_kinds import all_documents
from builder.model.public import PublicSite
from builder.model.record import Facet, Record, RecordKind
from builder.model.text import Text
from builder.model.unmarked import unmarked
from builder.strings import WORDS


def outreach_records(site: PublicSite, addresses: Addresses) -> Iterator[Record]:
    """Every article of the version that stands at a statute's own address, and everything told about the law."""
    first = addresses.languages[0]
    for statute in site.outreach.statutes:
        yield from _statute(statute.current, addresses)
    for kind, one in all_documents(site.outreach):
        page, slug, anchor = kind.place(one)
        yield Record(
            kind=kind.name,
            title=one.title,
            path=addresses.page(page, first, slug) + anchor,
            texts=tuple(unmarked(words) for words in one.words() if words),
            facets=_type(kind.name),
            made_from=(kind.key(one),),
        )


def _type(kind: RecordKind) -> tuple[tuple[Facet, Text], ...]:
    return (("type", WORDS[f"kind.{kind}"]),)


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
        facets=_type("law"),
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
            texts=(Text(zh=article.text), unmarked(version.glosses.get(article.anchor, Text()))),
            facets=_type("law"),
            made_from=keys,
        )
