"""What was read, before anybody judged it: cells as typed, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.model.approval import Ledger
from builder.model.field_row import Field
from builder.model.fields import Header
from builder.model.item import Overruled, TakenDown
from builder.model.kiosk_settings import NO_KIOSK, KioskSettings
from builder.model.lent import Lent
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.yearly import Yearly
from builder.model.redirects import Redirect
from builder.model.settings import ExhibitSettings, SiteSettings
from builder.model.table_columns import TableColumns
from builder.model.text import Language
from builder.model.where import Where
from builder.model.written_page import WrittenPage


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of one cell, trimmed of blanks at its ends and otherwise as typed."""

    text: str
    where: Where


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an item table; empty cells are left out. ``lent`` where a partner lent the item."""

    cells: Mapping[Header, Cell]
    where: Where
    lent: Lent | None = None


@dataclass(frozen=True, slots=True)
class TextFile:
    """A Markdown text: ``texts/<stem>.<language>.md``."""

    stem: str
    language: Language
    text: str
    where: Where


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A file in an exhibition's picture folder. ``name`` is relative to that folder, with ``/``.

    ``width`` × ``height`` are those of the upright picture as its header tells, 0 where the header cannot be read;
    ``trouble`` then says why. ``format`` is what the file is by its first bytes, whatever its name ends in. A file that
    came with a package is ``lent``.
    """

    name: str
    digest: str
    size: int
    width: int = 0
    height: int = 0
    trouble: str = ""
    format: str = ""
    lent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftExhibition:
    """One folder of exhibits/ as read. ``marks`` gives the place of each key of exhibit.yml (``units.0.title``),
    ``lent_words`` the lender of each part of its texts that came with a package.
    """

    id: str
    settings: ExhibitSettings
    rows: tuple[Row, ...] = ()
    columns: TableColumns = TableColumns()
    texts: tuple[TextFile, ...] = ()
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    own_fields: tuple[Field, ...] = ()
    ledger: Ledger = Ledger()
    overrides: tuple[Overruled, ...] = ()
    lent_words: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, Where] = field(default_factory=dict)
    where: Where = field(default_factory=Where)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSite:
    """A site folder as read. ``taken_back`` are items that the partner who lent them sends no longer."""

    settings: SiteSettings
    exhibitions: tuple[DraftExhibition, ...] = ()
    documents: tuple[ContentDocument, ...] = ()
    withdrawn: tuple[TakenDown, ...] = ()
    taken_back: tuple[TakenDown, ...] = ()
    yearly: Yearly = Yearly()
    pages: tuple[WrittenPage, ...] = ()
    ledger: Ledger = Ledger()
    kiosk: KioskSettings = NO_KIOSK
    kiosk_marks: Mapping[str, Where] = field(default_factory=dict)
    redirects: tuple[tuple[Redirect, Where], ...] = ()
    marks: Mapping[str, Where] = field(default_factory=dict)
