"""The pages of the house become records."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.address import Addresses, PageKind
from builder.model.document import Document
from builder.model.outreach.said import texts_in
from builder.model.public import PublicSite
from builder.model.record import Record
from builder.model.text import Text
from builder.strings import WORDS


def house_records(site: PublicSite, addresses: Addresses) -> Iterator[Record]:
    """Visiting and giving with all their words, where they were filled in."""
    house = site.institution
    found: tuple[tuple[PageKind, Document], ...] = (("visit", house.reading_room), ("giving", house.giving))
    for kind, part in found:
        if part:
            said = tuple(Text(one.zh, one.en if one.en != one.zh else "") for _, one in texts_in(part) if one)
            yield Record(
                kind="page",
                title=WORDS[f"{kind}.title"],
                path=addresses.page(kind, addresses.languages[0]),
                texts=said,
                facets=(("type", WORDS["kind.page"]),),
            )
