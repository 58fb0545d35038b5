"""One item as a brochure shows it: its picture, its label, its caption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from builder.model.files import Stored
from builder.model.label import label
from builder.model.public import PublicImage, PublicItem
from builder.model.rendition import Renditions, Size
from builder.model.text import Text
from builder.print.guests import is_guest
from builder.print.layout import BESIDE, Shape
from builder.print.phrase import Phrase, one_line, own, unbroken
from builder.print.voice import Lines, Voice

_NOTHING = Text()
_MM_PER_INCH = 25.4
LEAST_DPI = 150
"""A picture is never printed larger than this allows."""
WANTED_DPI = 180
"""Enough for a screen and a desk printer; the printer's own file takes the largest there is."""


_NUMBERED = {
    (False, True): "paper.figure",
    (False, False): "paper.item",
    (True, True): "paper.guest",
    (True, False): "paper.guest_item",
}
"""How a work is called: whether it is a guest, and whether it is shown."""


class PictureData(TypedDict):
    """A picture as a template gets it: its file, width ÷ height, the largest width in mm, and its description."""

    file: str
    ratio: float
    widest: float
    alt: str


class PlateData(TypedDict):
    """An item as a template gets it. ``key`` is its number; ``number`` the words around it: 图1-3. ``anchor``: what
    leads to this item leads here. ``dated``: the date that stands below one of two pictures of one place. ``home``: the
    exhibition that it is from, where this is another.
    """

    key: str
    anchor: bool
    dated: Phrase | None
    home: Phrase | None
    number: Phrase
    title: Phrase
    lines: list[list[Phrase]]
    honesty: Phrase | None
    more: Phrase | None
    caption: Lines
    picture: PictureData | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the site with its sizes, before it is known how large it will be printed; ``cut``: a part of it."""

    sizes: tuple[Size, ...]
    alt: str
    cut: bool = False

    @property
    def ratio(self) -> float:
        return self.sizes[-1].width / self.sizes[-1].height

    @property
    def widest(self) -> float:
        """The largest width in mm that its pixels bear."""
        return self.sizes[-1].width / LEAST_DPI * _MM_PER_INCH

    def file(self, width: float, dpi: int) -> Stored:
        """The JPEG to print at ``width`` mm: the smallest one that is fine enough, or the largest there is."""
        pixels = min(width, self.widest) / _MM_PER_INCH * dpi
        return next((size for size in self.sizes if size.width >= pixels), self.sizes[-1]).jpeg

    def data(self, name: str) -> PictureData:
        """What a template needs to print it from the file of this name."""
        return PictureData(file=name, ratio=round(self.ratio, 4), widest=round(self.widest, 2), alt=self.alt)


def picture_name(file: Stored) -> str:
    """The name of a picture in the folder that is made for a document; it says the content."""
    return f"pictures/{file.sha256[:24]}.jpg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """An item on its way to a page. ``dated`` stands for its date where a picture has one of its own."""

    item: PublicItem
    picture: Picture | None
    shape: Shape
    dated: Text = _NOTHING


def plate(
    item: PublicItem,
    renditions: Renditions,
    voice: Voice,
    number: int = 0,
    dated: Text = _NOTHING,
    *,
    large: bool = False,
) -> Plate:
    """The item with picture ``number`` (from 1), or its first that could be made, and what decides its place. Where it
    stands ``large`` the part of it is shown that was cut out for this.
    """
    images = item.images[number - 1 : number] if number else item.images
    picture = picture_of(images, item, renditions, voice, large=large)
    caption = voice.weight(item.first("caption"))
    if item.first("long_description"):
        caption = max(caption, BESIDE + 1)  # what has an essay of its own stands alone before it
    shape = Shape(picture.ratio, picture.widest, caption) if picture else Shape(0, caption=caption)
    return Plate(item=item, picture=picture, shape=shape, dated=dated)


def picture_of(
    images: Sequence[PublicImage], item: PublicItem, renditions: Renditions, voice: Voice, *, large: bool = False
) -> Picture | None:
    """The first of these pictures that could be made, with its description; the item's title where nobody wrote one."""
    for image in images:
        if image in renditions:
            alt = (image.alt or item.title).into(voice.language) or item.id
            made = renditions[image]
            return Picture(made.large if large else made.sizes, one_line(alt), cut=large and bool(made.crop))
    return None


def plate_data(
    plate: Plate,
    voice: Voice,
    picture: PictureData | None,
    *,
    anchor: bool,
    with_caption: bool = True,
    home: Text = _NOTHING,
) -> PlateData:
    """An item for a template, with its picture as it was taken."""
    item = plate.item
    shown = label(item)
    first = [voice.phrase(text) for text in (shown.date, shown.maker)]
    second = [voice.phrase(shown.holder), own(unbroken(shown.code), "en") if shown.code else None]
    if plate.picture and plate.picture.cut:
        second.append(voice.words("paper.detail"))
    more = len(item.images) - 1 if plate.picture else 0
    caption = voice.lines(item.first("caption"))
    return PlateData(
        key=item.number,
        anchor=anchor,
        dated=voice.phrase(plate.dated or shown.date),
        home=voice.words("paper.home", title=home) if is_guest(item) and home else None,
        number=voice.words(_NUMBERED[is_guest(item), bool(plate.picture)], number=item.number),
        title=voice.phrase(item.title) or own(item.id, "en"),
        lines=[kept for line in (first, second) if (kept := [part for part in line if part])],
        honesty=voice.phrase(shown.honesty),
        more=voice.words("paper.more_pictures", count=more) if more else None,
        caption=caption if with_caption else {**caption, "lines": [], "also": None},
        picture=picture,
    )
