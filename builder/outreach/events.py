"""Events: sessions that end after they begin, each with an id of its own."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.outreach.document import ContentDocument
from builder.model.outreach.event_settings import EventSettings
from builder.model.outreach.judged import Judged
from builder.model.problems import Problem


def judge_event(document: ContentDocument) -> Judged:
    """A session at fault keeps the event back: a calendar that was sent out wrong cannot be called back."""
    return Judged(tuple(_problems(document)))


def _problems(document: ContentDocument) -> Iterator[Problem]:
    event = document.settings
    assert isinstance(event, EventSettings)  # the loader reads an event with these
    seen: set[str] = set()
    for number, one in enumerate(event.sessions):
        where = document.marks.get(f"sessions.{number}", document.where)
        if one.end <= one.start:
            facts = {"id": one.id, "start": one.start, "end": one.end}
            yield Problem(code="EVENT-01", where=where, facts=facts, item=document.key, field="sessions")
        if one.id in seen:
            yield Problem(code="EVENT-02", where=where, facts={"id": one.id}, item=document.key, field="sessions")
        seen.add(one.id)
    if not event.sessions:
        facts = {"title": event.title.text.zh or document.id}
        yield Problem(code="EVENT-03", where=document.where, facts=facts, field="sessions")
