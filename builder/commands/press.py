"""``lantai press``."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import click

from builder import press_kits, surroundings
from builder.commands.options import AS_OF, DIRECTORY, EXIT_ERROR, FROM_DIR, TO, day, finish, recorded
from builder.edition import give_out_files
from builder.order import Order
from builder.terminal import Terminal
from builder.writing import held


@click.command()
@click.argument("exhibition")
@DIRECTORY
@TO
@AS_OF
@FROM_DIR
@click.pass_obj
def press(
    terminal: Terminal, exhibition: str, folder: Path, to: str, as_of: datetime | None, from_dir: Path | None
) -> None:
    """Make the press kit of an exhibition: pictures the press may have, captions, facts, contact, in one zip."""
    home = folder.resolve()
    order = Order(folder=home, out=home / "build", as_of=day(as_of), audience="press", jobs=os.cpu_count() or 1)
    with held(order.out), terminal.progress() as progress:
        made = press_kits.make_press_kit(order, surroundings.tools(home, progress, from_dir=from_dir), exhibition)
    terminal.problems(made.problems)
    for path in made.paths:
        terminal.say("printed", path=path)
    recorded(terminal, give_out_files(home, made.paths, "press", to, made, order.as_of), made.paths, to)
    finish(made.problems)
    if not made.paths:
        click.get_current_context().exit(EXIT_ERROR)
