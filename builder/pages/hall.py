"""A hall: its exhibitions, a few works of each, and the halls within it."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from builder.model.public import PublicExhibition, PublicHall, PublicTreasure
from builder.pages.front import exhibition_row, hall_row
from builder.pages.hanging import Hanging
from builder.pages.prose import block, lines
from builder.pages.room import Room, cover
from builder.pages.views import CardView, HallView, LinkView, TileView, tiles

_STRIP = 6


def hall(room: Room, one: PublicHall) -> HallView:
    hanging = room.at(room.page("hall", one.id))
    exhibitions = [show for name in one.exhibitions if (show := room.site.exhibition(name)).items]
    parent = next((other for other in room.site.halls if other.id == one.parent), None)
    return HallView(
        number=room.door(one),
        icon=one.icon,
        title=room.show(one.title),
        summary=block(one.summary, room.language),
        colour=one.colour,
        exhibitions=tuple(exhibition_row(room, hanging, exhibition) for exhibition in exhibitions),
        strips=tuple(_strip(exhibition, hanging) for exhibition in exhibitions),
        treasures=tuple(_treasure(treasure, hanging, room) for treasure in one.treasures),
        halls=tuple(hall_row(room, hanging, other) for other in room.site.halls if other.parent == one.id),
        up=LinkView(room.show(parent.title), hanging.link(room.page("hall", parent.id))) if parent else None,
    )


def _treasure(treasure: PublicTreasure, hanging: Hanging, room: Room) -> CardView:
    """A work with what the hall says of it, or else its own caption."""
    card = hanging.card(treasure.item)
    return replace(card, text=lines(treasure.words, room.language)) if treasure.words else card


def _strip(exhibition: PublicExhibition, hanging: Hanging) -> tuple[TileView, ...]:
    shown = cover(exhibition, hanging)
    pictured = (item for item in exhibition.items if shown and item is not shown.item and hanging.pictures(item))
    return tiles(hanging.card(item) for item in islice(pictured, _STRIP))
