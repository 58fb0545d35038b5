"""What the search finds: one record for whatever has an address and words that anybody may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from builder.model.text import LANGUAGES, Language, Text

RecordKind = Literal[
    "exhibition",
    "hall",
    "unit",
    "page",
    "law",
    "case",
    "faq",
    "term",
    "guide",
    "where",
    "choose",
    "quiz",
    "event",
    "opening",
    "item",
    "catalogue",
]
KINDS: tuple[RecordKind, ...] = get_args(RecordKind)
"""Kinds in the order in which equal hits are shown."""

Facet = Literal["type", "hall", "exhibition", "decade", "place", "person", "subject", "partner"]
FACETS: tuple[Facet, ...] = get_args(Facet)
"""What hits can be narrowed by, in the order in which it is offered. A person is one only who is a public figure, dead
or has agreed.
"""

_NOTHING = Text()


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture: its path below the site's root, and its pixels."""

    path: str
    width: int
    height: int


class Record(NamedTuple):
    """One thing to be found. Every word in it is public; it is made from Public types and rendered pages only.

    ``path`` is its page in the first language of the site, perhaps with an anchor; ``languages`` are those in which
    the page exists. ``title``, ``code``, ``number`` (文号) and ``issuer`` are searched first, ``texts`` on request.
    ``when`` is the date as it is shown, ``day`` (ISO) the one that it is sorted by. ``made_from`` are item keys.
    A tuple, because a catalogue makes two hundred thousand of them.
    """

    kind: RecordKind
    title: Text
    path: str
    code: str = ""
    number: str = ""
    issuer: Text = _NOTHING
    when: Text = _NOTHING
    day: str = ""
    texts: tuple[Text, ...] = ()
    facets: tuple[tuple[Facet, Text], ...] = ()
    thumbnail: Thumbnail | None = None
    languages: tuple[Language, ...] = LANGUAGES
    made_from: tuple[str, ...] = ()
