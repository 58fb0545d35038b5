"""Events: sessions that end after they begin, each with an id of its own, at places that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from builder.model.near import nearest
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.event_settings import EventSettings
from builder.model.outreach.judged import Judged
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.strings import listed, phrase

_LONGEST_HEADLINE = 20
"""Characters that an editor leaves in a Chinese headline."""


def judge_event(document: ContentDocument) -> Judged:
    """A session at fault keeps the event back: a calendar that was sent out wrong cannot be called back."""
    event = document.settings
    assert isinstance(event, EventSettings)  # the loader reads an event with these
    return Judged((*_sessions(document, event), *_places(document, event), *_press(document, event)))


def _sessions(document: ContentDocument, event: EventSettings) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, one in enumerate(event.sessions):
        where = document.marks.get(f"sessions.{number}", document.where)
        if one.end <= one.start:
            facts: dict[str, Fact] = {"id": one.id, "start": one.start, "end": one.end}
            yield Problem(code="EVENT-01", where=where, facts=facts, item=document.key, field="sessions")
        if one.id in seen:
            yield Problem(code="EVENT-02", where=where, facts={"id": one.id}, item=document.key, field="sessions")
        seen.add(one.id)
        if one.place and one.place not in (place.id for place in event.places):
            facts = {"id": one.id, "place": one.place, "suggestion": _suggestion(one.place, event)}
            at = document.marks.get(f"sessions.{number}.place", where)
            yield Problem(code="EVENT-04", where=at, facts=facts, item=document.key, field="sessions")
        if not one.place and not one.venue.text and event.state == "public":
            yield Problem(code="EVENT-05", where=where, facts={"id": one.id}, field="sessions")
    if not event.sessions:
        facts = {"title": event.title.text.zh or document.id}
        yield Problem(code="EVENT-03", where=document.where, facts=facts, field="sessions")


def _suggestion(name: str, event: EventSettings) -> Text:
    known: Sequence[str] = [one.id for one in event.places]
    if near := nearest(name, known):
        return phrase("did_you_mean", names=listed(near))
    return phrase("known_names", names=listed(known)) if known else phrase("event.no_places")


def _places(document: ContentDocument, event: EventSettings) -> Iterator[Problem]:
    """Ids are anchors: a place that shares one with another cannot be led to."""
    counted = Counter(one.id for one in event.places)
    for number, one in enumerate(event.places):
        if counted[one.id] > 1:
            where = document.marks.get(f"places.{number}", document.where)
            yield Problem(code="EVENT-07", where=where, facts={"id": one.id}, item=document.key, field="places")


def _press(document: ContentDocument, event: EventSettings) -> Iterator[Problem]:
    headline = event.press.headline.zh.strip() if event.press else ""
    if len(headline) > _LONGEST_HEADLINE:
        where = document.marks.get("press.headline", document.where)
        facts: dict[str, Fact] = {"length": str(len(headline)), "most": str(_LONGEST_HEADLINE)}
        yield Problem(code="EVENT-08", where=where, facts=facts, field="press")
