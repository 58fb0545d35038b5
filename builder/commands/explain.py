"""``lantai explain``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import get_args

import click
from rich.markup import escape

from builder.commands.finding import content_called, is_content, items_called
from builder.commands.options import AS_OF, AS_PARTNER, DIRECTORY, EXIT_ERROR, day
from builder.deciding import examine
from builder.gate import Audience, Rule, Trail, Verdict, content_trails, explain, release, trails
from builder.model.approval import STAGE_LABELS
from builder.model.item import Site
from builder.order import Checked, Order, asking
from builder.store import store_of
from builder.strings import say
from builder.terminal import Terminal

_VERDICTS: Mapping[Verdict, tuple[str, str]] = {
    "stop": ("bold red", "holds"),
    "warn": ("yellow", "warns"),
    "overruled": ("magenta", "overruled"),
    "clear": ("green", "passes"),
}


@click.command(name="explain")
@click.argument("item")
@DIRECTORY
@click.option(
    "--audience",
    type=click.Choice(get_args(Audience)),
    default="web",
    show_default=True,
    help="For whom the question is asked.",
)
@AS_PARTNER
@AS_OF
@click.pass_obj
def explain_(
    terminal: Terminal, item: str, folder: Path, audience: Audience, partner: str, as_of: datetime | None
) -> None:
    """Say why an item is shown or withheld, rule by rule."""
    folder = folder.resolve()
    order = Order(folder=folder, out=folder / "build", as_of=day(as_of), audience=audience, partner=partner)
    checked = examine(order, store_of(order.out))
    if checked.site is None:
        terminal.problems(checked.problems)
        click.get_current_context().exit(EXIT_ERROR)
    items = checked.site.items
    if is_content(item):
        _explain_content(terminal, order, checked, item)
        return
    if _taken_back(terminal, checked.site, item):
        return
    found = items_called(terminal, items, item)
    asked = asking(order, checked.site, checked.problems)
    shows = {show.id: show for show in checked.site.exhibitions}
    for one in found:
        told = explain(one, asked)
        held_back = any(verdict == "stop" for _, verdict in told)
        whom = f"{asked.audience} {partner}" if partner else audience
        terminal.say("item_withheld" if held_back else "item_shown", item=one.key, audience=whom, as_of=order.as_of)
        _tell_rules(terminal, told)
        _tell_trail(terminal, trails(shows[one.exhibition], items, order.as_of)[one.key])
        terminal.problems([problem for problem in checked.problems if problem.item == one.key])


def _taken_back(terminal: Terminal, site: Site, name: str) -> bool:
    """Say of an item that its lender sends no longer when that was: nothing of it but its name is left here."""
    names = {called for one in site.items.values() for called in (one.key, one.id, one.slug)}
    if name in names:
        return False
    gone = [one for one in site.withdrawn if one.withdrawal.item not in site.items]
    found = [
        one for one in gone if name in {one.withdrawal.item, one.withdrawal.item.partition("/")[2], one.withdrawal.slug}
    ]
    for one in found:
        told = one.withdrawal
        terminal.say("item_gone", item=told.item, day=told.date, by=told.by, reason=told.reason, place=one.where)
    return bool(found)


def _explain_content(terminal: Terminal, order: Order, checked: Checked, name: str) -> None:
    """The same of documents, pages and the words of the house: the decision, the signatures, the problems."""
    assert checked.site is not None  # who calls has looked
    told = release(checked.site, asking(order, checked.site, checked.problems))
    decisions = {one.item: one for one in told.documents}
    known = content_trails(checked.site, order.as_of)
    for key in content_called(terminal, checked.site, name):
        if key in decisions:
            state = "item_shown" if decisions[key].shown else "item_withheld"
            terminal.say(state, item=key, audience=order.audience, as_of=order.as_of)
        _tell_trail(terminal, known[key])
        terminal.problems([one for one in checked.problems if one.item == key])


def _tell_rules(terminal: Terminal, rules: Sequence[tuple[Rule, Verdict]]) -> None:
    """Why an item is shown or withheld, rule by rule."""
    for rule, verdict in rules:
        colour, word = _VERDICTS[verdict]
        label, basis = rule.label.into(terminal.language), rule.basis.into(terminal.language)
        passed = f"[{colour}]{terminal.words(word)}[/]"
        terminal.out.print(f"  {passed}  {escape(label)}  [dim]{rule.id} · {escape(basis)}[/]")


def _tell_trail(terminal: Terminal, trail: Trail) -> None:
    """Who signed an item, and what still stands."""
    standing, early = set(map(id, trail.standing.values())), set(map(id, trail.early))
    for one in trail.signed:
        state = "signed_stands" if id(one) in standing else "signed_early" if id(one) in early else "signed_lapsed"
        told = say(
            state, terminal.language, stage=STAGE_LABELS[one.stage].into(terminal.language), by=one.by, day=one.date
        )
        more = " · ".join(filter(None, (one.role, one.sheet, one.note)))
        terminal.line(f"  {told}{f' · {more}' if more else ''}")
