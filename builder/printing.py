"""``lantai print``: what leaves the house on paper, with the gate asked for the audience print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder.model.problems import Problem, in_order
from builder.model.public import PublicSite
from builder.order import Checked, Order, Tools
from builder.paper import faces_for, in_place, press_of
from builder.pipeline import prepare, store_of
from builder.print import Edition, brochures
from builder.writing import content, write_report


@dataclass(frozen=True, slots=True)
class Printed:
    """The PDFs that were made, and what the curator should hear."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...]


def print_brochures(
    order: Order, tools: Tools, *, exhibition: str = "", wanted: Callable[[PublicSite], Sequence[Edition]] | None = None
) -> Printed:
    """Brochures into ``build/print``: of one exhibition or all, in the editions ``wanted`` or those they ask for."""
    store = store_of(order.out)
    prepared = prepare(order, tools, store)
    if isinstance(prepared, Checked):
        return Printed((), prepared.problems)
    site = prepared.released.site
    chosen = tuple(one for one in site.exhibitions if exhibition in {"", one.id})
    if not chosen:
        facts = {"key": "--exhibition", "id": exhibition, "suggestion": ", ".join(one.id for one in site.exhibitions)}
        return Printed((), (Problem(code="SHOW-01", facts=facts),))
    faces, font_problems = faces_for(prepared)
    books = replace(site, exhibitions=chosen)
    files, problems = brochures(books, press_of(prepared, faces), wanted(site) if wanted else None)
    folder = order.out / "print"
    made = {file.path.name: content(file) for file in files}
    write_report(folder, made)
    return Printed(
        tuple(folder / name for name in sorted(made)),
        in_order([*prepared.problems, *font_problems, *in_place(prepared, problems)]),
    )
