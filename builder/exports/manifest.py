"""iiif/<item>/manifest.json: an item for every IIIF viewer (Presentation API 3.0)."""

from __future__ import annotations

import re

from builder.exports.canvas import Canvases
from builder.exports.presentation import (
    CONTEXT,
    Json,
    brochures,
    dataset,
    homepage,
    label_of_item,
    language_map,
    pair,
    provider,
    thumbnail,
)
from builder.exports.rights import rights_uri
from builder.model.address import Addresses
from builder.model.fields import FIELDS
from builder.model.public import PublicItem, PublicSite
from builder.model.rendition import Renditions
from builder.model.text import Text
from builder.strings import WORDS

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Manifests:
    """The manifests of one site; what all of them share is made once."""

    def __init__(self, site: PublicSite, renditions: Renditions, addresses: Addresses) -> None:
        self._renditions = renditions
        self._addresses = addresses
        self._canvases = Canvases(renditions, addresses)
        self._provider = provider(site, addresses)
        self._data = dataset(WORDS["data.all_items"], "items.json", addresses)
        self._exhibitions = {exhibition.id: exhibition.title for exhibition in site.exhibitions}
        self._brochures = {exhibition.id: brochures(exhibition, site, addresses) for exhibition in site.exhibitions}

    def of(self, item: PublicItem) -> Json:
        """The manifest of an item that has at least one picture."""
        addresses = self._addresses
        made: Json = {
            "@context": CONTEXT,
            "id": addresses.uri(addresses.manifest(item.slug)),
            "type": "Manifest",
            "label": label_of_item(item),
            "metadata": [pair(entry.label, entry.values) for entry in item.record if _in_record(entry.key)],
        }
        if summary := language_map(item.values("caption")):
            made["summary"] = summary
        if credit := item.values("credit_line"):
            made["requiredStatement"] = pair(FIELDS["credit_line"].label, credit)
        if rights := rights_uri(item.first("rights_uri").into("zh")):
            made["rights"] = rights
        if item.date and _DAY.fullmatch(item.date.start):
            made["navDate"] = f"{item.date.start}T00:00:00Z"
        if self._provider:
            made["provider"] = self._provider
        return made | self._around(item) | self._pictures(item)

    def _around(self, item: PublicItem) -> Json:
        addresses = self._addresses
        title = item.title or Text(item.id, item.id)
        made: Json = {
            "homepage": [
                homepage(addresses.page("item", code, item.slug), title, code, addresses)
                for code in addresses.languages
            ],
            "thumbnail": thumbnail(item, self._renditions, addresses),
            "seeAlso": [self._data],
            "partOf": [
                {
                    "id": addresses.uri(addresses.collection(item.exhibition)),
                    "type": "Collection",
                    "label": language_map([self._exhibitions[item.exhibition]]) or {"none": [item.exhibition]},
                }
            ],
        }
        if paper := self._brochures[item.exhibition]:
            made["rendering"] = paper
        return made

    def _pictures(self, item: PublicItem) -> Json:
        """The canvases and, where there are several, their table of contents."""
        canvases = self._canvases.of(item)
        if len(canvases) < 2:
            return {"items": canvases}
        contents = {
            "id": f"{self._addresses.uri(self._addresses.manifest(item.slug))}/range/pages",
            "type": "Range",
            "label": language_map([WORDS["iiif.pages"]]),
            "items": [{"id": canvas["id"], "type": "Canvas"} for canvas in canvases],
        }
        return {"items": canvases, "structures": [contents]}


def _in_record(key: str) -> bool:
    """A city's own column is always listed; the caption is the summary, and the alternative text is the canvas's."""
    return key not in FIELDS or FIELDS[key].record
