"""``lantai build``."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import click

from builder import kiosking, pipeline, plugin, surroundings
from builder.commands.ending import tell_outcome
from builder.commands.options import AS_OF, AS_PARTNER, DIRECTORY, EXIT_ERROR, FROM_DIR, OUT, TO, day, finish, recorded
from builder.edition import give_out_files
from builder.model.settings import is_address
from builder.order import Order
from builder.terminal import Terminal
from builder.writing import held


def _address(context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    """A full web address, or nothing."""
    if given and not is_address(given):
        raise click.BadParameter(context.obj.words("call.address").format(given=given))
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


@click.command()
@DIRECTORY
@OUT
@AS_OF
@click.option(
    "--base-url",
    callback=_address,
    help="The address where the site will stand, also below a path.",
)
@click.option("--jobs", type=click.IntRange(1, 64), default=None, help="Worker processes for pictures.")
@AS_PARTNER
@TO
@click.option("--strict", is_flag=True, help="Any error or warning publishes nothing.")
@FROM_DIR
@click.pass_obj
def build(
    terminal: Terminal,
    folder: Path,
    out: Path | None,
    as_of: datetime | None,
    base_url: str | None,
    jobs: int | None,
    partner: str,
    to: str,
    strict: bool,
    from_dir: Path | None,
) -> None:
    """Make the public web site, its brochures and its reports."""
    _refuse_out(folder.resolve(), out)
    if to and not partner:
        raise click.UsageError(terminal.words("to_needs_partner"))
    order = Order(
        folder=folder.resolve(),
        out=(out or folder / "build").resolve(),
        as_of=day(as_of),
        base_url=base_url,
        strict=strict,
        partner=partner,
        jobs=jobs or os.cpu_count() or 1,
    )
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        outcome = pipeline.build(order, tools, plugin.render)
        made = kiosking.zipped(outcome.folder) if to and outcome.published else []
    terminal.problems(outcome.problems, brief=True)
    for path in made:
        terminal.say("partner_made", path=path)
    if partner:
        recorded(terminal, give_out_files(order.folder, made, "web", to, outcome, order.as_of), made, to)
    tell_outcome(terminal, outcome)
    finish(outcome.problems)
    if not outcome.published:
        click.get_current_context().exit(EXIT_ERROR)
