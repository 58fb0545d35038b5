"""schema.org JSON-LD of an item. Which field becomes which property stands in the field table."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from builder.exports.linked_nodes import Here, Json, institution, named, picture
from builder.exports.makers import NOBODY, is_photograph
from builder.exports.rights import rights_uri
from builder.model.fields import FIELDS
from builder.model.public import PublicItem
from builder.model.text import Text

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_LISTS = frozenset({"keywords", "citation", "creator", "material"})
_OWN_SHAPE = frozenset({"", "name", "dateCreated", "license"})
_PROPERTIES = {key: field.schema_org for key, field in FIELDS.items() if field.schema_org not in _OWN_SHAPE}


def item_data(item: PublicItem, here: Here) -> Json:
    """An exhibit as a part of an archive; ``here`` is its page."""
    kind = "Photograph" if is_photograph(item) else "CreativeWork"
    address = here.address(here.page)
    made: Json = {"@type": ["ArchiveComponent", kind], "@id": address, "url": address}
    made |= named(item.title, here.language)
    for entry in item.record:
        if property_ := _PROPERTIES.get(entry.key):
            _add(made, property_, [_shaped(entry.key, property_, value, here) for value in entry.values])
    if created := _created(item):
        made["dateCreated"] = created
    if licence := _licence(item):
        made["license"] = licence
    if place := _place(item, here):
        made["contentLocation"] = place
    if item.images:
        made["image"] = [picture(item, number, here) for number in range(1, len(item.images) + 1)]
    if item.holder:
        made["holdingArchive"] = {"@type": "ArchiveOrganization", **named(item.holder, here.language)}
    if item.exhibition not in here.shared:
        here.shared[item.exhibition] = _shared(item.exhibition, here)
    return here.shared[item.exhibition] | made


def _shared(name: str, here: Here) -> Json:
    """What is told of all works of an exhibition: whose they are, and what they belong to. Addresses, too, are the
    same, for the pages of works lie side by side.
    """
    made: Json = {}
    if house := institution(here):
        made["publisher"] = house
        made["holdingArchive"] = {"@type": "ArchiveOrganization", "name": house["name"]}
    exhibition = here.site.exhibition(name)
    made["isPartOf"] = {
        "@type": "Collection",
        "name": exhibition.title.into(here.language),
        "url": here.address(here.addresses.page("exhibition", here.language, exhibition.id)),
    }
    return made


def _add(made: Json, property_: str, values: list[object]) -> None:
    """Properties that people list stay lists; of the others the first value counts."""
    wanted = [value for value in values if value]
    if not wanted:
        return
    if property_ in _LISTS:
        known = made.setdefault(property_, [])
        assert isinstance(known, list)  # put there a line above
        known += [value for value in wanted if value not in known]
    else:
        made.setdefault(property_, wanted[0])


def _shaped(key: str, property_: str, value: Text, here: Here) -> object:
    """The value as schema.org expects it. A creator may be a person or a body and stays a name; nobody is no name."""
    phrase = value.into(here.language)
    if property_ == "creator" and phrase.strip().lower() in NOBODY:
        return None
    shape = _SHAPES.get(key)
    return shape(phrase) if shape else phrase


_SHAPES: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {
        "photographer": lambda words: {"@type": "Person", "name": words},
        "original_location": lambda words: {"@type": "ArchiveOrganization", "name": words},
        "place": lambda words: {"@type": "Place", "name": words},
    }
)


def _created(item: PublicItem) -> str:
    """An ISO date where there is one, or the range; nothing where machines could only guess."""
    date = item.date
    if date is None:
        return ""
    if _ISO.fullmatch(date.edtf):
        return date.edtf
    if date.start and date.end:
        return date.start if date.start == date.end else f"{date.start}/{date.end}"
    return ""


def _licence(item: PublicItem) -> str:
    written = item.first("rights_uri").into("zh").strip()
    return rights_uri(written) or (written if written.startswith(("http://", "https://")) else "")


def _place(item: PublicItem, here: Here) -> Json:
    """The place with its coordinates, where both are numbers."""
    made: Json = {}
    if name := item.first("place").into(here.language):
        made = {"@type": "Place", "name": name}
    if not item.first("latitude"):
        return made
    try:
        latitude, longitude = (float(item.first(key).into("zh")) for key in ("latitude", "longitude"))
    except ValueError:
        return made
    return {"@type": "Place", **made, "geo": {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}}
