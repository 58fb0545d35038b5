"""data/fields.json: what the fields of the records are called and what they mean.

A list, in the order of the field table: ``key`` (as in ``record`` of items.json and in the headings of items.csv),
``label`` and ``help`` by language, ``kind``, ``dublin_core`` and ``schema_org`` (terms, empty where there is none),
``items`` (how many items have it).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from builder.exports.json_text import listing
from builder.model.fields import FIELDS
from builder.model.public import PublicItem
from builder.model.text import Text


def fields_json(items: Iterable[PublicItem]) -> bytes:
    """Every field that occurs in a public record; a house's own columns come last."""
    counts: Counter[str] = Counter()
    labels: dict[str, Text] = {}
    for item in items:
        for entry in item.record:
            counts[entry.key] += 1
            labels.setdefault(entry.key, entry.label)
    ordered = [key for key in FIELDS if key in counts] + [key for key in labels if key not in FIELDS]
    return listing(_described(key, labels[key], counts[key]) for key in ordered)


def _described(key: str, label: Text, count: int) -> dict[str, object]:
    row = FIELDS.get(key)
    return {
        "key": key,
        "label": label.as_dict(),
        "help": row.help.as_dict() if row else {},
        "kind": row.kind if row else "text",
        "dublin_core": row.dc if row else "",
        "schema_org": row.schema_org if row else "",
        "items": count,
    }
