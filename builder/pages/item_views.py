"""What the template of a work's page is given."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from builder.pages.views import CardView, CiteView, CodeView, LabelView, LinkView, PictureView
from builder.templates import Plain


@dataclass(frozen=True, slots=True)
class WayView(Plain):
    """The neighbours of a work in an exhibition that shows it as a guest."""

    anchor: str  # what links from that exhibition end with
    exhibition: LinkView  # to the chapter that shows it
    previous: LinkView | None  # what one passes before it, if anything
    next: LinkView | None  # likewise


@dataclass(frozen=True, slots=True)
class ItemView(Plain):
    """A work: the stage, and everything known of it."""

    title: Markup
    label: LabelView
    facts: tuple[tuple[str, Markup], ...]  # class and words of each line of the long label
    exhibition: LinkView
    unit: LinkView
    pictures: tuple[PictureView, ...]
    sizes: str  # how wide the first of them is drawn
    manifest: str  # the IIIF manifest's name, for links to a part of a picture; empty where the address is not known
    canvas: str  # the beginning of its canvases' names; the picture's number follows
    caption: Markup
    description: Markup  # the long description
    six: tuple[tuple[Markup, Markup], ...]  # the six elements that were filled in: 事由 时间 地点 人物 背景 摄影者
    record: tuple[tuple[Markup, Markup], ...]  # field and value, in the order of the field table
    texts: tuple[tuple[Markup, Markup], ...]  # transcription, inscription, translation
    cite: CiteView  # how others name the work
    downloads: tuple[LinkView, ...]  # the pictures in their largest size, manifest and data
    code: CodeView | None  # leads to this page
    walks: tuple[Plain, ...]  # its tours and hotspots
    related: tuple[CardView, ...]  # works that hang near it in its chapter
    alike: tuple[LinkView, ...]  # works elsewhere of the same place or year
    appears: tuple[LinkView, ...]  # exhibitions and halls where it hangs, if there is more to tell than the label
    ways: tuple[WayView, ...]  # its neighbours in other exhibitions that show it
    treasure: str  # that it is one, or nothing
    previous: CardView | None  # its neighbour in the exhibition
    next: CardView | None  # likewise
    position: str  # 3 / 80
