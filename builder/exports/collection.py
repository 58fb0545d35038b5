"""iiif/collection.json and one collection for each exhibition (Presentation API 3.0)."""

from __future__ import annotations

from builder.exports.presentation import (
    CONTEXT,
    Json,
    brochures,
    dataset,
    front_pages,
    homepage,
    label_of_item,
    language_map,
    provider,
    thumbnail,
)
from builder.model.address import Addresses
from builder.model.public import PublicExhibition, PublicSite
from builder.model.rendition import Renditions
from builder.model.text import Text
from builder.model.unmarked import unmarked
from builder.strings import WORDS


def site_collection(site: PublicSite, renditions: Renditions, addresses: Addresses) -> Json:
    """The whole site: its exhibitions as collections within it, each with its items."""
    made: Json = {
        "@context": CONTEXT,
        "id": addresses.uri(addresses.collection()),
        "type": "Collection",
        "label": language_map([site.title]) or {"none": ["IIIF"]},
    }
    if site.summary:
        made["summary"] = language_map([unmarked(site.summary)])
    if institution := provider(site, addresses):
        made["provider"] = institution
    made["homepage"] = front_pages(site.title or Text("IIIF", "IIIF"), addresses)
    made["seeAlso"] = [dataset(WORDS["data.all_items"], "items.json", addresses)]
    made["items"] = [exhibition_collection(one, site, renditions, addresses) for one in site.exhibitions]
    return made


def exhibition_collection(
    exhibition: PublicExhibition, site: PublicSite, renditions: Renditions, addresses: Addresses
) -> Json:
    """One exhibition with its items in the order of the exhibition; items without a picture have no manifest."""
    title = exhibition.title or Text(exhibition.id, exhibition.id)
    made: Json = {
        "id": addresses.uri(addresses.collection(exhibition.id)),
        "type": "Collection",
        "label": language_map([title]),
    }
    if exhibition.summary:
        made["summary"] = language_map([unmarked(exhibition.summary)])
    made["homepage"] = [
        homepage(addresses.page("exhibition", code, exhibition.id), title, code, addresses)
        for code in addresses.languages
    ]
    if exhibition.hero and exhibition.hero.images:
        made["thumbnail"] = thumbnail(exhibition.hero, renditions, addresses)
    if paper := brochures(exhibition, site, addresses):
        made["rendering"] = paper
    made["items"] = [
        {
            "id": addresses.uri(addresses.manifest(item.slug)),
            "type": "Manifest",
            "label": label_of_item(item),
            "thumbnail": thumbnail(item, renditions, addresses),
        }
        for item in exhibition.items
        if item.images
    ]
    return made


def own_document(collection: Json) -> Json:
    """A collection as a file of its own."""
    return {"@context": CONTEXT, **collection}
