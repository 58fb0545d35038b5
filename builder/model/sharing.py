"""Which pages have a picture and a code of their own for those who share them."""

from __future__ import annotations

from builder.model.public import PublicSite

MOST_ITEMS = 1_000
"""A card takes a fortieth of a second to draw and 80 KB to keep: beyond that many items their pictures serve."""


def shares(site: PublicSite) -> bool:
    """Whether front door, halls and exhibitions have cards. Nobody is told of a draft."""
    return not site.draft


def shares_items(site: PublicSite) -> bool:
    """Whether each item has its card and code: a link to it must be known, and they must not be too many."""
    return shares(site) and bool(site.base_url) and len(site.items) <= MOST_ITEMS
