"""Pieces that IIIF Presentation 3 manifests and collections share, as plain dicts (presentation-api 3.0)."""

from __future__ import annotations

from collections.abc import Iterable

from builder.model.address import Addresses
from builder.model.public import PublicExhibition, PublicItem, PublicSite
from builder.model.rendition import Renditions, Size
from builder.model.text import Text
from builder.strings import WORDS

CONTEXT = "http://iiif.io/api/presentation/3/context.json"
Json = dict[str, object]
LanguageMap = dict[str, list[str]]
THUMBNAIL_WIDTH = 400


def language_map(values: Iterable[Text]) -> LanguageMap:
    """Phrases by language. What reads the same in both, such as a number, has no language (``none``)."""
    made: LanguageMap = {}
    for value in values:
        if value.zh and value.zh == value.en:
            made.setdefault("none", []).append(_plain(value.zh))
            continue
        for code, phrase in (("zh", value.zh), ("en", value.en)):
            if phrase:
                made.setdefault(code, []).append(_plain(phrase))
    return made


def label_of_item(item: PublicItem) -> LanguageMap:
    """The title, or the id where nobody wrote one: a label is required."""
    return language_map([item.title]) or {"none": [item.id]}


def pair(label: Text, values: Iterable[Text]) -> Json:
    """A line of metadata: what it is called and what it says."""
    return {"label": language_map([label]), "value": language_map(values)}


def thumbnail(item: PublicItem, renditions: Renditions, addresses: Addresses) -> list[Json]:
    """The smallest size of an item's first picture, with the service that has the others."""
    size = renditions[item.images[0]].at_least(THUMBNAIL_WIDTH)
    return [image(item, 1, size, addresses)]


def image(item: PublicItem, number: int, size: Size, addresses: Addresses) -> Json:
    """One size of a picture as a content resource."""
    return {
        "id": addresses.uri(addresses.image(item.slug, number, size.width, size.height)),
        "type": "Image",
        "format": "image/jpeg",
        "width": size.width,
        "height": size.height,
        "service": [
            {
                "id": addresses.uri(addresses.image_service(item.slug, number)),
                "type": "ImageService3",
                "profile": "level0",
            }
        ],
    }


def provider(site: PublicSite, addresses: Addresses) -> list[Json]:
    """The institution, where it has given its name."""
    name = site.institution.name.text or site.institution.short.text
    if not name:
        return []
    front = addresses.uri(addresses.page("front", addresses.languages[0]))
    return [
        {
            "id": f"{front}#institution",
            "type": "Agent",
            "label": language_map([name]),
            "homepage": front_pages(site.title or name, addresses),
        }
    ]


def brochures(exhibition: PublicExhibition, site: PublicSite, addresses: Addresses) -> list[Json]:
    """An exhibition on paper, in each language; a draft and an exhibition without items have no brochure."""
    if site.draft or not exhibition.items or not exhibition.has_download:
        return []
    return [
        {
            "id": addresses.uri(addresses.brochure(exhibition.id, code)),
            "type": "Text",
            "label": language_map([WORDS["iiif.brochure"]]),
            "format": "application/pdf",
            "language": [code],
        }
        for code in addresses.languages
    ]


def dataset(label: Text, name: str, addresses: Addresses) -> Json:
    """A JSON file of data/ as a resource for programs."""
    return {
        "id": addresses.uri(addresses.data(name)),
        "type": "Dataset",
        "label": language_map([label]),
        "format": "application/json",
    }


def front_pages(label: Text, addresses: Addresses) -> list[Json]:
    """The front door in each language."""
    return [homepage(addresses.page("front", code), label, code, addresses) for code in addresses.languages]


def homepage(path: str, label: Text, language: str, addresses: Addresses) -> Json:
    """A page of the site as the page about a resource."""
    return {
        "id": addresses.uri(path),
        "type": "Text",
        "label": language_map([label]) or {"none": [path]},
        "format": "text/html",
        "language": [language],
    }


def _plain(phrase: str) -> str:
    """A value in angle brackets would be read as HTML; a blank at its end says that it is text (§ 4.5)."""
    return f"{phrase} " if phrase.startswith("<") and phrase.endswith(">") else phrase
