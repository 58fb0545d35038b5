"""data/collectionbuilder.csv: the items as CollectionBuilder's metadata file wants them.

A row an item; an item of several pictures is a ``multiple`` whose pictures follow as rows with its ``parentid``.
No byte order mark (CollectionBuilder takes it for a part of ``objectid``); several values are joined by ``; ``.
Dates are plain ISO, as its timeline demands: the first year where a date is less certain; ``date_original`` has the
words of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from builder.exports.makers import is_photograph, makers
from builder.exports.records import date_record
from builder.exports.rights import rights_uri
from builder.exports.spreadsheet import JOINT
from builder.model.address import Addresses
from builder.model.public import PublicItem
from builder.model.rendition import Renditions
from builder.model.text import Language, Text
from builder.tables.written import lines

COLUMNS = (
    *("objectid", "parentid", "title", "creator", "date", "date_original", "date_edtf", "description", "subject"),
    *("location", "latitude", "longitude", "source", "identifier", "type", "format", "language", "rights"),
    *("rightsstatement", "display_template", "object_location", "image_small", "image_thumb", "image_alt_text"),
    "source_link",
)
_ISO = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_NOT_ID = re.compile(r"[^a-z0-9_-]+")
_SMALL, _THUMB = 800, 400
Row = Mapping[str, str]


def collectionbuilder_csv(items: Iterable[PublicItem], renditions: Renditions, addresses: Addresses) -> bytes:
    """The whole file, in the site's first language."""
    rows = (row for item in items for row in _rows(item, renditions, addresses))
    return lines([COLUMNS, *([row.get(name, "") for name in COLUMNS] for row in rows)])


def _rows(item: PublicItem, renditions: Renditions, addresses: Addresses) -> Iterator[Row]:
    language = addresses.languages[0]
    id_ = _NOT_ID.sub("_", item.slug)  # CollectionBuilder names files after it and allows no dots
    row = _described(item, id_, language, addresses)
    if not item.images:
        yield row | {"display_template": "record"}
        return
    first = _picture(item, 1, language, renditions, addresses)
    if len(item.images) == 1:
        yield row | first | {"display_template": "image", "format": "image/jpeg"}
        return
    yield row | {name: first[name] for name in ("image_small", "image_thumb")} | {"display_template": "multiple"}
    for number in range(1, len(item.images) + 1):
        yield {
            "objectid": f"{id_}__{number}",  # no other work has such a name: a slug has no two dots in a row
            "parentid": id_,
            "title": f"{row['title']} ({number})",
            "display_template": "image",
            "format": "image/jpeg",
            **_picture(item, number, language, renditions, addresses),
        }


def _described(item: PublicItem, id_: str, language: Language, addresses: Addresses) -> dict[str, str]:
    date = date_record(item)

    def said(key: str) -> str:
        return item.first(key).into(language)

    return {
        "objectid": id_,
        "title": item.title.into(language) or item.id,
        "creator": _joined(makers(item), language),
        "date": date["edtf"] if _ISO.fullmatch(date["edtf"]) else date["from"][:4],
        "date_original": date["original"],
        "date_edtf": date["edtf"],
        "description": said("caption") or said("scope_content"),
        "subject": _joined(item.values("keywords"), language),
        "location": said("place"),
        "latitude": said("latitude"),
        "longitude": said("longitude"),
        "source": said("original_location"),
        "identifier": said("reference_code"),
        "type": "Image;StillImage" if is_photograph(item) or item.images else "Text",
        "language": said("language"),
        "rights": said("credit_line") or said("copyright_status"),
        "rightsstatement": rights_uri(item.first("rights_uri").into("zh")),
        "source_link": addresses.absolute(addresses.page("item", language, item.slug)),
    }


def _picture(
    item: PublicItem, number: int, language: Language, renditions: Renditions, addresses: Addresses
) -> dict[str, str]:
    image = item.images[number - 1]
    made = renditions[image]
    sizes = {
        "object_location": made.largest,
        "image_small": made.at_least(_SMALL),
        "image_thumb": made.at_least(_THUMB),
    }
    links = {
        name: addresses.absolute(addresses.image(item.slug, number, size.width, size.height))
        for name, size in sizes.items()
    }
    return links | {"image_alt_text": image.alt.into(language)}


def _joined(values: Iterable[Text], language: Language) -> str:
    return JOINT.join(value.into(language).replace(";", ",") for value in values)
