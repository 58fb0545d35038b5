"""Pictures, labels and cards of the works, each made once for a language and a depth of page, however often shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from markupsafe import Markup

from builder.model.label import Label, label
from builder.model.public import PublicImage, PublicItem
from builder.model.rendition import Rendition, Size, wide_enough
from builder.model.text import Language, Text
from builder.pages.links import Links
from builder.pages.ratio import ratio_class
from builder.pages.views import CardView, LabelView, PictureView
from builder.pages.wording import HTML_LANGUAGE, display, shown
from builder.templates import escaped, safe

_MIDDLING = 1200
_PAPER = 0.62


Render = Callable[[str, PictureView | None, LabelView], Markup]
"""Renders what stands in a tile of a wall: the link to a work, its picture, its label."""


class Hanging:
    """The works of a site in one language, seen from pages whose way to the root is ``root``."""

    def __init__(
        self,
        links: Links,
        renditions: Mapping[PublicImage, Rendition],
        language: Language,
        root: str,
        render: Render,
    ) -> None:
        self.links = links
        self.renditions = renditions
        self.language = language
        self.root = root
        self._render = render
        self._pictures: dict[str, tuple[PictureView, ...]] = {}
        self._named: dict[str, Label] = {}
        self._labels: dict[str, LabelView] = {}
        self._cards: dict[str, CardView] = {}
        self._files: dict[tuple[int, int, str, bool], str] = {}

    def href(self, item: PublicItem) -> Markup:
        return self.link(self.links.addresses.page("item", self.language, item.slug))

    def link(self, target: str) -> Markup:
        """The address from here, escaped once for however many pages show it."""
        return escaped(self.links.link(self.root, target))

    def pictures(self, item: PublicItem) -> tuple[PictureView, ...]:
        """The pictures of a work that have been made; a draft may lack some."""
        if (known := self._pictures.get(item.slug)) is None:
            made = ((number, image, self.renditions.get(image)) for number, image in enumerate(item.images, start=1))
            known = self._pictures[item.slug] = tuple(
                self._picture(item, number, image, rendition) for number, image, rendition in made if rendition
            )
        return known

    def picture(self, item: PublicItem, image: PublicImage | None) -> PictureView | None:
        """One picture of a work, if it has been made."""
        if image is None or (made := self.renditions.get(image)) is None:
            return None
        return self._picture(item, item.images.index(image) + 1, image, made)

    def large(self, item: PublicItem, image: PublicImage | None) -> PictureView | None:
        """One picture as it stands large and alone: the part that its curator cut out for this, or the whole."""
        if image is None or image.crop is None or (made := self.renditions.get(image)) is None or not made.crop:
            return self.picture(item, image)
        return self._picture(item, item.images.index(image) + 1, image, made, crop=True)

    def light(self, image: PublicImage) -> bool:
        """Whether a picture is light all over, as paper is."""
        made = self.renditions.get(image)
        return made is not None and _luminance(made.colour) > _PAPER

    def service(self, item: PublicItem, image: PublicImage) -> Markup:
        """The link to the folder of a picture's sizes."""
        return self.link(self.links.addresses.image_service(item.slug, item.images.index(image) + 1))

    def label(self, item: PublicItem) -> LabelView:
        if (known := self._labels.get(item.slug)) is None:
            known = self._labels[item.slug] = self._label(item)
        return known

    def named(self, item: PublicItem) -> Label:
        """What the label of a work is made of."""
        if (known := self._named.get(item.slug)) is None:
            known = self._named[item.slug] = label(item)
        return known

    def card(self, item: PublicItem) -> CardView:
        if (known := self._cards.get(item.slug)) is None:
            pictures = self.pictures(item)
            caption = item.first("caption")
            picture = pictures[0] if pictures else None
            href, worn = self.href(item), self.label(item)
            known = self._cards[item.slug] = CardView(
                href=href,
                picture=picture,
                label=worn,
                text=shown(caption, self.language) if caption else Markup(),
                tile=self._render(href, picture, worn),
            )
        return known

    def card_with(self, item: PublicItem, number: int, fragment: str = "") -> CardView:
        """A work as another of its pictures shows it, or as its first where that one was not made; ``fragment`` ends
        the link to it.
        """
        pictures, card = self.pictures(item), self.card(item)
        if not 1 < number <= len(pictures) and not fragment:
            return card
        picture = pictures[number - 1] if 1 < number <= len(pictures) else card.picture
        href = card.href + fragment
        return replace(card, href=href, picture=picture, tile=self._render(href, picture, card.label))

    def _label(self, item: PublicItem) -> LabelView:
        made, language = self.named(item), self.language
        when = shown(made.date, language)
        lines = (
            _together(when, shown(made.maker, language)),
            _together(shown(made.holder, language), _code(made.code)),
        )
        return LabelView(
            title=display(made.title, language),
            lines=tuple(line for line in lines if line),
            when=when,
            honesty=shown(made.honesty, language),
        )

    def _picture(
        self, item: PublicItem, number: int, image: PublicImage, made: Rendition, *, crop: bool = False
    ) -> PictureView:
        service = self.link(self.links.addresses.image_service(item.slug, number))
        sizes = made.crop if crop else made.sizes
        largest, middling = sizes[-1], wide_enough(sizes, _MIDDLING)
        alt = image.alt or item.title
        webp = [f"{self._file(size, 'webp', crop=crop)} {size.width}w" for size in sizes]
        return PictureView(
            src=safe(service + self._file(middling, "jpg", crop=crop)),
            webp=safe(service + f", {service}".join(webp)),
            small=safe(service + f", {service}".join(webp[:2])),
            large=safe(service + self._file(largest, "jpg", crop=crop)),
            size=largest.jpeg.size,
            width=largest.width,
            height=largest.height,
            ratio=ratio_class(largest.width, largest.height),
            alt=alt.into(self.language),
            alt_language=self._foreign(alt),
            sizes=safe(" ".join([f"{size.width}x{size.height}" for size in sizes])),
            service=service,
            tiling="" if crop else _tiling(made),
            wide=middling.width,
        )

    def _file(self, size: Size, ending: Literal["jpg", "webp"], *, crop: bool) -> str:
        """Where one size lies in the folder of its picture: for all pictures of this size at the same place."""
        key = size.width, size.height, ending, crop
        if (known := self._files.get(key)) is None:
            addresses = self.links.addresses
            path = (addresses.crop if crop else addresses.image)("x", 1, size.width, size.height, ending)
            known = self._files[key] = path.removeprefix(addresses.image_service("x", 1))
        return known

    def _foreign(self, text: Text) -> str:
        actual = text.language(self.language)
        return "" if actual == self.language else HTML_LANGUAGE[actual]


def _luminance(colour: str) -> float:
    """How light a colour (``#rrggbb``) looks, from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _tiling(made: Rendition) -> str:
    if not made.tiles:
        return ""
    return " ".join(str(number) for number in (made.width, made.height, made.tile_size, *made.scale_factors))


def _code(code: str) -> Markup:
    """A reference code never breaks in the middle."""
    return safe(f'<span class="code">{escaped(code)}</span>') if code else Markup()


def _together(one: Markup, other: Markup) -> Markup:
    """Two parts of a line. The dot between them is drawn by the style sheet, because a line must not end with it."""
    return safe(f'<span class="part">{one}</span> <span class="part">{other}</span>') if one and other else one or other
