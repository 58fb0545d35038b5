"""What visitors may know. Only the gate makes these types, and every later stage accepts nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.model.block import BlockKind, Number, Region
from builder.model.branding import Drawn
from builder.model.dates import DateValue
from builder.model.item import Redaction
from builder.model.outreach.public import NO_OUTREACH, PublicOutreach
from builder.model.print_class import stands_online
from builder.model.print_settings import PrintSettings
from builder.model.public_kiosk import PublicKiosk
from builder.model.public_pointing import PublicHotspot, PublicTour
from builder.model.public_stop import PublicStop
from builder.model.redirects import Moved
from builder.model.settings import FooterSettings, InstitutionSettings, PartnerSettings
from builder.model.text import Language, Text
from builder.model.tombstone import Tombstone

_NOTHING = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicImage:
    """A picture that may be shown. It carries the digest of its master, never a path; ``redactions`` are burnt in
    before any derivative exists. ``width`` × ``height`` are the upright master's pixels. ``details`` are the parts
    that a tour shows, to be cut out of the covered pixels, as is ``crop``, the part that is shown where the picture
    opens an exhibition, stands for one or runs across the screen.
    """

    digest: str
    width: int
    height: int
    alt: Text
    redactions: tuple[Redaction, ...] = ()
    deep_zoom: bool = False
    details: tuple[Region, ...] = ()
    crop: Region | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of an item's record: the field's key and label, and its values."""

    key: str
    label: Text
    values: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicItem:
    """An exhibit as the public may know it. ``record`` holds every public field in the order of the field table.

    ``number`` is its place in the exhibition (``2-3``: unit 2, third item); ``unit`` the id of its unit. ``named``
    holds the people who may have an index page, a facet value or a link to neighbours: public figures, the dead, and
    those who agreed. All others stand in the caption and the record only.
    ``treasure`` marks what the house is proudest of; ``holder`` names the house of a work that is not its own.
    """

    id: str
    slug: str
    exhibition: str
    unit: str
    number: str
    title: Text
    date: DateValue | None
    record: tuple[Entry, ...]
    images: tuple[PublicImage, ...]
    tours: tuple[PublicTour, ...] = ()
    hotspots: tuple[PublicHotspot, ...] = ()
    treasure: bool = False
    named: tuple[Text, ...] = ()
    holder: Text = _NOTHING

    def values(self, key: str) -> tuple[Text, ...]:
        """The values of a public field; none where it was not filled in."""
        for entry in self.record:
            if entry.key == key:
                return entry.values
        return ()

    def first(self, key: str) -> Text:
        """The first value of a public field, or an empty Text."""
        values = self.values(key)
        return values[0] if values else _NOTHING


@dataclass(frozen=True, slots=True)
class Gap:
    """Where one or more items are not shown. It says nothing of them, not even how many there are."""


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """A picture of an item where a block shows it: ``picture`` counts from 1, 0 where the item has none to show.

    ``label`` stands for the item's date here where one picture of several has a date of its own.
    """

    item: PublicItem
    picture: int
    label: Text = _NOTHING


@dataclass(frozen=True, slots=True)
class PublicEvent:
    """Something that happened, and the item that tells of it."""

    date: DateValue
    words: Text
    item: PublicItem | None = None


@dataclass(frozen=True, slots=True)
class PublicTimeline:
    """Events in the order of time. An event that tells of a withheld item is not among them."""

    id: str
    title: Text
    events: tuple[PublicEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBlock:
    """One block as its curator placed it, with public items only; what is left empty does not belong to its kind.

    ``tour``: of the item in ``places``. ``hotspots``: those of the picture in ``places``. ``prose``: ``words`` in
    Markdown, the text that goes on after a block. ``rest``: here hang the unit's works that no block shows.
    ``millimetres``: the real width of what the first picture shows. ``words`` about items of which one is withheld
    are not here. ``line`` is what the curator typed.
    """

    kind: BlockKind
    places: tuple[PublicPlace, ...] = ()
    words: Text = _NOTHING
    source: Text = _NOTHING
    numbers: tuple[Number, ...] = ()
    tour: PublicTour | None = None
    timeline: PublicTimeline | None = None
    millimetres: float = 0.0
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicUnit:
    """A chapter: number (from 1), title, words in Markdown, and its items with gaps.

    ``intro`` ends where the first block of its text begins; what follows is in ``blocks``. Items that no block shows
    come after the blocks, or where one of kind ``rest`` stands.
    """

    id: str
    number: int
    title: Text
    intro: Text
    entries: tuple[PublicItem | Gap, ...]
    blocks: tuple[PublicBlock, ...] = ()

    @property
    def items(self) -> tuple[PublicItem, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, PublicItem))

    @property
    def shown(self) -> int:
        """How many works a visitor sees in it: its own, and those that its blocks show."""
        hung = {place.item.slug for block in self.blocks for place in block.places}
        return len(hung.union(item.slug for item in self.items))


@dataclass(frozen=True, slots=True)
class Hung:
    """A work that opens an exhibition: which of its pictures, another for upright screens, the point that a crop keeps,
    as shares from the left and the top, and the works that hang beside it.
    """

    item: PublicItem
    image: PublicImage
    tall: PublicImage | None = None
    focus: tuple[float, float] = (0.5, 0.4)
    beside: tuple[PublicItem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicExhibition:
    """An exhibition with its public items only. ``hero`` is one of them, or None when it has no picture to show.

    ``opening`` and ``closing`` are the blocks that follow the foreword and the afterword.
    ``hero_hung`` and ``cover_hung`` are what the curator chose, if anything: the picture that opens the exhibition and
    how it is cut, and the one that stands for it elsewhere.
    """

    id: str
    title: Text
    subtitle: Text
    summary: Text
    hall: str
    when: Text
    venue: Text
    foreword: Text
    afterword: Text
    credits: tuple[Text, ...]
    partners: tuple[PartnerSettings, ...]
    hero: PublicItem | None
    units: tuple[PublicUnit, ...]
    print: PrintSettings = PrintSettings()
    opening: tuple[PublicBlock, ...] = ()
    closing: tuple[PublicBlock, ...] = ()
    timelines: tuple[PublicTimeline, ...] = ()
    hero_hung: Hung | None = None
    cover_hung: Hung | None = None
    opened: str = ""
    stops: tuple[PublicStop, ...] = ()

    @property
    def has_download(self) -> bool:
        """Whether its brochure stands on the web site."""
        return stands_online(self.print, self.partners, len(self.items))

    @property
    def items(self) -> tuple[PublicItem, ...]:
        return tuple(item for unit in self.units for item in unit.items)

    @property
    def blocks(self) -> tuple[PublicBlock, ...]:
        """Every block, from the foreword to the afterword."""
        return (*self.opening, *(block for unit in self.units for block in unit.blocks), *self.closing)

    @property
    def guests(self) -> tuple[PublicItem, ...]:
        """Works of other exhibitions that its blocks show, in order and each once."""
        shown = (place.item for block in self.blocks for place in block.places if place.item.exhibition != self.id)
        return tuple({item.slug: item for item in shown}.values())


@dataclass(frozen=True, slots=True)
class PublicTreasure:
    """What a hall is proudest of, and what is said of it there; without words its own caption stands."""

    item: PublicItem
    words: Text = _NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicHall:
    """A hall and the ids of its exhibitions, in order. ``number`` is its way from the front door: ``(2, 1)`` is the
    first hall within the second; ``door`` is what stands over it instead, where the house counts otherwise.
    """

    id: str
    number: tuple[int, ...]
    title: Text
    summary: Text
    colour: str
    parent: str
    exhibitions: tuple[str, ...]
    door: Text = _NOTHING
    icon: str = ""
    treasures: tuple[PublicTreasure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSite:
    """Everything that the stages after the gate may use. Only a draft has ``patterns``: each kind of block once.
    ``prose`` names the files of content/pages that may be shown; None: all of them. ``profile`` is a file in
    theme/print: the inks of the house's printer. ``partner``: whose own site it is; ``logo``: its logo.
    """

    title: Text
    summary: Text
    base_url: str
    languages: tuple[Language, ...]
    institution: InstitutionSettings
    footer: FooterSettings
    halls: tuple[PublicHall, ...]
    exhibitions: tuple[PublicExhibition, ...]
    outreach: PublicOutreach = NO_OUTREACH
    draft: bool = False
    patterns: tuple[PublicBlock, ...] = ()
    tombstones: tuple[Tombstone, ...] = ()
    kiosk: PublicKiosk | None = None
    moved: tuple[Moved, ...] = ()
    prose: frozenset[str] | None = None
    profile: str = ""
    partner: str = ""
    logo: Drawn | None = None

    @property
    def items(self) -> tuple[PublicItem, ...]:
        return tuple(item for exhibition in self.exhibitions for item in exhibition.items)

    def images(self) -> Iterator[PublicImage]:
        """Every picture once, in order of first use."""
        return iter(dict.fromkeys(image for item in self.items for image in item.images))

    def exhibition(self, id: str) -> PublicExhibition:
        return next(exhibition for exhibition in self.exhibitions if exhibition.id == id)
