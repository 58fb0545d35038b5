"""An item by whatever a person calls it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

import click

from builder.model.item import Item
from builder.model.slug import slug
from builder.terminal import Terminal


def items_called(terminal: Terminal, items: Mapping[str, Item], name: str) -> list[Item]:
    """The items with this key, id, reference code or name in addresses; leaves with 2 and near names where none is."""
    found = [one for one in items.values() if name in {one.key, one.id, one.slug}]
    found = found or [one for one in items.values() if slug(name) == one.slug]
    if not found:
        near = difflib.get_close_matches(name, [one.id for one in items.values()], n=3, cutoff=0.3)
        terminal.say("no_such_item", item=name, near="、".join(near) or "—")
        click.get_current_context().exit(2)
    return found
