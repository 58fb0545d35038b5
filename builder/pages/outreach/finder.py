"""The finder as a page: a whole table without script, narrowed by kind and year with it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from builder.model.outreach.public_finding import PublicFinder, PublicHolding
from builder.pages.outreach.contact import call, opened, shown
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.shelf import Shelf
from builder.pages.views import LinkView
from builder.pages.wording import display
from builder.strings.days import day_of
from builder.templates import Plain, escaped, safe

_SAID = ("found", "none")


@dataclass(frozen=True, slots=True)
class HoldingView(Plain):
    """A row. ``since`` and ``until`` are years for the script, empty where they are open."""

    since: str
    until: str
    years: str
    holder: Markup
    address: Markup
    hours: Markup
    phone: LinkView | None
    url: LinkView | None
    note: Markup
    guide: LinkView | None


@dataclass(frozen=True, slots=True)
class RecordsView(Plain):
    """All rows of one kind of record."""

    anchor: str
    what: Markup
    also: Markup
    rows: tuple[HoldingView, ...]


@dataclass(frozen=True, slots=True)
class FinderView(Plain):
    """The finder. ``first`` and ``last`` are the years that the script offers; ``words`` its phrases, as JSON."""

    title: Markup
    summary: Markup
    fictional: bool
    updated: str
    kinds: tuple[RecordsView, ...]
    first: int
    last: int
    words: str
    all: LinkView


def kind_anchor(finder: PublicFinder, what: str) -> str:
    """The id of a kind of record by its Chinese name; empty where the finder does not have it."""
    names = list(dict.fromkeys(one.what.zh or one.what.en for one in finder.holdings))
    return f"k-{names.index(what) + 1}" if what in names else ""


def finder_pages(shelf: Shelf) -> Iterator[OutreachPage]:
    """A page for each finder."""
    room = shelf.room
    for one in room.site.outreach.finders:
        guides = tuple(f"content/guides/{row.guide}" for row in one.holdings if row.guide)
        yield OutreachPage(
            kind="where",
            slug=one.id,
            view=_finder(shelf, one, room.page("where", one.id)),
            title=one.title.into(room.language),
            description=one.summary.into(room.language) or room.t("where.door"),
            thing=one,
            made_from=(f"content/where/{one.id}", *dict.fromkeys(guides)),
        )


def _finder(shelf: Shelf, one: PublicFinder, path: str) -> FinderView:
    room = shelf.room
    root = room.links.root(path)
    years = [year for row in one.holdings for year in (row.since, row.until) if year]
    groups = groupby(one.holdings, key=lambda row: row.what.zh or row.what.en)
    return FinderView(
        title=display(one.title, room.language),
        summary=shown(room, one.summary),
        fictional=one.fictional,
        updated=day_of(one.updated.isoformat(), room.language) if one.updated else "",
        kinds=tuple(_records(shelf, kind_anchor(one, what), tuple(rows), root) for what, rows in groups),
        first=min(years, default=1900),
        last=max(years, default=2000),
        words=json.dumps({name: room.t(f"where.{name}") for name in _SAID}, ensure_ascii=False, sort_keys=True),
        all=LinkView(escaped(room.t("guides.title")), shelf.link(root, room.page("guides"))),
    )


def _records(shelf: Shelf, anchor: str, rows: Sequence[PublicHolding], root: str) -> RecordsView:
    room = shelf.room
    also = next((row.also for row in rows if row.also), None)
    return RecordsView(
        anchor=anchor,
        what=room.show(rows[0].what),
        also=room.show(also) if also else safe(""),
        rows=tuple(_row(shelf, row, root) for row in rows),
    )


def _row(shelf: Shelf, row: PublicHolding, root: str) -> HoldingView:
    room = shelf.room
    guide = shelf.link(root, room.page("guide", row.guide)) if row.guide else ""
    return HoldingView(
        since=str(row.since or ""),
        until=str(row.until or ""),
        years=_years(shelf, row),
        holder=room.show(row.holder),
        address=shown(room, row.address),
        hours=shown(room, row.hours),
        phone=call(row.phone),
        url=opened(row.url),
        note=shown(room, row.note),
        guide=LinkView(escaped(room.t("where.guide")), guide) if guide else None,
    )


def _years(shelf: Shelf, row: PublicHolding) -> str:
    key = {
        (True, True): "one" if row.since == row.until else "between",
        (True, False): "from",
        (False, True): "to",
        (False, False): "always",
    }[row.since is not None, row.until is not None]
    return shelf.room.t(f"where.{key}", since=row.since, until=row.until)
