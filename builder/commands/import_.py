"""``lantai import``."""

from __future__ import annotations

from pathlib import Path

import click

from builder import scaffold
from builder.commands.options import DIRECTORY, finish
from builder.exchange import bring, free_id
from builder.terminal import Terminal


@click.command(name="import")
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@DIRECTORY
@click.option(
    "--from",
    "form",
    type=click.Choice(["auto", "folder", "collectionbuilder"]),
    default="auto",
    show_default=True,
    help="What the material is; auto looks for itself.",
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
    home = folder / "exhibits"
    taken = {path.name for path in home.iterdir()} if home.is_dir() else set()
    imported = bring(
        source.resolve(), form=form, name=name, publish_basis=publish_basis or "", by=by or "", taken=taken
    )
    target = folder / "exhibits" / imported.id
    if imported.id in taken and not imported.stops:
        terminal.say("import_taken", id=imported.id, other=free_id(imported.id, taken))
        click.get_current_context().exit(2)
    if not dry_run and not imported.stops:
        scaffold.place(target, imported.files, imported.pictures)
    terminal.report(imported.report)
    terminal.problems(imported.problems)
    if not imported.stops:
        terminal.say("would_import" if dry_run else "imported", rows=imported.report.rows, folder=target)
        terminal.say("import_named", id=imported.id)
    finish(imported.problems)
