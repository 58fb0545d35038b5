"""Help and usage errors in the language of the person who calls, where click itself knows only English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import IO, Any

import click
from rich.cells import cell_len

from builder.model.near import nearest
from builder.model.text import Language
from builder.rendering.wrapping import wrap
from builder.strings import HELP, listed, say

_LANGUAGE = "builder.language"
_DEFAULT = re.compile(r"\[default: (.+?)\]")
_METAVAR = re.compile(r"[A-Z]{2,}")
_GAP = 2


def speak(ctx: click.Context, language: Language) -> None:
    """Let everything that is said in this call be in ``language``."""
    ctx.find_root().meta[_LANGUAGE] = language


class Context(click.Context):
    """A call whose help is written in the person's language."""

    def make_formatter(self) -> click.HelpFormatter:
        return super().make_formatter() if _language(self) == "en" else _Chinese(width=self.terminal_width)


def _language(ctx: click.Context) -> Language:
    language: Language = ctx.find_root().meta.get(_LANGUAGE, "zh")
    return language


class _Chinese(click.HelpFormatter):
    """Writes what click composed in Chinese, in lines that count a character as two cells."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(
            prog, _METAVAR.sub(lambda name: in_chinese(name[0]), args), prefix or say("call.usage", "zh")
        )

    def write_heading(self, heading: str) -> None:
        headings = {"Options": "call.options", "Commands": "call.commands"}
        self.write(f"{say(headings[heading], 'zh') if heading in headings else heading}\n")

    def write_text(self, text: str) -> None:
        self._lines(in_chinese(text), self.current_indent)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        del col_spacing
        rows = tuple(rows)
        width = min(max(cell_len(name) for name, _ in rows), col_max)
        indent = self.current_indent + width + _GAP
        for name, told in rows:
            beside = cell_len(name) <= width
            self.write(" " * self.current_indent + name + (" " * (width - cell_len(name) + _GAP) if beside else "\n"))
            self._lines(in_chinese(told), indent, begun=beside)

    def _lines(self, text: str, indent: int, *, begun: bool = False) -> None:
        for number, line in enumerate(wrap(text, self.width - indent)):
            self.write(f"{'' if begun and number == 0 else ' ' * indent}{line}\n")


def write_commands(rows: Sequence[tuple[str, str]], formatter: click.HelpFormatter) -> None:
    """Each command with its whole sentence; click would cut it to a line."""
    with formatter.section("Commands"):
        formatter.write_dl(rows)


def in_chinese(told: str) -> str:
    """A sentence of click's or of a command with what click adds to it; one that nobody translated stays."""
    words, gap, more = told.partition("  [")
    if words.startswith("["):
        words, gap, more = "", "[", words[1:]
    more = _DEFAULT.sub(lambda match: say("call.default", "zh", value=match[1]), f"[{more}") if gap else ""
    return " ".join(filter(None, (HELP.get(words, words), more)))


class SpokenError(click.UsageError):
    """A wrong call, told in the person's language: how it is called, where help is, and what was wrong."""

    def __init__(self, wrong: click.UsageError, ctx: click.Context) -> None:
        self._said_in = _language(ctx)
        super().__init__(_reason(wrong, self._said_in), wrong.ctx or ctx)

    def show(self, file: IO[Any] | None = None) -> None:
        del file
        assert self.ctx is not None
        click.echo(self.ctx.get_usage(), err=True)
        click.echo(say("call.help", self._said_in, command=self.ctx.command_path), err=True)
        click.echo(say("call.error", self._said_in, reason=self.message), err=True)


def spoken(wrong: click.UsageError, ctx: click.Context) -> click.UsageError:
    """The error as a person reads it. Help that was asked for by saying nothing is no error."""
    return wrong if isinstance(wrong, SpokenError | click.exceptions.NoArgsIsHelpError) else SpokenError(wrong, ctx)


def _reason(wrong: click.UsageError, language: Language) -> str:
    match wrong:
        case click.NoSuchOption():
            return _unknown("call.no_option", wrong.option_name, wrong.possibilities or (), language)
        case click.exceptions.NoSuchCommand():
            return _no_command(wrong, language)
        case click.MissingParameter():
            return say("call.lacking", language, name=_name(wrong, language))
        case click.BadParameter():
            return _wrong_value(wrong, language)
        case click.BadOptionUsage():
            return say("call.option_value", language, name=wrong.option_name)
        case _:
            extra = re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", wrong.message)
            return say("call.too_many", language, said=extra[1]) if extra else wrong.message


def _no_command(wrong: click.exceptions.NoSuchCommand, language: Language) -> str:
    known = tuple(wrong.ctx.command.commands) if wrong.ctx and isinstance(wrong.ctx.command, click.Group) else ()
    near = nearest(wrong.command_name, known)
    reason = _unknown("call.no_command", wrong.command_name, near, language)
    commands = say("call.known_commands", language, names=_listed(known, language))
    return reason if near else _sentences(language, reason, commands)


def _unknown(key: str, name: str, near: Sequence[str], language: Language) -> str:
    reason = say(key, language, name=name)
    return (
        _sentences(language, reason, say("did_you_mean", language, names=_listed(near, language))) if near else reason
    )


def _sentences(language: Language, *said: str) -> str:
    return ("" if language == "zh" else " ").join(said)


def _listed(names: Iterable[str], language: Language) -> str:
    return listed(names).into(language)


def _wrong_value(wrong: click.BadParameter, language: Language) -> str:
    name, kind = _name(wrong, language), wrong.param.type if wrong.param else None
    match kind:
        case click.Choice():
            return say("call.one_of", language, name=name, names=_listed(map(str, kind.choices), language))
        case click.IntRange():
            return say("call.range", language, name=name, least=kind.min, most=kind.max)
        case click.DateTime():
            return say("call.day", language, name=name)
        case click.Path() if wrong.param_hint is None:
            return say("call.not_there", language, name=name, said=wrong.message)
        case click.types.IntParamType():
            return say("call.whole_number", language, name=name)
    return say("call.value", language, name=name, said=wrong.message)


def _name(wrong: click.BadParameter, language: Language) -> str:
    """The option or argument as it stands in the usage line."""
    if isinstance(wrong.param_hint, str):
        return wrong.param_hint
    if wrong.param is None:
        return ""
    if isinstance(wrong.param, click.Option):
        return max(wrong.param.opts, key=len)
    name = wrong.param.make_metavar(wrong.ctx or click.get_current_context()).strip("[]")
    if name.startswith("{"):  # a choice: all its words follow anyway
        name = wrong.param.human_readable_name.upper()
    return in_chinese(name) if language == "zh" else name
