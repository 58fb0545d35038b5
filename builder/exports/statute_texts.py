"""The text of every public version of a statute, byte for byte as it was handed in."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.address import Addresses
from builder.model.public import PublicSite


def statute_texts(site: PublicSite, addresses: Addresses) -> Iterator[tuple[str, bytes, tuple[str, ...]]]:
    """Path, bytes and document of each."""
    for version in site.outreach.versions.values():
        data = version.text.source.encode(version.encoding)
        yield addresses.statute_text(version.slug), data, (f"content/law/{version.citation}",)
