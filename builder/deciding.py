"""From the folder to the gate's word: load, check, decide. Whoever only asks waits for nothing that makes a page."""

from __future__ import annotations

from dataclasses import replace

from builder.addresses_kept import about_addresses
from builder.examination import check
from builder.gate import about_chosen, about_logo, concerning, release
from builder.model.problems import Problem, in_order
from builder.order import Checked, Decided, Order, asking, report_folder
from builder.store import Store


def examine(order: Order, store: Store) -> Checked:
    """Everything that can be told without making a picture: load, check, and the gate's word on each item."""
    checked = check(order, store)
    store.save_memo()
    if checked.site is None:
        return checked
    told = release(checked.site, asking(order, checked.site, checked.problems)).problems
    return replace(checked, problems=in_order([*checked.problems, *told]))


def decide(order: Order, store: Store) -> Decided | Checked:
    """Load, check and gate; answers Checked where a problem stops everything."""
    return judge(order, store, check(order, store))


def judge(order: Order, store: Store, checked: Checked) -> Decided | Checked:
    """The gate's word on what was loaded and checked."""
    site = checked.site
    store.save_memo()
    if site is None:
        return checked
    released = release(site, asking(order, site, checked.problems))
    told = checked.problems if site.worn is None else concerning(site.worn, checked.problems)
    about: list[Problem] = []
    if site.worn:
        about = [*about_chosen(site.worn, released.site), *about_logo(site.worn, site, released.decisions)]
    found = in_order([*told, *about_addresses(report_folder(order), released.site), *about])
    problems = in_order([*found, *released.problems])
    judged = replace(checked, problems=problems)
    if judged.stops_all:
        return judged
    return Decided(
        order=order,
        store=store,
        site=site,
        found=found,
        released=released,
        problems=problems,
        read=checked.read,
    )
