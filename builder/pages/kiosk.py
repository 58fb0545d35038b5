"""The edition for a booth: its start screen, and the bar that is always in reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.model.public import PublicExhibition, PublicSite
from builder.pages.hanging import Hanging
from builder.pages.room import Room, cover, shown_exhibitions
from builder.pages.views import CardView, PictureView
from builder.pages.wording import shown
from builder.templates import Plain, escaped

MOST_TILES = 6
"""More than six doors on one screen are not read at a booth."""


@dataclass(frozen=True, slots=True)
class KioskBar(Plain):
    """What stands at the foot of every page of the edition."""

    asks_opinion: bool
    pages: tuple[Plain, ...]  # the hand-written pages, which the start screen leads to


@dataclass(frozen=True, slots=True)
class TileView(Plain):
    """A door of the start screen."""

    href: str
    title: Markup
    text: Markup
    picture: PictureView | None
    focus: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class StartView(Plain):
    """The start screen, and before it the works that pass by while nobody is there."""

    title: Markup
    welcome: Markup
    notice: Markup
    picture: PictureView | None  # fills what the doors leave free
    tiles: tuple[TileView, ...]
    more: tuple[TileView, ...]
    attract: tuple[CardView, ...]


_NOTHING = Markup()
_SHOWS = 3


def kiosk_bar(site: PublicSite, pages: Iterable[Plain]) -> KioskBar | None:
    """The bar of the edition; nothing elsewhere."""
    return KioskBar(site.kiosk.settings.opinion, tuple(pages)) if site.kiosk else None


def _doors(room: Room, hanging: Hanging) -> Iterator[TileView]:
    """The doors beside the exhibitions; one with nothing behind it is left out."""
    outreach, works = room.site.outreach, escaped(room.count(len(room.site.items)))
    if outreach.statutes:
        yield _door(hanging.link(room.page("laws")), room.t("menu.laws"))
    if outreach.quizzes:
        yield _door(hanging.link(room.page("quizzes")), room.t("quizzes.title"))
    if outreach.serves:
        yield _door(hanging.link(room.page("guides")), room.t("menu.guides"))
    yield _door(hanging.link(room.page("search")), room.t("kiosk.find"))
    if outreach.events:
        yield _door(hanging.link(room.page("events")), room.t("menu.events"))
    yield _door(hanging.link(room.page("all")), room.t("kiosk.all"), works)


def _door(href: str, title: str, text: Markup = _NOTHING) -> TileView:
    return TileView(href, escaped(title), text, None)


def _show(exhibition: PublicExhibition, room: Room, hanging: Hanging) -> TileView:
    """The door of an exhibition, with the picture that stands for it."""
    hung = cover(exhibition, hanging)
    return TileView(
        hanging.link(room.page("exhibition", exhibition.id)),
        room.show(exhibition.title),
        room.show(exhibition.subtitle),
        hanging.picture(hung.item, hung.image) if hung else None,
    )


def start(room: Room) -> StartView:
    """Exhibitions first, three at least where there are as many, then the law, the quizzes, the guides, the search …:
    six doors, and a line of small ones beneath for everything else.
    """
    kiosk, hanging = room.site.kiosk, room.at(room.page("front"))
    assert kiosk
    others = tuple(_doors(room, hanging))
    shows = tuple(_show(exhibition, room, hanging) for exhibition in shown_exhibitions(room.site))
    first = max(_SHOWS, MOST_TILES - len(others))
    tiles = (*shows[:first], *others)[:MOST_TILES]
    halls = (
        _door(hanging.link(room.page("hall", hall.id)), hall.title.into(room.language)) for hall in room.site.halls
    )
    more = (*shows[first:], *(one for one in others if one not in tiles), *halls)
    by_slug = {item.slug: item for item in room.site.items}
    passing = (hanging.card(by_slug[slug]) for slug in kiosk.attract)
    return StartView(
        title=room.show(room.site.title),
        welcome=shown(kiosk.settings.welcome.text, room.language),
        notice=shown(kiosk.settings.notice.text, room.language) or escaped(room.t("kiosk.notice")),
        picture=next((one.picture for one in shows if one.picture), None),
        tiles=tiles,
        more=more,
        attract=tuple(card for card in passing if card.picture),
    )
