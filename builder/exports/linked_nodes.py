"""Nodes of the schema.org graph that several pages share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from builder.model.address import Addresses
from builder.model.public import PublicItem, PublicSite
from builder.model.rendition import Renditions
from builder.model.text import Language, Text

Json = dict[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """The page that is being described, and what is needed to point away from it. ``shared`` holds what the works of an
    exhibition have in common.
    """

    page: str
    language: Language
    site: PublicSite
    renditions: Renditions
    addresses: Addresses
    shared: dict[str, Json] = field(default_factory=dict)

    def at(self, page: str) -> Here:
        """The same on another page."""
        return replace(self, page=page)

    def address(self, target: str) -> str:
        """Absolute where the site knows its address, and otherwise relative to this page."""
        if self.addresses.base_url:
            return self.addresses.absolute(target)
        return self.addresses.link(self.page, target)

    @property
    def front(self) -> str:
        return self.address(self.addresses.page("front", self.language))


def named(title: Text, language: Language) -> Json:
    """The name in the page's language, and in the other language where that is different."""
    name = title.into(language)
    other = next((phrase for phrase in (title.zh, title.en) if phrase and phrase != name), "")
    return {"name": name, "alternateName": other} if other else {"name": name}


def institution(here: Here) -> Json:
    """The house behind the site; empty where it has given no name."""
    house, language = here.site.institution, here.language
    name = house.name.text or house.short.text
    if not name:
        return {}
    made: Json = {"@type": "ArchiveOrganization", "@id": f"{here.front}#institution", **named(name, language)}
    facts = {
        "url": here.front,
        "identifier": house.code,
        "address": house.address.text.into(language),
        "telephone": house.phone,
        "email": house.email,
        "slogan": house.motto.text.into(language),
    }
    return made | {key: value for key, value in facts.items() if value}


def picture(item: PublicItem, number: int, here: Here) -> Json:
    """One picture of an item in its largest size."""
    image = item.images[number - 1]
    largest = here.renditions[image].largest
    small = here.renditions[image].sizes[0]
    made: Json = {
        "@type": "ImageObject",
        "contentUrl": here.address(here.addresses.image(item.slug, number, largest.width, largest.height)),
        "thumbnailUrl": here.address(here.addresses.image(item.slug, number, small.width, small.height)),
        "width": largest.width,
        "height": largest.height,
        "encodingFormat": "image/jpeg",
    }
    if image.alt:
        made["caption"] = image.alt.into(here.language)
    return made
