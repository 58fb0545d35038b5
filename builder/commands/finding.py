"""An item by whatever a person calls it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from datetime import date

import click

from builder.gate import HOUSE, content_trails
from builder.model.item import Item, Site
from builder.model.slug import slug
from builder.terminal import Terminal


def items_called(terminal: Terminal, items: Mapping[str, Item], name: str) -> list[Item]:
    """The items with this key, id, reference code or name in addresses; leaves with 2 and near names where none is."""
    found = [one for one in items.values() if name in {one.key, one.id, one.slug}]
    found = found or [one for one in items.values() if slug(name) == one.slug]
    if not found:
        near = difflib.get_close_matches(name, [one.id for one in items.values()], n=3, cutoff=0.3)
        terminal.say("no_such_item", item=name, near=terminal.names(near))
        click.get_current_context().exit(2)
    return found


_ENDING = re.compile(r"(?:\.(?:zh|en))?\.(?:md|ya?ml|csv|xlsx)$|/$")


def is_content(name: str) -> bool:
    """Whether a name stands for something below content/."""
    return name.replace("\\", "/").strip("/").partition("/")[0] == "content"


def content_called(terminal: Terminal, site: Site, name: str) -> list[str]:
    """The keys of what stands below content/ under this name: all of it (``content``), a kind (``content/guides``) or
    one (``content/guides/visit``, also as its file is called); leaves with 2 and near names where nothing is.
    """
    known = list(content_trails(site, date.min))
    wanted = _ENDING.sub("", name.replace("\\", "/").removeprefix("./")) if name != HOUSE else name
    found = [key for key in known if key == wanted or key.startswith(f"{wanted}/")]
    if not found:
        near = difflib.get_close_matches(wanted, known, n=3, cutoff=0.3)
        terminal.say("no_such_content", name=name, near=terminal.names(near))
        click.get_current_context().exit(2)
    return found
