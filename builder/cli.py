"""The command line: each command is a thin wrapper, and only here and in commands/ is the clock read and an exit
status chosen.

0: nothing worse than a warning. 1: at least one error. 2: wrong call. 3: the machine or the program.
"""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Sequence

import click

from builder import __version__
from builder.assets import AssetError
from builder.commands import COMMANDS, AtCall
from builder.commands.options import EXIT_MACHINE
from builder.commands.speaking import Context, speak, spoken, write_commands
from builder.machine import spare_the_collector
from builder.model.problems import Problem
from builder.model.text import Language
from builder.terminal import Terminal
from builder.writing import BusyError


def _language(chosen: str | None) -> Language:
    """``--lang``, or else what the locale says; Chinese where it says nothing."""
    told = chosen or os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    if not told and sys.platform == "win32":
        told = locale.getlocale()[0] or ""
    return "en" if told.lower().startswith("en") else "zh"


def _asked(args: Sequence[str]) -> str | None:
    """What follows ``--lang``: help and errors need it before the call is understood."""
    for n, word in enumerate(args):
        if word.startswith("--lang="):
            return word.partition("=")[2]
        if word == "--lang":
            return args[n + 1] if n + 1 < len(args) else None
        if not word.startswith("-"):
            break
    return None


class Commands(click.Group):
    """Speaks the person's language, and turns what a machine can do to us into a message and exit status 3."""

    context_class = Context

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if command := super().get_command(ctx, cmd_name):
            command.context_class = Context
        return command

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(self.commands)  # in the order in which a site is made, not of the alphabet

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        write_commands([(name, told) for name, (_, told) in COMMANDS.items()], formatter)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        speak(ctx, _language(_asked(args)))
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as wrong:
            raise spoken(wrong, ctx) from None

    def invoke(self, ctx: click.Context) -> None:
        try:
            super().invoke(ctx)
        except click.UsageError as wrong:
            raise spoken(wrong, ctx) from None
        except BusyError as busy:
            _stop(ctx, Problem(code="MACHINE-02", facts={"holder": str(busy)}))
        except AssetError as missing:
            _stop(ctx, Problem(code=missing.code, facts=missing.facts))
        except OSError as failed:
            reason = f"{failed.strerror or failed} ({failed.filename})" if failed.filename else str(failed)
            _stop(ctx, Problem(code="MACHINE-01", facts={"reason": reason}))


def _stop(ctx: click.Context, problem: Problem) -> None:
    terminal = ctx.obj if isinstance(ctx.obj, Terminal) else Terminal(_language(None))
    terminal.problems([problem])
    ctx.exit(EXIT_MACHINE)


@click.group(cls=Commands, commands=AtCall(), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="lantai")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of messages; else the locale's.")
@click.option("-q", "--quiet", is_flag=True, help="Say less. It is never lenient.")
@click.pass_context
def main(ctx: click.Context, lang: str | None, quiet: bool) -> None:
    """Lantai 兰台: curated exhibits become an online exhibition, a kiosk edition and a brochure."""
    spare_the_collector()
    ctx.obj = Terminal(_language(lang), quiet=quiet)


if __name__ == "__main__":
    main()
