"""``lantai print``."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Literal

import click

from builder import printing, printing_loans, printing_sheets, surroundings
from builder.commands.options import AS_OF, DIRECTORY, FROM_DIR, TO, day, finish, recorded
from builder.edition import give_out_files
from builder.model.public import PublicSite
from builder.model.text import Language
from builder.order import Order
from builder.posters import print_event
from builder.print import PAPERS, PIECES, Edition, Paper, Piece, editions, usual
from builder.terminal import Terminal
from builder.writing import held


@click.command(name="print")
@click.argument("kind", type=click.Choice([*PIECES, *PAPERS, "loan"]))
@DIRECTORY
@click.option("--exhibition", help="Only this exhibition.")
@click.option("--partner", help="The papers of the loan with this house, by its archive code (with loan).")
@click.option("--event", help="The poster of this event.")
@click.option("--lang", "language", type=click.Choice(["zh", "en", "both"]), help="Only this language; both: in one.")
@click.option("--press", is_flag=True, help="For a printer: bleed, crop marks, four inks, a word on each picture.")
@TO
@AS_OF
@FROM_DIR
@click.pass_obj
def print_(
    terminal: Terminal,
    kind: Piece | Paper | Literal["loan"],
    folder: Path,
    exhibition: str | None,
    partner: str | None,
    event: str | None,
    language: str | None,
    press: bool,
    to: str,
    as_of: datetime | None,
    from_dir: Path | None,
) -> None:
    """Make brochures, leaflets, posters, panels, labels, cards, quiz sheets, forms, papers of loans and of reviews."""
    _complete(terminal, kind, exhibition, partner)
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(as_of), audience="print")
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        house = outcome = printing.NOTHING
        if kind == "forms" and (exhibition or not language):
            house = printing.print_forms(order, tools, exhibition=exhibition or "")
        if event and kind == "poster":
            outcome = print_event(order, tools, event, _only(language), for_printer=press)
        elif kind == "loan":
            house = printing_loans.print_loan(order, tools, exhibition or "", partner or "", _only(language))
        elif kind in PIECES:
            asked = language or press or kind != "brochure"
            chosen = partial(_editions, kind, language, press) if asked else None
            outcome = printing.print_brochures(order, tools, exhibition=exhibition or "", wanted=chosen)
        elif kind in PAPERS and not exhibition:
            outcome = printing_sheets.print_sheets(order, tools, kind, language, for_printer=press)
    _told(terminal, house.and_then(outcome), {"SHOW-01"} if exhibition else {"EVENT-09"} if event else set())
    given = give_out_files(order.folder, outcome.paths, "press" if press else "print", to, outcome, order.as_of)
    recorded(terminal, given, outcome.paths if press or to else (), to)
    finish(house.and_then(outcome).problems)


def _told(terminal: Terminal, every: printing.Printed, asked_for: set[str]) -> None:
    """What was made; stops where what was asked for is not there."""
    terminal.problems(every.problems, brief=True)
    for path in every.paths:
        terminal.say("printed", path=path)
    if not every.paths and any(problem.code in {*asked_for, "PACK-01", "PACK-03"} for problem in every.problems):
        click.get_current_context().exit(2)


def _complete(terminal: Terminal, kind: str, exhibition: str | None, partner: str | None) -> None:
    if kind == "loan" and not (exhibition and partner):
        raise click.UsageError(terminal.words("loan_needs_both"))


def _only(language: str | None) -> Language | None:
    return "zh" if language == "zh" else "en" if language == "en" else None


def _editions(piece: Piece, language: str | None, press: bool, site: PublicSite) -> tuple[Edition, ...]:
    """In one language or as usual, or both in one; for the printer where that was asked."""
    if language is None:
        found = usual(piece, site.languages)
    else:
        found = editions(["parallel" if language == "both" else "standard"], site.languages)
    kept = (one for one in found if language in {None, "both", one.language})
    return tuple(replace(one, press=press, piece=piece) for one in kept)
