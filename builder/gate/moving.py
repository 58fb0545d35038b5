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
    partner's site tells of its own exhibitions only, and of nothing that another house lent to the host alone.
    """
    taken = {item.slug for exhibition in exhibitions for item in exhibition.items}
    down = [one.withdrawal for one in site.withdrawn]
    if site.worn:
        chosen, others = site.worn.settings.exhibitions, _not_passed_on(site, site.worn.code)
        down = [one for one in down if _home(one.item) in chosen and _lender(one.item) not in others]
    days = {one.slug: one.date.isoformat() for one in down if one.slug and one.slug not in taken}
    return tuple(Tombstone(slug, day) for slug, day in sorted(days.items()))


def _home(key: str) -> str:
    return key.partition("/")[0]


def _lender(key: str) -> str:
    """The code before an item's id; the id where it bears none."""
    return key.partition("/")[2].partition(":")[0]


def _not_passed_on(site: Site, partner: str) -> frozenset[str]:
    """The codes of lenders of whose works none may stand on this partner's site."""
    lenders = {name.partition("/")[0] for one in site.exhibitions for name in one.settings.joint}
    lent = (item.lent for item in site.items.values() if item.lent)
    return frozenset(lenders - {partner} - {one.lender for one in lent if partner in one.shown_by})
