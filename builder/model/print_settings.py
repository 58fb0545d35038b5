"""``print:`` in exhibit.yml: how an exhibition looks on paper, and what stands in its imprint."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from builder.model.document import Document, Words

# fmt: off
Token = Literal[
    "paper_ground", "paper_surface", "paper_ink", "paper_ink_soft", "paper_rule", "paper_accent", "paper_accent_2",
    "paper_gilt", "gallery_ground", "gallery_surface", "gallery_ink", "gallery_ink_soft", "gallery_rule",
    "gallery_accent", "gallery_accent_2", "gallery_gilt",
]
# fmt: on
"""The colours of a house, as theme/assets/css/tokens.css names them, with _ for -."""
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]
Edition = Literal["standard", "parallel", "large"]
PrintClass = Literal["publicity", "internal", "published"]


class PersonSettings(Document):
    """Who did what, as the imprint names them."""

    role: Words
    names: Words


class ImprintSettings(Document):
    """What the imprint says beyond what is known already. An empty slot is not shown, and none is ever invented."""

    people: tuple[PersonSettings, ...] = ()
    compiler: Words = Words()
    printer: Words = Words()
    recipients: Words = Words()
    date: Words = Words()
    edition: Words = Words()
    copies: int = Field(0, ge=0)
    permit_no: str = ""
    isbn: str = ""
    map_approval_no: str = ""


class HousePrintSettings(Document):
    """``print:`` in site.yml: what a printer gets from the house, whatever is printed."""

    profile: str = ""


class PrintSettings(Document):
    """How the brochure looks; a city changes it without a line of code."""

    format: Literal["16k", "大16开", "A4"] = "16k"
    editions: Annotated[tuple[Edition, ...], Field(min_length=1)] = ("standard",)
    multiple_of_four: bool = False
    colours: dict[Token, Colour] = Field({})
    serif: str = ""
    sans: str = ""
    logo: str = ""
    profile: str = ""
    print_class: PrintClass = "publicity"
    imprint: ImprintSettings = ImprintSettings()

    @property
    def size(self) -> tuple[int, int]:
        """The trimmed page in mm."""
        return (210, 297) if self.format == "A4" else (210, 285)
