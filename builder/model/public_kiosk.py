"""What makes a public site the edition for a booth. Only the gate makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from builder.model.kiosk_settings import KioskSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKiosk:
    """``made`` is the day that was decided for, ``attract`` the slugs of the works that pass by while nobody is there,
    ``last_days`` the last days, by slug, of the works that must go by date alone, none more than a year
    after ``made``.
    """

    settings: KioskSettings
    made: date
    attract: tuple[str, ...] = ()
    last_days: tuple[tuple[str, date], ...] = ()
