"""The object that opens the front door and each exhibition."""

from __future__ import annotations

from markupsafe import Markup

from builder.model.public import PublicExhibition, PublicItem
from builder.pages.hanging import Hanging
from builder.pages.room import Room
from builder.pages.views import HeroView, LinkView
from builder.pages.wording import display, is_upright
from builder.templates import escaped

_ACROSS = (6, 12)
_UPRIGHT = (4, 7)  # one column of a hero holds seven signs at the middle size
_LATIN = 2.6
_WIDE = 1.5


def hero(room: Room, hanging: Hanging, exhibition: PublicExhibition, item: PublicItem | None, *, go: str) -> HeroView:
    """The hero of an exhibition; ``go`` is the link of the way in, or empty on the exhibition's own page."""
    title = exhibition.title.into(room.language)
    subtitle = exhibition.subtitle.into(room.language)
    upright = exhibition.title.language(room.language) == "zh" and is_upright(title)
    card = hanging.card(item) if item else None
    return HeroView(
        title=display(exhibition.title, room.language),
        subtitle=display(exhibition.subtitle, room.language),
        upright=upright,
        subtitle_upright=upright and is_upright(subtitle, digits=True),
        size=size_of(title, upright=upright),
        card=card,
        detail=bool(card and card.picture and card.picture.width > _WIDE * card.picture.height),
        facts=tuple(filter(None, _facts(room, exhibition))),
        go=LinkView(escaped(room.t("front.enter")), go) if go else None,
    )


def size_of(title: str, *, upright: bool = False) -> str:
    """A class by how much room the title needs; a Latin letter needs less than half of a Chinese sign."""
    needed = sum(1 if ord(sign) > 0x2E80 else 1 / _LATIN for sign in title)
    short, middle = _UPRIGHT if upright else _ACROSS
    return "short" if needed <= short else "middle" if needed <= middle else "long"


def _facts(room: Room, exhibition: PublicExhibition) -> tuple[Markup, ...]:
    works = room.count(len(exhibition.items))
    units = room.t("units.one" if len(exhibition.units) == 1 else "units.many", n=len(exhibition.units))
    return (
        room.show(exhibition.when),
        room.show(exhibition.venue),
        escaped(f"{works} · {units}" if len(exhibition.units) > 1 else works),
    )
