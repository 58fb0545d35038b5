"""The list of items with every field, as a catalogue ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.model.public import Entry, PublicItem
from builder.print.layout import Density
from builder.print.phrase import own
from builder.print.plate import PictureData
from builder.print.voice import Voice

_ELSEWHERE = frozenset({"id", "title", "caption", "alt_text", "long_description"})
"""Fields that stand in the label or with the plate."""


def checklist(
    items: Sequence[PublicItem], voice: Voice, how: Density, pictures: Mapping[str, PictureData]
) -> list[dict[str, object]]:
    """A row for every item: number, title, thumbnail and fields; where plates are dense, its caption as well.

    ``pictures`` are those that were printed, by the item's number: a thumbnail is the same file, so it weighs nothing.
    """
    return [
        {
            "number": item.number,
            "title": voice.phrase(item.title) or own(item.id, "en"),
            "thumbnail": pictures.get(item.number) if how != "dense" else None,
            "fields": [field for entry in item.record if (field := _field(item, entry, voice))],
            "caption": voice.lines(item.first("caption")) if how == "dense" else None,
        }
        for item in items
    ]


def _field(item: PublicItem, entry: Entry, voice: Voice) -> dict[str, object] | None:
    if entry.key in _ELSEWHERE:
        return None
    label = voice.phrase(entry.label)
    if entry.key == "date_original" and item.date and (date := voice.phrase(item.date.display)):
        return {"label": label, "values": [date]}
    values = [value for text in entry.values if (value := voice.phrase(text))]
    return {"label": label, "values": values} if values else None
