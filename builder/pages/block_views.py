"""What the template of each block is given. ``anchor`` is the id of its section, ``kind`` the template's name."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.pages.views import BlockView, CardView, PictureView
from builder.templates import Plain


@dataclass(frozen=True, slots=True)
class WordsView(Plain):
    """``prose``: text that goes on after a block. ``quote``: words and where they stand."""

    kind: str
    words: Markup
    source: Markup = Markup()


@dataclass(frozen=True, slots=True)
class NumbersView(Plain):
    """Numbers that are looked at, each with what it counts."""

    numbers: tuple[tuple[str, Markup], ...]
    kind: str = "numbers"


@dataclass(frozen=True, slots=True)
class FigureView(Plain):
    """One picture of a work."""

    card: CardView
    picture: PictureView
    heading: Markup = Markup()  # what sets it apart from the other one: a date, a place


@dataclass(frozen=True, slots=True)
class CompareView(Plain):
    """Two pictures that answer each other: ``then-and-now`` or ``two-cities``."""

    kind: str
    anchor: str
    first: FigureView
    second: FigureView
    words: Markup
    one_work: bool  # both are pictures of one work, which is named once


@dataclass(frozen=True, slots=True)
class PartView(Plain):
    """A part of a picture and what is said of it."""

    number: str
    words: Markup
    at: str  # ``0.1 0.2 0.3 0.4``: left, top, width, height in fractions
    cut: str = ""  # likewise, of the part alone, which shows a little more
    src: str = ""  # the part alone, as a JPEG
    webp: str = ""  # and as a WebP
    width: int = 0  # its pixels
    height: int = 0
    alt: str = ""  # what it is a part of


@dataclass(frozen=True, slots=True)
class TourView(Plain):
    """A walk over one picture."""

    anchor: str
    title: Markup
    figure: FigureView
    steps: tuple[PartView, ...]
    kind: str = "tour"


@dataclass(frozen=True, slots=True)
class MarkView(Plain):
    """A hotspot in the units of a drawing 1000 wide: a rectangle, and the place of its number."""

    part: PartView
    x: float  # left
    y: float  # top
    width: float  # 0 for a point
    height: float


@dataclass(frozen=True, slots=True)
class HotspotsView(Plain):
    """A picture with places that say something."""

    anchor: str
    figure: FigureView
    marks: tuple[MarkView, ...]
    high: float  # height of the drawing that lies over the picture, which is 1000 wide
    kind: str = "hotspots"


@dataclass(frozen=True, slots=True)
class EventView(Plain):
    """An event of a timeline, in the list and on the strip."""

    number: str
    when: Markup
    doubt: str  # why the date is not quite sure, or empty
    words: Markup
    href: str  # the work that tells of it, or empty
    work: Markup
    picture: PictureView | None  # of the work
    x: str  # where it stands on the strip: ``23.4%``
    from_x: str  # where its range begins; empty for a day
    long: str  # how long its range is
    y: int  # pixels from the top of the strip to its number


@dataclass(frozen=True, slots=True)
class TimelineView(Plain):
    """Events on a strip to scale, and in a list."""

    anchor: str
    title: Markup
    events: tuple[EventView, ...]
    ticks: tuple[tuple[str, str], ...]  # place and year
    line: int  # pixels from the top of the strip to its line
    kind: str = "timeline"


@dataclass(frozen=True, slots=True)
class ScaleView(Plain):
    """A scale bar below a picture: how much of its width it takes, and how long that is."""

    width: str  # ``23.4%`` of the picture
    label: str  # 5 厘米 · 5 cm


@dataclass(frozen=True, slots=True)
class LeavesView(Plain):
    """All pictures of one work: ``object`` shows its sides, ``reader`` its pages."""

    kind: str
    anchor: str
    card: CardView
    pictures: tuple[PictureView, ...]
    words: Markup
    name: str  # 逐页翻阅 · Page by page
    count: str  # 第 {n} 页，共 {count} 页, to be filled by the script
    scale: ScaleView | None = None  # for an object whose width is known


@dataclass(frozen=True, slots=True)
class MirrorView(Plain):
    """A picture that can be turned as in a mirror."""

    anchor: str
    figure: FigureView
    words: Markup
    kind: str = "mirror"


Placed = WordsView | NumbersView | CompareView | TourView | HotspotsView | TimelineView | LeavesView | MirrorView


@dataclass(frozen=True, slots=True)
class PatternView(Plain):
    """One kind of block."""

    name: str  # 今昔 · then-and-now
    anchor: str
    line: str  # what places it
    blocks: tuple[BlockView | Placed, ...]


@dataclass(frozen=True, slots=True)
class PatternsView(Plain):
    """The pattern page of a draft."""

    paper: tuple[PatternView, ...]  # on paper
    gallery: tuple[PatternView, ...]  # in the gallery
