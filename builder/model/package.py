"""What a house gives to another house: ``data/package.json`` of a package, and nothing that is not in it.

Everything else in a package (tables, captions, lists, preview) is drawn from this document, so that one reading of it
is a reading of the package. Format 1; docs/package.md tells it to people.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from builder.model.approval import Stage
from builder.model.day import of_the_calendar
from builder.model.document import Document, Words
from builder.model.package_layout import (
    Id,
    PackedBlock,
    PackedCrop,
    PackedDate,
    PackedHotspots,
    PackedHung,
    PackedTimeline,
    PackedTour,
    Share,
)
from builder.model.shared import Said, shared

FORMAT = 1
DATA = "data"
"""The folder of a bag that holds what is given; everything beside it tells of the bag."""

PACKAGE, SCHEMA = "package.json", "package.schema.json"
ITEMS_XLSX, ITEMS_CSV = "items.xlsx", "items.csv"
IMAGES, MASTERS, AGREEMENT = "images", "masters", "agreement"
AGREEMENT_FILE = "agreement.yml"
"""What the agreement says, drawn beside its own files."""

Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,31}$")]
"""An archive code: six digits in China, an ISIL elsewhere. It is the name space of everything a house gives."""

Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,79}$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Day = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$"), AfterValidator(of_the_calendar)]
Audience = Literal["partner", "foreign"]
Role = Literal["guide", "organiser", "executing_unit", "co_organiser", "supporter", "lender"]


class House(Document):
    """An institution: its archive code, its name, and whom to ask there."""

    code: Code
    name: Said = Words()
    contact: str = ""


class PackedPicture(Document):
    """A picture at publish size, or as a master where the agreement allows it. What had to be covered is covered in its
    pixels; ``redactions`` tell where: four numbers for a rectangle, two for each corner of a polygon, as shares of the
    upright picture. ``source`` is the sha256 of the lender's own file, only where nothing of it is covered, so that one
    scan is known again whoever sends it.
    """

    file: Annotated[str, Field(pattern=r"^images/[a-z0-9][a-z0-9.-]{0,89}/[0-9]{1,4}\.jpg$")]
    sha256: Sha256
    size: int = Field(ge=1)
    width: int = Field(ge=1)
    height: int = Field(ge=1)
    alt: Said = Words()
    redactions: tuple[Annotated[tuple[Share, ...], Field(min_length=4)], ...] = ()
    source: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
    master: Annotated[str, Field(pattern=r"^(masters/[a-z0-9][a-z0-9.-]{0,89}/[0-9]{1,4}\.jpg)?$")] = ""
    master_sha256: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""


class PackedReview(Document):
    """A review that stands for what is given: which, when, and in which office. Nobody's name is in it."""

    stage: Stage
    date: Day
    office: str = ""


class Terms(Document):
    """On what ground an item may be shown, and to whom until when. An empty ``audience`` sets no limit of its own.

    The receiver may narrow it. Nothing in a package widens what the receiver's own gate allows; ``sensitive``,
    ``person_status`` and ``consented`` are there for that gate. Choices are stored values, as in model/choices.
    """

    publish_basis: str = ""
    credit_line: Said = Words()
    copyright_holder: Said = Words()
    copyright_status: str = ""
    rights_uri: str = ""
    licence_scope: str = ""
    audience: tuple[str, ...] = ()
    use_until: Day = ""
    ownership: str = ""
    grade: str = ""
    sensitive: tuple[str, ...] = ()
    person_status: tuple[str, ...] = ()
    consented: bool = False
    contains_map: str = ""
    map_approval_no: str = ""
    export_approval_no: str = ""
    agreement_no: str = ""


class PackedItem(Document):
    """One item with every public field: ``values`` by the key of the field table or of ``fields``, each value in the
    languages it was written in. ``named`` are the people who may have an index entry.
    """

    id: Id
    slug: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9.-]{0,89}$")]
    unit: str
    number: str
    title: Said
    date: Annotated[PackedDate, AfterValidator(shared)] | None = None
    values: dict[str, tuple[Said, ...]] = Field({})
    pictures: tuple[PackedPicture, ...] = ()
    terms: Annotated[Terms, AfterValidator(shared)] = Terms()
    reviews: tuple[PackedReview, ...] = ()
    treasure: bool = False
    deep_zoom: bool = False
    named: tuple[Said, ...] = ()


class PackedUnit(Document):
    """A chapter: its words in Markdown, its blocks, and its items in order."""

    id: str
    title: Said = Words()
    intro: Said = Words()
    items: tuple[Id, ...] = ()
    blocks: tuple[PackedBlock, ...] = ()


class PackedPartner(Document):
    """An institution that takes part, in the agreed order."""

    name: Said
    role: Role = "organiser"
    url: str = ""


class PackedField(Document):
    """A field that items use: the label of its column; ``own`` where only the lender's house knows it."""

    key: Id
    label: Said
    own: bool = False


class PackedExhibition(Document):
    """The exhibition as its curator wrote it, with what may be given only. ``hero`` is the work that opens it,
    chosen or not; ``opens`` tells how one that was chosen hangs there, ``stands`` which one stands for it elsewhere.
    """

    id: Name
    title: Said
    subtitle: Said = Words()
    summary: Said = Words()
    when: Said = Words()
    venue: Said = Words()
    opened: Day = ""
    foreword: Said = Words()
    afterword: Said = Words()
    opening: tuple[PackedBlock, ...] = ()
    closing: tuple[PackedBlock, ...] = ()
    units: tuple[PackedUnit, ...] = ()
    tours: tuple[PackedTour, ...] = ()
    hotspots: tuple[PackedHotspots, ...] = ()
    crops: tuple[PackedCrop, ...] = ()
    timelines: tuple[PackedTimeline, ...] = ()
    hero: str = ""
    opens: PackedHung | None = None
    stands: PackedHung | None = None
    partners: tuple[PackedPartner, ...] = ()
    credits: tuple[Said, ...] = ()
    reviews: tuple[PackedReview, ...] = ()


class PackedAgreement(Document):
    """The agreement under which it is given; ``files`` are names below ``agreement/`` with their sha256."""

    number: str = ""
    since: Day = ""
    until: Day = ""
    scope: Said = Words()
    masters: bool = False
    files: dict[str, Sha256] = Field({})


class Package(Document):
    """A version of what one house gives to another.

    ``id`` is ``<code of the giver>/<exhibition>``; versions of one id to one receiver count from 1. ``previous`` is
    the sha256 of the package.json of the version before, empty for the first. ``date`` is the day on which this version
    was first packed, ``valid_until`` the last day on which all of it may be shown (empty: no end).
    """

    schema_: Annotated[str, BeforeValidator(lambda _: SCHEMA)] = Field(SCHEMA, alias="$schema", exclude=True)
    lantai: Literal[1] = 1
    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,31}/[a-z0-9][a-z0-9-]{0,79}$")]
    version: int = Field(ge=1, le=999_999)
    previous: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""
    date: Day
    audience: Audience
    giver: House
    receiver: House
    valid_until: Day = ""
    agreement: PackedAgreement = PackedAgreement()
    exhibition: PackedExhibition
    fields: tuple[PackedField, ...] = ()
    items: Annotated[tuple[PackedItem, ...], Field(max_length=50_000)]

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        """Whoever gives it is who its name says, and what it gives too: by the name it finds its place in a house."""
        if self.id != f"{self.giver.code}/{self.exhibition.id}":
            raise ValueError(f"{self.id} ≠ {self.giver.code}/{self.exhibition.id}")
        return self

    @property
    def name(self) -> str:
        """What the bag and its top folder are called: ``900001-tuibu-xinghe-to-900002-v3``."""
        return f"{self.id.replace('/', '-')}-to-{self.receiver.code}-v{self.version}"

    @property
    def pictures(self) -> tuple[PackedPicture, ...]:
        """Every picture, item by item."""
        return tuple(picture for item in self.items for picture in item.pictures)
