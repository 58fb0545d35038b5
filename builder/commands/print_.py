"""``lantai print``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from builder import printing, surroundings
from builder.commands.options import AS_OF, DIRECTORY, FROM_DIR, day, finish
from builder.model.text import LANGUAGES
from builder.order import Order
from builder.terminal import Terminal
from builder.writing import held


@click.command(name="print")
@click.argument("kind", type=click.Choice(["brochure"]))
@DIRECTORY
@click.option("--exhibition", help="Only this exhibition.")
@click.option("--lang", "languages", type=click.Choice(["zh", "en", "both"]), default="both", show_default=True)
@AS_OF
@FROM_DIR
@click.pass_obj
def print_(
    terminal: Terminal,
    kind: str,
    folder: Path,
    exhibition: str | None,
    languages: str,
    as_of: datetime | None,
    from_dir: Path | None,
) -> None:
    """Make brochures in build/print."""
    del kind  # the only kind so far
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(as_of), audience="print")
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        chosen = tuple(language for language in LANGUAGES if languages in {"both", language})
        outcome = printing.print_brochures(order, tools, exhibition=exhibition or "", languages=chosen)
    terminal.problems(outcome.problems)
    for path in outcome.paths:
        terminal.say("printed", path=path)
    if exhibition and not outcome.paths and any(problem.code == "SHOW-01" for problem in outcome.problems):
        click.get_current_context().exit(2)
    finish(outcome.problems)
