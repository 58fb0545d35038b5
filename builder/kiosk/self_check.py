"""The page on which the staff let the machine compare every file with the register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.model.files import OutFile
from builder.model.public import PublicSite
from builder.strings import say
from builder.templates import Plain, environment, script_json

_PHRASES = ("title", "why", "choose", "working", "whole", "missing", "changed", "extra", "none", "leave")


@dataclass(frozen=True, slots=True)
class _Tongue(Plain):
    """The page speaks every language of the edition at once: whoever sets up a booth reads one of them."""

    language: str
    title: str
    why: str


def self_check(site: PublicSite, theme_folders: Sequence[Path]) -> OutFile:
    """``kiosk-check.html``. A page opened from a folder may not read files; the staff point at the folder instead."""
    words = {name: " · ".join(say(f"kiosk.check.{name}", language) for language in site.languages) for name in _PHRASES}
    page = (
        environment(theme_folders)
        .get_template("lantai/kiosk_check.html")
        .render(
            title=words["title"],
            tongues=[
                _Tongue(language, say("kiosk.check.title", language), say("kiosk.check.why", language))
                for language in site.languages
            ],
            words=script_json(words),
            leave=words["leave"],
            choose=words["choose"],
        )
    )
    return OutFile(PurePosixPath("kiosk-check.html"), page.encode())
