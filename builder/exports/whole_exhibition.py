"""iiif/exhibition.<id>.json: a whole exhibition in one manifest, its chapters as ranges."""

from __future__ import annotations

from builder.exports.canvas import Canvases
from builder.exports.presentation import (
    CONTEXT,
    Json,
    brochures,
    homepage,
    label_of_item,
    language_map,
    provider,
    thumbnail,
)
from builder.model.address import Addresses
from builder.model.public import PublicExhibition, PublicItem, PublicSite, PublicUnit
from builder.model.rendition import Renditions
from builder.model.text import Text
from builder.model.unmarked import unmarked
from builder.strings import WORDS
from builder.strings.numerals import chinese_number


def exhibition_manifest(
    exhibition: PublicExhibition, site: PublicSite, renditions: Renditions, addresses: Addresses
) -> Json:
    """The manifest of an exhibition that ``has_manifest``: the canvases of all its items, with a range for each
    chapter and in it one for each item.
    """
    title = exhibition.title or Text(exhibition.id, exhibition.id)
    name = addresses.uri(addresses.exhibition_manifest(exhibition.id))
    drawn = Canvases(renditions, addresses)
    canvases = {item.slug: _titled(item, drawn.of(item)) for item in exhibition.items if item.images}
    made: Json = {"@context": CONTEXT, "id": name, "type": "Manifest", "label": language_map([title])}
    if summary := language_map([unmarked(exhibition.summary)]):
        made["summary"] = summary
    if house := provider(site, addresses):
        made["provider"] = house
    made["homepage"] = [
        homepage(addresses.page("exhibition", code, exhibition.id), title, code, addresses)
        for code in addresses.languages
    ]
    if exhibition.hero and exhibition.hero.images:
        made["thumbnail"] = thumbnail(exhibition.hero, renditions, addresses)
    if paper := brochures(exhibition, site, addresses):
        made["rendering"] = paper
    made["partOf"] = [
        {
            "id": addresses.uri(addresses.collection(exhibition.id)),
            "type": "Collection",
            "label": language_map([title]),
        }
    ]
    made["items"] = [canvas for of_item in canvases.values() for canvas in of_item]
    made["structures"] = [_chapter(unit, canvases, name) for unit in exhibition.units if _hung(unit, canvases)]
    return made


def _titled(item: PublicItem, canvases: list[Json]) -> list[Json]:
    """Among those of other items a canvas is called by its item, not by its number."""
    label = label_of_item(item)
    if len(canvases) == 1:
        return [{**canvases[0], "label": label}]
    numbered = ({code: [f"{words[0]} ({n})"] for code, words in label.items()} for n in range(1, len(canvases) + 1))
    return [{**canvas, "label": words} for canvas, words in zip(canvases, numbered, strict=True)]


def _hung(unit: PublicUnit, canvases: dict[str, list[Json]]) -> list[PublicItem]:
    return [item for item in unit.items if item.slug in canvases]


def _chapter(unit: PublicUnit, canvases: dict[str, list[Json]], manifest: str) -> Json:
    number = WORDS["unit.number"]
    numbered = Text(number.zh.format(n=chinese_number(unit.number)), number.en.format(n=unit.number))
    label = Text(*(f"{first} {second}".strip() for first, second in _sides(numbered, unit.title)))
    return {
        "id": f"{manifest}/range/{unit.number}",
        "type": "Range",
        "label": language_map([label]),
        "items": [
            {
                "id": f"{manifest}/range/{unit.number}/{item.slug}",
                "type": "Range",
                "label": label_of_item(item),
                "items": [{"id": canvas["id"], "type": "Canvas"} for canvas in canvases[item.slug]],
            }
            for item in _hung(unit, canvases)
        ],
    }


def _sides(one: Text, other: Text) -> tuple[tuple[str, str], tuple[str, str]]:
    return (one.zh, other.into("zh")), (one.en, other.into("en"))
