"""What ``content/partners/<code>/`` says of a house that we give to or receive from."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from builder.model.document import Document, Words

PARTNERS = "content/partners"
PARTNER = "partner.yml"
RECEIVED, RETURNED, GIVEN = "received", "returned", "given"
"""Below a partner's folder, by exhibition and number: every version that it sent, our own that it sent back with edits,
and those that we gave."""


class AgreementSettings(Document):
    """The agreement with a partner. ``files`` lie beside partner.yml; only these go into a package."""

    number: str = ""
    since: date | None = None
    until: date | None = None
    scope: Words = Words()
    masters: bool = False
    files: tuple[Annotated[str, Field(pattern=r"^[^/\\:*?\"<>|\x00-\x1f]{1,120}$")], ...] = ()


class PartnerHouseSettings(Document):
    """content/partners/<code>/partner.yml. ``foreign``: beyond the border, whoever asks."""

    lantai: Literal[1]
    name: Words
    foreign: bool = False
    contact: str = ""
    agreement: AgreementSettings = AgreementSettings()
