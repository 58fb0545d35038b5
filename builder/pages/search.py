"""The search page: a form, and the words that its script needs."""

from __future__ import annotations

import json
from dataclasses import dataclass

from builder.model.record import FACETS, KINDS
from builder.pages.room import Room
from builder.pages.views import LinkView
from builder.templates import Plain, escaped

_ORDERS = {"": "best", "code": "code", "old": "old", "new": "new"}
_SAID = ("found.one", "found.many", "also.one", "also.many", "stem", "broken", "all", "text")


@dataclass(frozen=True, slots=True)
class SearchView(Plain):
    """The search page before its script has read the index."""

    wall: LinkView  # where those go who have no script
    orders: tuple[LinkView, ...]  # the orders of hits; ``href`` is the value
    words: str  # JSON: the phrases of the script


def search(room: Room) -> SearchView:
    return SearchView(
        wall=room.all_works(room.page("search")),
        orders=tuple(LinkView(escaped(room.t(f"search.sort.{name}")), value) for value, name in _ORDERS.items()),
        words=_words(room),
    )


def _words(room: Room) -> str:
    """The phrases of the script; where they hold ``{n}`` or ``{forms}``, it fills them in."""
    said: dict[str, object] = {name: room.t(f"search.{name}") for name in _SAID}
    said["language"] = room.language
    said["kinds"] = {kind: room.t(f"kind.{kind}") for kind in KINDS}
    said["facets"] = {facet: room.t(f"facet.{facet}") for facet in FACETS}
    return json.dumps(said, ensure_ascii=False, sort_keys=True)
