"""The front door: one object in the dark, the halls, what is on now, and a glimpse of everything."""

from __future__ import annotations

from builder.model.public import PublicExhibition, PublicHall, PublicItem, PublicSite
from builder.pages.doors import front_doors
from builder.pages.exhibition import chapter_cover
from builder.pages.hanging import Hanging
from builder.pages.hero import bare_hero, focus, hero
from builder.pages.prose import block
from builder.pages.room import Room, anchor, cover, opening, shown_exhibitions
from builder.pages.views import (
    CardView,
    ExhibitionRowView,
    FrontView,
    HallRowView,
    HeroView,
    TileView,
    tiles,
)
from builder.pages.wording import counted
from builder.templates import safe

_STRIP = 12
_SHOWN_CHAPTERS = 8


def front(room: Room) -> FrontView:
    path = room.page("front")
    hanging = room.at(path)
    site = room.site
    filled = any(one.items for one in site.exhibitions)
    halls = tuple(
        hall_row(room, hanging, hall) for hall in site.halls if not hall.parent and (within(site, hall) or not filled)
    )
    chapters = _chapters(room, hanging) if len(halls) < 2 else ()
    row, kind = (chapters, "chapters") if chapters else (halls, "halls")
    return FrontView(
        hero=_hero(room, hanging),
        row_title=room.t(f"front.{kind}", n=counted(len(row), room.language))
        if len(row) > 1
        else room.t(f"front.{kind}.one"),
        row_text=block(site.summary, room.language),
        row=row,
        exhibitions=_on_now(room, hanging),
        doors=front_doors(room, hanging),
        beside=_beside(room, hanging),
        strip=_strip(room, hanging),
        all_works=room.all_works(path),
    )


def _on_now(room: Room, hanging: Hanging) -> tuple[ExhibitionRowView, ...]:
    """The exhibitions. The only one with works, of which nothing more is said than its title, has the hero already; as
    soon as there is another the menu leads to this list.
    """
    shown = shown_exhibitions(room.site)
    if len(shown) == 1 and not shown[0].summary:
        return ()
    return tuple(exhibition_row(room, hanging, exhibition) for exhibition in shown)


def exhibition_row(room: Room, hanging: Hanging, exhibition: PublicExhibition) -> ExhibitionRowView:
    """An exhibition as a row of a list."""
    shown = cover(exhibition, hanging)
    return ExhibitionRowView(
        href=hanging.link(room.page("exhibition", exhibition.id)),
        title=room.show(exhibition.title),
        subtitle=room.show(exhibition.subtitle),
        summary=block(exhibition.summary, room.language),
        when=room.show(exhibition.when),
        where=room.show(exhibition.venue),
        count=room.count(len((*exhibition.items, *exhibition.guests))),
        card=hanging.card(shown.item) if shown else None,
        picture=hanging.large(shown.item, shown.image) if shown else None,
    )


def hall_row(room: Room, hanging: Hanging, hall: PublicHall) -> HallRowView:
    """A hall as a tall picture."""
    exhibitions = within(room.site, hall)
    shown = next(filter(None, (opening(exhibition, hanging) for exhibition in exhibitions)), None)
    works = sum(len(exhibition.items) for exhibition in exhibitions)
    return HallRowView(
        href=hanging.link(room.page("hall", hall.id)),
        title=room.show(hall.title),
        note=safe(room.count(works) if works else room.t("hall.empty")),
        colour=hall.colour,
        icon=hall.icon,
        picture=hanging.large(shown.item, shown.image) if shown else None,
        focus=focus(shown) if shown else "",
    )


def within(site: PublicSite, hall: PublicHall) -> tuple[PublicExhibition, ...]:
    """The exhibitions with works of a hall and of the halls within it."""
    below = [within(site, other) for other in site.halls if other.parent == hall.id]
    own = tuple(one for name in hall.exhibitions if (one := site.exhibition(name)).items)
    return own + tuple(one for shows in below for one in shows)


def _chapters(room: Room, hanging: Hanging) -> tuple[HallRowView, ...]:
    """Where a site has no choice of halls, the chapters of its first exhibition take their place."""
    first = next(iter(shown_exhibitions(room.site)), None)
    if first is None or len(first.units) < 2:
        return ()
    rows = []
    for unit in first.units[:_SHOWN_CHAPTERS]:
        card = chapter_cover(unit, first, hanging)
        rows.append(
            HallRowView(
                href=hanging.link(f"{room.page('exhibition', first.id)}#{anchor(unit)}"),
                title=room.show(unit.title),
                note=safe(f"{room.unit_number(unit)} · {room.count(unit.shown)}"),
                colour="",
                icon="",
                picture=card.picture if card else None,
                focus="",
            )
        )
    return tuple(rows)


def _hero(room: Room, hanging: Hanging) -> HeroView:
    first = next(iter(shown_exhibitions(room.site)), None)
    if first is None:
        return bare_hero(room.site.title, room.language)
    return hero(room, hanging, first, cover(first, hanging), go=hanging.link(room.page("exhibition", first.id)))


def _beside(room: Room, hanging: Hanging) -> CardView | None:
    """A second object: from the last exhibition that has one other than the hero."""
    taken = {id(item) for item in _taken(room, hanging)}
    for exhibition in reversed(room.site.exhibitions):
        pictured = [item for item in exhibition.items if id(item) not in taken and item.images]
        if pictured and (card := hanging.card(pictured[len(pictured) // 2])).picture:
            return card
    return None


def _taken(room: Room, hanging: Hanging) -> list[PublicItem]:
    """The works that stand at the front door already: the hero, and those that open an exhibition."""
    shown = [one for exhibition in room.site.exhibitions[:1] if (one := cover(exhibition, hanging))]
    shown += [one for exhibition in room.site.exhibitions if (one := opening(exhibition, hanging))]
    return [one.item for one in shown]


def _strip(room: Room, hanging: Hanging) -> tuple[TileView, ...]:
    """A few works at even distances over everything."""
    pictured = [item for item in room.site.items if item.images]
    count = min(_STRIP, len(pictured))
    picked = [pictured[(2 * n + 1) * len(pictured) // (2 * count)] for n in range(count)]
    return tiles(card for card in map(hanging.card, picked) if card.picture)
