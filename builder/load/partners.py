"""Houses that we give to or receive from: ``content/partners/<code>/partner.yml``."""

from __future__ import annotations

from pathlib import Path

from builder.load.field_map import FieldMap, read_field_map
from builder.load.settings import Read, read_settings
from builder.model.partner import PARTNER, PARTNERS, PartnerHouseSettings
from builder.model.problems import Problem


def partner_codes(folder: Path) -> tuple[str, ...]:
    """The codes of every partner that a site knows."""
    return tuple(sorted(path.parent.name for path in (folder / PARTNERS).glob(f"*/{PARTNER}")))


def read_partner(folder: Path, code: str) -> Read[PartnerHouseSettings]:
    """What a site says of a partner; the file must be there."""
    return read_settings(folder / PARTNERS / code / PARTNER, f"{PARTNERS}/{code}/{PARTNER}", PartnerHouseSettings)


def read_partner_map(folder: Path, code: str) -> tuple[FieldMap, list[Problem]]:
    """How the tables of a partner are to be read, as a first delivery proposed it and a curator corrected it."""
    return read_field_map(folder / PARTNERS / code, f"{PARTNERS}/{code}", ())
