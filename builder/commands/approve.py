"""``lantai approve``."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from builder import examination, signing
from builder.commands.finding import content_called, is_content, items_called
from builder.commands.options import AS_OF, DIRECTORY, EXIT_ERROR, day, said
from builder.gate import Signature
from builder.model.approval import STAGE_LABELS, STAGES, Stage
from builder.model.item import Exhibition, Site
from builder.order import Order
from builder.store import store_of
from builder.terminal import Terminal

TEXTS = frozenset({"texts", "文字"})


@click.command()
@click.argument("what", metavar="EXHIBITION|content/…")
@DIRECTORY
@click.option("--item", "items", multiple=True, metavar="ID", help="Only these; “texts” for the exhibition's words.")
@click.option("--stage", type=click.Choice(STAGES), required=True, help="Which review.")
@click.option("--by", required=True, callback=said, help="Who signs.")
@click.option("--role", default="", help="In which office.")
@click.option("--note", default="", help="What they say.")
@click.option("--sheet", default="", help="Number of the signed paper.")
@AS_OF
@click.pass_obj
def approve(
    terminal: Terminal,
    what: str,
    folder: Path,
    items: tuple[str, ...],
    stage: Stage,
    by: str,
    role: str,
    note: str,
    sheet: str,
    as_of: datetime | None,
) -> None:
    """Record a review, bound to the content as it is now: of an exhibition, or of what stands below content/."""
    order = Order(folder=folder.resolve(), out=folder.resolve() / "build", as_of=day(as_of))
    checked = examination.check(order, store_of(order.out))
    if checked.site is None:
        terminal.problems(checked.problems, brief=True)
        click.get_current_context().exit(EXIT_ERROR)
    signature = Signature(stage=stage, by=by, role=role.strip(), note=note.strip(), sheet=sheet.strip())
    try:
        if is_content(what) and all(one.id != what for one in checked.site.exhibitions):
            said_ = _sign_content(terminal, order, checked.site, what, items, signature)
        else:
            said_ = _sign_exhibition(terminal, order, checked.site, what, items, signature)
    except signing.BrokenLedgerError as broken:
        terminal.say("ledger_broken", name=broken.name)
        click.get_current_context().exit(EXIT_ERROR)
    terminal.say(said_[0], stage=STAGE_LABELS[stage].into(terminal.language), count=said_[1], by=by)


def _sign_content(
    terminal: Terminal, order: Order, site: Site, name: str, items: tuple[str, ...], signature: Signature
) -> tuple[str, int]:
    """Sign what stands below content/ under this name; answers the sentence and how many."""
    if items:
        terminal.say("no_items_there", name=name)
        click.get_current_context().exit(2)
    keys = content_called(terminal, site, name)
    signed = signing.record_content(order.folder, site, keys, signature, order.as_of, again=len(keys) == 1)
    return "signed_content" if signed else "signed_already", signed


def _sign_exhibition(
    terminal: Terminal, order: Order, site: Site, name: str, items: tuple[str, ...], signature: Signature
) -> tuple[str, int]:
    """Sign items and texts of an exhibition; answers the sentence and how many items."""
    show = _exhibition(terminal, site, name)
    keys = _keys(terminal, site, show, items)
    recorded = signing.record(order.folder, site, show, keys, signature, order.as_of, again=bool(items))
    if not recorded.items and not recorded.texts:
        return "signed_already", 0
    return "signed_with_texts" if recorded.texts else "signed", recorded.items


def _exhibition(terminal: Terminal, site: Site, name: str) -> Exhibition:
    found = next((one for one in site.exhibitions if one.id == name), None)
    if found is None:
        terminal.say("no_such_exhibition", name=name, near=terminal.names(one.id for one in site.exhibitions))
        click.get_current_context().exit(2)
    return found


def _keys(terminal: Terminal, site: Site, show: Exhibition, named: tuple[str, ...]) -> list[str]:
    """The keys that are signed: those named, or every item and the texts."""
    every = [key for unit in show.units for key in unit.items]
    if not named:
        return [*every, show.id]
    own = {key: site.items[key] for key in every}
    keys: dict[str, None] = {}
    for name in named:
        if name in TEXTS:
            keys[show.id] = None
        else:
            keys |= dict.fromkeys(item.key for item in items_called(terminal, own, name))
    return list(keys)
