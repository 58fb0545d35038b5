"""``lantai print``."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Literal

import click

from builder import printing, surroundings
from builder.commands.options import AS_OF, DIRECTORY, FROM_DIR, day, finish
from builder.edition import give_out_files
from builder.model.public import PublicSite
from builder.order import Order
from builder.print import Edition, editions
from builder.terminal import Terminal
from builder.writing import held


@click.command(name="print")
@click.argument("kind", type=click.Choice(["brochure", "forms"]))
@DIRECTORY
@click.option("--exhibition", help="Only this exhibition.")
@click.option("--lang", "language", type=click.Choice(["zh", "en", "both"]), help="Only this language; both: in one.")
@click.option("--press", is_flag=True, help="For a printer: bleed, crop marks, four inks, a word on each picture.")
@AS_OF
@FROM_DIR
@click.pass_obj
def print_(
    terminal: Terminal,
    kind: str,
    folder: Path,
    exhibition: str | None,
    language: str | None,
    press: bool,
    as_of: datetime | None,
    from_dir: Path | None,
) -> None:
    """Make brochures in build/print, or forms: the sheet on which a review is signed."""
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(as_of), audience="print")
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        chosen = partial(_editions, language, press) if language or press else None
        if kind == "forms":
            outcome = printing.print_forms(order, tools, exhibition=exhibition or "")
        else:
            outcome = printing.print_brochures(order, tools, exhibition=exhibition or "", wanted=chosen, press=press)
    if press:
        give_out_files(order.folder, outcome.paths, "press", "", outcome, order.as_of)
    terminal.problems(outcome.problems)
    for path in outcome.paths:
        terminal.say("printed", path=path)
    if exhibition and not outcome.paths and any(problem.code == "SHOW-01" for problem in outcome.problems):
        click.get_current_context().exit(2)
    finish(outcome.problems)


def _editions(language: str | None, press: bool, site: PublicSite) -> tuple[Edition, ...]:
    """The books in one language or all, or one book in both; for the printer where that was asked."""
    kind: Literal["parallel", "standard"] = "parallel" if language == "both" else "standard"
    found = editions([kind], site.languages)
    return tuple(replace(one, press=press) for one in found if language in {None, "both", one.language})
