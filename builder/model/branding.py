"""What ``content/partners/<code>/branding.yml`` says: what an exhibition wears on a partner's site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, field_validator

from builder.model.document import Document, Words
from builder.model.partner import PARTNERS, PartnerHouseSettings
from builder.model.print_settings import Colour, ImprintSettings
from builder.model.settings import Audience, FooterSettings, InstitutionSettings, SiteKind, SiteSettings, is_address
from builder.model.text import Language
from builder.model.where import Where

BRANDING = "branding.yml"
THEME = "theme"
LOGO = "house-logo.png"
"""What the logo is called wherever it is drawn."""

LOGO_BOX = (960, 320)
"""Pixels of the box that it is drawn into: twice what any page shows."""

HouseColour = Literal["accent", "accent-2", "gilt"]


def branding_place(code: str) -> str:
    """How problems call the branding of a partner."""
    return f"{PARTNERS}/{code}/{BRANDING}"


class BrandingSettings(Document):
    """content/partners/<code>/branding.yml. What it does not say is not taken from the host."""

    lantai: Literal[1]
    kind: SiteKind = "archive"
    exhibitions: Annotated[tuple[str, ...], Field(min_length=1)]
    title: Words = Words()
    summary: Words = Words()
    languages: Annotated[tuple[Language, ...], Field(max_length=2)] = ()
    base_url: str = ""
    institution: InstitutionSettings = InstitutionSettings()
    footer: FooterSettings = FooterSettings()
    logo: str = ""
    colours: dict[HouseColour, Colour] = Field({})
    pages: tuple[str, ...] = ()
    imprint: ImprintSettings = ImprintSettings()

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


def branding_key(code: str) -> str:
    """How signatures name the words of a partner."""
    return f"{PARTNERS}/{code}/branding"


class Drawn(NamedTuple):
    """A logo as pages show it: its size in pixels, and whether it is too dark to be seen on a dark wall."""

    width: int
    height: int
    dark: bool = False


def drawn_size(size: tuple[int, int]) -> tuple[int, int]:
    """How large a logo of this size is drawn: never larger than it is."""
    share = min(1.0, *(most / side for most, side in zip(LOGO_BOX, size, strict=True)))
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))


@dataclass(frozen=True, slots=True, kw_only=True)
class Branding:
    """The face of one partner. ``house`` is its partner.yml; ``logo`` the digest of the picture, with its size in
    pixels, empty where there is none to be shown; ``logo_dark`` says that hardly anything in it is light; ``marks`` has
    the place of each key of branding.yml.
    """

    code: str
    settings: BrandingSettings
    house: PartnerHouseSettings
    logo: str = ""
    logo_size: tuple[int, int] = (0, 0)
    logo_dark: bool = False
    logo_trouble: str = ""
    marks: Mapping[str, Where] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def audience(self) -> Audience:
        """Whom its site counts as in the matrix of publication."""
        return "foreign" if self.house.foreign else "partner"

    @property
    def drawn(self) -> Drawn | None:
        """Its logo, where it has one."""
        return Drawn(*drawn_size(self.logo_size), self.logo_dark) if self.logo else None

    @property
    def where(self) -> Where:
        return Where(branding_place(self.code))


def worn(settings: SiteSettings, branding: Branding) -> SiteSettings:
    """The settings of the site as that partner's: its names, address and slots instead of the host's. The rules of
    publication and the sizes of pictures stay those of the host; halls are its house and stay there.
    """
    own, name = branding.settings, branding.house.name
    house = own.institution
    shown = house if house.name.zh or house.name.en else house.model_copy(update={"name": name})
    return settings.model_copy(
        update={
            "title": own.title if own.title.zh or own.title.en else shown.name,
            "summary": own.summary,
            "languages": own.languages or settings.languages,
            "base_url": own.base_url,
            "institution": shown.model_copy(update={"code": shown.code or branding.code}),
            "footer": own.footer,
            "halls": (),
            "exhibitions": own.exhibitions,
        }
    )
