"""``lantai check``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from builder import checking, pipeline
from builder.commands.options import AS_OF, DIRECTORY, day, finish
from builder.order import Order
from builder.terminal import Terminal


@click.command()
@DIRECTORY
@click.option(
    "--format",
    "form",
    type=click.Choice(checking.FORMS),
    default="text",
    show_default=True,
    help="text: here; json: for programs; html: a page; xlsx: your own table back with marked cells.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write the report to this file, for xlsx also a folder; html and xlsx go to DIR/build/report without it.",
)
@AS_OF
@click.pass_obj
def check(terminal: Terminal, folder: Path, form: str, out: Path | None, as_of: datetime | None) -> None:
    """Find every problem at once."""
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(as_of))
    try:
        checking.refuse(order, out)
        checked = pipeline.examine(order, pipeline.store_of(order.out))
        written = checking.report(order, checked, form, out, terminal)
        if written:
            terminal.summary(checked.problems)
        for path in written:
            terminal.tell("report.written", path=path)
    except checking.PlaceError as refused:
        terminal.say(refused.key, **refused.facts)
        click.get_current_context().exit(2)
    finish(checked.problems)
