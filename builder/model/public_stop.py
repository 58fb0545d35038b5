"""A stop of a travelling exhibition as visitors may know it. Only the gate makes these."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from builder.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicStop:
    """Where and when. ``updated`` is the day on which the curator changed it last, for calendars."""

    id: str
    city: Text
    venue: Text
    address: Text
    since: date
    until: date
    updated: date
    cancelled: bool = False
