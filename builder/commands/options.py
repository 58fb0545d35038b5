"""What several commands share: their arguments, the day, and the exit status."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import click

from builder.machine import today
from builder.model.archive_code import is_code
from builder.model.problems import Problem
from builder.terminal import Terminal

EXIT_ERROR, EXIT_MACHINE = 1, 3
DIRECTORY = click.argument(
    "folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path, exists=True, file_okay=False)
)
AS_OF = click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day to decide for; today where not given.")
OUT = click.option("--out", type=click.Path(path_type=Path), help="Build folder; DIR/build where not given.")
FROM_DIR = click.option(
    "--from-dir", type=click.Path(path_type=Path), help="Folder with fonts and viewer, for closed networks."
)
TO = click.option(
    "--to",
    default="",
    callback=lambda _context, _option, given: given.strip(),
    help="Who gets it: a line in content/editions.csv. Without it nothing is recorded.",
)


def _partner(_context: click.Context, _option: click.Parameter, given: str) -> str:
    """An archive code, which is part of the name of a folder."""
    if given and not is_code(given):
        raise click.BadParameter(given)
    return given


AS_PARTNER = click.option(
    "--as-partner",
    "partner",
    metavar="CODE",
    default="",
    callback=_partner,
    help="For the site of this partner, with the face that its branding.yml gives it.",
)


def day(chosen: datetime | None) -> date:
    """The day asked for, or today."""
    return chosen.date() if chosen else today()


def said(context: click.Context, option: click.Parameter, given: str) -> str:
    """Words that say something: nobody signs without a name, nothing is taken down without a reason."""
    if not given.strip():
        raise click.BadParameter(context.obj.words("blank_name").format(option=option.opts[0]), context, option)
    return given.strip()


def recorded(terminal: Terminal, added: int, files: Sequence[Path], to: str) -> None:
    """Say what was added to the list of editions, or how that is done."""
    if to and files:
        terminal.say("given_out" if added else "given_out_already", count=added, to=to)
    elif files:
        terminal.tell("not_given_out")


def finish(problems: Sequence[Problem]) -> None:
    """Leave with 1 where an error was found."""
    if any(problem.severity == "error" for problem in problems):
        click.get_current_context().exit(EXIT_ERROR)
