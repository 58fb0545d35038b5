"""``lantai print``: what leaves the house on paper, with the gate asked for the audience print."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from builder.model.problems import Problem, in_order
from builder.model.text import Language
from builder.order import Checked, Order, Tools
from builder.pipeline import faces_for, prepare, store_of
from builder.print import brochures
from builder.writing import content, write_report


@dataclass(frozen=True, slots=True)
class Printed:
    """The PDFs that were made, and what the curator should hear."""

    paths: tuple[Path, ...]
    problems: tuple[Problem, ...]


def print_brochures(
    order: Order, tools: Tools, *, exhibition: str = "", languages: tuple[Language, ...] = ()
) -> Printed:
    """Brochures into ``build/print``: of one exhibition or all, in some languages or all."""
    store = store_of(order.out)
    prepared = prepare(order, tools, store)
    if isinstance(prepared, Checked):
        return Printed((), prepared.problems)
    site = prepared.released.site
    wanted = tuple(one for one in site.exhibitions if exhibition in {"", one.id})
    if not wanted:
        facts = {"key": "--exhibition", "id": exhibition, "suggestion": ", ".join(one.id for one in site.exhibitions)}
        return Printed((), (Problem(code="SHOW-01", facts=facts),))
    chosen = tuple(language for language in site.languages if not languages or language in languages)
    faces, font_problems = faces_for(prepared)
    files, problems = brochures(
        replace(site, exhibitions=wanted, languages=chosen),
        prepared.renditions,
        prepared.addresses,
        faces,
        store,
        tools.theme_folders,
    )
    folder = order.out / "print"
    made = {file.path.name: content(file) for file in files}
    write_report(folder, made)
    return Printed(
        tuple(folder / name for name in sorted(made)), in_order([*prepared.problems, *font_problems, *problems])
    )
