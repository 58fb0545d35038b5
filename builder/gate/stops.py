"""The stops of a tour that are told: agreed or called off; a planned one is nobody's business yet."""

from __future__ import annotations

from builder.model.item import Exhibition
from builder.model.public_stop import PublicStop


def public_stops(exhibition: Exhibition) -> tuple[PublicStop, ...]:
    """In the order of time."""
    told = (one for one in exhibition.settings.stops if one.status != "planned" and one.since <= one.until)
    return tuple(
        PublicStop(
            id=one.id,
            city=one.city.text,
            venue=one.venue.text,
            address=one.address.text,
            since=one.since,
            until=one.until,
            updated=one.updated or one.since,
            cancelled=one.status == "cancelled",
        )
        for one in sorted(told, key=lambda one: (one.since, one.until, one.id))
    )
