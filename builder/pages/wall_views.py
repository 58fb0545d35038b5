"""What the template of the wall is given."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.pages.views import LinkView, TileView
from builder.templates import Plain


@dataclass(frozen=True, slots=True)
class WallGroupView(Plain):
    """A chapter on the wall of all works, or the part of it that hangs on this page."""

    anchor: str  # id of its section
    title: Markup
    href: str  # the chapter in its exhibition
    tiles: tuple[TileView, ...]  # its works


@dataclass(frozen=True, slots=True)
class ChapterView(Plain):
    """A chapter in the list beside the wall."""

    title: Markup
    exhibition: Markup
    href: str  # where it begins on the wall
    count: int


@dataclass(frozen=True, slots=True)
class FacetView(Plain):
    """One thing that works of the wall have in common."""

    number: int  # by which tiles refer to it
    words: Markup  # what it is
    count: int
    query: str = ""  # what the search page is asked for it, where the wall has several pages


@dataclass(frozen=True, slots=True)
class PageLinkView(Plain):
    """A page of the wall."""

    words: str  # its number, or … where pages are left out
    href: str
    current: bool  # whether it is the page at hand


@dataclass(frozen=True, slots=True)
class WallView(Plain):
    """All works, or as many of them as one page holds."""

    count: str
    number: int  # how many there are in all
    part: str  # which of them hang here, where there are several pages
    chapters: tuple[ChapterView, ...]  # all chapters with works
    facets: tuple[tuple[str, tuple[FacetView, ...]], ...]  # heading and values
    search: str  # the search page, where there are several pages and each value leads there
    groups: tuple[WallGroupView, ...]
    pages: tuple[PageLinkView, ...]  # none where there is one
    before: LinkView | None  # the page before
    after: LinkView | None  # likewise
