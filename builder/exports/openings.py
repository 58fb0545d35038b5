"""data/openings.csv: every batch of opened records, a fonds a row, for spreadsheets and other programs."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.address import Addresses
from builder.model.public import PublicSite
from builder.tables.written import table

COLUMNS = (
    *("batch", "announced", "title_zh", "title_en", "fonds", "name_zh", "name_en"),
    *("from_year", "to_year", "files", "items", "url"),
)
NUMBERS = frozenset({"from_year", "to_year", "files", "items"})


def openings_csv(site: PublicSite, addresses: Addresses) -> bytes:
    """The table, in UTF-8 with a mark that Excel reads; no cell can be taken for a formula."""
    return table([COLUMNS, *_rows(site, addresses)])


def _rows(site: PublicSite, addresses: Addresses) -> Iterator[list[str]]:
    for batch in site.outreach.openings:
        url = addresses.absolute(addresses.page("opening", addresses.languages[0], batch.id))
        for one in batch.opened:
            yield [
                *(batch.id, batch.day.isoformat(), batch.title.zh, batch.title.en),
                *(one.fonds, one.name.zh, one.name.en),
                *(str(one.from_year), str(one.to_year), str(one.files), str(one.items), url),
            ]
