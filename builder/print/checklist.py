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
_ENOUGH = 3


def checklist(
    items: Sequence[PublicItem],
    voice: Voice,
    how: Density,
    pictures: Mapping[str, PictureData],
    guests: Sequence[PublicItem] = (),
) -> dict[str, object]:
    """What all items have in common, said once, and a row for every item: number, title, thumbnail and fields; where
    plates are dense, its caption as well. ``compact``: fields run on instead of standing below each other.

    ``pictures`` are those that were printed, by the item's number: a thumbnail is the same file, so it weighs nothing.
    ``guests`` come last, with all their fields.
    """
    common = _common(items)
    return {
        "common": [field for entry in common if (field := _field(items[0], entry, voice))],
        "compact": how != "generous",
        "rows": [
            {
                "number": item.number,
                "title": voice.phrase(item.title) or own(item.id, "en"),
                "thumbnail": pictures.get(item.number) if how != "dense" else None,
                "fields": [
                    field for entry in item.record if entry not in told and (field := _field(item, entry, voice))
                ],
                "caption": voice.lines(item.first("caption")) if how == "dense" else None,
            }
            for item, told in (*((item, common) for item in items), *((item, ()) for item in guests))
        ],
    }


def _common(items: Sequence[PublicItem]) -> list[Entry]:
    """The fields that say the same of every item, where there are enough of them to be worth a word."""
    if len(items) < _ENOUGH:
        return []
    return [entry for entry in items[0].record if all(entry in item.record for item in items[1:])]


def _field(item: PublicItem, entry: Entry, voice: Voice) -> dict[str, object] | None:
    if entry.key in _ELSEWHERE:
        return None
    label = voice.phrase(entry.label)
    if entry.key == "date_original" and item.date and (date := voice.phrase(item.date.display)):
        return {"label": label, "values": [date]}
    values = [value for text in entry.values if (value := voice.phrase(text))]
    return {"label": label, "values": values} if values else None
