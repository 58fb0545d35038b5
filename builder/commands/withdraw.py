"""``lantai withdraw``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from builder import examination, withdrawing
from builder.commands.finding import items_called
from builder.commands.options import AS_OF, DIRECTORY, EXIT_ERROR, day, said
from builder.edition import carrying, given_out
from builder.order import Order
from builder.store import store_of
from builder.terminal import Terminal


@click.command()
@click.argument("item")
@DIRECTORY
@click.option("--reason", required=True, callback=said, help="Why; it stays in the house.")
@click.option("--by", required=True, callback=said, help="Who decided.")
@AS_OF
@click.pass_obj
def withdraw(terminal: Terminal, item: str, folder: Path, reason: str, by: str, as_of: datetime | None) -> None:
    """Take an item down and say which editions carry it."""
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(as_of))
    checked = examination.check(order, store_of(order.out))
    if checked.site is None:
        terminal.problems(checked.problems, brief=True)
        click.get_current_context().exit(EXIT_ERROR)
    found = items_called(terminal, checked.site.items, item)
    if len(found) > 1:
        keys = terminal.names(one.key for one in found)
        terminal.say("withdrawn_ambiguous", count=len(found), item=item, keys=keys)
        click.get_current_context().exit(2)
    (one,) = found
    if withdrawing.is_withdrawn(checked.site, one):
        terminal.say("withdrawn_already", item=one.key)
    else:
        if problems := withdrawing.withdraw(order.folder, one, reason=reason, by=by, day=order.as_of):
            terminal.problems(problems)
            click.get_current_context().exit(EXIT_ERROR)
        terminal.say("withdrawn", item=one.key, day=order.as_of)
    holders = carrying(given_out(order.folder), one.key)
    terminal.say("carried_by" if holders else "carried_by_none")
    for held in holders:
        terminal.say("carried_line", date=held.date, kind=held.kind, path=held.path, to=held.to or "—")
