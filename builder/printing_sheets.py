"""``lantai print cards | quiz | forms``: what outreach hands out, with the gate asked for the audience print."""

from __future__ import annotations

from builder import reports
from builder.deciding import decide
from builder.expecting import expectation
from builder.illustration import without_pictures
from builder.model.problems import Problem, in_order
from builder.order import Checked, Order, Tools
from builder.paper import faces_for, press_of
from builder.print import Kind, Paper, cards, forms, quizzes, sheets, voices
from builder.printing import Printed
from builder.store import store_of
from builder.verify.loose import prove_loose
from builder.writing import content, write_report

_KINDS: dict[Paper, Kind] = {"cards": cards, "quiz": quizzes, "forms": forms}


def print_sheets(
    order: Order, tools: Tools, paper: Paper, language: str | None, *, for_printer: bool = False
) -> Printed:
    """The sheets of a kind into ``build/print``: in each language by itself, in one, or ``both`` in one. They are
    searched for what must not be public first; a finding writes nothing. No document that is not public has a sheet.
    """
    decided = decide(order, store_of(order.out))
    if isinstance(decided, Checked):
        return Printed((), decided.problems)
    prepared = without_pictures(decided, tools)
    site = prepared.released.site
    faces, font_problems = faces_for(prepared)
    spoken = voices(site.languages, language)
    made, problems = sheets(site, press_of(prepared, faces), _KINDS[paper], spoken, for_printer=for_printer)
    files = {file.path.name: content(file) for file in made}
    leaks = prove_loose(files, expectation(prepared, {}))
    folder = order.out / "print"
    if not leaks:
        write_report(folder, files)
        prepared.store.note_used(min(files, default=paper))
    nothing = [] if files or problems else [Problem(code="PRINT-09", facts={"what": paper})]
    return Printed(
        () if leaks else tuple(folder / name for name in sorted(files)),
        in_order([*prepared.problems, *font_problems, *problems, *nothing, *leaks]),
        frozenset(key for file in made for key in file.made_from),
        reports.last_day(prepared.site, prepared.released),
    )
