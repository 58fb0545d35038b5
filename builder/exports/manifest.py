"""iiif/<item>/manifest.json: an item for every IIIF viewer (Presentation API 3.0)."""

from __future__ import annotations

import re

from builder.exports.presentation import (
    CONTEXT,
    Json,
    homepage,
    image,
    label_of_item,
    language_map,
    pair,
    provider,
    thumbnail,
)
from builder.exports.rights import rights_uri
from builder.model.address import Addresses
from builder.model.fields import FIELDS
from builder.model.public import PublicImage, PublicItem, PublicSite
from builder.model.rendition import Renditions
from builder.model.text import Text
from builder.strings import WORDS

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Manifests:
    """The manifests of one site; what all of them share is made once."""

    def __init__(self, site: PublicSite, renditions: Renditions, addresses: Addresses) -> None:
        self._renditions = renditions
        self._addresses = addresses
        self._provider = provider(site, addresses)
        self._data = addresses.absolute(addresses.data("items.json"))
        self._exhibitions = {exhibition.id: exhibition.title for exhibition in site.exhibitions}

    def of(self, item: PublicItem) -> Json:
        """The manifest of an item that has at least one picture."""
        addresses = self._addresses
        made: Json = {
            "@context": CONTEXT,
            "id": addresses.absolute(addresses.manifest(item.slug)),
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
        return made | self._around(item) | {"items": self._canvases(item)}

    def _around(self, item: PublicItem) -> Json:
        addresses = self._addresses
        title = item.title or Text(item.id, item.id)
        return {
            "homepage": [
                homepage(addresses.page("item", code, item.slug), title, code, addresses)
                for code in addresses.languages
            ],
            "thumbnail": thumbnail(item, self._renditions, addresses),
            "seeAlso": [
                {
                    "id": self._data,
                    "type": "Dataset",
                    "label": language_map([WORDS["data.all_items"]]),
                    "format": "application/json",
                }
            ],
            "partOf": [
                {
                    "id": addresses.absolute(addresses.collection(item.exhibition)),
                    "type": "Collection",
                    "label": language_map([self._exhibitions[item.exhibition]]) or {"none": [item.exhibition]},
                }
            ],
        }

    def _canvases(self, item: PublicItem) -> list[Json]:
        return [self._canvas(item, number, picture) for number, picture in enumerate(item.images, start=1)]

    def _canvas(self, item: PublicItem, number: int, picture: PublicImage) -> Json:
        """One picture; its descriptive text for those who cannot see it is the canvas's summary."""
        rendition = self._renditions[picture]
        canvas = self._addresses.absolute(self._addresses.canvas(item.slug, number))
        made: Json = {
            "id": canvas,
            "type": "Canvas",
            "label": {"none": [str(number)]},
            "width": rendition.width,
            "height": rendition.height,
        }
        if picture.alt:
            made["summary"] = language_map([picture.alt])
        annotation: Json = {
            "id": f"{canvas}/painting",
            "type": "Annotation",
            "motivation": "painting",
            "body": image(item, number, rendition.largest, self._addresses),
            "target": canvas,
        }
        made["items"] = [{"id": f"{canvas}/page", "type": "AnnotationPage", "items": [annotation]}]
        return made


def _in_record(key: str) -> bool:
    """A city's own column is always listed; the caption is the summary, and the alternative text is the canvas's."""
    return key not in FIELDS or FIELDS[key].record
