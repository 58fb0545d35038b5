"""links.csv: where the site leads out of the house. A build asks no network, so a person looks whether they answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builder.model.outreach.public import PublicOutreach
from builder.model.public import PublicSite
from builder.model.text import Text
from builder.tables.written import table

_HEAD = ("address", "document", "title", "checked")


def outgoing(site: PublicSite) -> bytes:
    """Address, document, title and the day of its last check, once for each address and document, sorted; with a mark
    that lets Excel read it.
    """
    return table([_HEAD, *sorted(set(_links(site.outreach)))])


def _links(outreach: PublicOutreach) -> Iterator[tuple[str, str, str, str]]:
    for address, document, title, day in _ways_out(outreach):
        if address:
            yield address, f"content/{document}", title.into("zh"), day.isoformat() if day else ""


def _ways_out(outreach: PublicOutreach) -> Iterator[tuple[str, str, Text, date | None]]:
    """Every address that a document may hold, filled in or not."""
    for guide in outreach.guides:
        yield from ((one.url, f"guides/{guide.id}", guide.title, guide.updated) for one in guide.channels)
    for finder in outreach.finders:
        yield from ((row.url, f"guides/{finder.id}", row.what, finder.updated) for row in finder.holdings)
    for choice in outreach.choices:
        yield from ((end.url, f"guides/{choice.id}", end.say, choice.updated) for end in choice.outcomes)
    yield from ((case.source_url, f"cases/{case.id}", case.title, None) for case in outreach.cases)
    yield from ((one.source_url, f"law/{one.slug}", one.title, None) for one in outreach.versions.values())
