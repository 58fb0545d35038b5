"""Everything the archive knows of its exhibits. Nothing here may reach a page: only the gate makes Public types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from builder.model.approval import Ledger
from builder.model.block import Block, Crop, Hotspots, Timeline, Tour
from builder.model.branding import Branding
from builder.model.dates import DateValue
from builder.model.field_row import Field
from builder.model.kiosk_settings import NO_KIOSK, KioskSettings
from builder.model.lent import Lent
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.yearly import Yearly
from builder.model.redirects import Moved
from builder.model.settings import ExhibitSettings, SiteSettings
from builder.model.standing import Override, Withdrawal
from builder.model.table_columns import TableColumns
from builder.model.text import Text
from builder.model.where import Where
from builder.model.written_page import WrittenPage


@dataclass(frozen=True, slots=True)
class Redaction:
    """What is to be covered, in fractions (0–1) of the upright picture: a rectangle by left, top, width and height, or
    the polygon through ``points``, of which these four are then the bounds.
    """

    x: float
    y: float
    width: float
    height: float
    points: tuple[tuple[float, float], ...] = ()

    @property
    def outline(self) -> tuple[float, ...]:
        """The numbers that describe it: four for a rectangle, two for each corner of a polygon."""
        corners = tuple(number for point in self.points for number in point)
        return corners or (self.x, self.y, self.width, self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One master of an item. ``width`` and ``height`` are those of the upright picture, in pixels."""

    name: str
    digest: str
    width: int
    height: int
    megabytes: float = 0.0
    where: Where = field(default_factory=Where)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What the gate needs to know of an item. Choice fields hold stored values (see choices.py); an unknown word
    stands here as ``?`` followed by the word, so that it can never be taken for permission. ``private_fields`` (keys)
    and ``private_files`` (names) of this item stay in the house whatever the field table says.
    """

    security_level: str = ""
    opening_status: str = ""
    public_attribute: str = ""
    publish_basis: str = ""
    audience: tuple[str, ...] = ()
    embargo_until: date | None = None
    use_until: date | None = None
    rights_uri: str = ""
    ownership: str = ""
    grade: str = ""
    sensitive: tuple[str, ...] = ()
    person_status: tuple[str, ...] = ()
    private_fields: tuple[str, ...] = ()
    private_files: tuple[str, ...] = ()

    @property
    def classified(self) -> bool:
        """It has a classification, or a word there that nobody knows."""
        return self.security_level not in {"", "none"}

    @property
    def closed(self) -> bool:
        """Somebody said that it must not be seen: what merely waits for a review is not closed."""
        return self.classified or self.opening_status in {"controlled", "deferred"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One exhibit with every field that was filled in, public or not.

    ``values`` maps a field's key to its values, each in the languages it was written in; a field that is not
    translated holds the same word in both. ``key`` is ``<exhibition>/<id>`` and unique in the site.
    """

    key: str
    id: str
    slug: str
    exhibition: str
    title: Text
    unit: str = ""
    date: DateValue | None = None
    values: Mapping[str, tuple[Text, ...]] = field(default_factory=lambda: MappingProxyType({}))
    release: Release = field(default_factory=Release)
    pictures: tuple[Picture, ...] = ()
    redactions: Mapping[int, tuple[Redaction, ...]] = field(default_factory=lambda: MappingProxyType({}))
    deep_zoom: bool = False
    lent: Lent | None = None
    where: Where = field(default_factory=Where)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A chapter of an exhibition: its title, its words (Markdown), the keys of its items in order, and its blocks."""

    id: str
    title: Text
    intro: Text = Text()
    items: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Overruled:
    """A rule that somebody set aside, and the line that says so."""

    override: Override
    where: Where


@dataclass(frozen=True, slots=True)
class TakenDown:
    """An item that was taken down, and the line that says so; its reference codes where these are known."""

    withdrawal: Withdrawal
    where: Where
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibition:
    """An exhibition as its curator wrote it. ``own_fields`` are columns that exhibit.yml declares beyond the table;
    ``columns`` are those of its item table.

    ``opening`` and ``closing`` are the blocks of foreword and afterword; ``treasures`` are keys of items.
    ``lent_words`` has the lender of each part of its texts that came with works (``show.foreword``, ``unit:<id>:intro``
    …, ``credit:<words>``): they are shown beside a work of that lender, or not at all.
    """

    id: str
    settings: ExhibitSettings
    foreword: Text = Text()
    afterword: Text = Text()
    opening: tuple[Block, ...] = ()
    closing: tuple[Block, ...] = ()
    units: tuple[Unit, ...] = ()
    tours: tuple[Tour, ...] = ()
    hotspots: tuple[Hotspots, ...] = ()
    crops: tuple[Crop, ...] = ()
    timelines: tuple[Timeline, ...] = ()
    treasures: frozenset[str] = frozenset()
    own_fields: tuple[Field, ...] = ()
    ledger: Ledger = Ledger()
    overrides: tuple[Overruled, ...] = ()
    lent_words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    columns: TableColumns = TableColumns()
    where: Where = field(default_factory=Where)

    @property
    def chapters(self) -> tuple[Unit, ...]:
        """The units in which there is something to see: works, blocks or words. A title alone is none yet."""
        return tuple(unit for unit in self.units if unit.items or unit.blocks or unit.intro)


@dataclass(frozen=True, slots=True)
class Treasure:
    """An item by its key, and what a hall says of it."""

    item: str
    words: Text = Text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All that check hands to the gate. ``treasures`` are those that a hall names itself, by the id of the hall;
    ``ledger`` holds the signatures under what stands below content/. ``brandings`` are the faces of partners by code,
    ``worn`` the one that this edition wears, and ``host`` whose site it is then made from; ``home`` is that site as it
    is, which nothing but the proof may ask.
    """

    settings: SiteSettings
    exhibitions: tuple[Exhibition, ...] = ()
    items: Mapping[str, Item] = field(default_factory=lambda: MappingProxyType({}))
    outreach: Outreach = field(default_factory=Outreach)
    treasures: Mapping[str, tuple[Treasure, ...]] = field(default_factory=lambda: MappingProxyType({}))
    withdrawn: tuple[TakenDown, ...] = ()
    yearly: Yearly = Yearly()
    kiosk: KioskSettings = NO_KIOSK
    moved: tuple[Moved, ...] = ()
    pages: tuple[WrittenPage, ...] = ()
    ledger: Ledger = Ledger()
    brandings: Mapping[str, Branding] = field(default_factory=lambda: MappingProxyType({}))
    worn: Branding | None = None
    host: Text = Text()
    home: Site | None = None
