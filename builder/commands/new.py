"""``lantai new``."""

from __future__ import annotations

from pathlib import Path

import click

from builder import scaffold
from builder.terminal import Terminal


@click.command()
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
@click.option("--two-houses", is_flag=True, help="Two fictional archives instead, to try a joint exhibition.")
@click.pass_obj
def new(terminal: Terminal, folder: Path, two_houses: bool) -> None:
    """Make a small working site with a blank items.xlsx."""
    if folder.exists() and any(folder.iterdir()):
        terminal.say("folder_taken", folder=folder)
        click.get_current_context().exit(2)
    if two_houses:
        scaffold.make(folder, scaffold.joint_example())
        terminal.say("made_two_houses", folder=folder)
        return
    scaffold.make(folder, scaffold.new_site())
    terminal.say("made_site", folder=folder, items=folder / "exhibits" / scaffold.EXHIBITION / "items.xlsx")
