"""The doors of outreach at the front: each with a line about what is behind it, and the first things found there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from builder.model.text import Text
from builder.pages.hanging import Hanging
from builder.pages.house import doors
from builder.pages.room import Room
from builder.pages.views import DoorView, LinkView
from builder.strings.days import day_of, span_of
from builder.templates import escaped

_MOST = 4


def front_doors(room: Room, hanging: Hanging) -> tuple[DoorView, ...]:
    """Every door with something behind it, in the order of the menu."""
    return tuple(
        DoorView(
            kind,
            LinkView(escaped(room.t(f"{kind}.title")), hanging.link(room.page(kind)), room.t(f"{kind}.lead")),
            tuple(
                LinkView(room.show(title), hanging.link(page) + anchor, note)
                for title, page, anchor, note in islice(_BEHIND[kind](room), _MOST)
            ),
        )
        for kind in doors(room.site.outreach)
    )


_Way = tuple[Text, str, str, str]
"""What a thing is called, its page, its anchor there, and a note."""


def _law(room: Room) -> Iterator[_Way]:
    """Two questions that many ask, the first statute in full, and a quiz; more questions where one of these is not."""
    outreach = room.site.outreach
    asked: list[_Way] = [(one.title, room.page("faq"), f"#{one.id}", "") for one in outreach.faqs[:_MOST]]
    read: list[_Way] = [(one.current.title, room.page("law", one.id), "", "") for one in outreach.statutes[:1]]
    tried: list[_Way] = [(one.title, room.page("quiz", one.id), "", "") for one in outreach.quizzes[:1]]
    yield from asked[: _MOST - len(read) - len(tried)]
    yield from read
    yield from tried


def _guides(room: Room) -> Iterator[_Way]:
    """The helpers for those who do not know what they want, then the guides."""
    outreach = room.site.outreach
    yield from ((one.title, room.page("choose", one.id), "", "") for one in outreach.choices)
    yield from ((one.title, room.page("where", one.id), "", "") for one in outreach.finders)
    yield from ((one.title, room.page("guide", one.id), "", "") for one in outreach.guides)


def _openings(room: Room) -> Iterator[_Way]:
    """The latest batches."""
    for one in room.site.outreach.openings:
        yield one.title, room.page("opening", one.id), "", day_of(one.day.isoformat(), room.language)


def _events(room: Room) -> Iterator[_Way]:
    """The next events, each with its days."""
    coming = sorted((one for one in room.site.outreach.events if one.days and not one.over), key=lambda one: one.days)
    for one in coming:
        yield one.title, room.page("event", one.id), "", span_of(one.days, room.language)


_BEHIND: Mapping[str, Callable[[Room], Iterator[_Way]]] = {
    "laws": _law,
    "guides": _guides,
    "openings": _openings,
    "events": _events,
}
