"""Links are relative, encoded, and the same whatever the site's own address."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.address import Addresses

_NAMES = st.lists(st.sampled_from(["a", "b", "items", "en"]), min_size=0, max_size=3)
_PATHS = _NAMES.map(lambda parts: "/".join([*parts, "index.html"]))


@pytest.mark.parametrize(
    ("urls", "source", "target", "expected"),
    [
        ("directory", "items/a/index.html", "items/b/index.html", "../b/"),
        ("directory", "index.html", "index.html", "./"),
        ("directory", "en/items/a/index.html", "index.html", "../../../"),
        ("directory", "index.html", "index.html#halls", "#halls"),
        ("directory", "items/a/index.html", "index.html#halls", "../../#halls"),
        (
            "directory",
            "items/a/index.html",
            "iiif/a/1/full/400,300/0/default.jpg",
            "../../iiif/a/1/full/400,300/0/default.jpg",
        ),
        ("directory", "index.html", "downloads/图 录.pdf", "downloads/%E5%9B%BE%20%E5%BD%95.pdf"),
        ("file", "items/a/index.html", "items/b/index.html", "../b/index.html"),
        ("file", "index.html", "index.html", "index.html"),
    ],
)
def test_links(urls: str, source: str, target: str, expected: str) -> None:
    """A page points to a page by the shortest way, as a folder or as a file."""
    assert Addresses(urls=urls).link(source, target) == expected  # type: ignore[arg-type]


@given(_PATHS, _PATHS)
def test_every_link_arrives(source: str, target: str) -> None:
    """Following a link from its page leads to its target."""
    link = Addresses(urls="file").link(source, target)
    assert posixpath.normpath(posixpath.join(posixpath.dirname(source), link)) == target


def test_full_addresses() -> None:
    """The full address stands below base_url; without one it is the path below the root."""
    assert Addresses(base_url="https://a.example/zt/").absolute("items/a/index.html") == "https://a.example/zt/items/a/"
    assert Addresses().absolute("data/items.json") == "/data/items.json"
