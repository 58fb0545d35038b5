"""How to reach somebody, as links: a number that a telephone can dial, an address that a browser can open."""

from __future__ import annotations

from markupsafe import Markup

from builder.model.text import Text
from builder.pages.room import Room
from builder.pages.views import LinkView
from builder.templates import escaped, safe


def call(phone: str) -> LinkView | None:
    """A number that a telephone can dial; one with words in it stands as it is."""
    dialled = "".join(one for one in phone if one in "+0123456789")
    only = all(one in "+0123456789 -()（）" for one in phone)
    return LinkView(escaped(phone), f"tel:{dialled}" if only and dialled else "") if phone else None


def opened(url: str) -> LinkView | None:
    """An address of the web; anything else is words."""
    return LinkView(escaped(url), url if url.startswith(("https://", "http://")) else "") if url else None


def shown(room: Room, words: Text) -> Markup:
    """The words in the page's language, or nothing."""
    return room.show(words) if words else safe("")
