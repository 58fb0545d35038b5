"""``lantai import``."""

from __future__ import annotations

from pathlib import Path

import click

from builder import scaffold
from builder.commands.options import DIRECTORY, finish
from builder.delivering import Delivery, deliver, opened
from builder.exchange.bring import free_id
from builder.exchange.report import report_lines
from builder.giving import stranger_of
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
@click.option("--partner", help="Archive code of the sender: its field map in content/partners is read, or proposed.")
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
    partner: str | None,
    publish_basis: str | None,
    by: str | None,
    dry_run: bool,
) -> None:
    """Bring in other people's material as a new exhibition. Nothing that exists is overwritten."""
    if bool(publish_basis) != bool(by):
        raise click.UsageError(terminal.words("basis_needs_name"))
    if partner and (stranger := stranger_of(folder, partner)):
        terminal.problems([stranger])
        click.get_current_context().exit(2)
    home = folder / "exhibits"
    taken = {path.name for path in home.iterdir()} if home.is_dir() else set()
    asked = {"form": form, "publish_basis": publish_basis or "", "by": by or "", "partner": partner or ""}
    with opened(source.resolve(), folder.resolve()) as material:
        problems = material.problems
        if material.folder is not None:
            delivery = deliver(material.folder, folder, taken=taken, name=name, **asked)
            problems += delivery.imported.problems
            _written(terminal, delivery, home, taken, dry_run=dry_run)
            for line in report_lines(delivery.imported.report, terminal.language):
                terminal.line(line)
    terminal.problems(problems)
    if material.folder is not None and not delivery.imported.stops:
        target = home / delivery.imported.id
        terminal.say("would_import" if dry_run else "imported", rows=delivery.imported.report.rows, folder=target)
        terminal.say("import_named", id=delivery.imported.id)
    finish(problems)


def _written(terminal: Terminal, delivery: Delivery, home: Path, taken: set[str], *, dry_run: bool) -> None:
    """Write the new exhibition and what is kept of the delivery; stops where the id is taken."""
    imported = delivery.imported
    if imported.id in taken and not imported.stops:
        terminal.say("import_taken", id=imported.id, other=free_id(imported.id, taken))
        click.get_current_context().exit(2)
    if dry_run:
        return
    if not imported.stops:
        scaffold.place(home / imported.id, imported.files, imported.pictures)
    if proposed := delivery.keep():
        terminal.say("import_map", path=proposed)
