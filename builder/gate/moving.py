"""Addresses that were public once: what leads on from them, and what says that a work was taken down."""

from __future__ import annotations

from collections.abc import Iterable

from builder.model.item import Site
from builder.model.public import PublicExhibition
from builder.model.redirects import Moved
from builder.model.tombstone import Tombstone


def leading_on(moved: Iterable[Moved], exhibitions: tuple[PublicExhibition, ...]) -> tuple[Moved, ...]:
    """Redirects to what is shown. One to an item or an exhibition that is held back waits with it."""
    places = {f"items/{item.slug}" for exhibition in exhibitions for item in exhibition.items}
    places |= {f"exhibits/{exhibition.id}" for exhibition in exhibitions}
    return tuple(one for one in moved if not one.new.startswith(("items/", "exhibits/")) or one.new in places)


def tombstones(site: Site, exhibitions: tuple[PublicExhibition, ...]) -> tuple[Tombstone, ...]:
    """One for each item that was taken down, by its name in addresses, unless another item has that name today. A
    partner's site tells of its own exhibitions only.
    """
    taken = {item.slug for exhibition in exhibitions for item in exhibition.items}
    down = [one.withdrawal for one in site.withdrawn]
    if site.worn:
        down = [one for one in down if one.item.partition("/")[0] in site.worn.settings.exhibitions]
    days = {one.slug: one.date.isoformat() for one in down if one.slug and one.slug not in taken}
    return tuple(Tombstone(slug, day) for slug, day in sorted(days.items()))
