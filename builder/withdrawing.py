"""Taking an item down: the entry that keeps it off every later edition, and the editions that carry it already."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from builder.load import WITHDRAWN
from builder.model.item import Item, Site
from builder.writing import append

_HEAD = """\
# yaml-language-server: $schema=../.lantai/withdrawn.schema.json
# 撤下的展品，由 lantai withdraw 登记 · items taken down, recorded by lantai withdraw
lantai: 1
items:
"""


def is_withdrawn(site: Site, item: Item) -> bool:
    """Whether the item is taken down already."""
    return any(one.item == item.key for one in site.withdrawn)


def withdraw(folder: Path, item: Item, *, reason: str, by: str, day: date) -> None:
    """Add the item to content/withdrawn.yml."""
    path = folder / WITHDRAWN
    told = {"item": item.key, "slug": item.slug, "date": day.isoformat(), "reason": reason.strip(), "by": by.strip()}
    entry = ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in told.items())
    append(path, f"{'' if path.exists() else _HEAD}  - {{{entry}}}\n".encode())
