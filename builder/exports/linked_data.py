"""schema.org JSON-LD for pages: what an item, an exhibition, a hall and the site are."""

from __future__ import annotations

from functools import singledispatch

from builder.exports.linked_item import item_data
from builder.exports.linked_law import told_data
from builder.exports.linked_nodes import Here, Json, institution, named, picture
from builder.model.address import Addresses
from builder.model.public import PublicExhibition, PublicHall, PublicItem, PublicSite
from builder.model.rendition import Renditions
from builder.model.text import LANGUAGES, Language
from builder.model.unmarked import unmarked

_CONTEXT = "https://schema.org"
_ROLES = {
    "guide": "contributor",
    "organiser": "organizer",
    "executing_unit": "organizer",
    "co_organiser": "organizer",
    "supporter": "sponsor",
    "lender": "contributor",
}


class Descriptions:
    """JSON-LD for the pages of one site. Addresses are absolute where the site has a ``base_url`` and otherwise
    relative to the page, so that they hold under any sub-path.
    """

    def __init__(self, site: PublicSite, renditions: Renditions, addresses: Addresses) -> None:
        self._here = {
            language: Here(page="", language=language, site=site, renditions=renditions, addresses=addresses)
            for language in LANGUAGES
        }

    def of(self, thing: object, language: Language) -> Json:
        """The page of ``thing`` in ``language``; raises TypeError for what has no page of its own."""
        return {"@context": _CONTEXT, **_data(thing, self._here[language])}


@singledispatch
def _data(thing: object, here: Here) -> Json:
    return told_data(thing, here)


@_data.register
def _(item: PublicItem, here: Here) -> Json:
    return item_data(item, here.at(here.addresses.page("item", here.language, item.slug)))


@_data.register
def _(exhibition: PublicExhibition, here: Here) -> Json:
    here = here.at(here.addresses.page("exhibition", here.language, exhibition.id))
    made: Json = {"@type": "ExhibitionEvent", "@id": here.address(here.page), "url": here.address(here.page)}
    made |= named(exhibition.title, here.language)
    if exhibition.summary:
        made["description"] = unmarked(exhibition.summary).into(here.language)
    made["inLanguage"] = list(here.addresses.languages)
    if exhibition.venue:
        made["location"] = {"@type": "Place", "name": exhibition.venue.into(here.language)}
    for partner in exhibition.partners:
        body: Json = {"@type": "Organization", "name": partner.name.text.into(here.language)}
        if partner.url:
            body["url"] = partner.url
        partners = made.setdefault(_ROLES[partner.role], [])
        assert isinstance(partners, list)  # put there a line above
        partners.append(body)
    if "organizer" not in made and (house := institution(here)):
        made["organizer"] = [house]
    if exhibition.hero and exhibition.hero.images:
        made["image"] = picture(exhibition.hero, 1, here)
    return made


@_data.register
def _(hall: PublicHall, here: Here) -> Json:
    here = here.at(here.addresses.page("hall", here.language, hall.id))
    made: Json = {"@type": "CollectionPage", "@id": here.address(here.page), "url": here.address(here.page)}
    made |= named(hall.title, here.language)
    if hall.summary:
        made["description"] = unmarked(hall.summary).into(here.language)
    made["inLanguage"] = here.language
    made["isPartOf"] = {"@type": "WebSite", "name": here.site.title.into(here.language), "url": here.front}
    made["hasPart"] = [
        {
            "@type": "ExhibitionEvent",
            "name": exhibition.title.into(here.language),
            "url": here.address(here.addresses.page("exhibition", here.language, exhibition.id)),
        }
        for exhibition in map(here.site.exhibition, hall.exhibitions)
    ]
    return made


@_data.register
def _(site: PublicSite, here: Here) -> Json:
    here = here.at(here.addresses.page("front", here.language))
    made: Json = {"@type": "WebSite", "@id": f"{here.front}#site", "url": here.front}
    made |= named(site.title, here.language)
    if site.summary:
        made["description"] = unmarked(site.summary).into(here.language)
    made["inLanguage"] = list(here.addresses.languages)
    if house := institution(here):
        made["publisher"] = house
    return made
