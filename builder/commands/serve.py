"""``lantai serve``."""

from __future__ import annotations

from pathlib import Path

import click

from builder import serving, surroundings
from builder.commands.options import DIRECTORY, FROM_DIR, day
from builder.order import Order
from builder.terminal import Terminal
from builder.writing import held


@click.command()
@DIRECTORY
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port on this machine.")
@FROM_DIR
@click.pass_obj
def serve(terminal: Terminal, folder: Path, port: int, from_dir: Path | None) -> None:
    """Show the draft on this machine only, made anew when something changes."""
    order = Order(
        folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(None), draft=True, with_print=False
    )
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        serving.serve(order, tools, terminal, port)
