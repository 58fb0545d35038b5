"""The pictures of what may be shown, and what becomes of a work whose picture cannot be made."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from builder import images
from builder.model.item import Site
from builder.model.problems import Problem
from builder.model.public import PublicImage, PublicItem
from builder.model.rendition import Rendition
from builder.order import Decided, Order, Tools


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
