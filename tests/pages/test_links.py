"""The fast links lead where the slow ones lead."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from builder.model.address import Addresses
from builder.pages.links import Links

KINDS = st.sampled_from(["front", "hall", "exhibition", "item", "all"])
SLUGS = st.text("abcz09.-", min_size=1, max_size=12).filter(lambda slug: slug.strip(".-") == slug)


def arrives(source: str, link: str) -> str:
    """The path that a browser at ``source`` opens."""
    path = unquote(link.partition("#")[0])
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    return posixpath.normpath(posixpath.join(joined, "index.html")) if path.endswith("/") or not path else joined


@given(KINDS, KINDS, SLUGS, SLUGS, st.sampled_from(["zh", "en"]), st.sampled_from(["directory", "file"]))
def test_links_arrive(source: str, target: str, here: str, there: str, language: str, urls: str) -> None:
    """From every kind of page to every other, in both forms of address."""
    addresses = Addresses(urls=urls)  # type: ignore[arg-type]
    links = Links(addresses)
    start = addresses.page(source, language, here)  # type: ignore[arg-type]
    goal = addresses.page(target, language, there)  # type: ignore[arg-type]
    assert arrives(start, links.link(links.root(start), goal)) == goal
    assert arrives(start, addresses.link(start, goal)) == goal


def test_anchors_stay() -> None:
    """A link to a chapter keeps its anchor."""
    links = Links(Addresses())
    assert links.link("../../", "exhibits/a/index.html#unit-2") == "../../exhibits/a/#unit-2"
    assert links.link("", "index.html") == "./"
