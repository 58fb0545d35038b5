"""A table of events out of the dates of the items, where there are enough of them to tell a story."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.dates import in_time
from builder.model.public import PublicItem
from builder.print.voice import Voice

_LEAST = 5
"""Fewer different years make no chronology."""
_MOST = 60
"""More are a list of items over again."""


def chronology(items: Sequence[PublicItem], voice: Voice) -> list[dict[str, object]]:
    """Items in the order of time, those of one date together; nothing where their dates tell no story."""
    dated = [item for item in items if item.date and item.date.start and item.date.certainty != "unknown"]
    if not len({item.date.start[:4] for item in dated if item.date}) >= _LEAST or len(dated) > _MOST:
        return []
    found: list[dict[str, object]] = []
    together: dict[str, list[object]] = {}
    for item in sorted(dated, key=lambda one: in_time(one.date)):
        shown = item.date.display.into(voice.language) if item.date else ""
        if shown not in together:
            together[shown] = []
            found.append({"date": voice.phrase(item.date.display) if item.date else None, "entries": together[shown]})
        together[shown].append({"number": item.number, "title": voice.phrase(item.title)})
    return found
