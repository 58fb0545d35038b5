"""Taking an item down: the entry that keeps it off every later edition, and the editions that carry it already."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from builder.load import WITHDRAWN, read_withdrawn
from builder.model.item import Item, Site
from builder.model.problems import Problem
from builder.writing import append, recording, write_report

_HEAD = """\
# yaml-language-server: $schema=../.lantai/withdrawn.schema.json
# 撤下的展品，由 lantai withdraw 登记 · items taken down, recorded by lantai withdraw
lantai: 1
items:
"""


def is_withdrawn(site: Site, item: Item) -> bool:
    """Whether the item is taken down already."""
    return any(one.withdrawal.item == item.key for one in site.withdrawn)


def withdraw(folder: Path, item: Item, *, reason: str, by: str, day: date) -> list[Problem]:
    """Add the item to content/withdrawn.yml, unless it stands there already. Where that file cannot be read nothing is
    written, and its problems are the answer.
    """
    with recording(folder / "build"):
        known, problems = read_withdrawn(folder)
        if problems or any(one.withdrawal.item == item.key for one in known):
            return problems
        path = folder / WITHDRAWN
        entry = _entry(item.key, item.slug, day, reason.strip(), by.strip())
        append(path, (entry if path.exists() else _HEAD + entry).encode())
        stands, problems = read_withdrawn(folder)
        if problems or [one.withdrawal.item for one in stands] != [*(one.withdrawal.item for one in known), item.key]:
            # somebody wrote the list in another way, with other indents or empty brackets: it is written anew
            listed = (one.withdrawal for one in known)
            lines = (_entry(one.item, one.slug, one.date, one.reason, one.by) for one in listed)
            write_report(path.parent, {path.name: "".join([_HEAD, *lines, entry]).encode()})
    return []


def _entry(key: str, slug: str, day: date, reason: str, by: str) -> str:
    told = {"item": key, "slug": slug, "date": day.isoformat(), "reason": reason, "by": by}
    return f"  - {{{', '.join(f'{name}: {json.dumps(words, ensure_ascii=False)}' for name, words in told.items())}}}\n"
