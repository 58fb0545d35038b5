"""``lantai prune``."""

from __future__ import annotations

from pathlib import Path

import click

from builder.commands.options import DIRECTORY, OUT
from builder.store import store_of
from builder.terminal import Terminal
from builder.writing import held

_MEGABYTE = 1_000_000


@click.command()
@DIRECTORY
@OUT
@click.pass_obj
def prune(terminal: Terminal, folder: Path, out: Path | None) -> None:
    """Drop pictures from build/.store that the last build of no edition used."""
    store = store_of((out or folder / "build").resolve())
    if not store.folder.is_dir():
        terminal.say("nothing_to_prune", folder=store.folder)
        return
    with held(store.folder.parent):
        dropped = store.prune()
    if dropped is None:
        terminal.say("prune_knows_nothing", folder=store.folder)
        return
    count, free = dropped
    terminal.say("pruned", count=count, size=f"{free / _MEGABYTE:.1f}")
