"""sitemap.xml, with the language pairs that the pages' heads do not carry, and robots.txt (sitemaps.org 0.9)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from builder.model.address import Addresses

MOST = 50_000
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SET = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{}</urlset>\n'
_INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{}</sitemapindex>\n'
_NOT_LISTED = ("404.html",)


def sitemaps(pages: Iterable[str], addresses: Addresses) -> dict[str, bytes]:
    """sitemap.xml by path, in several files with an index where one may not hold all. Its addresses are absolute:
    without a base_url they lie below a name that nobody can reach, as those of IIIF do.
    """
    listed = sorted({page for page in pages if page.endswith(".html") and page.rpartition("/")[2] not in _NOT_LISTED})
    if not listed:
        return {}
    known = frozenset(listed)
    parts = [listed[start : start + MOST] for start in range(0, len(listed), MOST)]
    if len(parts) == 1:
        return {"sitemap.xml": _part(listed, known, addresses)}
    files = {f"sitemap-{number}.xml": _part(part, known, addresses) for number, part in enumerate(parts, start=1)}
    places = "".join(f"<sitemap><loc>{escape(addresses.uri(path))}</loc></sitemap>\n" for path in files)
    return {"sitemap.xml": (_HEAD + _INDEX.format(places)).encode(), **files}


def robots(addresses: Addresses) -> bytes:
    """robots.txt: everybody is welcome, and the sitemap is named where the site knows its address. It is read at the
    root of a host alone; below a path it is there for whoever keeps the one at the root.
    """
    place = f"Sitemap: {addresses.absolute('sitemap.xml')}\n" if addresses.base_url else ""
    root = urlsplit(addresses.base_url).path.rstrip("/")
    return f"User-agent: *\nAllow: {root}/\n{place}".encode()


def _part(pages: Sequence[str], known: frozenset[str], addresses: Addresses) -> bytes:
    return (_HEAD + _SET.format("".join(_entry(page, known, addresses) for page in pages))).encode()


def _entry(page: str, known: frozenset[str], addresses: Addresses) -> str:
    twins = [(code, twin) for code, twin in _twins(page, addresses) if twin in known]
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(addresses.uri(twin))}/>'
        for code, twin in (twins if len(twins) > 1 else ())
    )
    return f"<url><loc>{escape(addresses.uri(page))}</loc>{links}</url>\n"


def _twins(page: str, addresses: Addresses) -> list[tuple[str, str]]:
    """The same page in every language: the first language stands at the root, the others below their code."""
    stem = page
    for code in addresses.languages[1:]:
        if page.startswith(f"{code}/"):
            stem = page.removeprefix(f"{code}/")
    first, *others = addresses.languages
    return [(first, stem), *((code, f"{code}/{stem}") for code in others)]
