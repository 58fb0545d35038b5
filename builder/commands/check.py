"""``lantai check``."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from builder import checking
from builder.commands.options import AS_OF, DIRECTORY, EXIT_ERROR, day, finish
from builder.deciding import examine
from builder.edition import read_edition
from builder.order import Order
from builder.store import store_of
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
@click.option(
    "--built",
    type=click.Path(path_type=Path, exists=True),
    help="Instead: may this edition (folder or ZIP) still stand?",
)
@AS_OF
@click.pass_obj
def check(
    terminal: Terminal, folder: Path, form: str, out: Path | None, built: Path | None, as_of: datetime | None
) -> None:
    """Find every problem at once, or say whether an edition has outlived its term."""
    if built:
        _check_edition(terminal, built, day(as_of))
        return
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(as_of))
    try:
        checking.refuse(order, out)
        checked = examine(order, store_of(order.out))
        written = checking.report(order, checked, form, out, terminal)
        if written:
            terminal.summary(checked.problems)
        for path in written:
            terminal.tell("report.written", path=path)
    except checking.PlaceError as refused:
        terminal.say(refused.key, **refused.facts)
        click.get_current_context().exit(2)
    finish(checked.problems)


def _check_edition(terminal: Terminal, path: Path, today: date) -> None:
    """Leave with 1 where the edition has outlived its term or is a draft, with 2 where it is none."""
    edition = read_edition(path)
    if edition is None:
        terminal.say("edition_none", path=path)
        click.get_current_context().exit(2)
    until = edition.valid_until or terminal.words("no_end")
    if edition.draft:
        terminal.say("edition_draft", path=path)
    else:
        terminal.say("edition_over" if edition.outlived(today) else "edition_good", path=path, until=until)
    if edition.draft or edition.outlived(today):
        click.get_current_context().exit(EXIT_ERROR)
