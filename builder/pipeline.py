"""The stages in order. This is the page to read first: everything else is one of these steps. The first of them stand
in ``deciding`` (load, check, gate) and ``illustration`` (pictures), for whoever needs no more than those.

``lantai build`` and the MkDocs plugin both come through here, so there is one way in which a site is made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from jinja2 import TemplateError

from builder import kiosk, reports
from builder.addresses_kept import as_report, kept
from builder.booth_sheet import booth_sheets
from builder.deciding import judge
from builder.examination import check
from builder.expecting import expectation
from builder.gate import CHOSEN
from builder.illustration import illustrate
from builder.last_build import LastBuild
from builder.last_told import LastTold
from builder.model.problems import Problem, in_order
from builder.order import (
    Checked,
    Decided,
    EngineError,
    Order,
    Outcome,
    Prepared,
    Tools,
    report_folder,
    target_name,
)
from builder.paper import faces_for, online_brochures, online_sheets
from builder.same_build import made_from, mark_of, mark_of_today
from builder.store import store_of
from builder.templates import broken_template
from builder.verify.prove import prove
from builder.web_site import Shells, engine_pages, web_files
from builder.writing import fresh_staging, publish, remembered, standing, write, write_report

Engine = Callable[[Prepared, Path], Shells]
"""Renders the prose pages into the staging folder and returns one shell per page kind and language."""


def build(order: Order, tools: Tools, engine: Engine) -> Outcome:
    """Make the site and publish it. The caller holds the build folder (``writing.held``)."""
    if order.draft and (order.kiosk or order.partner):
        refused = Problem(code="BRAND-11" if order.partner else "DRAFT-01")
        return Outcome(published=False, problems=(refused,))
    store, report = store_of(order.out), report_folder(order)
    checked = check(order, store)
    last, told = LastBuild(order.out, target_name(order), report), LastTold(store, target_name(order), report)
    common = made_from(checked, order, store, tools)
    today = mark_of_today(common, checked, order) if common else ""
    if today and (known := told.recall(today)) and last.stands(known.site):
        return replace(known.outcome, folder=order.out / target_name(order))
    decided = judge(order, store, checked)
    if isinstance(decided, Checked):
        write_report(report, reports.of_problems(decided.problems))
        return Outcome(published=False, problems=decided.problems)
    mark = mark_of(common, decided) if common else ""
    outcome = _standing(decided, last) if mark and last.stands(mark) else _made(decided, tools, engine)
    if mark and outcome.published and outcome.problems == decided.problems:
        last.remember(mark, outcome.files)
        told.keep(today, mark, outcome)
    return outcome


def _standing(decided: Decided, last: LastBuild) -> Outcome:
    """The site stands as it would be made today; what is told of it is told anew, for that changes with the day."""
    order = decided.order
    told = reports.of_gate(decided.site, decided.released, decided.problems, report_folder(order))
    write_report(report_folder(order), reports.of_problems(decided.problems) | told)
    return _outcome(order, decided, decided.problems, published=True, files=last.files)


def _made(decided: Decided, tools: Tools, engine: Engine) -> Outcome:
    """Make everything and publish it; a template that breaks stops it and the last site stays."""
    order = decided.order
    prepared = illustrate(decided, tools)
    staging = fresh_staging(order.out, target_name(order))
    try:
        return finish(prepared, engine(prepared, staging), staging)
    except (EngineError, TemplateError) as stopped:
        problem = stopped.problem if isinstance(stopped, EngineError) else broken_template(stopped)
        problems = in_order([*prepared.problems, problem])
        write_report(report_folder(order), reports.of_problems(problems))
        return _outcome(order, prepared, problems, published=False, files=0)


def finish(prepared: Prepared, shells: Shells, staging: Path) -> Outcome:
    """Pour, export, print, write, prove, publish. Anything that verify finds publishes nothing."""
    order = prepared.order
    if order.kiosk:
        (staging / "404.html").unlink(missing_ok=True)  # a folder answers nobody who asks for what it has not
    by_engine = standing(staging)
    faces, font_problems = faces_for(prepared)
    printed, print_problems = online_brochures(prepared, faces)
    handed, sheet_problems = online_sheets(prepared, faces)
    files = [*web_files(prepared, shells, engine_pages(staging, by_engine), faces), *printed, *handed]
    if order.kiosk:
        files = [*booth_sheets(prepared), *files]
        files = kiosk.edition(
            files, engine_pages(staging, by_engine), prepared.released.site, prepared.tools.theme_folders
        )
    manifest = by_engine | write(staging, files)
    if order.kiosk:
        sums = {path: (written.size, written.sha256) for path, written in manifest.items()}
        manifest |= write(staging, kiosk.sealed(sums, prepared.tools.theme_folders))
    expected = expectation(prepared, manifest)
    with remembered(prepared.store.folder / f"proof-{target_name(order)}.json") as memo:
        proof = prove(staging, expected, memo=memo)
        proved = reports.of_proof(memo)
    problems = in_order([*prepared.problems, *font_problems, *print_problems, *sheet_problems, *proof])
    fatal = any(p.kind.withholds == "all" for p in problems)
    strict = order.strict and any(p.severity != "note" for p in problems)
    write_report(report_folder(order), proved)
    report = reports.of_problems(problems)
    if not fatal and not strict:
        publish(staging, order.out / target_name(order))
        prepared.store.note_used(target_name(order))
        report |= reports.of_gate(prepared.site, prepared.released, problems, report_folder(order))
        report |= reports.of_manifest(manifest)
        report |= as_report(kept(report_folder(order)), prepared.released.site)
    write_report(report_folder(order), report)
    return _outcome(order, prepared, problems, published=not fatal and not strict, files=len(manifest))


def _outcome(
    order: Order, made: Decided | Prepared, problems: tuple[Problem, ...], *, published: bool, files: int
) -> Outcome:
    released = made.released
    return Outcome(
        published=published,
        problems=problems,
        shown=sum(decision.shown for decision in released.decisions),
        withheld=sum(not one.shown and CHOSEN not in one.reasons for one in released.decisions),
        files=files,
        valid_until=reports.last_day(made.site, released),
        items=frozenset(f"{item.exhibition}/{item.id}" for item in released.site.items),
        folder=order.out / target_name(order),
    )


def write_web(prepared: Prepared, shells: Shells, folder: Path) -> None:
    """The web site alone into a folder that somebody else serves; nothing is proved and nothing is published."""
    by_engine = engine_pages(folder, standing(folder))
    write(folder, web_files(prepared, shells, by_engine, faces_for(prepared)[0]))
    prepared.store.note_used("served")
