"""An exhibition: hero, foreword, chapters in rhythm, those who made it, and what visitors take with them."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from builder.model.public import PublicExhibition, PublicItem, PublicUnit
from builder.model.public_stop import PublicStop
from builder.model.text import Text
from builder.pages.hanging import Hanging
from builder.pages.hero import hero
from builder.pages.placing import Placing
from builder.pages.prose import block, lead_and_rest
from builder.pages.room import Room, anchor, cover, opening
from builder.pages.take import code, downloads
from builder.pages.views import CardView, ExhibitionView, StopView, UnitView
from builder.strings.days import span_of
from builder.templates import escaped, safe


def exhibition(room: Room, one: PublicExhibition) -> ExhibitionView:
    path = room.page("exhibition", one.id)
    hanging = room.at(path)
    lead, foreword = lead_and_rest(one.foreword or one.summary, room.language)
    return ExhibitionView(
        hero=hero(room, hanging, one, opening(one, hanging), go=""),
        lead=lead,
        foreword=foreword,
        opening=Placing(room, hanging, one).blocks(one.opening, "foreword"),
        units=tuple(unit_view(room, hanging, one, unit) for unit in one.units),
        afterword=block(one.afterword, room.language),
        closing=Placing(room, hanging, one).blocks(one.closing, "afterword"),
        partners=_partners(room, one),
        credits=tuple(room.show(credit) for credit in one.credits),
        downloads=(*downloads(room, hanging, one), room.all_works(path)),
        code=code(room, hanging, "exhibition", one.id),
        stops=tuple(_stop(room, stop) for stop in one.stops),
        calendar=hanging.link(room.addresses.tour_calendar(one.id)) if one.stops and not room.site.kiosk else "",
    )


def _stop(room: Room, stop: PublicStop) -> StopView:
    return StopView(
        days=span_of([stop.since, stop.until], room.language),
        city=room.show(stop.city),
        venue=room.show(stop.venue),
        address=room.show(stop.address),
        cancelled=stop.cancelled,
    )


def unit_view(room: Room, hanging: Hanging, one: PublicExhibition, unit: PublicUnit) -> UnitView:
    """A chapter with its works in rhythm."""
    alone = len(one.units) == 1 and not unit.title
    opened = _opens(one, hanging) in unit.entries[:1]
    return UnitView(
        anchor=anchor(unit),
        number="" if alone else room.unit_number(unit),
        mark=room.mark(unit.number),
        title=room.show(unit.title),
        name=room.show(unit.title) or safe(room.t("exhibition.works")),
        intro=block(unit.intro, room.language),
        blocks=Placing(room, hanging, one).unit(unit, opened=opened, anchor=anchor(unit)),
        count=room.count(unit.shown) if unit.shown else "",
    )


def chapter_cover(unit: PublicUnit, one: PublicExhibition, hanging: Hanging) -> CardView | None:
    """The work that stands for a chapter: its first picture that is not the hero already."""
    opened = _stands_for(one, hanging)
    pictured = (item for item in unit.items if hanging.pictures(item))
    first = next(pictured, None)
    item = next(pictured, first) if first is opened else first
    return hanging.card(item) if item else None


def _opens(one: PublicExhibition, hanging: Hanging) -> PublicItem | None:
    shown = opening(one, hanging)
    return shown.item if shown else None


def _stands_for(one: PublicExhibition, hanging: Hanging) -> PublicItem | None:
    shown = cover(one, hanging)
    return shown.item if shown else None


def _partners(room: Room, one: PublicExhibition) -> tuple[tuple[str, tuple[Markup, ...]], ...]:
    """Role and names, neighbours of one role together; the order is the curator's."""
    return tuple(
        (room.t(f"role.{role}"), tuple(_partner(room, partner.name.text, partner.url) for partner in partners))
        for role, partners in ((role, list(group)) for role, group in groupby(one.partners, key=lambda p: p.role))
    )


def _partner(room: Room, name: Text, url: str) -> Markup:
    shown = room.show(name)
    return safe(f'<a href="{escaped(url)}">{shown}</a>') if url.startswith(("https://", "http://")) else shown
