"""The YAML documents of a site folder, as pydantic reads them and as JSON Schema describes them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, field_validator

from builder.model.approval import Stage
from builder.model.block_settings import (
    BlockSettings,
    CropSettings,
    HotspotSettings,
    RedactionSettings,
    TimelineSettings,
    TourSettings,
)
from builder.model.document import Document as _Document
from builder.model.document import Words
from builder.model.house_settings import FeedbackSettings, Geo, GivingSettings, MediaSettings, ReadingRoomSettings
from builder.model.print_settings import HousePrintSettings, PrintSettings
from builder.model.stop_settings import StopSettings
from builder.model.text import Language

__all__ = ["Words"]
"""Beside what is defined here: settings are made of it."""

FORMAT = 1
Share = Annotated[float, Field(ge=0, le=1)]
Audience = Literal["web", "onsite", "print", "press", "partner", "foreign"]


LONGEST_ADDRESS = 200
"""Characters: a QR code holds it with the longest path of a page behind it."""


def is_address(text: str) -> bool:
    """Whether this is a full web address that a site can stand at."""
    if len(text) > LONGEST_ADDRESS:
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not parts.query and not parts.fragment
    except ValueError:
        return False


class InstitutionSettings(_Document):
    """Who is responsible for the site. An empty slot is not shown."""

    code: str = Field("", description="档案馆代码 · archive code, six digits")
    name: Words = Words()
    short: Words = Words()
    address: Words = Words()
    hours: Words = Words()
    phone: str = ""
    email: str = ""
    motto: Words = Words()
    closed: Words = Words()
    transport: Words = Words()
    access: Words = Words()
    geo: Geo | None = None
    reading_room: ReadingRoomSettings = ReadingRoomSettings()
    giving: GivingSettings = GivingSettings()
    media: MediaSettings = MediaSettings()
    feedback: FeedbackSettings = FeedbackSettings()


class FooterSettings(_Document):
    """Compliance slots of the footer (国办发〔2017〕47号); only filled ones are shown, none is ever invented."""

    organiser: Words = Words()
    executing_unit: Words = Words()
    icp: str = ""
    police: str = ""
    site_code: str = ""
    report_errors: str = Field("", description="网站找错入口 · address of the error report")
    mark: Words = Words()
    mark_url: str = ""
    copyright: Words = Words()


class GateSettings(_Document):
    """Which rules hold, and whether a final review is needed before anything is shown."""

    profile: Literal["cn", "international"] = "cn"
    review: Literal["off", "final"] = "off"
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)] = ("final",)
    stricter: dict[str, tuple[Audience, ...]] = Field({})


class ImageSettings(_Document):
    """Sizes and limits of pictures."""

    widths: Annotated[tuple[int, ...], Field(min_length=4, max_length=4)] = (400, 800, 1600, 2400)
    zoom_from: int = Field(5000, ge=1000, description="从多少像素起做深度缩放 · longer side from which tiles are made")
    max_megapixels: int = Field(400, ge=1, le=400)

    @field_validator("widths")
    @classmethod
    def _ascending(cls, widths: tuple[int, ...]) -> tuple[int, ...]:
        if list(widths) != sorted(set(widths)) or widths[0] < 100:
            raise ValueError("four widths, ascending, from 100 up")
        return widths


HallIcon = Literal[
    "star", "paper", "seal", "camera", "house", "book", "people", "map", "law", "box", "letter", "tree"
]  # fmt: skip
"""What is drawn over a hall's door; the drawings are in theme/lantai/icons.html."""


class TreasureSettings(_Document):
    """A work that a hall is proudest of, from any exhibition, and what is said of it there."""

    item: str
    zh: str = ""
    en: str = ""


class HallSettings(_Document):
    """A hall; ``parent`` makes it a hall within a hall."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    title: Words
    summary: Words = Words()
    colour: Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")] = "#9E2A22"
    icon: HallIcon | Literal[""] = ""
    door: Words = Words()
    treasures: tuple[TreasureSettings, ...] = ()
    parent: str = ""


class RedactionPattern(_Document):
    """What the house never lets out, as a regular expression (at most 200 characters), and what it is called."""

    pattern: str
    label: Words = Words()


SiteKind = Literal["archive", "gov", "museum", "library", "other"]


class SiteSettings(_Document):
    """content/site.yml."""

    lantai: Literal[1]
    kind: SiteKind = "archive"
    title: Words
    summary: Words = Words()
    languages: Annotated[tuple[Language, ...], Field(min_length=1, max_length=2)] = ("zh", "en")
    base_url: str = Field("", description="网站的完整网址 · the address where the site will stand")
    urls: Literal["directory", "file"] = "directory"
    institution: InstitutionSettings = InstitutionSettings()
    footer: FooterSettings = FooterSettings()
    gate: GateSettings = GateSettings()
    images: ImageSettings = ImageSettings()
    print: HousePrintSettings = HousePrintSettings()
    halls: tuple[HallSettings, ...] = ()

    @field_validator("base_url")
    @classmethod
    def _address(cls, address: str) -> str:
        if address and not is_address(address):
            raise ValueError("a web address")
        return address

    @field_validator("languages")
    @classmethod
    def _each_once(cls, languages: tuple[Language, ...]) -> tuple[Language, ...]:
        if len(set(languages)) != len(languages):
            raise ValueError("zh, en")
        return languages

    exhibitions: tuple[str, ...] = Field((), description="展览的先后 · order of the exhibitions, by id")
    redaction_patterns: tuple[RedactionPattern, ...] = Field(
        (), description="不得公开的内容（正则表达式） · what must never be public, as regular expressions"
    )


class PartnerSettings(_Document):
    """An institution that takes part; the order of the list is the agreed order and is never sorted."""

    name: Words
    role: Literal["guide", "organiser", "executing_unit", "co_organiser", "supporter", "lender"] = "organiser"
    url: str = ""


class UnitSettings(_Document):
    """A chapter; items follow the table unless listed here."""

    id: str
    title: Words
    intro: Words = Words()
    items: tuple[str, ...] = ()
    blocks: tuple[BlockSettings, ...] = ()


class OwnFieldSettings(_Document):
    """A column that the field table does not know. It stays private unless ``public`` says otherwise."""

    label: Words
    public: bool = False
    kind: Literal["text", "list", "number", "uri"] = "text"
    columns: tuple[str, ...] = Field(
        (), description="表格中的栏目名 · headings of the column; the key itself where empty"
    )


class ExhibitSettings(_Document):
    """exhibits/<id>/exhibit.yml."""

    lantai: Literal[1]
    title: Words
    subtitle: Words = Words()
    summary: Words = Words()
    language: Language = Field("zh", description="没有标明语言的栏目的语言 · language of columns that name none")
    hall: str = ""
    when: Words = Words()
    venue: Words = Words()
    opened: date | None = Field(None, description="开展日期 · the day on which the exhibition opened")
    hero: str = Field("", description="首图展品的标识 · id of the item that opens the exhibition")
    hero_picture: str = Field("", description="首图用它的哪一张（文件名） · which of its pictures, by file name")
    hero_tall: str = Field("", description="竖屏用它的哪一张 · its picture for phones and upright screens")
    hero_focus: Annotated[tuple[Share, ...], Field(min_length=2, max_length=2)] = Field(
        (0.5, 0.4), description="裁切时保住的点：左起、上起（0 到 1） · the point a crop keeps, from left and top"
    )
    hero_with: Annotated[tuple[str, ...], Field(max_length=3)] = Field(
        (), description="与首图并排挂的展品，最多三件 · up to three items that hang beside it, as a group"
    )
    cover: str = Field("", description="首页、展厅用的展品 · id of the item that stands for it elsewhere")
    cover_picture: str = Field("", description="封面用它的哪一张（文件名） · which of its pictures, by file name")
    images: str = Field("images", description="图片文件夹 · folder of the pictures, read only")
    items: str = Field("", description="展品表格的文件名 · the table's file name; found by itself where empty")
    defaults: dict[str, str] = Field({})
    private: tuple[str, ...] = ()
    fields: dict[str, OwnFieldSettings] = Field({})
    units: tuple[UnitSettings, ...] = ()
    tours: tuple[TourSettings, ...] = ()
    hotspots: tuple[HotspotSettings, ...] = ()
    crops: tuple[CropSettings, ...] = ()
    timelines: tuple[TimelineSettings, ...] = ()
    redactions: tuple[RedactionSettings, ...] = ()
    treasures: tuple[str, ...] = ()
    joint: tuple[str, ...] = Field(
        (), description="联展：一起展出的合作馆资料，馆代码/展览 · packages of partners shown here, code/exhibition"
    )
    partners: tuple[PartnerSettings, ...] = ()
    credits: tuple[Words, ...] = ()
    stops: tuple[StopSettings, ...] = Field((), description="巡展各站 · the stops of a tour")
    print: PrintSettings = PrintSettings()


class FieldMapSettings(_Document):
    """fieldmap.yml: how somebody else's table is to be read. The same shape serves an exhibition and a partner."""

    lantai: Literal[1]
    sheet: str = Field("", description="读哪张工作表 · the sheet to read; found by itself where empty")
    header_row: int = Field(0, ge=0, le=1_048_576, description="表头在第几行 · row of the header; 0: found by itself")
    columns: dict[str, str] = Field(
        {}, description="栏目名: 项目英文名、自有栏目或 ignore · heading: key of a field, own field, or ignore"
    )
