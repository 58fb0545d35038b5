"""What visitors may know of what takes place. Only the gate makes these types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.outreach.event_settings import Point, SessionKind
from builder.model.settings import PartnerSettings
from builder.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPlace:
    """Where something takes place."""

    id: str
    name: Text
    address: Text
    how: Text
    geo: Point | None

    @property
    def uri(self) -> str:
        """``geo:23.1001,150.002``: every telephone with a map opens it, and no map is asked for by the page."""
        return f"geo:{','.join(self.coordinates)}" if self.geo else ""

    @property
    def coordinates(self) -> tuple[str, ...]:
        """Latitude and longitude to a decimetre, without idle zeros."""
        return tuple(f"{number:.6f}".rstrip("0").rstrip(".") for number in self.geo or ())


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicStreet:
    """A line of the plan."""

    name: Text
    water: bool
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSession:
    """One thing that takes place; hours as ``09:00``, in the time of Asia/Shanghai. ``venue`` is the name of the place
    where ``place`` is one. ``crew`` and ``materials`` are empty unless the curator shows them.
    """

    id: str
    kind: SessionKind
    day: date
    start: str
    end: str
    title: Text
    summary: Text
    venue: Text
    place: PublicPlace | None
    booth: Text
    speaker: Text
    activities: tuple[Text, ...]
    capacity: Text
    sign_up: str
    crew: tuple[str, ...]
    materials: tuple[tuple[Text, int], ...]
    partners: tuple[PartnerSettings, ...]
    cancelled: bool
    why: Text

    def words(self) -> Iterator[Text]:
        """Everything that is said of it in words."""
        yield from (self.title, self.summary, self.venue, self.booth, self.speaker, *self.activities, self.capacity)
        yield from (name for name, _ in self.materials)
        yield from (one.name.text for one in self.partners)
        yield from (Text(one, one) for one in self.crew)
        yield self.why


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPress:
    """What the note for the press says beyond the facts."""

    headline: Text
    lead: Text
    quotes: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicEvent:
    """An outreach week or day, its sessions in order of time. ``over``: its last day is past. ``press`` is None where
    there is no note for the press, or not yet.
    """

    id: str
    title: Text
    summary: Text
    theme: Text
    sessions: tuple[PublicSession, ...]
    places: tuple[PublicPlace, ...]
    streets: tuple[PublicStreet, ...]
    partners: tuple[PartnerSettings, ...]
    contact: Text
    rain_plan: Text
    press: PublicPress | None
    updated: date
    over: bool
    cancelled: bool
    fictional: bool
    cites: tuple[()] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which something takes place, or would have."""
        return tuple(sorted({one.day for one in self.sessions}))

    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words, below its title."""
        yield from (self.summary, self.theme, self.contact, self.rain_plan)
        for session in self.sessions:
            yield from session.words()
        for place in self.places:
            yield from (place.name, place.address, place.how)
        yield from (street.name for street in self.streets)
        yield from (one.name.text for one in self.partners)
        if self.press:
            yield from (self.press.headline, self.press.lead, *(part for quote in self.press.quotes for part in quote))


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDay:
    """A day that returns every year: when it comes next, and what takes place then, if anything."""

    id: str
    title: Text
    about: Text
    day: date
    event: str
