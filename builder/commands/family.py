"""A command that has commands of its own: ``lantai kiosk serve``."""

from __future__ import annotations

import click

from builder.commands.speaking import Context, write_commands


class Member(click.Command):
    """One of the family, whose help speaks the person's language."""

    context_class = Context


class Family(click.Group):
    """Commands that belong together. ``usual`` is the one that is meant where none is named."""

    context_class = Context
    command_class = Member

    usual = ""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if self.usual and (not args or args[0] not in {*self.commands, *ctx.help_option_names}):
            args = [self.usual, *args]
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        write_commands([(name, self.commands[name].help or "") for name in self.list_commands(ctx)], formatter)
