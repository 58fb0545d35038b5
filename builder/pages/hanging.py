"""Pictures, labels and cards of the works, each made once for a language and a depth of page, however often shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from markupsafe import Markup, escape

from builder.model.label import Label, label
from builder.model.public import PublicImage, PublicItem
from builder.model.rendition import Rendition, Size
from builder.model.text import Language, Text
from builder.pages.links import Links
from builder.pages.ratio import ratio_class
from builder.pages.views import CardView, LabelView, PictureView
from builder.pages.wording import HTML_LANGUAGE, display, shown

_MIDDLING = 1200
_DOT = Markup(" · ")


class Hanging:
    """The works of a site in one language, seen from pages whose way to the root is ``root``."""

    def __init__(
        self, links: Links, renditions: Mapping[PublicImage, Rendition], language: Language, root: str
    ) -> None:
        self.links = links
        self.renditions = renditions
        self.language = language
        self.root = root
        self._pictures: dict[tuple[str, str], tuple[PictureView, ...]] = {}
        self._labels: dict[tuple[str, str], LabelView] = {}
        self._words: dict[tuple[str, str], Label] = {}
        self._cards: dict[tuple[str, str], CardView] = {}

    def href(self, item: PublicItem) -> str:
        return self.link(self.links.addresses.page("item", self.language, item.slug))

    def link(self, target: str) -> str:
        return self.links.link(self.root, target)

    def pictures(self, item: PublicItem) -> tuple[PictureView, ...]:
        """The pictures of a work that have been made; a draft may lack some."""
        key = (item.exhibition, item.id)
        if (known := self._pictures.get(key)) is None:
            known = self._pictures[key] = tuple(
                self._picture(item, number, image, self.renditions[image])
                for number, image in enumerate(item.images, start=1)
                if image in self.renditions
            )
        return known

    def label(self, item: PublicItem) -> LabelView:
        key = (item.exhibition, item.id)
        if (known := self._labels.get(key)) is None:
            known = self._labels[key] = self._label(item)
        return known

    def words(self, item: PublicItem) -> Label:
        """The label's words in all languages, put together once for all that show them."""
        key = (item.exhibition, item.id)
        if (known := self._words.get(key)) is None:
            known = self._words[key] = label(item)
        return known

    def card(self, item: PublicItem) -> CardView:
        key = (item.exhibition, item.id)
        if (known := self._cards.get(key)) is None:
            pictures = self.pictures(item)
            caption = item.first("caption")
            known = self._cards[key] = CardView(
                href=self.href(item),
                picture=pictures[0] if pictures else None,
                label=self.label(item),
                text=shown(caption, self.language) if caption else Markup(),
            )
        return known

    def _label(self, item: PublicItem) -> LabelView:
        made, language = self.words(item), self.language
        when = shown(made.date, language)
        lines = (
            _DOT.join(filter(None, (when, shown(made.maker, language)))),
            _DOT.join(filter(None, (shown(made.holder, language), _code(made.code)))),
        )
        return LabelView(
            title=display(made.title, language),
            lines=tuple(filter(None, lines)),
            when=when,
            honesty=shown(made.honesty, language),
        )

    def _picture(self, item: PublicItem, number: int, image: PublicImage, made: Rendition) -> PictureView:
        addresses = self.links.addresses
        folder = addresses.image_service(item.slug, number)
        service = self.link(folder)
        largest = made.largest
        alt = image.alt or item.title
        middling = made.at_least(_MIDDLING)

        def path(size: Size, ending: Literal["jpg", "webp"]) -> str:
            return service + addresses.image(item.slug, number, size.width, size.height, ending)[len(folder) :]

        return PictureView(
            src=path(middling, "jpg"),
            webp=", ".join(f"{path(size, 'webp')} {size.width}w" for size in made.sizes),
            large=path(largest, "jpg"),
            width=largest.width,
            height=largest.height,
            ratio=ratio_class(largest.width, largest.height),
            alt=alt.into(self.language),
            alt_language=self._foreign(alt),
            sizes=" ".join(f"{size.width}x{size.height}" for size in made.sizes),
            service=service,
            tiling=_tiling(made),
        )

    def _foreign(self, text: Text) -> str:
        actual = text.language(self.language)
        return "" if actual == self.language else HTML_LANGUAGE[actual]


def _tiling(made: Rendition) -> str:
    if not made.tiles:
        return ""
    return " ".join(str(number) for number in (made.width, made.height, made.tile_size, *made.scale_factors))


def _code(code: str) -> Markup:
    """A reference code never breaks in the middle."""
    return Markup(f'<span class="code">{escape(code)}</span>') if code else Markup()  # noqa: S704  # escaped here
