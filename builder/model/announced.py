"""What the feed of a site tells of."""

from __future__ import annotations

from builder.model.public import PublicExhibition, PublicSite


def announced(site: PublicSite) -> tuple[PublicExhibition, ...]:
    """Exhibitions that say when they opened, newest first. A draft announces nothing, nor does a site that does not
    know its address.
    """
    if site.draft or not site.base_url:
        return ()
    opened = [exhibition for exhibition in site.exhibitions if exhibition.opened]
    return tuple(sorted(opened, key=lambda one: (one.opened, one.id), reverse=True))
