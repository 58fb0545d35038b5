"""The pictures of what may be shown, and what becomes of a work whose picture cannot be made: from what was decided
to what pages and papers are made from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from builder import images
from builder.branding import faced
from builder.deciding import decide
from builder.gate import release
from builder.model.address import Addresses
from builder.model.item import Site
from builder.model.problems import Problem, in_order
from builder.model.public import PublicImage, PublicItem
from builder.model.rendition import Rendition
from builder.order import Checked, Decided, Order, Prepared, Tools, asking
from builder.store import Store


def pictures(
    decided: Decided, tools: Tools, *, fine: bool = False
) -> tuple[Mapping[PublicImage, Rendition], list[Problem]]:
    """The derivatives of every public picture, ``fine`` for a printer, and a problem for each item whose picture could
    not be made.
    """
    site, released = decided.site, decided.released
    renditions, troubles = images.make_renditions(
        tuple(released.site.images()),
        site.settings.images,
        decided.store,
        workers=decided.order.jobs,
        progress=partial(tools.progress, "images"),
        fine=fine,
    )
    problems = [
        _picture_problem(site, item, image, troubles[image])
        for item in released.site.items
        for image in item.images
        if image in troubles
    ]
    return renditions, problems


def _picture_problem(site: Site, shown: PublicItem, image: PublicImage, trouble: images.ImageTrouble) -> Problem:
    item = site.items[f"{shown.exhibition}/{shown.id}"]
    picture = next(picture for picture in item.pictures if picture.digest == image.digest)
    return Problem(
        code=trouble.code,
        where=picture.where,
        facts={"name": picture.name, **trouble.facts},
        item=item.key,
        field="file",
    )


def unshowable(site: Site, renditions: Mapping[PublicImage, Rendition], order: Order) -> Mapping[str, frozenset[str]]:
    """In the draft an item stays although its picture could not be made; elsewhere the gate withholds it."""
    if not order.draft:
        return {}
    made = {image.digest for image in renditions}
    return {
        item.key: frozenset(picture.digest for picture in item.pictures if picture.digest not in made)
        for item in site.items.values()
    }


def illustrate(decided: Decided, tools: Tools, *, fine: bool = False) -> Prepared:
    """Make the pictures of what may be shown; an item whose picture cannot be made goes before the gate again."""
    order, site, released = decided.order, decided.site, decided.released
    tools = faced(tools, order, site, decided.store)
    renditions, broken = pictures(decided, tools, fine=fine)
    if broken:
        asked = asking(order, site, [*decided.found, *broken])
        released = release(site, asked, unshowable=unshowable(site, renditions, order))
    return Prepared(
        order=order,
        tools=tools,
        store=decided.store,
        site=site,
        released=released,
        renditions=renditions,
        addresses=addresses_of(order, site),
        problems=in_order([*decided.found, *broken, *released.problems]),
    )


def without_pictures(decided: Decided, tools: Tools) -> Prepared:
    """What may be shown of everything but the exhibitions: nothing has to be drawn for that."""
    words_only = replace(decided.released, site=replace(decided.released.site, exhibitions=(), halls=()))
    return not_drawn(replace(decided, released=words_only), tools)


def not_drawn(decided: Decided, tools: Tools) -> Prepared:
    """What was decided, for makers that need no picture."""
    return Prepared(
        order=decided.order,
        tools=tools,
        store=decided.store,
        site=decided.site,
        released=decided.released,
        renditions={},
        addresses=addresses_of(decided.order, decided.site),
        problems=decided.problems,
    )


def addresses_of(order: Order, site: Site) -> Addresses:
    """Where everything will stand."""
    urls = "file" if order.kiosk else site.settings.urls
    return Addresses(site.settings.languages, urls, site.settings.base_url)


def prepare(order: Order, tools: Tools, store: Store) -> Prepared | Checked:
    """From the folder to the public site with its pictures; answers Checked where a problem stops everything."""
    decided = decide(order, store)
    return decided if isinstance(decided, Checked) else illustrate(decided, tools)
