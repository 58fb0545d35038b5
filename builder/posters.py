"""``lantai print poster --event``: the poster of an event, with the gate asked for the audience print."""

from __future__ import annotations

from builder.expecting import expectation
from builder.illustration import prepare
from builder.model.problems import Problem, in_order
from builder.model.text import Language
from builder.order import Checked, Order, Tools
from builder.paper import faces_for, press_of
from builder.print import event_posters
from builder.printing import Printed
from builder.store import store_of
from builder.verify.loose import prove_loose
from builder.writing import content, write_report


def print_event(
    order: Order, tools: Tools, event: str, language: Language | None = None, *, for_printer: bool = False
) -> Printed:
    """The posters of an event into ``build/print``, in one language or in each. They are searched for what
    must not be public first; a finding writes nothing. EVENT-09 where no public event has this id.
    """
    prepared = prepare(order, tools, store_of(order.out))
    if isinstance(prepared, Checked):
        return Printed((), prepared.problems)
    site = prepared.released.site
    chosen = [one for one in site.outreach.events if one.id == event]
    if not chosen:
        facts = {"id": event, "suggestion": ", ".join(one.id for one in site.outreach.events)}
        return Printed((), (Problem(code="EVENT-09", facts=facts),))
    faces, font_problems = faces_for(prepared)
    languages = [one for one in site.languages if language in {None, one}]
    files, problems = event_posters(site, chosen, press_of(prepared, faces), languages, for_printer=for_printer)
    made = {file.path.name: content(file) for file in files}
    leaks = prove_loose(made, expectation(prepared, {}))
    folder = order.out / "print"
    if not leaks:
        write_report(folder, made)
        prepared.store.note_used(f"{event}.event")
    return Printed(
        () if leaks else tuple(folder / name for name in sorted(made)),
        in_order([*prepared.problems, *font_problems, *problems, *leaks]),
        frozenset(key for file in files for key in file.made_from),
    )
