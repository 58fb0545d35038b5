"""The wall of all works, in the order of the exhibitions and their chapters."""

from __future__ import annotations

from builder.pages.room import Room, anchor
from builder.pages.views import WallGroupView, WallView

_MANY = 500


def wall(room: Room) -> WallView:
    hanging = room.at(room.page("all"))
    groups = tuple(
        WallGroupView(
            anchor=f"{exhibition.id}-{unit.number}",
            title=room.show(unit.title) or room.show(exhibition.title),
            exhibition=room.show(exhibition.title),
            href=hanging.link(f"{room.page('exhibition', exhibition.id)}#{anchor(unit)}"),
            count=len(unit.items),
            cards=tuple(hanging.card(item) for item in unit.items),
        )
        for exhibition in room.site.exhibitions
        for unit in exhibition.units
        if unit.items
    )
    works = len(room.site.items)
    return WallView(count=room.count(works), many=works > _MANY, groups=groups)
