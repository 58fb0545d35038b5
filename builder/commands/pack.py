"""``lantai pack``."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from builder import packing, surroundings
from builder.commands.options import AS_OF, DIRECTORY, EXIT_ERROR, FROM_DIR, day, finish, recorded
from builder.edition import give_out_files
from builder.exchange.signature import KeyTroubleError, is_locked, new_key, signature_of
from builder.exchange.signature import sign as sign_package
from builder.model.problems import Problem
from builder.order import Order
from builder.terminal import Terminal
from builder.writing import held


@click.command()
@click.argument("exhibition")
@DIRECTORY
@click.option("--to", required=True, help="Archive code of the partner: its folder in content/partners.")
@click.option("--foreign", is_flag=True, help="It goes abroad: stricter rules, every approval listed.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The zip; else in DIR/build/packages.")
@click.option(
    "--sign", type=click.Path(path_type=Path, dir_okay=False), help="Sign with this secret key; made where it is not."
)
@AS_OF
@FROM_DIR
@click.pass_obj
def pack(
    terminal: Terminal,
    exhibition: str,
    folder: Path,
    to: str,
    foreign: bool,
    out: Path | None,
    sign: Path | None,
    as_of: datetime | None,
    from_dir: Path | None,
) -> None:
    """Pack an exhibition for a partner: data, pictures, rights and reviews in one zip."""
    order = Order(
        folder=folder.resolve(),
        out=folder.resolve() / "build",
        as_of=day(as_of),
        audience="foreign" if foreign else "partner",
        jobs=os.cpu_count() or 1,
    )
    key = _key(terminal, sign.resolve(), order.folder) if sign else None
    target = (out or order.out / "packages" / f"{exhibition}-to-{to}.zip").resolve()
    with held(order.out), terminal.progress() as progress:
        tools = surroundings.tools(order.folder, progress, from_dir=from_dir)
        made = packing.pack(order, tools, exhibition, to, target)
    terminal.problems(made.problems, brief=True)
    if made.path is None or made.package is None:
        terminal.say("not_packed")
        wrong = any(problem.code in {"SHOW-01", "PACK-01", "PACK-03"} for problem in made.problems)
        click.get_current_context().exit(2 if wrong else EXIT_ERROR)
    for item, number in made.approvals:
        terminal.say("pack_approval", item=item, number=number)
    package = made.package
    if signed := _signed(terminal, made.path, key, f"lantai {package.id} v{package.version}"):
        terminal.say("pack_signed", path=signed)
    terminal.say("packed" if made.new else "packed_again", version=package.version, path=made.path)
    terminal.say("packed_count", items=len(package.items), pictures=len(package.pictures))
    added = give_out_files(order.folder, [made.path], "package", to, made, order.as_of)
    recorded(terminal, added, [made.path], to)
    finish(made.problems)


def _key(terminal: Terminal, path: Path, folder: Path) -> Path:
    """The key to sign with, made where there is none. It may not lie in the site, which is copied and shared."""
    if path.is_relative_to(folder):
        _stop(terminal, Problem(code="PACK-12", facts={"name": path.relative_to(folder).as_posix()}))
    if not path.exists():
        try:
            terminal.say("key_made", path=path, public=new_key(path))
        except FileExistsError as there:
            _stop(terminal, Problem(code="PACK-14", facts={"name": path.name, "public": Path(there.filename).name}))
    try:
        is_locked(path)
    except KeyTroubleError as wrong:
        _stop(terminal, Problem(code="PACK-13", facts={"name": path.name, "reason": str(wrong)}))
    return path


def _stop(terminal: Terminal, problem: Problem) -> NoReturn:
    terminal.problems([problem])
    click.get_current_context().exit(EXIT_ERROR)


def _signed(terminal: Terminal, package: Path, key: Path | None, comment: str) -> Path | None:
    """The signature beside a package; one that belongs to an older package goes."""
    signature_of(package).unlink(missing_ok=True)
    if key is None:
        return None
    locked = is_locked(key)
    password = click.prompt(terminal.words("key_password"), hide_input=True, err=True) if locked else ""
    try:
        return sign_package(package, key, comment, password)
    except KeyTroubleError as wrong:
        _stop(terminal, Problem(code="PACK-13", facts={"name": key.name, "reason": str(wrong)}))
