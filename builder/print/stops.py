"""A travelling exhibition on paper: a poster for each of its stops, with the days and the place of that stop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.model.public import PublicExhibition
from builder.model.public_stop import PublicStop
from builder.model.text import Text
from builder.print.edition import Edition
from builder.strings.days import span_of


def at_stops(
    exhibition: PublicExhibition, editions: Iterable[Edition]
) -> Iterator[tuple[Edition, str, PublicExhibition]]:
    """Every book with its name, and posters once more for each stop that takes place."""
    for edition in editions:
        yield edition, exhibition.id, exhibition
        for stop in exhibition.stops if edition.piece == "poster" else ():
            if not stop.cancelled:
                there = replace(exhibition, when=_days(stop), venue=_place(stop))
                yield edition, f"{exhibition.id}.{stop.id}", there


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
