"""Public exhibits become pages: bodies from our own templates, poured into the shells that the engine rendered once."""

from __future__ import annotations

from builder.pages.assets import assets, kiosk_assets, logo
from builder.pages.bodies import bodies
from builder.pages.house import House, ProsePage, absent, house
from builder.pages.moved import moved
from builder.pages.poured import SHELL_KINDS, Body, pour, shell_slug
from builder.pages.prose_pages import prose_slots, with_links_to
from builder.pages.shell import REQUIRED, SLOTS, Shell, slot

__all__ = [
    "REQUIRED",
    "SHELL_KINDS",
    "SLOTS",
    "Body",
    "House",
    "ProsePage",
    "Shell",
    "absent",
    "assets",
    "bodies",
    "house",
    "kiosk_assets",
    "logo",
    "moved",
    "pour",
    "prose_slots",
    "shell_slug",
    "slot",
    "with_links_to",
]
