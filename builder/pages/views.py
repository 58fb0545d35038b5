"""What each template is given: one frozen value per template. Templates place; everything is decided here or before.

``Markup`` is HTML that is safe to print; ``str`` is escaped where it is printed. Links are relative to the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat
from typing import Literal

from markupsafe import Markup

from builder.pages.justified import WORDS, ends
from builder.templates import Plain

BlockKind = Literal["bleed", "lead", "pair", "shift", "group", "beside", "flip", "wall", "gap"]


@dataclass(frozen=True, slots=True)
class LabelView(Plain):
    """The museum label in one language, the same wherever a work is shown."""

    title: Markup  # the work's title
    lines: tuple[Markup, ...]  # date · maker; holder · reference code; only what was filled in
    when: Markup  # the date alone, for the short label of a wall
    honesty: Markup  # what the work is not (copy, redrawn), or nothing


@dataclass(frozen=True, slots=True)
class PictureView(Plain):
    """One picture in its four widths."""

    src: Markup  # a JPEG of middling width
    webp: Markup  # the four widths as WebP: a srcset
    small: Markup  # the two smaller ones: a srcset for walls of hundreds
    large: Markup  # the largest JPEG
    size: int  # its bytes
    width: int  # pixels of the largest size: with ``height`` they keep the picture's place before it arrives
    height: int
    ratio: str  # class that gives --r, the width by the height, within half a per cent
    alt: str  # what it shows, for those who cannot see it
    alt_language: str  # ``lang`` of ``alt`` where it is not the page's, or empty
    sizes: Markup  # ``400x320 800x640``: the four sizes, for the viewer
    service: Markup  # link to the folder of its IIIF service
    tiling: str  # ``9000 7000 512 1 2 4 8`` (width, height, tile, scale factors), or empty where there are no tiles
    wide: int = 0  # pixels of ``src`` across


@dataclass(frozen=True, slots=True)
class CardView(Plain):
    """A work where it stands among others."""

    href: str  # its page
    picture: PictureView | None  # its first picture; None where it is text only
    label: LabelView
    text: Markup  # its caption as HTML, or nothing
    tile: Markup  # how a wall shows it, rendered once for all pages of one depth


@dataclass(frozen=True, slots=True)
class TileView(Plain):
    """A work in its place on a wall."""

    card: CardView | None  # None: a place whose work is not shown
    end: str  # classes of the rows that end after it, for each width of window
    facets: str  # numbers of the facets that it belongs to, between spaces


@dataclass(frozen=True, slots=True)
class LinkView(Plain):
    """A link with its words and, at the end of its row, a note."""

    title: Markup
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CodeView(Plain):
    """A QR code that leads to a page."""

    src: str  # the code as SVG
    png: str  # the same for word processors, or empty
    address: str  # where it leads


@dataclass(frozen=True, slots=True)
class GroupView(Plain):
    """Works beside the one that opens a page, all together as high as it."""

    cards: tuple[CardView, ...]  # one above the other
    ratio: str  # class of the shape of the whole group
    column: str  # class of the shape of ``cards`` together
    sizes: tuple[str, str]  # how wide the first picture is drawn, and how wide these are


@dataclass(frozen=True, slots=True)
class HeroView(Plain):
    """The object that opens a page, and the title beside it."""

    title: Markup  # broken between phrases only
    subtitle: Markup
    upright: bool  # set in vertical columns, right to left
    subtitle_upright: bool  # the subtitle too; else it stands among the facts
    size: str  # class by the title's length: ``short``, ``middle``, ``long``
    card: CardView | None  # the object; None where there is no picture to show
    picture: PictureView | None  # the picture of it that is hung
    tall: PictureView | None  # another for upright screens
    group: GroupView | None  # works that hang beside it
    sizes: str  # how wide the picture is drawn, cut edges included
    shape: str  # class of how it hangs: ``floor``, ``whole``, ``hung``, ``leaf``, ``several``, ``panorama``, ``bare``
    focus: str  # classes of the point that a crop keeps
    detail: bool  # it is a part of the work's first picture, and the label says so
    facts: tuple[Markup, ...]  # when, where, how many
    go: LinkView | None  # the way in


@dataclass(frozen=True, slots=True)
class BlockView(Plain):
    """One block of an exhibition's rhythm. An entry that is None is a place whose work is not shown."""

    kind: BlockKind
    entries: tuple[CardView | None, ...]
    words: Markup = Markup()  # what the curator says of all of them

    @property
    def tiles(self) -> tuple[TileView, ...]:
        """The entries as the rows of a wall."""
        return tiles(self.entries)


@dataclass(frozen=True, slots=True)
class UnitView(Plain):
    """A chapter."""

    anchor: str  # id of its section
    number: str  # 第一单元 · Unit 1
    mark: str  # 一 · 1, for the rail
    title: Markup
    name: Markup  # the title on one line, for the rail
    intro: Markup
    blocks: tuple[BlockView | Plain, ...]  # works in rhythm, and blocks of block_views.py
    count: str  # how many works


@dataclass(frozen=True, slots=True)
class ExhibitionRowView(Plain):
    """An exhibition in a list."""

    href: str
    title: Markup
    subtitle: Markup
    summary: Markup
    when: Markup
    where: Markup
    count: str
    card: CardView | None  # the work that stands for it
    picture: PictureView | None  # the picture of it that does


@dataclass(frozen=True, slots=True)
class HallRowView(Plain):
    """A hall in a row of halls; also a chapter where a site has no halls."""

    href: str
    title: Markup
    note: Markup
    colour: str  # #RRGGBB, or empty
    icon: str  # name of its drawing in icons.html, or empty
    picture: PictureView | None  # None: the colour stands in its place
    focus: str  # classes of the point that the crop keeps


@dataclass(frozen=True, slots=True)
class DoorView(Plain):
    """A door of outreach: ``kind`` is the page behind it, ``ways`` lead past that page to single things."""

    kind: str
    link: LinkView  # to that page, with a line about it
    ways: tuple[LinkView, ...]  # at most four


@dataclass(frozen=True, slots=True)
class FrontView(Plain):
    """The front door."""

    hero: HeroView
    row_title: str  # heading of the row of tall pictures: 四个展厅, or 四个单元
    row_text: Markup  # a sentence beside it
    row: tuple[HallRowView, ...]
    exhibitions: tuple[ExhibitionRowView, ...]
    doors: tuple[DoorView, ...]  # the law, the guides, what was opened, the events
    beside: CardView | None  # a second object beside the list of exhibitions
    strip: tuple[TileView, ...]  # a few works from everywhere
    all_works: LinkView


@dataclass(frozen=True, slots=True)
class TombstoneView(Plain):
    """The page of a work that was taken down."""

    day: str  # since when
    all_works: LinkView


@dataclass(frozen=True, slots=True)
class HallView(Plain):
    """A hall and what is shown in it."""

    number: str  # what stands over its door
    icon: str  # name of its drawing in icons.html, or empty
    title: Markup
    summary: Markup
    colour: str
    treasures: tuple[CardView, ...]  # with what the hall says of them
    exhibitions: tuple[ExhibitionRowView, ...]
    strips: tuple[tuple[TileView, ...], ...]  # a few works of each exhibition
    halls: tuple[HallRowView, ...]  # halls within it
    up: LinkView | None  # the hall that it is within


@dataclass(frozen=True, slots=True)
class StopView(Plain):
    """A stop of a tour."""

    days: str  # the first and the last, as the page writes dates
    city: Markup  # where it stops
    venue: Markup  # the house that shows it
    address: Markup  # of the house; empty where none is given
    cancelled: bool  # told, not left out


@dataclass(frozen=True, slots=True)
class ExhibitionView(Plain):
    """An exhibition from its hero to what visitors take with them."""

    hero: HeroView
    lead: Markup  # first paragraph of the foreword
    foreword: Markup  # the rest of it
    opening: tuple[BlockView | Plain, ...]  # blocks that follow it
    units: tuple[UnitView, ...]
    afterword: Markup
    closing: tuple[BlockView | Plain, ...]  # blocks that follow it
    partners: tuple[tuple[str, tuple[Markup, ...]], ...]  # role and names, in the agreed order
    credits: tuple[Markup, ...]
    downloads: tuple[LinkView, ...]
    code: CodeView | None  # leads to this page
    stops: tuple[StopView, ...] = ()  # of its tour, in the order of time
    calendar: str = ""  # leads to the calendar of the tour


@dataclass(frozen=True, slots=True)
class CiteView(Plain):
    """Everything for those who cite a work."""

    lines: tuple[tuple[Markup, str, Markup], ...]  # for each style its name, ``lang`` (empty: the page's) and the line
    address: str  # the work's lasting address, or empty where the site does not know its own
    records: tuple[tuple[str, str, str], ...]  # for each format its name, the name of a file, and the whole record


def tiles(cards: Iterable[CardView | None], facets: Iterable[str] | None = None) -> tuple[TileView, ...]:
    """Works as the rows of a wall."""
    shown = tuple(cards)
    shapes = [card.picture.width / card.picture.height if card and card.picture else WORDS for card in shown]
    rows = zip(shown, ends(shapes), repeat("") if facets is None else facets, strict=False)
    return tuple(TileView(card, end, facet) for card, end, facet in rows)
