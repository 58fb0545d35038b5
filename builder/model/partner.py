"""What ``content/partners/<code>/`` says of a house that we give to or receive from."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from builder.model.document import Document, Words

PARTNERS = "content/partners"
PARTNER = "partner.yml"
RECEIVED, RETURNED, GIVEN = "received", "returned", "given"
"""Below a partner's folder, by exhibition and number: every version that it sent, our own that it sent back with edits,
and those that we gave."""
TAKEN = "taken.json"
"""In a version that was received: the sha256 of its document, and of each picture as it was made anew."""

_NOT_YET = re.compile(
    r"(?:暂?无|没有|空|否|none|no(?: number| agreement)?|n/?a|null|\W+)$"
    r"|.*(?:[待未][签定补办拟]|尚未|暂[缺未]|拟签|[办洽签][理谈署订]中"
    r"|pending|not (?:yet )?signed|\btb[ad]\b|\btodo\b|\bdraft\b)",
    re.IGNORECASE,
)
"""Words in the place of a number that say that there is none."""


class AgreementSettings(Document):
    """The agreement with a partner. ``files`` lie beside partner.yml; only these go into a package. ``shown_by`` are
    other partners, by code, on whose sites its works may be shown as well.
    """

    number: str = ""
    since: date | None = None
    until: date | None = None
    scope: Words = Words()
    masters: bool = False
    shown_by: tuple[str, ...] = ()
    files: tuple[Annotated[str, Field(pattern=r"^[^/\\:*?\"<>|\x00-\x1f]{1,120}$")], ...] = ()

    @property
    def signed(self) -> bool:
        """Whether it has a number; words that say that there is none yet are none."""
        return bool(self.number.strip()) and not _NOT_YET.match(self.number.strip())


class PartnerHouseSettings(Document):
    """content/partners/<code>/partner.yml. ``foreign``: beyond the border, whoever asks."""

    lantai: Literal[1]
    name: Words
    foreign: bool = False
    contact: str = ""
    agreement: AgreementSettings = AgreementSettings()
