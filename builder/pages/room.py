"""What every page of one language is made from, looked up once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from builder.model.address import Addresses, PageKind
from builder.model.public import Hung, PublicExhibition, PublicHall, PublicImage, PublicSite, PublicUnit
from builder.model.rendition import Rendition
from builder.model.text import Language, Text
from builder.pages.hanging import Hanging, Render
from builder.pages.links import Links
from builder.pages.views import LinkView
from builder.pages.wording import shown
from builder.strings import say
from builder.strings.numerals import chinese_number
from builder.templates import safe


@dataclass(frozen=True, slots=True)
class Room:
    """A site in one language. ``page`` gives a path, ``at`` the works as they are seen from that page."""

    site: PublicSite
    language: Language
    addresses: Addresses
    renditions: Mapping[PublicImage, Rendition]
    links: Links
    render: Render
    _hangings: dict[str, Hanging] = field(default_factory=dict)

    def t(self, key: str, **facts: object) -> str:
        """A phrase of the house in this language."""
        return say(key, self.language, **facts)

    def show(self, text: Text) -> Markup:
        return shown(text, self.language)

    def page(self, kind: PageKind, slug: str = "") -> str:
        return self.addresses.page(kind, self.language, slug)

    def at(self, path: str) -> Hanging:
        root = self.links.root(path)
        if root not in self._hangings:
            self._hangings[root] = Hanging(self.links, self.renditions, self.language, root, self.render)
        return self._hangings[root]

    def count(self, number: int) -> str:
        """12 件 · 12 works."""
        return self.t("count.one" if number == 1 else "count.many", n=number)

    def unit_number(self, unit: PublicUnit) -> str:
        """第一单元 · Unit 1."""
        return self.t("unit.number", n=self.mark(unit.number))

    def mark(self, number: int) -> str:
        """一 · 1."""
        return chinese_number(number) if self.language == "zh" else str(number)

    def door(self, hall: PublicHall) -> str:
        """What stands over a hall's door: its own words, or 第二展厅 · Hall 2, and 第二展厅·一 · Hall 2.1 within it."""
        if hall.door:
            return hall.door.into(self.language)
        first, *within = (self.mark(number) for number in hall.number)
        return self.t("hall.number", n=first) + "".join(self.t("hall.number.within", n=one) for one in within)

    def all_works(self, source: str) -> LinkView:
        link = self.links.link(self.links.root(source), self.page("all"))
        return LinkView(safe(self.t("all.title")), link, self.count(len(self.site.items)))


def anchor(unit: PublicUnit) -> str:
    """The id of a chapter's section."""
    return f"unit-{unit.number}"


def shown_exhibitions(site: PublicSite) -> tuple[PublicExhibition, ...]:
    """The exhibitions that have something to show; where none has, all of them."""
    return tuple(one for one in site.exhibitions if one.items) or site.exhibitions


def opening(exhibition: PublicExhibition, hanging: Hanging) -> Hung | None:
    """The work that opens an exhibition. Where the curator named none, one from the first half that has a good shape,
    for what hangs first would else be seen twice at once.
    """
    chosen = exhibition.hero_hung
    if chosen is not None and hanging.picture(chosen.item, chosen.image):
        return chosen
    return _of_good_shape(exhibition, hanging, 0.3)


def cover(exhibition: PublicExhibition, hanging: Hanging) -> Hung | None:
    """The work that stands for an exhibition elsewhere. Where the curator named none it is another than the one that
    opens it, so that no two heroes are the same.
    """
    chosen = exhibition.cover_hung
    if chosen is not None and hanging.picture(chosen.item, chosen.image):
        return chosen
    first = opening(exhibition, hanging)
    return _of_good_shape(exhibition, hanging, 0.7, besides=first) or first


def _of_good_shape(
    exhibition: PublicExhibition, hanging: Hanging, share: float, besides: Hung | None = None
) -> Hung | None:
    """Of the works whose picture opens well the one that hangs after this share of them; else the first there is."""
    pictured = [item for item in exhibition.items if hanging.pictures(item)]
    others = [item for item in pictured if besides is None or item is not besides.item]
    good = [item for item in others if _opens_well(item.images[0])]
    found = good[int(len(good) * share)] if len(good) >= _ENOUGH else next(iter(good or others), None)
    return Hung(found, found.images[0]) if found else None


def _opens_well(image: PublicImage) -> bool:
    """Wider than high but no panorama, and large enough for a window."""
    return image.width >= _LEAST and 1.15 <= image.width / image.height <= 1.8


_LEAST, _ENOUGH = 1000, 5
