"""``lantai new``."""

from __future__ import annotations

from pathlib import Path

import click

from builder import scaffold
from builder.terminal import Terminal


@click.command()
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
@click.pass_obj
def new(terminal: Terminal, folder: Path) -> None:
    """Make a small working site with a blank items.xlsx."""
    if folder.exists() and any(folder.iterdir()):
        terminal.say("folder_taken", folder=folder)
        click.get_current_context().exit(2)
    scaffold.make(folder)
    terminal.say("made_site", folder=folder, items=folder / "exhibits" / scaffold.EXHIBITION / "items.xlsx")
