"""Old addresses lead to the new ones in both languages, from a server and from a disk."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urljoin

import pytest

from builder import pages
from builder.model.address import Addresses
from builder.model.redirects import Moved
from builder.templates import environment
from tests.pages.conftest import THEME, a_site, make


@pytest.mark.parametrize("urls", ["directory", "file"])
def test_an_old_address_leads_on(urls: str) -> None:
    """A page for each language whose refresh, link and canonical address all lead to the new page."""
    site = replace(a_site(), moved=(Moved("items/old", "items/a-1"), Moved("old/deep/er", "exhibits/quay")))
    addresses = Addresses(site.languages, urls, site.base_url)
    standing = set(make(site, urls=urls).texts)
    made = {str(file.path): file.data.decode() for file in pages.moved(site, addresses, environment([THEME]), standing)}
    assert set(made) == {
        "items/old/index.html", "en/items/old/index.html", "old/deep/er/index.html", "en/old/deep/er/index.html",
    }  # fmt: skip
    for path, goal in (("en/items/old/index.html", "en/items/a-1/"), ("old/deep/er/index.html", "exhibits/quay/")):
        found = re.findall(r'(?:url=|rel="canonical" href="|<a href=")([^"]+)"', made[path])
        assert len(found) == 3
        ending = "index.html" if urls == "file" else ""
        assert {urljoin(f"https://x.example/{path}", link) for link in found} == {f"https://x.example/{goal}{ending}"}
    assert '<html lang="en">' in made["en/items/old/index.html"]


def test_a_page_that_stands_is_not_led_away() -> None:
    """Where another page has the old address today, that page stays."""
    site = replace(a_site(), moved=(Moved("about", "items/a-1"),))
    addresses = Addresses(site.languages, "directory", site.base_url)
    made = pages.moved(site, addresses, environment([THEME]), {"about/index.html", "items/a-1/index.html"})
    assert [str(file.path) for file in made] == ["en/about/index.html"]


def test_a_target_in_one_language_only() -> None:
    """A visitor of the other language arrives at the page that there is."""
    site = replace(a_site(), moved=(Moved("aboutus", "about"),))
    addresses = Addresses(site.languages, "directory", site.base_url)
    made = {
        str(f.path): f.data.decode() for f in pages.moved(site, addresses, environment([THEME]), {"about/index.html"})
    }
    assert 'href="../../about/"' in made["en/aboutus/index.html"]
