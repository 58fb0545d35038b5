"""Events as the public may know of them."""

from __future__ import annotations

from builder.model.outreach.document import ContentDocument
from builder.model.outreach.event_settings import EventSettings
from builder.model.outreach.public import PublicEvent, PublicSession


def public_event(document: ContentDocument) -> PublicEvent:
    """The event, its sessions in order of time."""
    event = document.settings
    assert isinstance(event, EventSettings)  # the loader reads an event with these
    return PublicEvent(
        id=document.id,
        title=event.title.text,
        summary=event.summary.text,
        sessions=tuple(
            PublicSession(
                id=one.id,
                day=one.date,
                start=one.start,
                end=one.end,
                title=one.title.text,
                summary=one.summary.text,
                venue=one.venue.text,
                cancelled=one.cancelled or event.cancelled,
            )
            for one in sorted(event.sessions, key=lambda one: (one.date, one.start, one.id))
        ),
        contact=event.contact.text,
        rain_plan=event.rain_plan.text,
        updated=event.updated,
        fictional=event.fictional,
    )
