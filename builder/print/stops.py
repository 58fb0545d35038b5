"""A travelling exhibition on paper: a poster for each of its stops, with the days and the place of that stop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from builder.model.public import PublicExhibition
from builder.model.public_stop import PublicStop
from builder.model.text import Text
from builder.print.edition import Edition
from builder.strings.days import span_of


def at_stops(exhibition: PublicExhibition, edition: Edition) -> Iterator[tuple[str, PublicExhibition]]:
    """The exhibition as it is, and of posters once more for each stop that takes place, with the id of the stop."""
    yield "", exhibition
    if edition.piece == "poster":
        for stop in exhibition.stops:
            if not stop.cancelled:
                yield stop.id, replace(exhibition, when=_days(stop), venue=_place(stop))


def _days(stop: PublicStop) -> Text:
    days = [stop.since, stop.until]
    return Text(span_of(days, "zh"), span_of(days, "en"))


def _place(stop: PublicStop) -> Text:
    """The venue, and the city where the venue does not name it."""
    city, venue = stop.city, stop.venue
    if not venue:
        return city
    zh = venue.zh if city.zh in venue.zh else f"{city.zh} {venue.zh}".strip()
    en = venue.en if city.en in venue.en else f"{venue.en}, {city.en}".strip(", ")
    return Text(zh, en)
