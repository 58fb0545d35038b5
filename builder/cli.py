"""The command line: each command is a thin wrapper, and only here is the clock read and an exit status chosen.

0: nothing worse than a warning. 1: at least one error. 2: wrong call. 3: the machine or the program.
"""

from __future__ import annotations

import difflib
import locale
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import get_args

import click

from builder import __version__, checking, pipeline, plugin, printing, scaffold, serving, surroundings
from builder.assets import AssetError
from builder.exchange import bring
from builder.gate import Audience, explain
from builder.model.problems import Problem
from builder.model.settings import is_address
from builder.model.slug import slug
from builder.model.text import LANGUAGES, Language
from builder.order import Order
from builder.terminal import Terminal
from builder.writing import BusyError, held

EXIT_ERROR, EXIT_MACHINE = 1, 3
DIRECTORY = click.argument(
    "folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path, exists=True, file_okay=False)
)
AS_OF = click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day to decide for; today where not given.")


def _language(chosen: str | None) -> Language:
    """``--lang``, or else what the locale says; Chinese where it says nothing."""
    told = chosen or os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    if not told and sys.platform == "win32":
        told = locale.getlocale()[0] or ""
    return "en" if told.lower().startswith("en") else "zh"


def _day(chosen: datetime | None) -> date:
    """The day asked for, or today."""
    return chosen.date() if chosen else surroundings.today()


def _address(given: str | None) -> str | None:
    """A full web address, or nothing."""
    if given and not is_address(given):
        raise click.BadParameter("https://archives.example/path/")
    return given


def _refuse_out(folder: Path, out: Path | None) -> None:
    """The build folder is neither what the curator wrote nor somebody else's web site."""
    if out is None:
        return
    target, ours = out.resolve(), [folder / name for name in ("content", "exhibits", "theme")]
    site = target / "site"
    foreign = site.is_dir() and any(site.iterdir()) and not (site / "assets" / "lantai.css").is_file()
    if foreign or target == folder or any(part in {target, *target.parents} for part in ours):
        raise click.BadParameter(str(out), param_hint="--out")


class Commands(click.Group):
    """Turns what a machine can do to us into a message and exit status 3."""

    def invoke(self, ctx: click.Context) -> None:
        try:
            super().invoke(ctx)
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


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="lantai")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="Language of messages; else the locale's.")
@click.option("-q", "--quiet", is_flag=True, help="Say less. It is never lenient.")
@click.pass_context
def main(ctx: click.Context, lang: str | None, quiet: bool) -> None:
    """Lantai 兰台: curated exhibits become an online exhibition, a kiosk edition and a brochure."""
    surroundings.spare_the_collector()
    ctx.obj = Terminal(_language(lang), quiet=quiet)


def _finish(problems: Sequence[Problem]) -> None:
    """Leave with 1 where an error was found."""
    if any(problem.severity == "error" for problem in problems):
        click.get_current_context().exit(EXIT_ERROR)


@main.command()
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path))
@click.pass_obj
def new(terminal: Terminal, folder: Path) -> None:
    """Make a small working site with a blank items.xlsx."""
    if folder.exists() and any(folder.iterdir()):
        terminal.say("folder_taken", folder=folder)
        click.get_current_context().exit(2)
    scaffold.make(folder)
    terminal.say("made_site", folder=folder, items=folder / "exhibits" / scaffold.EXHIBITION / "items.xlsx")


@main.command()
@DIRECTORY
@click.option("--format", "form", type=click.Choice(checking.FORMS), default="text", show_default=True)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write the report to this file, for xlsx also a folder; html and xlsx go to DIR/build/report without it.",
)
@AS_OF
@click.pass_obj
def check(terminal: Terminal, folder: Path, form: str, out: Path | None, as_of: datetime | None) -> None:
    """Find every problem at once."""
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=_day(as_of))
    try:
        checking.refuse(order, out)
        checked = pipeline.examine(order, pipeline.store_of(order.out))
        for path in checking.report(order, checked, form, out, terminal):
            terminal.tell("report.written", path=path)
    except checking.PlaceError as refused:
        terminal.say(refused.key, **refused.facts)
        click.get_current_context().exit(2)
    _finish(checked.problems)


@main.command()
@DIRECTORY
@click.option("--out", type=click.Path(path_type=Path), help="Build folder; DIR/build where not given.")
@AS_OF
@click.option(
    "--base-url",
    callback=lambda _ctx, _option, given: _address(given),
    help="The address where the site will stand, also below a path.",
)
@click.option("--jobs", type=click.IntRange(1, 64), default=None, help="Worker processes for pictures.")
@click.option("--strict", is_flag=True, help="Any error or warning publishes nothing.")
@click.option("--from-dir", type=click.Path(path_type=Path), help="Folder with fonts and viewer, for closed networks.")
@click.pass_obj
def build(
    terminal: Terminal,
    folder: Path,
    out: Path | None,
    as_of: datetime | None,
    base_url: str | None,
    jobs: int | None,
    strict: bool,
    from_dir: Path | None,
) -> None:
    """Make the public web site, its brochures and its reports."""
    _refuse_out(folder.resolve(), out)
    order = Order(
        folder=folder.resolve(),
        out=(out or folder / "build").resolve(),
        as_of=_day(as_of),
        base_url=base_url,
        strict=strict,
        jobs=jobs or os.cpu_count() or 1,
    )
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        outcome = pipeline.build(order, tools, plugin.render)
    terminal.problems(outcome.problems)
    terminal.outcome(outcome)
    _finish(outcome.problems)
    if not outcome.published:
        click.get_current_context().exit(EXIT_ERROR)


@main.command()
@DIRECTORY
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--from-dir", type=click.Path(path_type=Path), help="Folder with fonts and viewer, for closed networks.")
@click.pass_obj
def serve(terminal: Terminal, folder: Path, port: int, from_dir: Path | None) -> None:
    """Show the draft on this machine only, made anew when something changes."""
    order = Order(
        folder=folder.resolve(), out=folder.resolve() / "build", as_of=_day(None), draft=True, with_print=False
    )
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        serving.serve(order, tools, terminal, port)


@main.command(name="explain")
@click.argument("item")
@DIRECTORY
@click.option("--audience", type=click.Choice(get_args(Audience)), default="web", show_default=True)
@AS_OF
@click.pass_obj
def explain_(terminal: Terminal, item: str, folder: Path, audience: Audience, as_of: datetime | None) -> None:
    """Say why an item is shown or withheld, rule by rule."""
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=_day(as_of), audience=audience)
    checked = pipeline.examine(order, pipeline.store_of(order.out))
    if checked.site is None:
        terminal.problems(checked.problems)
        click.get_current_context().exit(EXIT_ERROR)
    items = checked.site.items
    found = [one for one in items.values() if item in {one.key, one.id, one.slug} or slug(item) == one.slug]
    if not found:
        near = difflib.get_close_matches(item, [one.id for one in items.values()], n=3, cutoff=0.3)
        terminal.say("no_such_item", item=item, near="、".join(near) or "—")
        click.get_current_context().exit(2)
    asked = pipeline.asking(order, checked.site, checked.problems)
    for one in found:
        told = explain(one, asked)
        held_back = any(holds for _, holds in told)
        terminal.say("item_withheld" if held_back else "item_shown", item=one.key, audience=audience, as_of=order.as_of)
        terminal.explanation(told)
        terminal.problems([problem for problem in checked.problems if problem.item == one.key])


@main.command(name="print")
@click.argument("kind", type=click.Choice(["brochure"]))
@DIRECTORY
@click.option("--exhibition", help="Only this exhibition.")
@click.option("--lang", "languages", type=click.Choice(["zh", "en", "both"]), default="both", show_default=True)
@AS_OF
@click.option("--from-dir", type=click.Path(path_type=Path), help="Folder with fonts and viewer, for closed networks.")
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
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=_day(as_of), audience="print")
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        chosen = tuple(language for language in LANGUAGES if languages in {"both", language})
        outcome = printing.print_brochures(order, tools, exhibition=exhibition or "", languages=chosen)
    terminal.problems(outcome.problems)
    for path in outcome.paths:
        terminal.say("printed", path=path)
    if exhibition and not outcome.paths and any(problem.code == "SHOW-01" for problem in outcome.problems):
        click.get_current_context().exit(2)
    _finish(outcome.problems)


@main.command(name="import")
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@DIRECTORY
@click.option(
    "--from", "form", type=click.Choice(["auto", "folder", "collectionbuilder"]), default="auto", show_default=True
)
@click.option("--id", "name", help="Id of the new exhibition; made from the folder's name where not given.")
@click.option("--publish-basis", help="On what ground it may be published (only with --by).")
@click.option("--by", help="Who decided that.")
@click.option("--dry-run", is_flag=True, help="Report only; write nothing.")
@click.pass_obj
def import_(
    terminal: Terminal,
    source: Path,
    folder: Path,
    form: str,
    name: str | None,
    publish_basis: str | None,
    by: str | None,
    dry_run: bool,
) -> None:
    """Bring in other people's material as a new exhibition. Nothing that exists is overwritten."""
    if bool(publish_basis) != bool(by):
        raise click.UsageError(terminal.words("basis_needs_name"))
    imported = bring(source.resolve(), form=form, name=name, publish_basis=publish_basis or "", by=by or "")
    target = folder / "exhibits" / imported.id
    if not dry_run and not imported.stops:
        if target.exists():
            terminal.say("folder_taken", folder=target)
            click.get_current_context().exit(2)
        scaffold.place(target, imported.files, imported.pictures)
    terminal.report(imported.report)
    terminal.problems(imported.problems)
    if not imported.stops:
        terminal.say("would_import" if dry_run else "imported", rows=imported.report.rows, folder=target)
    _finish(imported.problems)


if __name__ == "__main__":
    main()
