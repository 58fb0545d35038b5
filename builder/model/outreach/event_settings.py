"""content/events/<id>.yml: an outreach week or day, session by session."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from builder.model.document import Document, Words
from builder.model.outreach.quiz_settings import Phrase
from builder.model.outreach.settings import Published


def _clock(given: Any) -> Any:  # noqa: ANN401  # what YAML holds
    """YAML takes 14:30 without quotes for a number of minutes."""
    if isinstance(given, int) and not isinstance(given, bool):
        return f"{given // 60:02d}:{given % 60:02d}"
    return given.zfill(5) if isinstance(given, str) else given


Clock = Annotated[str, BeforeValidator(_clock), Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""``09:00``, in the time of Asia/Shanghai."""


class SessionSettings(Document):
    """One thing that takes place. Its ``id`` stays when its day or hour changes, so that calendars follow."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    date: date
    start: Clock
    end: Clock
    title: Phrase
    summary: Phrase = Phrase()
    venue: Phrase = Phrase()
    cancelled: bool = False


class EventSettings(Published):
    """content/events/<id>.yml."""

    summary: Words = Words()
    sessions: tuple[SessionSettings, ...] = ()
    contact: Phrase = Phrase()
    rain_plan: Phrase = Phrase()
    updated: date
    cancelled: bool = False
