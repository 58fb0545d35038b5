"""``lantai verify``, ``diff`` and ``receipt``: what came from another house."""

from __future__ import annotations

import json
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from builder import receiving
from builder.commands.options import AS_OF, EXIT_ERROR, day, finish
from builder.exchange.bag import Verified
from builder.exchange.comparing import compare
from builder.rendering.package_changes import change_lines
from builder.rendering.problems_json import as_json
from builder.terminal import Terminal

_BAG = click.Path(path_type=Path, exists=True)
_FOLDER = click.Path(path_type=Path, file_okay=False)
_FORMAT = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or for programs."
)


@click.command()
@click.argument("path", type=_BAG)
@_FORMAT
@click.option("--key", default="", help="The sender's public key (minisign): a file, or the key itself.")
@AS_OF
@click.pass_obj
def verify(terminal: Terminal, path: Path, form: str, key: str, as_of: datetime | None) -> None:
    """Prove a package or any other BagIt bag: complete, unchanged, safe to open. Nothing is unpacked."""
    with terminal.progress() as progress:
        found = receiving.verified(path, day(as_of), partial(progress, "verify"), key)
    if form == "json":
        terminal.out.file.write(json.dumps(_as_json(found), ensure_ascii=True, indent=1) + "\n")
    else:
        terminal.problems(found.problems)
        _told(terminal, found)
        if key and found.sound:
            terminal.say("bag_signed")
    finish(found.problems)


@click.command()
@click.argument("before", type=_BAG)
@click.argument("after", type=_BAG)
@_FORMAT
@click.pass_obj
def diff(terminal: Terminal, before: Path, after: Path, form: str) -> None:
    """Compare two versions of a package, item by item and field by field."""
    with terminal.progress() as progress:
        read = [receiving.version_at(path, partial(progress, "verify")) for path in (before, after)]
    problems = [problem for _, found in read for problem in found]
    (one, _), (other, _) = read
    if one is None or other is None:
        terminal.problems(problems)
        click.get_current_context().exit(EXIT_ERROR)
    changes = compare(one, other)
    if form == "json":
        told = {"before": one.version, "after": other.version, "changes": [change.as_dict() for change in changes]}
        terminal.out.file.write(json.dumps(told, ensure_ascii=True, indent=1) + "\n")
        return
    if one.id != other.id:
        terminal.say("diff_of_others", one=one.id, other=other.id)
    for line in change_lines(changes, terminal.language):
        terminal.line(line)


@click.command()
@click.argument("path", type=_BAG)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), help="Folder; where the package lies if not given."
)
@click.option("--by", default="", help="Who received it.")
@AS_OF
@click.pass_obj
def receipt(terminal: Terminal, path: Path, out: Path | None, by: str, as_of: datetime | None) -> None:
    """Prove a package and write the receipt that goes back to its giver: a sheet to sign, and a file."""
    with terminal.progress() as progress:
        folder = (out or path.resolve().parent).resolve()
        made = receiving.acknowledge(path, folder, by=by.strip(), as_of=day(as_of), hear=partial(progress, "verify"))
    terminal.problems(made.found.problems)
    for written in made.paths:
        terminal.say("receipt_made", path=written)
    finish(made.found.problems)


def _told(terminal: Terminal, found: Verified) -> None:
    """What the bag is, in a few lines."""
    if found.package:
        package = found.package
        names = [house.name.text.into(terminal.language) or house.code for house in (package.giver, package.receiver)]
        title = package.exhibition.title.text.into(terminal.language)
        terminal.say("bag_package", title=title, version=package.version, giver=names[0], receiver=names[1])
        terminal.say("packed_count", items=len(package.items), pictures=len(package.pictures))
        if package.valid_until:
            terminal.say("bag_until", day=package.valid_until)
    if found.algorithms:
        algorithms = ", ".join(found.algorithms)
        terminal.say("bag_read", files=found.files, octets=f"{found.octets:,}", algorithms=algorithms)
    terminal.say("bag_sound" if found.sound else "bag_unsound")


def _as_json(found: Verified) -> dict[str, object]:
    package = found.package
    return as_json(found.problems) | {
        "sound": found.sound,
        "files": found.files,
        "octets": found.octets,
        "algorithms": list(found.algorithms),
        "package": {"id": package.id, "version": package.version, "sha256": found.package_sha256} if package else None,
    }
