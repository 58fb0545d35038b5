"""content/events/<id>.yml: an outreach week or day, session by session."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from builder.model.document import Document, Words
from builder.model.outreach.quiz_settings import Phrase
from builder.model.outreach.settings import Published
from builder.model.settings import PartnerSettings


def _clock(given: Any) -> Any:  # noqa: ANN401  # what YAML holds
    """YAML takes 14:30 without quotes for a number of minutes."""
    if isinstance(given, int) and not isinstance(given, bool):
        return f"{given // 60:02d}:{given % 60:02d}"
    return given.zfill(5) if isinstance(given, str) else given


Clock = Annotated[str, BeforeValidator(_clock), Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""``09:00``, in the time of Asia/Shanghai."""

Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Point = tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]]
"""Latitude and longitude, WGS 84, as a ``geo:`` address has them (RFC 5870)."""

SessionKind = Literal["booth", "talk", "class", "tour", "open_day", "show", "ceremony", "session"]
"""A table in the street, a talk, a class, a guided tour, an open day, an exhibition, a ceremony, anything else."""

Shown = Literal["partners", "materials", "crew"]


class PlaceSettings(Document):
    """Where something takes place. ``geo`` puts a pin on the plan; without it there is the address alone."""

    id: Id
    name: Phrase
    address: Phrase = Phrase()
    how: Phrase = Phrase()
    geo: Point | None = None


class StreetSettings(Document):
    """A street or a river of the plan, from point to point."""

    name: Phrase = Phrase()
    water: bool = False
    points: Annotated[tuple[Point, ...], Field(min_length=2, max_length=60)]


class ThingSettings(Document):
    """Something that is brought along, and how many."""

    name: Phrase
    quantity: Annotated[int, Field(ge=0)] = 0


class SessionSettings(Document):
    """One thing that takes place. Its ``id`` stays when its day or hour changes, so that calendars follow."""

    id: Id
    kind: SessionKind = "session"
    date: date
    start: Clock
    end: Clock
    title: Phrase
    summary: Phrase = Phrase()
    place: str = ""
    venue: Phrase = Phrase()
    booth: Phrase = Phrase()
    speaker: Phrase = Phrase()
    activities: tuple[Phrase, ...] = ()
    capacity: Phrase = Phrase()
    sign_up: str = ""
    crew: tuple[str, ...] = ()
    materials: tuple[ThingSettings, ...] = ()
    partners: tuple[PartnerSettings, ...] = ()
    cancelled: bool = False
    why: Phrase = Phrase()


class QuoteSettings(Document):
    """What somebody said for the press."""

    words: Phrase
    by: Phrase = Phrase()


class PressSettings(Document):
    """What the note for the press says beyond the facts, and the day from which it is public."""

    headline: Phrase = Phrase()
    lead: Phrase = Phrase()
    quotes: tuple[QuoteSettings, ...] = ()
    release: date | None = None


class EventSettings(Published):
    """content/events/<id>.yml."""

    summary: Words = Words()
    theme: Phrase = Phrase()
    occasion: str = ""
    places: tuple[PlaceSettings, ...] = ()
    streets: tuple[StreetSettings, ...] = ()
    sessions: tuple[SessionSettings, ...] = ()
    partners: tuple[PartnerSettings, ...] = ()
    show: tuple[Shown, ...] = ("partners",)
    contact: Phrase = Phrase()
    rain_plan: Phrase = Phrase()
    press: PressSettings | None = None
    updated: date
    cancelled: bool = False
