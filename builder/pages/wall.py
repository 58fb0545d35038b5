"""The wall of all works, in the order of the exhibitions and their chapters, on as many pages as it needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from re import sub

from builder.model.public import PublicExhibition, PublicItem, PublicUnit
from builder.pages.facets import Facets, facets, searched
from builder.pages.justified import WORDS, ends, row_of
from builder.pages.room import Room, anchor
from builder.pages.views import CardView, LinkView, tiles
from builder.pages.wall_views import ChapterView, PageLinkView, WallGroupView, WallView
from builder.templates import safe

PER_PAGE = 300
"""Works on a page: as many as a phone lays out at once without a pause."""

_FIRST = 4
"""Works whose pictures are asked for at once."""

_HIGHEST = 357
"""Pixels that a row is high at most (``--most`` of rowwall.css)."""

WALL = (
    ("x", "(min-width: 1700px) and (max-aspect-ratio: 1/1) ", 92),
    ("l", "(min-width: 1100px) and (max-aspect-ratio: 1/1) ", 92),
    ("m", "(min-width: 901px) and (max-aspect-ratio: 1/1) ", 92),
    ("x", "(min-width: 1700px) ", 75),
    ("l", "(min-width: 1100px) ", 70),
    ("m", "(min-width: 901px) ", 66),
    ("m", "(min-width: 700px) ", 92),
    ("s", "", 92),
)
"""For each width of window how much of it the wall takes, in hundredths; on upright screens it stands alone."""

_NEAR = 2
"""Pages that are named on either side of the current one."""


@dataclass(frozen=True, slots=True)
class _Hung:
    """A work on the wall with its chapter."""

    exhibition: PublicExhibition
    unit: PublicUnit
    item: PublicItem


def wall_pages(room: Room) -> Iterator[tuple[str, WallView]]:
    """For each page its number as its slug (nothing for the first), and its view."""
    works = [
        _Hung(exhibition, unit, item)
        for exhibition in room.site.exhibitions
        for unit in exhibition.units
        for item in unit.items
    ]
    parts = [works[start : start + PER_PAGE] for start in range(0, len(works), PER_PAGE)] or [[]]
    begins = {_anchor(work): n for n, part in reversed(list(enumerate(parts))) for work in part}
    items = [work.item for work in works]
    shared = facets(room, items) if len(parts) == 1 else Facets(searched(room, items), {})
    for n, part in enumerate(parts):
        yield _slug(n), _page(room, parts, n, part, begins, shared)


def _slug(n: int) -> str:
    return str(n + 1) if n else ""


def _path(room: Room, n: int) -> str:
    return room.page("more", _slug(n)) if n else room.page("all")


def _anchor(work: _Hung) -> str:
    return f"{work.exhibition.id}-{work.unit.number}"


def _page(
    room: Room, parts: list[list[_Hung]], n: int, part: list[_Hung], begins: Mapping[str, int], shared: Facets
) -> WallView:
    hanging = room.at(_path(room, n))
    count = sum(map(len, parts))
    first = sum(map(len, parts[:n])) + 1
    return WallView(
        count=room.count(count),
        number=count,
        part=room.t("all.part", first=first, last=first + len(part) - 1) if len(parts) > 1 else "",
        chapters=_chapters(room, n, begins),
        facets=shared.views,
        search=hanging.link(room.page("search")) if len(parts) > 1 else "",
        groups=tuple(
            _group(room, n, list(works), shared, opens=place == 0)
            for place, (_, works) in enumerate(groupby(part, key=_anchor))
        ),
        pages=_numbers(room, n, len(parts)),
        before=LinkView(safe(room.t("all.before")), hanging.link(_path(room, n - 1))) if n else None,
        after=LinkView(safe(room.t("all.after")), hanging.link(_path(room, n + 1))) if n + 1 < len(parts) else None,
    )


def _at_once(cards: list[CardView]) -> None:
    """The tiles of the first row at a desk: their pictures are wanted at once and not when the visitor comes near, so
    the browser is told how wide they are drawn.
    """
    shapes = [one.picture.width / one.picture.height if one.picture else WORDS for one in cards]
    told = ends(shapes)
    for n, shape in enumerate(shapes[:_FIRST]):
        sizes = ", ".join(
            f"{media}min({part * min(1, shape / row_of(shapes, told, name, n)):.0f}vw, {_HIGHEST * shape:.0f}px)"
            for name, media, part in WALL
        )
        tile = sub(r' srcset="[^" ]+ [0-9]+w" sizes="auto"| loading="lazy"', "", cards[n].tile)
        cards[n] = replace(cards[n], tile=safe(sub(r'sizes="[^"]*"', f'sizes="{sizes}"', tile)))


def _group(room: Room, n: int, works: list[_Hung], shared: Facets, *, opens: bool) -> WallGroupView:
    hanging, first = room.at(_path(room, n)), works[0]
    cards = [hanging.card(work.item) for work in works]
    if opens:
        _at_once(cards)
    return WallGroupView(
        anchor=_anchor(first),
        title=room.show(first.unit.title) or room.show(first.exhibition.title),
        href=hanging.link(f"{room.page('exhibition', first.exhibition.id)}#{anchor(first.unit)}"),
        tiles=tiles(cards, (shared.of.get(work.item.slug, "") for work in works)),
    )


def _chapters(room: Room, n: int, begins: Mapping[str, int]) -> tuple[ChapterView, ...]:
    """Every chapter with works, wherever on the wall it begins."""
    hanging = room.at(_path(room, n))
    return tuple(
        ChapterView(
            title=room.show(unit.title) or room.show(exhibition.title),
            exhibition=room.show(exhibition.title),
            href=hanging.link(f"{_path(room, begins[key])}#{key}") if begins[key] != n else f"#{key}",
            count=len(unit.items),
        )
        for exhibition in room.site.exhibitions
        for unit in exhibition.units
        if (key := f"{exhibition.id}-{unit.number}") in begins
    )


def _numbers(room: Room, n: int, count: int) -> tuple[PageLinkView, ...]:
    """The first page, the last, and those near the current one; … for the rest."""
    if count == 1:
        return ()
    hanging = room.at(_path(room, n))
    named = sorted({0, count - 1, *range(max(0, n - _NEAR), min(count, n + _NEAR + 1))})
    links: list[PageLinkView] = []
    for place, page in enumerate(named):
        if place and page - named[place - 1] > 1:
            links.append(PageLinkView("…", "", current=False))
        links.append(PageLinkView(str(page + 1), hanging.link(_path(room, page)), current=page == n))
    return tuple(links)
