"""Addresses that were public once: none of them may vanish without a word.

``build/report/addresses.txt`` keeps every place that was ever published from this build folder, a place a line.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from builder.model.branding import branding_place
from builder.model.problems import Problem
from builder.model.public import PublicSite
from builder.model.where import Where

NAME = "addresses.txt"
_REDIRECTS = Where("content/redirects.yml")


def places(site: PublicSite) -> frozenset[str]:
    """The places of everything that is shown and keeps its name: items, exhibitions, halls."""
    return frozenset(
        [
            *(f"items/{item.slug}" for item in site.items),
            *(f"exhibits/{exhibition.id}" for exhibition in site.exhibitions),
            *(f"halls/{hall.id}" for hall in site.halls),
        ]
    )


def about_addresses(report: Path, site: PublicSite) -> list[Problem]:
    """What an edition whose reports stand in ``report`` should be told of its addresses."""
    return [*gone(kept(report), site), *nameless(site)]


def nameless(site: PublicSite) -> list[Problem]:
    """A note where a public web site does not say where it will stand."""
    if site.base_url or site.draft or site.kiosk:
        return []
    if site.partner:
        return [Problem(code="BRAND-12", where=Where(branding_place(site.partner)), field="base_url")]
    return [Problem(code="MOVE-07", where=Where("content/site.yml"), field="base_url")]


def gone(known: Iterable[str], site: PublicSite) -> list[Problem]:
    """A warning for each place that was public and is now neither shown, nor led elsewhere, nor marked as taken down.
    A draft is no public site.
    """
    if site.draft:
        return []
    stands = places(site)
    stands |= {moved.old for moved in site.moved} | {f"items/{stone.slug}" for stone in site.tombstones}
    missing = sorted(set(known) - stands)
    return [Problem(code="MOVE-06", where=_REDIRECTS, facts={"place": place}) for place in missing]


def kept(report: Path) -> frozenset[str]:
    """What was published before; nothing where no build has left a list."""
    try:
        lines = (report / NAME).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return frozenset()
    return frozenset(line for line in lines if line)


def as_report(known: Iterable[str], site: PublicSite) -> dict[str, bytes]:
    """The list with what is published now."""
    now = frozenset() if site.draft else places(site)
    return {NAME: "".join(f"{place}\n" for place in sorted({*known, *now})).encode()}
