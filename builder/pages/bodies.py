"""Every data page of the site: its view, rendered by its template, with what stands in its head."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import jinja2
from markupsafe import Markup

from builder.model.address import Addresses, PageKind
from builder.model.public import PublicExhibition, PublicImage, PublicItem, PublicSite
from builder.model.rendition import Rendition
from builder.model.sharing import shares_items
from builder.model.text import Language
from builder.pages.cite import Cite
from builder.pages.exhibition import exhibition as exhibition_view
from builder.pages.front import front as front_view
from builder.pages.hall import hall as hall_view
from builder.pages.hanging import Render
from builder.pages.institution import institution_pages
from builder.pages.item import ItemPages
from builder.pages.kiosk import start as start_view
from builder.pages.links import Links
from builder.pages.outreach import Crossings, outreach_pages
from builder.pages.patterns import patterns as patterns_view
from builder.pages.poured import Body
from builder.pages.prose import bare
from builder.pages.room import Room, shown_exhibitions
from builder.pages.search import search as search_view
from builder.pages.take import card_meta, picture_meta
from builder.pages.views import TombstoneView
from builder.pages.wall import wall_pages
from builder.pages.wording import HTML_LANGUAGE, plain, words
from builder.templates import safe, script_json

Describe = Callable[[object, Language], object]
"""The schema.org description of a work, an exhibition or the site."""

_DESCRIPTION = 160
_GALLERY = frozenset({"front", "exhibition", "item", "all"})
"""Kinds of pages in the dark room; all others are for reading."""


def bodies(
    site: PublicSite,
    renditions: Mapping[PublicImage, Rendition],
    addresses: Addresses,
    environment: jinja2.Environment,
    describe: Describe,
    cite: Cite,
) -> Iterator[Body]:
    """The bodies of all pages, language by language, in a fixed order."""
    links = Links(addresses)
    crossings = Crossings(site.outreach)
    for language in addresses.languages:
        room = Room(site, language, addresses, renditions, links, _tile(environment))
        maker = _Maker(room, environment, describe, cite)
        yield maker.front()
        yield from maker.halls()
        for exhibition in site.exhibitions:
            yield maker.exhibition(exhibition)
            yield from maker.items(exhibition)
        yield from maker.walls()
        yield from maker.outreach(crossings)
        yield maker.search()
        yield from maker.tombstones()
        if site.patterns:
            yield maker.patterns()


class _Maker:
    """The bodies of one language."""

    def __init__(self, room: Room, environment: jinja2.Environment, describe: Describe, cite: Cite) -> None:
        self.room = room
        self.cite = cite
        self._carded = shares_items(room.site)
        self.environment = environment
        self.describe = describe
        self._words = {
            "t": words(room.language),
            "language": room.language,
            "html_language": HTML_LANGUAGE[room.language],
            "kiosk": room.site.kiosk is not None,
        }

    def front(self) -> Body:
        room, site = self.room, self.room.site
        if site.kiosk:
            return self._start()
        first = next(iter(shown_exhibitions(site)), None)
        return self._body(
            "front",
            "",
            front_view(room),
            title=site.title.into(room.language),
            description=bare(site.summary, room.language) or (bare(first.summary, room.language) if first else ""),
            thing=site,
            image=card_meta(room, "front", "", site.title.into(room.language)),
            made_from=_keys(first.items) if first else (),
        )

    def _start(self) -> Body:
        """The start screen of a booth, in the place of the front door."""
        site = self.room.site
        return self._body(
            "front",
            "",
            start_view(self.room),
            template="start",
            title=site.title.into(self.room.language),
            description=bare(site.summary, self.room.language),
            thing=site,
            image="",
            made_from=_keys(site.items),
        )

    def halls(self) -> Iterator[Body]:
        for hall in self.room.site.halls:
            shown = [self.room.site.exhibition(name) for name in hall.exhibitions]
            yield self._body(
                "hall",
                hall.id,
                hall_view(self.room, hall),
                title=hall.title.into(self.room.language),
                description=bare(hall.summary, self.room.language),
                thing=self.room.site,
                image=card_meta(self.room, "hall", hall.id, hall.title.into(self.room.language)),
                made_from=_keys((*(one.item for one in hall.treasures), *(i for show in shown for i in show.items))),
            )

    def exhibition(self, exhibition: PublicExhibition) -> Body:
        language = self.room.language
        return self._body(
            "exhibition",
            exhibition.id,
            exhibition_view(self.room, exhibition),
            title=exhibition.title.into(language),
            description=bare(exhibition.summary or exhibition.foreword, language),
            thing=exhibition,
            image=card_meta(self.room, "exhibition", exhibition.id, exhibition.title.into(language)),
            made_from=_keys((*exhibition.items, *exhibition.guests)),
        )

    def items(self, exhibition: PublicExhibition) -> Iterator[Body]:
        language = self.room.language
        pages = ItemPages(self.room, exhibition, self.cite)
        template = self.environment.get_template("lantai/item.html")
        home = exhibition.title.into(language)
        for number, item in enumerate(exhibition.items):
            title = item.title.into(language)
            caption = item.first("caption") or item.first("long_description")
            yield Body(
                kind="item",
                language=language,
                slug=item.slug,
                path=self.room.page("item", item.slug),
                slots={
                    "id": item.slug,
                    "title": f"{title} · {home}",
                    "description": plain(caption.into(language) or f"{title} · {home}", _DESCRIPTION),
                    "main": safe(template.render(self._words, view=pages.view(number))),
                    "jsonld": script_json(self.describe(item, language)),
                    "room": "gallery",
                    "image": self._image(item),
                },
                made_from=(f"{item.exhibition}/{item.id}",),
            )

    def walls(self) -> Iterator[Body]:
        room, site = self.room, self.room.site
        for slug, view in wall_pages(room):
            number = f" · {view.part}" if slug else ""
            yield self._body(
                "more" if slug else "all",
                slug,
                view,
                title=room.t("all.title") + number,
                description=room.t("all.description", site=site.title.into(room.language)) + number,
                thing=site,
                image="",
                made_from=_keys(site.items),
                template="all",
            )

    def search(self) -> Body:
        name = self.room.site.title.into(self.room.language)
        return self._body(
            "search",
            "",
            search_view(self.room),
            title=self.room.t("search.title"),
            description=self.room.t("search.description", site=name),
            thing=self.room.site,
            image="",
            made_from=(),
        )

    def tombstones(self) -> Iterator[Body]:
        """Where something was taken down: that it was, and when; nothing of what it was."""
        template = self.environment.get_template("lantai/tombstone.html")
        language, described = self.room.language, script_json(self.describe(self.room.site, self.room.language))
        title = self.room.t("tombstone.title")
        for stone in self.room.site.tombstones:
            path = self.room.page("item", stone.slug)
            day = self.room.t("tombstone.day", day=stone.day)
            view = TombstoneView(day=day, all_works=self.room.all_works(path))
            slots = {
                "id": stone.slug,
                "title": title,
                "description": title,
                "main": safe(template.render(self._words, view=view)),
                "jsonld": described,
                "room": "paper",
                "image": safe('<meta name="robots" content="noindex">'),
            }
            yield Body(kind="item", language=language, slug=stone.slug, path=path, slots=slots)

    def outreach(self, crossings: Crossings) -> Iterator[Body]:
        for page in (*outreach_pages(self.room, crossings), *institution_pages(self.room)):
            yield self._body(
                *(page.kind, page.slug, page.view),
                title=page.title,
                description=page.description,
                thing=page.thing,
                image=page.image,
                made_from=page.made_from,
            )

    def patterns(self) -> Body:
        site, title = self.room.site, self.room.t("patterns.title")
        used = [place.item for block in site.patterns for place in block.places]
        return self._body(
            "patterns",
            "",
            patterns_view(self.room),
            title=title,
            description=title,
            thing=site,
            image="",
            made_from=tuple(dict.fromkeys(_keys(tuple(used)))),
        )

    def _body(
        self,
        kind: PageKind,
        slug: str,
        view: object,
        *,
        title: str,
        description: str,
        thing: object,
        image: str,
        made_from: tuple[str, ...],
        template: str = "",
    ) -> Body:
        site_title = self.room.site.title.into(self.room.language)
        main = self.environment.get_template(f"lantai/{template or kind}.html").render(self._words, view=view)
        return Body(
            kind=kind,
            language=self.room.language,
            slug=slug,
            path=self.room.page(kind, slug),
            slots={
                "id": slug.partition("/")[0],
                "part": slug.partition("/")[2],
                "title": title if kind == "front" else f"{title} · {site_title}",
                "description": plain(description or title, _DESCRIPTION),
                "main": safe(main),
                "jsonld": script_json(self.describe(thing, self.room.language)),
                "room": "gallery" if kind in _GALLERY else "paper",
                "image": image,
            },
            made_from=made_from,
        )

    def _image(self, item: PublicItem) -> Markup:
        """The work's card or, where there are too many for cards, its picture."""
        room = self.room
        title = item.title.into(room.language)
        if self._carded:
            return card_meta(room, "item", item.slug, title)
        rendition = room.renditions.get(item.images[0]) if item.images else None
        if rendition is None or not room.addresses.base_url:
            return Markup()
        size = rendition.at_least(1200)
        path = room.addresses.image(item.slug, 1, size.width, size.height)
        return picture_meta(room.addresses.absolute(path), size.width, size.height, title)


def _tile(environment: jinja2.Environment) -> Render:
    """The macro that renders a tile."""
    macro = environment.get_template("lantai/works.html").module.__dict__["tile"]
    return lambda href, picture, label: safe(macro(href, picture, label))


def _keys(items: tuple[PublicItem, ...]) -> tuple[str, ...]:
    return tuple(f"{item.exhibition}/{item.id}" for item in items)
