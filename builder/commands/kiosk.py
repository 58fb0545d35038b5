"""``lantai kiosk``."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import click

from builder import kiosking, pipeline, plugin, surroundings
from builder.commands.ending import tell_outcome
from builder.commands.family import Family
from builder.commands.options import AS_OF, AS_PARTNER, DIRECTORY, EXIT_ERROR, FROM_DIR, TO, day, finish, recorded
from builder.edition import give_out_files
from builder.order import Order, target_name
from builder.terminal import Terminal
from builder.writing import held


@click.group(name="kiosk", cls=Family)
def kiosk() -> None:
    """Make the edition for a touch screen at a booth: folder and zip (`lantai kiosk [DIR]` is `kiosk make`)."""


kiosk.usual = "make"


@kiosk.command()
@DIRECTORY
@click.option("--out", type=click.Path(path_type=Path), help="Folder of the edition; DIR/build/kiosk if not given.")
@TO
@AS_PARTNER
@AS_OF
@FROM_DIR
@click.pass_obj
def make(
    terminal: Terminal,
    folder: Path,
    out: Path | None,
    to: str,
    partner: str,
    as_of: datetime | None,
    from_dir: Path | None,
) -> None:
    """Make the edition: a folder that opens by a double click, and a zip of it."""
    order = Order(
        folder=folder.resolve(),
        out=folder.resolve() / "build",
        as_of=day(as_of),
        audience="onsite",
        kiosk=True,
        partner=partner,
        with_print=False,
        jobs=os.cpu_count() or 1,
    )
    target = (out or order.out / target_name(order)).resolve()
    if out and target.exists() and any(target.iterdir()) and not (target / "kiosk-manifest.js").is_file():
        terminal.say("folder_taken", folder=target)
        click.get_current_context().exit(2)
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        outcome = pipeline.build(order, tools, plugin.render)
        made = kiosking.deliver(outcome.folder, target) if outcome.published else []
    terminal.problems(outcome.problems, brief=True)
    for path in made:
        terminal.say("kiosk_made", path=path)
    if made:
        told = {kind: f"{size / 1_000_000:.1f}" for kind, size in kiosking.sizes(target).items()}
        terminal.say("kiosk_size", **told)
    files = [path for path in made if path.is_file()]
    recorded(terminal, give_out_files(order.folder, files, "kiosk", to, outcome, order.as_of), files, to)
    tell_outcome(terminal, outcome)
    finish(outcome.problems)
    if not outcome.published:
        click.get_current_context().exit(EXIT_ERROR)


@kiosk.command()
@click.argument("path", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port on this machine.")
@click.pass_obj
def serve(terminal: Terminal, path: Path, port: int) -> None:
    """Serve a finished edition on this machine only, where the browser opens no files."""
    if not (path / "kiosk-manifest.js").is_file():
        terminal.say("no_edition", path=path)
        click.get_current_context().exit(2)
    with kiosking.server(path.resolve(), port) as server:
        terminal.say("serving", address=f"http://127.0.0.1:{server.server_address[1]}/")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            terminal.tell("stopped")


@kiosk.command()
@click.argument("path", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.pass_obj
def verify(terminal: Terminal, path: Path) -> None:
    """Check every file of an edition against its register."""
    found = kiosking.verify(path)
    if found is None:
        terminal.say("no_edition", path=path)
        click.get_current_context().exit(2)
    count, faults = found
    for kind, name in faults:
        terminal.say(f"kiosk_fault_{kind}", path=name)
    if faults:
        click.get_current_context().exit(EXIT_ERROR)
    terminal.say("kiosk_whole", count=count)
