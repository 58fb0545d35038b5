"""data/items.json: every public item for programs.

An object holds, in this order:

- ``id``, ``slug``, ``reference_code``, ``exhibition``, ``unit``, ``number``: strings
- ``title``: an object with the languages that were written, ``{"zh": …, "en": …}``
- ``date``: ``original`` (the words of the source), ``edtf``, ``from``, ``to`` (ISO days, inclusive), ``certainty``
- ``place``: a string in the first language of the site that has it
- ``rights``: the address of the rights statement as the curator wrote it
- ``url`` (the page in the first language), ``manifest``, ``image`` (the largest JPEG), ``thumbnail``: addresses
- ``pages``: the page's address in each language of the site
- ``images``: each picture's ``url``, ``width``, ``height``, ``service`` (IIIF Image 3 level 0), ``alt`` by language
- ``record``: every public field that was filled in, by its key in the field table, each a list of ``{"zh", "en"}``

A string that nobody wrote is empty, never missing; addresses are below the site's root where no ``base_url`` is set.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.exports.json_text import listing
from builder.model.address import Addresses
from builder.model.public import PublicImage, PublicItem
from builder.model.rendition import Renditions

_THUMBNAIL = 400


def items_json(items: Iterable[PublicItem], renditions: Renditions, addresses: Addresses) -> bytes:
    """The whole file, in the order of the exhibitions."""
    return listing(item_record(item, renditions, addresses) for item in items)


def item_record(item: PublicItem, renditions: Renditions, addresses: Addresses) -> dict[str, object]:
    """One item in the shape that the module describes."""
    images = [_image(item, number, image, renditions, addresses) for number, image in enumerate(item.images, start=1)]
    pages = {code: addresses.absolute(addresses.page("item", code, item.slug)) for code in addresses.languages}
    return {
        "id": item.id,
        "slug": item.slug,
        "reference_code": item.first("reference_code").into("zh"),
        "exhibition": item.exhibition,
        "unit": item.unit,
        "number": item.number,
        "title": item.title.as_dict(),
        "date": date_record(item),
        "place": item.first("place").into(addresses.languages[0]),
        "rights": item.first("rights_uri").into("zh"),
        "url": pages[addresses.languages[0]],
        "manifest": addresses.absolute(addresses.manifest(item.slug)) if images else "",
        "image": images[0]["url"] if images else "",
        "thumbnail": _thumbnail(item, renditions, addresses),
        "pages": pages,
        "images": images,
        "record": {entry.key: [value.as_dict() for value in entry.values] for entry in item.record},
    }


def date_record(item: PublicItem) -> dict[str, str]:
    """The words of the source and the range for machines; empty strings where nothing is known."""
    date = item.date
    if date is None:
        words = item.first("date_original").into("zh")
        return {"original": words, "edtf": "", "from": "", "to": "", "certainty": "unknown"}
    return {
        "original": date.original,
        "edtf": date.edtf,
        "from": date.start,
        "to": date.end,
        "certainty": date.certainty,
    }


def _image(
    item: PublicItem, number: int, image: PublicImage, renditions: Renditions, addresses: Addresses
) -> dict[str, object]:
    largest = renditions[image].largest
    return {
        "url": addresses.absolute(addresses.image(item.slug, number, largest.width, largest.height)),
        "width": largest.width,
        "height": largest.height,
        "service": addresses.absolute(addresses.image_service(item.slug, number)),
        "alt": image.alt.as_dict(),
    }


def _thumbnail(item: PublicItem, renditions: Renditions, addresses: Addresses) -> str:
    if not item.images:
        return ""
    size = renditions[item.images[0]].at_least(_THUMBNAIL)
    return addresses.absolute(addresses.image(item.slug, 1, size.width, size.height))
