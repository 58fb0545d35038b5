"""feed.xml: exhibitions as they opened, batches of opened records, and events (Atom, RFC 4287).

Every date is one that a curator wrote: an exhibition that does not say when it opened is not in the feed, because a
date of the build would announce it anew each time. A feed without entries says that it never changed.
"""

from __future__ import annotations

from builder.exports.xml_text import HEAD, element
from builder.model.address import FEED, Addresses
from builder.model.announced import Announcement, announced
from builder.model.public import PublicSite
from builder.model.text import Language
from builder.model.unmarked import unmarked

MEDIA = "application/atom+xml"
_NEVER = "1970-01-01"
_LANGUAGES = {"zh": "zh-CN", "en": "en"}


def feed(site: PublicSite, addresses: Addresses) -> bytes:
    """The feed, newest first; without entries where nothing is announced."""
    opened = announced(site)
    first = addresses.languages[0]
    name = (site.institution.name.text or site.title).into(first)
    lines = [
        element("id", addresses.uri(FEED)),
        element("title", site.title.into(first)),
        element("subtitle", unmarked(site.summary).into(first)) if site.summary else "",
        element("updated", _time(opened[0].day if opened else _NEVER)),
        f"<author>\n{element('name', name)}</author>\n",
        element("link", attributes={"rel": "self", "type": MEDIA, "href": addresses.uri(FEED)}),
        *(_door(addresses.page("front", code), code, addresses) for code in addresses.languages),
        *(_entry(one, addresses) for one in opened),
    ]
    opening = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{_LANGUAGES[first]}">\n'
    return f"{HEAD}{opening}{''.join(lines)}</feed>\n".encode()


def _entry(one: Announcement, addresses: Addresses) -> str:
    first = addresses.languages[0]
    page = addresses.uri(addresses.page(one.page, first, one.slug))
    title = one.title.into(first)
    lines = [
        element("id", page),
        element("title", title),
        element("updated", _time(one.day)),
        *(_door(addresses.page(one.page, code, one.slug), code, addresses) for code in addresses.languages),
        element("summary", (unmarked(one.summary) or one.title).into(first) or title),
    ]
    return f"<entry>\n{''.join(lines)}</entry>\n"


def _door(page: str, language: Language, addresses: Addresses) -> str:
    """The page in one language."""
    attributes = {
        "rel": "alternate",
        "type": "text/html",
        "hreflang": _LANGUAGES[language],
        "href": addresses.uri(page),
    }
    return element("link", attributes=attributes)


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"
