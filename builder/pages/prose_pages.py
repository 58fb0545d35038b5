"""Hand-written pages: what they put where data pages have slots, and links to those that may not be shown."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from builder.templates import script_json

_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?![a-z]+:)([^)\s#]+\.md)(?:#[^)\s]*)?(?:\s[^)]*)?\)")


def with_links_to(shown: Collection[str] | None, markdown: str, page: str) -> str:
    """The Markdown of a page with links to pages in ``shown`` (all where it is None); of any other the words stay."""
    if shown is None:
        return markdown
    home = PurePosixPath(page).parent

    def kept(link: re.Match[str]) -> str:
        return link[0] if normpath(home / unquote(link[2])) in shown else link[1]

    return _LINK.sub(kept, markdown)


def prose_slots(title: str, meta: Mapping[str, object], house: str) -> dict[str, object]:
    """What a hand-written page puts where data pages have slots."""
    description = str(meta.get("description", ""))
    data = script_json({"@context": "https://schema.org", "@type": "WebPage", "name": title})
    return {
        "title": f"{title} · {house}",
        "description": description or title,
        "room": "paper",
        "image": "",
        "jsonld": data,
        "main": "",
    }
