"""The edition for a booth: its start screen, and the bar that is always in reach."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.model.public import PublicKiosk, PublicSite
from builder.model.text import Language
from builder.pages.hanging import Hanging
from builder.pages.room import Room, cover, shown_exhibitions
from builder.pages.views import CardView, PictureView
from builder.pages.wording import shown
from builder.strings import say
from builder.templates import Plain, escaped

MOST_TILES = 6
"""More than six doors on one screen are not read at a booth."""


@dataclass(frozen=True, slots=True)
class KioskBar(Plain):
    """What the script of the edition is told; times are seconds."""

    idle: int
    quiz_idle: int
    grace: int
    device: str
    pin: str
    gifts: int
    words: str  # JSON: the phrases of the script


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
    tiles: tuple[TileView, ...]
    attract: tuple[CardView, ...]


_NOTHING = Markup()
_SAID = ("still", "still.text", "stay", "outside", "outside.text", "close")


def kiosk_bar(site: PublicSite, language: Language) -> KioskBar | None:
    """What every page of the edition is told; nothing elsewhere."""
    if site.kiosk is None:
        return None
    settings = site.kiosk.settings
    words = {name: say(f"kiosk.{name}", language) for name in _SAID}
    return KioskBar(
        idle=settings.idle_seconds,
        quiz_idle=settings.quiz_idle_seconds,
        grace=settings.grace_seconds,
        device=settings.device,
        pin=settings.pin,
        gifts=settings.gifts,
        words=json.dumps(words, ensure_ascii=False, sort_keys=True),
    )


def _doors(room: Room, hanging: Hanging) -> Iterator[TileView]:
    """The doors beside the exhibitions; one with nothing behind it is left out."""
    outreach, works = room.site.outreach, escaped(room.count(len(room.site.items)))
    if outreach.statutes:
        yield _door(hanging.link(room.page("laws")), room.t("menu.laws"))
    if outreach.quizzes:
        yield _door(hanging.link(room.page("quizzes")), room.t("quizzes.title"))
    yield _door(hanging.link(room.page("all")), room.t("kiosk.all"), works)
    yield _door(hanging.link(room.page("search")), room.t("kiosk.find"))


def _door(href: str, title: str, text: Markup = _NOTHING) -> TileView:
    return TileView(href, escaped(title), text, None)


def start(room: Room, kiosk: PublicKiosk) -> StartView:
    """Exhibitions first, then the law, the quizzes, the wall and the search; never more than six doors."""
    hanging = room.at(room.page("front"))
    others = tuple(_doors(room, hanging))
    shows = []
    for exhibition in shown_exhibitions(room.site)[: MOST_TILES - len(others)]:
        hung = cover(exhibition, hanging)
        shows.append(
            TileView(
                hanging.link(room.page("exhibition", exhibition.id)),
                room.show(exhibition.title),
                room.show(exhibition.subtitle),
                hanging.picture(hung.item, hung.image) if hung else None,
            )
        )
    return StartView(
        title=room.show(room.site.title),
        welcome=shown(kiosk.settings.welcome.text, room.language),
        tiles=(*shows, *others),
        attract=tuple(card for item in kiosk.attract if (card := hanging.card(item)).picture),
    )
