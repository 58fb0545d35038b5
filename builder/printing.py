"""``lantai print``: what leaves the house on paper, with the gate asked for the audience print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from builder import reports
from builder.deciding import decide
from builder.examination import check
from builder.expecting import expectation
from builder.illustration import illustrate
from builder.model.problems import Problem, in_order
from builder.model.public import PublicSite
from builder.order import Checked, Order, Prepared, Tools
from builder.paper import faces_for, in_place, press_of
from builder.print import Edition, brochures
from builder.sign_off import sign_off, sign_off_content
from builder.store import Store, store_of
from builder.verify.loose import prove_loose
from builder.writing import content, write_report


@dataclass(frozen=True, slots=True)
class Printed:
    """The PDFs that were made, and what the curator should hear."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...]
    items: frozenset[str] = frozenset()
    valid_until: date | None = None

    def and_then(self, other: Printed) -> Printed:
        """Both together."""
        last = min((day for day in (self.valid_until, other.valid_until) if day), default=None)
        told = in_order([*self.problems, *other.problems])
        return Printed((*self.paths, *other.paths), told, self.items | other.items, last)


NOTHING = Printed((), ())
Wanted = Callable[[PublicSite], Sequence[Edition]]
"""Which books to make of each exhibition."""

_WIDEST = 5100
"""Pixels that fill 16 inches at 300 dpi: more than any page of a book."""


def print_brochures(order: Order, tools: Tools, *, exhibition: str = "", wanted: Wanted | None = None) -> Printed:
    """Brochures into ``build/print``: of one exhibition or all, in the editions ``wanted`` or those they ask for. They
    are searched for what must not be public first; a finding writes nothing.

    For a printer and for a wall pictures are made from the masters as large and as fine as they can be used.
    """
    if order.draft:
        return Printed((), (Problem(code="DRAFT-01"),))
    store = store_of(order.out)
    prepared = _prepared(order, tools, store, wanted)
    if isinstance(prepared, Checked):
        return Printed((), prepared.problems)
    site = prepared.released.site
    chosen = tuple(one for one in site.exhibitions if exhibition in {"", one.id})
    if not chosen:
        facts = {"key": "--exhibition", "id": exhibition, "suggestion": ", ".join(one.id for one in site.exhibitions)}
        return Printed((), (Problem(code="SHOW-01", facts=facts),))
    faces, font_problems = faces_for(prepared)
    asked = wanted(site) if wanted else None
    files, problems = brochures(site, press_of(prepared, faces), asked, {one.id for one in chosen})
    folder = order.out / "print"
    made = {file.path.name: content(file) for file in files}
    leaks = prove_loose(made, expectation(prepared, {}))
    if not leaks:
        write_report(folder, made)
        store.note_used(min(made, default="print"))
    return Printed(
        () if leaks else tuple(folder / name for name in sorted(made)),
        in_order([*prepared.problems, *font_problems, *in_place(prepared, problems), *leaks]),
        frozenset(key for file in files for key in file.made_from),
        reports.last_day(prepared.site, prepared.released),
    )


def _prepared(order: Order, tools: Tools, store: Store, wanted: Wanted | None) -> Prepared | Checked:
    decided = decide(order, store)
    if isinstance(decided, Checked):
        return decided
    fine = wanted is not None and any(edition.fine for edition in wanted(decided.released.site))
    if fine:
        settings = decided.site.settings
        widths = (*settings.images.widths[:3], max(_WIDEST, settings.images.widths[3]))
        images = settings.images.model_copy(update={"widths": widths})
        decided = replace(decided, site=replace(decided.site, settings=settings.model_copy(update={"images": images})))
    return illustrate(decided, tools, fine=fine)


def print_forms(order: Order, tools: Tools, *, exhibition: str = "") -> Printed:
    """The sign-off sheet of one exhibition, or of all and of what stands below content/, into ``build/print``."""
    store = store_of(order.out)
    checked = check(order, store)
    if checked.site is None:
        return Printed((), checked.problems)
    chosen = [one for one in checked.site.exhibitions if exhibition in {"", one.id}]
    if not chosen:
        facts = {
            "key": "--exhibition",
            "id": exhibition,
            "suggestion": ", ".join(e.id for e in checked.site.exhibitions),
        }
        return Printed((), (Problem(code="SHOW-01", facts=facts),))
    folder, site, day = order.out / "print", checked.site, order.as_of
    made = {f"{one.id}.signoff.zh.pdf": sign_off(site, one, day, tools, store.folder) for one in chosen}
    if not exhibition:
        made["content-signoff.zh.pdf"] = sign_off_content(site, day, tools, store.folder)
    write_report(folder, made)
    return Printed(tuple(folder / name for name in sorted(made)), ())
