"""The commands, a module each. ``COMMANDS`` is their order in the help; a module is imported when it is called, so that
a command waits for its own stages only.
"""

from __future__ import annotations

from collections import UserDict
from collections.abc import Iterator, Mapping
from importlib import import_module

import click

COMMANDS: Mapping[str, tuple[str, str]] = {
    "new": ("new:new", "Make a small working site with a blank items.xlsx."),
    "check": ("check:check", "Find every problem at once, or say whether an edition has outlived its term."),
    "build": ("build:build", "Make the public web site, its brochures and its reports."),
    "serve": ("serve:serve", "Show the draft on this machine only, made anew when something changes."),
    "explain": ("explain:explain_", "Say why an item is shown or withheld, rule by rule."),
    "approve": (
        "approve:approve",
        "Record a review, bound to the content as it is now: of an exhibition, or of what stands below content/.",
    ),
    "withdraw": ("withdraw:withdraw", "Take an item down and say which editions carry it."),
    "print": (
        "print_:print_",
        (
            "Make brochures, leaflets, posters, panels, labels, cards, quiz sheets, forms, "
            "papers of loans and of reviews."
        ),
    ),
    "press": (
        "press:press",
        "Make the press kit of an exhibition: pictures the press may have, captions, facts, contact, in one zip.",
    ),
    "kiosk": (
        "kiosk:kiosk",
        "Make the edition for a touch screen at a booth: folder and zip (`lantai kiosk [DIR]` is `kiosk make`).",
    ),
    "report": (
        "report:report",
        "Make the evaluation report from what booths exported, staff counted and the server logged.",
    ),
    "import": (
        "import_:import_",
        "Bring in other people's material as a new exhibition. Nothing that exists is overwritten.",
    ),
    "pack": ("pack:pack", "Pack an exhibition for a partner: data, pictures, rights and reviews in one zip."),
    "verify": (
        "bags:verify",
        "Prove a package or any other BagIt bag: complete, unchanged, safe to open. Nothing is unpacked.",
    ),
    "diff": ("bags:diff", "Compare two versions of a package, item by item and field by field."),
    "merge": (
        "merge:merge",
        "Take a partner's package into this site. PATH is the package, or CODE/EXHIBITION with --undo.",
    ),
    "receipt": (
        "bags:receipt",
        "Prove a package and write the receipt that goes back to its giver: a sheet to sign, and a file.",
    ),
    "prune": ("prune:prune", "Drop pictures from build/.store that the last build of no edition used."),
    "law": ("law:law", "Bring in statutes and compare their versions."),
}
"""By name: the module with what the command is called in it, and its help, which is said before it is imported."""


class AtCall(UserDict[str, click.Command]):
    """The commands by name, each imported when somebody asks for it."""

    def __missing__(self, name: str) -> click.Command:
        module, _, called = COMMANDS[name][0].partition(":")
        command: click.Command = getattr(import_module(f"{__name__}.{module}"), called)
        return self.data.setdefault(name, command)

    def __contains__(self, name: object) -> bool:
        return name in COMMANDS

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)
