"""``lantai law import`` and ``lantai law diff``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from builder.commands.options import DIRECTORY, finish
from builder.load.documents import load_documents
from builder.model.law.comparing import compare
from builder.outreach import bring_statute, check_documents, difference, summary
from builder.rendering.schema import schemas
from builder.terminal import Terminal
from builder.writing import write_report

_SCHEMA = "law.schema.json"


def _id(context: click.Context, _: click.Parameter, given: str) -> str:
    """The name of a statute in addresses."""
    if not given.isascii() or not given.replace("-", "").isalnum() or given != given.lower() or given[0] == "-":
        raise click.BadParameter(context.obj.words("call.statute").format(given=given))
    return given


@click.group()
def law() -> None:
    """Bring in statutes and compare their versions."""


@law.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@DIRECTORY
@click.option("--id", "name", required=True, callback=_id, help="Id of the statute in addresses, as in archives-law.")
@click.option(
    "--effective-from",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day from which this text holds; found in the text where not given.",
)
@click.pass_obj
def import_statute(terminal: Terminal, file: Path, folder: Path, name: str, effective_from: datetime | None) -> None:
    """Bring in the text of a statute (.md, .txt or .docx). The text is kept as it is; nothing is overwritten."""
    home = folder / "content" / "law" / name
    there = {path.stem: path.read_bytes() for path in sorted(home.glob("????-??-??.md"))}
    begins = effective_from.date() if effective_from else None
    brought = bring_statute(file.read_bytes(), file.name, name, begins, there)
    if brought.data is not None:
        target = folder / brought.name
        write_report(target.parent, {target.name: brought.data})
        if not (folder / ".lantai" / _SCHEMA).exists():
            write_report(folder / ".lantai", {_SCHEMA: schemas()[_SCHEMA]})
    terminal.problems(brought.problems)
    if brought.data is not None and brought.statute is not None:
        terminal.say("law_imported", name=brought.name, **summary(brought.statute))
    finish(brought.problems)


@law.command(name="diff")
@click.argument("old", metavar="ID@DATE")
@click.argument("new", metavar="ID@DATE")
@DIRECTORY
@click.pass_obj
def diff(terminal: Terminal, old: str, new: str, folder: Path) -> None:
    """Compare two versions article by article, by their words and not by their numbers."""
    documents, problems = load_documents(folder)
    outreach, _ = check_documents(documents)
    found = {one.id: outreach.statutes[one.key] for one in outreach.of("law")}
    for name in (old, new):
        if name not in found:
            terminal.problems(problems)
            terminal.say("no_such_version", version=name, known=terminal.names(found))
            click.get_current_context().exit(2)
    for line in difference(compare(found[old], found[new]), terminal.language):
        terminal.line(line)
