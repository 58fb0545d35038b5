"""The sitemap pairs the languages and never names what it should not."""

from __future__ import annotations

from lxml import etree

from builder.exports import sitemap as sitemap_module
from builder.exports.sitemap import robots, sitemaps
from builder.model.address import Addresses
from tests.exports.build import ADDRESSES, BASE, exported, item, site

PAGES = [
    "index.html",
    "en/index.html",
    "items/a&b/index.html",
    "en/items/a&b/index.html",
    "about/index.html",
    "404.html",
    "x.js",
]
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_pages_and_their_twins() -> None:
    """Every page once, with an alternate for each language that it exists in; the error page is not listed."""
    root = etree.fromstring(sitemaps(PAGES, ADDRESSES)["sitemap.xml"])
    entries = {url.findtext("s:loc", namespaces=NS): url for url in root.findall("s:url", NS)}
    assert set(entries) == {
        f"{BASE}/", f"{BASE}/en/", f"{BASE}/items/a%26b/", f"{BASE}/en/items/a%26b/", f"{BASE}/about/",
    }  # fmt: skip
    for loc in (f"{BASE}/items/a%26b/", f"{BASE}/en/items/a%26b/"):
        links = {link.get("hreflang"): link.get("href") for link in entries[loc].findall("x:link", NS)}
        assert links == {"zh": f"{BASE}/items/a%26b/", "en": f"{BASE}/en/items/a%26b/"}
    assert not entries[f"{BASE}/about/"].findall("x:link", NS), "a page without a twin has no alternate"


def test_a_sitemap_without_base_url() -> None:
    """Every build leaves a sitemap. Without base_url its addresses lie below a name that nobody can reach, and
    robots.txt does not send anybody there.
    """
    made = {str(file.path): file.data for file in exported(site(item("a-1"), base_url=""), Addresses(), PAGES)}
    places = [loc.text for loc in etree.fromstring(made["sitemap.xml"]).iterfind(".//s:loc", NS)]
    assert places
    assert all(place.startswith("https://base-url-not-set.invalid/") for place in places)
    assert made["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_robots() -> None:
    """robots.txt names the sitemap and lets everybody in, also as lines for the one at the root of the host."""
    text = b"User-agent: *\nAllow: %b/\nSitemap: https://archive.example%b/sitemap.xml\n"
    assert robots(Addresses(base_url="https://archive.example/")) == text % (b"", b"")
    assert robots(Addresses(base_url="https://archive.example/zt/daz/")) == text % (b"/zt/daz", b"/zt/daz")


def test_a_draft_invites_nobody() -> None:
    """The draft has data for the curator, but no sitemap."""
    made = site(item("a-1"), draft=True)
    paths = {str(file.path) for file in exported(made, ADDRESSES, PAGES)}
    assert "data/items.json" in paths
    assert "sitemap.xml" not in paths


def test_many_pages_make_several_files(monkeypatch) -> None:
    """More pages than one file may hold: an index names the parts."""
    monkeypatch.setattr(sitemap_module, "MOST", 2)
    made = sitemaps(PAGES, ADDRESSES)
    assert set(made) == {"sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"}
    root = etree.fromstring(made["sitemap.xml"])
    assert [loc.text for loc in root.iterfind(".//s:loc", NS)] == [f"{BASE}/sitemap-{n}.xml" for n in (1, 2, 3)]
