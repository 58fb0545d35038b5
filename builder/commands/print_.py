"""``lantai print``."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

import click

from builder import printing, surroundings
from builder.commands.options import AS_OF, DIRECTORY, FROM_DIR, day, finish
from builder.model.public import PublicSite
from builder.order import Order
from builder.print import Edition, editions
from builder.terminal import Terminal
from builder.writing import held


@click.command(name="print")
@click.argument("kind", type=click.Choice(["brochure"]))
@DIRECTORY
@click.option("--exhibition", help="Only this exhibition.")
@click.option("--lang", "language", type=click.Choice(["zh", "en", "both"]), help="Only this language; both: in one.")
@AS_OF
@FROM_DIR
@click.pass_obj
def print_(
    terminal: Terminal,
    kind: str,
    folder: Path,
    exhibition: str | None,
    language: str | None,
    as_of: datetime | None,
    from_dir: Path | None,
) -> None:
    """Make brochures in build/print."""
    del kind  # the only kind so far
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(as_of), audience="print")
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        chosen = partial(_editions, language) if language else None
        outcome = printing.print_brochures(order, tools, exhibition=exhibition or "", wanted=chosen)
    terminal.problems(outcome.problems)
    for path in outcome.paths:
        terminal.say("printed", path=path)
    if exhibition and not outcome.paths and any(problem.code == "SHOW-01" for problem in outcome.problems):
        click.get_current_context().exit(2)
    finish(outcome.problems)


def _editions(language: str, site: PublicSite) -> tuple[Edition, ...]:
    """The books in one language, or one book in both."""
    if language == "both":
        return editions(["parallel"], site.languages)
    return tuple(one for one in editions(["standard"], site.languages) if one.language == language)
