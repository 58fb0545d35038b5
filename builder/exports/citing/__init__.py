"""Citations of items: the lines that people copy and the records that programs read."""

from __future__ import annotations

from collections.abc import Iterable

from builder.exports.citing.bibtex import bibtex
from builder.exports.citing.csl import csl
from builder.exports.citing.facts import facts
from builder.exports.citing.lines import chicago, chinese
from builder.exports.citing.ris import ris
from builder.exports.json_text import line
from builder.model.address import Addresses
from builder.model.citation import Citation
from builder.model.public import PublicItem, PublicSite

__all__ = ["Citations"]


class Citations:
    """The citations of one site, each made once: pages of both languages and the data files share them."""

    def __init__(self, site: PublicSite, addresses: Addresses) -> None:
        self._site = site
        self._addresses = addresses
        self._collections = {exhibition.id: exhibition.title for exhibition in site.exhibitions}
        self._made: dict[str, Citation] = {}

    def of(self, item: PublicItem) -> Citation:
        """The citation of one item in every form."""
        if (known := self._made.get(item.slug)) is None:
            known = self._made[item.slug] = self._cited(item)
        return known

    def files(self, items: Iterable[PublicItem]) -> dict[str, bytes]:
        """All items in one file of each kind, by name: one file an item would treble the number of files."""
        cited = [self.of(item) for item in items]
        entries = ",\n".join(citation.csl for citation in cited)
        return {
            "items.bib": "\n".join(citation.bibtex for citation in cited).encode(),
            "items.ris": "".join(citation.ris for citation in cited).encode(),
            "items.csl.json": f"[\n{entries}\n]\n".encode() if cited else b"[]\n",
        }

    def _cited(self, item: PublicItem) -> Citation:
        known = facts(item, self._site, self._collections[item.exhibition], self._addresses)
        return Citation(
            address=known.address,
            chinese=chinese(known),
            chicago=chicago(known),
            bibtex=bibtex(known),
            ris=ris(known),
            csl=line(csl(known)),
        )
