"""``lantai explain``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import get_args

import click

from builder import pipeline
from builder.commands.options import AS_OF, DIRECTORY, EXIT_ERROR, day
from builder.gate import Audience, explain
from builder.model.near import nearest
from builder.model.slug import slug
from builder.order import Order
from builder.terminal import Terminal


@click.command(name="explain")
@click.argument("item")
@DIRECTORY
@click.option("--audience", type=click.Choice(get_args(Audience)), default="web", show_default=True)
@AS_OF
@click.pass_obj
def explain_(terminal: Terminal, item: str, folder: Path, audience: Audience, as_of: datetime | None) -> None:
    """Say why an item is shown or withheld, rule by rule."""
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(as_of), audience=audience)
    checked = pipeline.examine(order, pipeline.store_of(order.out))
    if checked.site is None:
        terminal.problems(checked.problems)
        click.get_current_context().exit(EXIT_ERROR)
    items = checked.site.items
    found = [one for one in items.values() if item in {one.key, one.id, one.slug} or slug(item) == one.slug]
    if not found:
        near = nearest(item, [one.id for one in items.values()])
        terminal.say("no_such_item", item=item, near="、".join(near) or "—")
        click.get_current_context().exit(2)
    asked = pipeline.asking(order, checked.site, checked.problems)
    for one in found:
        told = explain(one, asked)
        held_back = any(holds for _, holds in told)
        terminal.say("item_withheld" if held_back else "item_shown", item=one.key, audience=audience, as_of=order.as_of)
        terminal.explanation(told)
        terminal.problems([problem for problem in checked.problems if problem.item == one.key])
