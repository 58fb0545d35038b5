"""The object that opens the front door and each exhibition."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from builder.model.public import Hung, PublicExhibition
from builder.model.text import Language, Text
from builder.pages.hanging import Hanging
from builder.pages.ratio import ratio_class
from builder.pages.room import Room
from builder.pages.views import CardView, GroupView, HeroView, LinkView, PictureView
from builder.pages.wording import display, is_upright
from builder.templates import escaped

_ACROSS = (6, 12)
_UPRIGHT = (4, 7)  # one column of a hero holds seven signs at the middle size
_LATIN = 2.6
_PANORAMA = 1.85
_UPRIGHT_SHAPE = 0.95


def hero(room: Room, hanging: Hanging, exhibition: PublicExhibition, shown: Hung | None, *, go: str) -> HeroView:
    """The hero of an exhibition; ``go`` is the link of the way in, or empty on the exhibition's own page."""
    title = exhibition.title.into(room.language)
    subtitle = exhibition.subtitle.into(room.language)
    picture = hanging.large(shown.item, shown.image) if shown else None
    beside = _beside(shown, hanging) if shown else ()
    detail = bool(shown and (shown.image.crop or shown.image != shown.item.images[0]))
    light = bool(shown and hanging.light(shown.image))
    shape = "several" if beside and picture else _shape(picture, light=light, cut=detail)
    upright = shape != "panorama" and exhibition.title.language(room.language) == "zh" and is_upright(title)
    return HeroView(
        title=display(exhibition.title, room.language),
        subtitle=display(exhibition.subtitle, room.language),
        upright=upright,
        subtitle_upright=upright and is_upright(subtitle, digits=True),
        size=size_of(title, upright=upright),
        card=hanging.card(shown.item) if shown else None,
        picture=picture,
        tall=hanging.large(shown.item, shown.tall) if shown else None,
        group=_group(picture, beside) if beside and picture else None,
        sizes=_sizes(picture, shape),
        shape=shape,
        focus=focus(shown) if shown else "",
        detail=detail,
        facts=tuple(filter(None, _facts(room, exhibition))),
        go=LinkView(escaped(room.t("front.enter")), go) if go else None,
    )


def _shape(picture: PictureView | None, *, light: bool, cut: bool) -> str:
    """How it hangs: a panorama from edge to edge, a light or an upright picture with air around it, a part that was cut
    out to open an exhibition from the mast to the floor, any other whole.
    """
    if picture is None:
        return "bare"
    if picture.width >= _PANORAMA * picture.height:
        return "panorama"
    if picture.width < _UPRIGHT_SHAPE * picture.height:
        return "leaf"
    return "hung" if light else "floor" if cut else "whole"


def _beside(shown: Hung, hanging: Hanging) -> tuple[CardView, ...]:
    return tuple(card for item in shown.beside if (card := hanging.card(item)).picture)


def _sizes(picture: PictureView | None, shape: str) -> str:
    """How wide the picture is drawn, as theme/assets/css/components/hero.css has it, what is cut off included."""
    ratio = picture.width / picture.height if picture else 1
    match shape:
        case "hung" | "leaf":
            upright = f"min(92vw, {58 * ratio:.0f}vh)"
            lying = f"min(62vw, calc({100 * ratio:.0f}vh - {187 * ratio:.0f}px))"
        case "whole":
            upright = f"min(100vw, {58 * ratio:.0f}vh)"
            lying = f"min(70vw, calc({100 * ratio:.0f}vh - {131 * ratio:.0f}px))"
        case "panorama":
            upright, lying = f"max(100vw, {44 * ratio:.0f}vh)", "100vw"
        case _:
            upright = f"max(100vw, {44 * ratio:.0f}vh)"
            lying = f"calc({100 * ratio:.0f}vh - {131 * ratio:.0f}px)"
    return f"(max-aspect-ratio: 1/1) {upright}, (max-width: 900px) {upright}, {lying}"


def _group(picture: PictureView, beside: Sequence[CardView]) -> GroupView:
    """One height for all of them: the first alone, the others one above the other beside it."""
    first = picture.width / picture.height
    column = 1 / sum(one.picture.height / one.picture.width for one in beside if one.picture)
    whole = first + column
    return GroupView(
        cards=tuple(beside),
        ratio=ratio_class(round(1000 * whole), 1000),
        column=ratio_class(round(1000 * column), 1000),
        sizes=(_group_sizes(first, whole), _group_sizes(column, whole)),
    )


def _group_sizes(ratio: float, whole: float) -> str:
    share = ratio / whole
    upright = f"min({92 * share:.0f}vw, {58 * ratio:.0f}vh)"
    lying = f"min({64 * share:.0f}vw, calc({100 * ratio:.0f}vh - {211 * ratio:.0f}px))"
    return f"(max-aspect-ratio: 1/1) {upright}, (max-width: 900px) {upright}, {lying}"


def bare_hero(title: Text, language: Language) -> HeroView:
    """The hero of a site that has nothing to show yet."""
    words = title.into(language)
    return HeroView(
        title=display(title, language),
        subtitle=Markup(),
        upright=title.language(language) == "zh" and is_upright(words),
        subtitle_upright=False,
        size=size_of(words),
        card=None,
        picture=None,
        tall=None,
        group=None,
        sizes="",
        shape="bare",
        focus="",
        detail=False,
        facts=(),
        go=None,
    )


def focus(shown: Hung) -> str:
    """The point that a crop keeps, in tenths, as classes that the style sheet knows."""
    across, down = (round(share * 10) for share in shown.focus)
    return f"fx{across} fy{down}"


def size_of(title: str, *, upright: bool = False) -> str:
    """A class by how much room the title needs; a Latin letter needs less than half of a Chinese sign."""
    needed = sum(1 if ord(sign) > 0x2E80 else 1 / _LATIN for sign in title)
    short, middle = _UPRIGHT if upright else _ACROSS
    return "short" if needed <= short else "middle" if needed <= middle else "long"


def _facts(room: Room, exhibition: PublicExhibition) -> tuple[Markup, ...]:
    shown = len((*exhibition.items, *exhibition.guests))
    works = room.count(shown) if shown else ""
    units = room.t("units.one" if len(exhibition.units) == 1 else "units.many", n=len(exhibition.units))
    return (
        room.show(exhibition.when),
        room.show(exhibition.venue),
        escaped(" · ".join(filter(None, (works, units if len(exhibition.units) > 1 else "")))),
    )
