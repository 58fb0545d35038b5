"""What every page of one language is made from, looked up once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from builder.model.address import Addresses, PageKind
from builder.model.public import PublicExhibition, PublicImage, PublicItem, PublicSite, PublicUnit
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

    def all_works(self, source: str) -> LinkView:
        link = self.links.link(self.links.root(source), self.page("all"))
        return LinkView(safe(self.t("all.title")), link, self.count(len(self.site.items)))


def anchor(unit: PublicUnit) -> str:
    """The id of a chapter's section."""
    return f"unit-{unit.number}"


def cover(exhibition: PublicExhibition, hanging: Hanging) -> PublicItem | None:
    """The work that stands for an exhibition: its hero, or else the first with a picture."""
    if exhibition.hero is not None and hanging.pictures(exhibition.hero):
        return exhibition.hero
    return next((item for item in exhibition.items if hanging.pictures(item)), None)
