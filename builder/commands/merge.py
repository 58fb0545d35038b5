"""``lantai merge``."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

import click

from builder import merging, receiving
from builder.commands.options import AS_OF, DIRECTORY, EXIT_ERROR, day, finish
from builder.model.package import Package
from builder.order import Order
from builder.rendering.package_changes import change_lines
from builder.store import store_of
from builder.terminal import Terminal
from builder.writing import recording


@click.command()
@click.argument("path", metavar="PATH")
@DIRECTORY
@click.option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
@click.option("--undo", is_flag=True, help="Take out again what the last merge of this package brought in.")
@AS_OF
@click.pass_obj
def merge(terminal: Terminal, path: str, folder: Path, dry_run: bool, undo: bool, as_of: datetime | None) -> None:
    """Take a partner's package into this site. PATH is the package, or CODE/EXHIBITION with --undo."""
    if dry_run and undo:
        raise click.UsageError(terminal.words("merge_one_of_both"))
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(as_of))
    if undo:
        _undo(terminal, order, path)
        return
    package = Path(path)
    if not package.exists():
        raise click.UsageError(terminal.words("merge_no_path").format(path=path))
    with terminal.progress() as progress:
        hear = partial(progress, "verify")
        store = store_of(order.out)
        if dry_run:
            found = merging.merge(order, package, store, hear=hear, dry=True)
        else:
            with recording(order.out):
                found = merging.merge(order, package, store, hear=hear)
    terminal.problems(found.problems)
    if found.package is None:
        terminal.say("not_merged")
        click.get_current_context().exit(EXIT_ERROR)
    _tell(terminal, found, found.package, dry=dry_run)
    if not dry_run:
        gone = merging.taken_down(order.folder, found.package)
        made = receiving.acknowledge(
            package, order.out / "packages", by="", as_of=order.as_of, hear=lambda _done, _of: None, gone=gone
        )
        for written in made.paths:
            terminal.say("receipt_made", path=written)
    finish(found.problems)


def _tell(terminal: Terminal, found: merging.Merged, package: Package, *, dry: bool) -> None:
    """What changed or would."""
    for line in change_lines(found.changes, terminal.language) if found.before else ():
        terminal.line(line)
    for name in found.made:
        terminal.say("merge_would_make" if dry else "merge_made", path=name)
    if found.known:
        terminal.say("merge_known", version=package.version, name=package.id)
    else:
        key = "merge_would" if dry else "merged"
        terminal.say(key, version=package.version, name=package.id, items=len(package.items))
    if found.waiting:
        terminal.say("merge_waits", code=package.giver.code)


def _undo(terminal: Terminal, order: Order, path: str) -> None:
    name = path
    if Path(path).exists():
        package, _ = receiving.version_at(Path(path), lambda _done, _of: None)
        name = package.id if package else path
    with recording(order.out):
        undone = merging.undo(order.folder, name)
    if not undone.version:
        terminal.say("merge_none", name=name)
        click.get_current_context().exit(EXIT_ERROR)
    for kept in undone.kept:
        terminal.say("merge_kept", path=kept)
    terminal.say(
        "merge_undone" if undone.now else "merge_undone_all", version=undone.version, name=name, now=undone.now
    )
