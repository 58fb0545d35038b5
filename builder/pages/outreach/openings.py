"""The pages of opened records: every batch, and each with its fonds, years and counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.model.outreach.public_kinds import Listing
from builder.model.outreach.public_openings import PublicOpened, PublicOpening
from builder.model.text import Text
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.shelf import Shelf
from builder.pages.take import card_meta
from builder.pages.views import LinkView
from builder.pages.wording import display
from builder.strings.days import day_of
from builder.strings.opening_facts import much, years
from builder.templates import Plain, escaped, safe


@dataclass(frozen=True, slots=True)
class OpenedView(Plain):
    """A row: the years as ``from`` and ``to`` and where they lie on the line of all years, in hundredths."""

    fonds: str
    name: Markup
    about: Markup
    years: str
    start: int
    length: int
    files: str
    items: str


@dataclass(frozen=True, slots=True)
class OpeningRowView(Plain):
    """A batch in the list."""

    link: LinkView
    day: str
    number: Markup
    range: str
    much: str
    summary: Markup
    fictional: bool


@dataclass(frozen=True, slots=True)
class OpeningsView(Plain):
    """All batches, the newest first, what they come to, and the table for programs, which no booth has."""

    rows: tuple[OpeningRowView, ...]
    total: str
    much: str
    data: str


@dataclass(frozen=True, slots=True)
class OpeningView(Plain):
    """A batch. ``axis`` are the first and the last year of the line on which the rows are drawn."""

    title: Markup
    number: Markup
    summary: Markup
    day: str
    range: str
    much: tuple[tuple[str, str], ...]
    fictional: bool
    axis: tuple[str, str]
    rows: tuple[OpenedView, ...]
    totals: tuple[str, str]
    has_files: bool
    has_items: bool
    notes: tuple[tuple[str, Markup], ...]
    guide: LinkView | None
    catalogue: str
    cites: tuple[LinkView, ...]
    all: LinkView


def opening_pages(shelf: Shelf) -> Iterator[OutreachPage]:
    """The list of batches, and each of them."""
    room, found = shelf.room, shelf.room.site.outreach.openings
    if not found:
        return
    root = room.links.root(room.page("openings"))
    files, items = sum(one.files for one in found), sum(one.items for one in found)
    yield OutreachPage(
        kind="openings",
        view=OpeningsView(
            rows=tuple(_row(shelf, one, root) for one in found),
            total=room.t("openings.total", n=len(found)),
            much=room.t("comma").join(said for _, said in much(files, items, room.language)),
            data="" if room.site.kiosk else shelf.link(root, room.addresses.data("openings.csv")),
        ),
        title=room.t("openings.title"),
        description=room.t("openings.description", site=room.site.title.into(room.language)),
        thing=Listing("openings", found),
        made_from=tuple(f"content/openings/{one.id}" for one in found),
    )
    for one in found:
        yield OutreachPage(
            kind="opening",
            slug=one.id,
            view=_opening(shelf, one, room.page("opening", one.id)),
            title=one.title.into(room.language),
            description=room.t("comma").join(filter(None, (one.summary.into(room.language), _in_all(shelf, one)))),
            thing=one,
            made_from=(f"content/openings/{one.id}",),
            image=card_meta(room, "opening", one.id, one.title.into(room.language)),
        )


def _in_all(shelf: Shelf, one: PublicOpening) -> str:
    room = shelf.room
    counted = room.t("comma").join(said for _, said in much(one.files, one.items, room.language))
    return room.t("opening.in_all", years=years(one), much=counted) if one.years and counted else counted


def _row(shelf: Shelf, one: PublicOpening, root: str) -> OpeningRowView:
    room = shelf.room
    return OpeningRowView(
        link=LinkView(room.show(one.title), shelf.link(root, room.page("opening", one.id))),
        day=day_of(one.day.isoformat(), room.language),
        number=_shown(shelf, one.number),
        range=years(one),
        much=room.t("comma").join(said for _, said in much(one.files, one.items, room.language)),
        summary=_shown(shelf, one.summary),
        fictional=one.fictional,
    )


def _opening(shelf: Shelf, one: PublicOpening, path: str) -> OpeningView:
    room = shelf.room
    root = room.links.root(path)
    first, last = one.years or (0, 0)
    guide = next((each for each in room.site.outreach.guides if each.id == one.guide), None)
    notes = {"consult": one.consult, "early": one.early, "kept_back": one.kept_back, "contact": one.contact}
    return OpeningView(
        title=display(one.title, room.language),
        number=_shown(shelf, one.number),
        summary=_shown(shelf, one.summary),
        day=day_of(one.day.isoformat(), room.language),
        range=years(one),
        much=much(one.files, one.items, room.language),
        fictional=one.fictional,
        axis=(str(first), str(last)),
        rows=tuple(_opened(shelf, row, first, last) for row in one.opened),
        totals=(f"{one.files:,}", f"{one.items:,}"),
        has_files=one.files > 0,
        has_items=one.items > 0,
        notes=tuple((room.t(f"opening.{name}"), room.show(words)) for name, words in notes.items() if words),
        guide=LinkView(room.show(guide.title), shelf.link(root, room.page("guide", guide.id))) if guide else None,
        catalogue=one.catalogue if one.catalogue.startswith(("https://", "http://")) else "",
        cites=shelf.cited(root, one.cites),
        all=LinkView(escaped(room.t("openings.all")), shelf.link(root, room.page("openings"))),
    )


def _opened(shelf: Shelf, one: PublicOpened, first: int, last: int) -> OpenedView:
    span = max(1, last - first + 1)
    return OpenedView(
        fonds=one.fonds,
        name=shelf.room.show(one.name),
        about=_shown(shelf, one.about),
        years=f"{one.from_year}–{one.to_year}" if one.from_year != one.to_year else str(one.from_year),
        start=round(100 * (one.from_year - first) / span),
        length=max(1, round(100 * (one.to_year - one.from_year + 1) / span)),
        files=f"{one.files:,}" if one.files else "",
        items=f"{one.items:,}" if one.items else "",
    )


def _shown(shelf: Shelf, words: Text) -> Markup:
    return shelf.room.show(words) if words else safe("")
