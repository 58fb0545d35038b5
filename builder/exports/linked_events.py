"""schema.org for what takes place: Event, with its sessions as events of their own."""

from __future__ import annotations

from builder.exports.linked_nodes import Here, Json, institution, named
from builder.model.outreach.public_events import PublicEvent, PublicSession

_STATUS = "https://schema.org/Event"


def event_in_list(event: PublicEvent, here: Here) -> list[Json]:
    """What the list of all events says of one."""
    return [_event(event, here)]


def event_data(event: PublicEvent, here: Here) -> Json:
    """One event with all its sessions."""
    here = here.at(here.addresses.page("event", here.language, event.id))
    made = _event(event, here)
    made["inLanguage"] = here.language
    made["subEvent"] = [_session(event, one, here) for one in event.sessions]
    return made


def _event(event: PublicEvent, here: Here) -> Json:
    url = here.address(here.addresses.page("event", here.language, event.id))
    made: Json = {"@type": "Event", "@id": url, "url": url, **named(event.title, here.language)}
    if event.summary:
        made["description"] = event.summary.into(here.language)
    if event.days:
        made |= {"startDate": event.days[0].isoformat(), "endDate": event.days[-1].isoformat()}
    made["eventStatus"] = f"{_STATUS}{'Cancelled' if event.cancelled else 'Scheduled'}"
    hosts: list[Json] = [
        {"@type": "Organization", "name": one.name.text.into(here.language)}
        for one in event.partners
        if one.role == "organiser"
    ]
    house = institution(here)
    if hosts or house:
        made["organizer"] = hosts or [house]
    return made


def _session(event: PublicEvent, one: PublicSession, here: Here) -> Json:
    page = here.address(here.addresses.page("event", here.language, event.id))
    made: Json = {
        "@type": "Event",
        "@id": f"{page}#{one.id}",
        **named(one.title, here.language),
        "startDate": f"{one.day.isoformat()}T{one.start}+08:00",
        "endDate": f"{one.day.isoformat()}T{one.end}+08:00",
        "eventStatus": f"{_STATUS}{'Cancelled' if one.cancelled else 'Scheduled'}",
    }
    place: Json = {"@type": "Place"}
    if one.venue:
        place["name"] = one.venue.into(here.language)
    if one.place and one.place.address:
        place["address"] = one.place.address.into(here.language)
    if one.place and one.place.geo:
        latitude, longitude = one.place.geo
        place["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    return made | ({"location": place} if len(place) > 1 else {})
