"""The stages in order. This is the page to read first: everything else is one of these steps.

``lantai build`` and the MkDocs plugin both come through here, so there is one way in which a site is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from jinja2 import TemplateError

from builder import exports, images, pages, reports, search, verify
from builder.examination import check
from builder.fonts import Faces
from builder.fonts.web import web_fonts
from builder.gate import Released, release
from builder.last_build import LastBuild
from builder.marks import file_marks, fingerprint
from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.item import Site
from builder.model.problems import Problem, in_order
from builder.model.public import PublicImage, PublicItem
from builder.model.rendition import Rendition
from builder.model.text import Language
from builder.order import Checked, Decided, EngineError, Order, Outcome, Prepared, Tools, asking
from builder.paper import faces_for, online_brochures
from builder.store import Store
from builder.templates import broken_template, environment
from builder.writing import fresh_staging, publish, remembered, standing, write, write_report

Shells = Mapping[tuple[str, Language], pages.Shell]
Engine = Callable[[Prepared, Path], Shells]
"""Renders the prose pages into the staging folder and returns one shell per page kind and language."""


def store_of(out: Path) -> Store:
    """The store of a build folder."""
    return Store(out / ".store")


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
    checked = check(order, store)
    site = checked.site
    store.save_memo()
    if site is None:
        return checked
    released = release(site, asking(order, site, checked.problems))
    problems = in_order([*checked.problems, *released.problems])
    if checked.stops_all:
        return replace(checked, problems=problems)
    return Decided(
        order=order,
        store=store,
        site=site,
        found=checked.problems,
        released=released,
        problems=problems,
        read=checked.read,
    )


def illustrate(decided: Decided, tools: Tools) -> Prepared:
    """Make the pictures of what may be shown; an item whose picture cannot be made goes before the gate again."""
    order, site, released = decided.order, decided.site, decided.released
    renditions, broken = _pictures(decided, tools)
    if broken:
        asked = asking(order, site, [*decided.found, *broken])
        released = release(site, asked, unshowable=_unshowable(site, renditions, order))
    return Prepared(
        order=order,
        tools=tools,
        store=decided.store,
        site=site,
        released=released,
        renditions=renditions,
        addresses=Addresses(site.settings.languages, site.settings.urls, site.settings.base_url),
        problems=in_order([*decided.found, *broken, *released.problems]),
    )


def prepare(order: Order, tools: Tools, store: Store) -> Prepared | Checked:
    """From the folder to the public site with its pictures; answers Checked where a problem stops everything."""
    decided = decide(order, store)
    return decided if isinstance(decided, Checked) else illustrate(decided, tools)


def build(order: Order, tools: Tools, engine: Engine) -> Outcome:
    """Make the site and publish it. The caller holds the build folder (``writing.held``)."""
    decided = decide(order, store_of(order.out))
    if isinstance(decided, Checked):
        write_report(order.out / "report", reports.of_problems(decided.problems))
        return Outcome(published=False, problems=decided.problems)
    last, mark = LastBuild(order.out, target_name(order)), _mark(decided, tools)
    if mark and last.stands(mark):
        decisions = decided.released.all_decisions
        write_report(order.out / "report", reports.of_problems(decided.problems) | reports.of_decisions(decisions))
        return _outcome(order, decided.released, decided.problems, published=True, files=last.files)
    prepared = illustrate(decided, tools)
    staging = fresh_staging(order.out, target_name(order))
    try:
        outcome = finish(prepared, engine(prepared, staging), staging)
    except (EngineError, TemplateError) as stopped:
        problem = stopped.problem if isinstance(stopped, EngineError) else broken_template(stopped)
        problems = in_order([*prepared.problems, problem])
        write_report(order.out / "report", reports.of_problems(problems))
        return _outcome(order, prepared.released, problems, published=False, files=0)
    if mark and outcome.published and outcome.problems == decided.problems:
        last.remember(mark, outcome.files)
    return outcome


def _mark(decided: Decided, tools: Tools) -> str:
    """Everything that decides the bytes of the site: what the curator wrote, what was decided today, the program.
    Empty where a file could not be read.
    """
    order = decided.order
    if not decided.read:
        return ""
    return fingerprint(
        [
            [(one.item, one.reasons) for one in decided.released.all_decisions],
            [(one.citation, one.standing) for one in decided.released.site.outreach.versions.values()],
            decided.problems,
            [picture.digest for item in decided.site.items.values() for picture in item.pictures],
            (order.base_url, order.audience, order.draft, order.strict, order.with_print),
            decided.read,
            file_marks(decided.store, [*tools.theme_folders, *tools.faces.files]),
            [(file.path, file.data) for file in tools.viewer],
        ]
    )


def target_name(order: Order) -> str:
    """The folder below ``build/`` that an order makes."""
    return "draft" if order.draft else "site"


def finish(prepared: Prepared, shells: Shells, staging: Path) -> Outcome:
    """Pour, export, print, write, prove, publish. Anything that verify finds publishes nothing."""
    order = prepared.order
    by_engine = standing(staging)
    faces, font_problems = faces_for(prepared)
    printed, print_problems = online_brochures(prepared, faces)
    manifest = by_engine | write(
        staging, [*web_files(prepared, shells, _engine_pages(staging, by_engine), faces), *printed]
    )
    expected = reports.expectation(prepared.site, prepared.released, manifest, order.folder, prepared.store)
    with remembered(prepared.store.folder / f"proof-{target_name(order)}.json") as memo:
        proof = verify.prove(staging, expected, memo=memo)
    problems = in_order([*prepared.problems, *font_problems, *print_problems, *proof])
    fatal = any(p.kind.withholds == "all" for p in problems)
    strict = order.strict and any(p.severity != "note" for p in problems)
    report = reports.of_problems(problems)
    if not fatal and not strict:
        publish(staging, order.out / target_name(order))
        report |= reports.of_decisions(prepared.released.all_decisions) | reports.of_manifest(manifest)
    write_report(order.out / "report", report)
    return _outcome(order, prepared.released, problems, published=not fatal and not strict, files=len(manifest))


def _outcome(
    order: Order, released: Released, problems: tuple[Problem, ...], *, published: bool, files: int
) -> Outcome:
    return Outcome(
        published=published,
        problems=problems,
        shown=sum(decision.shown for decision in released.decisions),
        withheld=sum(not decision.shown for decision in released.decisions),
        files=files,
        folder=order.out / target_name(order),
    )


def write_web(prepared: Prepared, shells: Shells, folder: Path) -> None:
    """The web site alone into a folder that somebody else serves; nothing is proved and nothing is published."""
    by_engine = _engine_pages(folder, standing(folder))
    write(folder, web_files(prepared, shells, by_engine, faces_for(prepared)[0]))


def _engine_pages(folder: Path, by_engine: Iterable[str]) -> dict[str, str]:
    """The pages that the engine wrote itself, by path."""
    return {path: (folder / path).read_text(encoding="utf-8") for path in sorted(by_engine) if path.endswith(".html")}


def web_files(prepared: Prepared, shells: Shells, by_engine: Mapping[str, str], faces: Faces) -> list[OutFile]:
    """Every file of the web site that the engine did not write itself, in no particular order."""
    site, renditions, addresses = prepared.released.site, prepared.renditions, prepared.addresses
    templates = environment(prepared.tools.theme_folders)
    describe = partial(exports.describe, site=site, renditions=renditions, addresses=addresses)
    citations = exports.Citations(site, addresses)
    made = pages.bodies(site, renditions, addresses, templates, describe, citations.of)
    poured = list(pages.pour(shells, made))
    paths = sorted([*by_engine, *(str(file.path) for file in poured if str(file.path).endswith(".html"))])
    written = search.page_records({path: page for path, page in by_engine.items() if path != "404.html"}, addresses)
    told = search.outreach_records(site, addresses)
    return [
        *poured,
        *pages.assets(prepared.tools.theme_folders),
        *images.image_files(site.items, renditions, addresses),
        *exports.files(site, renditions, addresses, paths, citations),
        *search.files([*search.site_records(site, renditions, addresses), *told, *written], addresses),
        *web_fonts(site, faces, prepared.store),
        *prepared.tools.viewer,
    ]


def _pictures(decided: Decided, tools: Tools) -> tuple[Mapping[PublicImage, Rendition], list[Problem]]:
    """The derivatives of every public picture, and a problem for each item whose picture could not be made."""
    site, released = decided.site, decided.released
    renditions, troubles = images.make_renditions(
        tuple(released.site.images()),
        site.settings.images,
        decided.store,
        workers=decided.order.jobs,
        progress=partial(tools.progress, "images"),
    )
    problems = [
        _picture_problem(site, item, image, troubles[image])
        for item in released.site.items
        for image in item.images
        if image in troubles
    ]
    return renditions, problems


def _picture_problem(site: Site, shown: PublicItem, image: PublicImage, trouble: images.ImageTrouble) -> Problem:
    item = site.items[f"{shown.exhibition}/{shown.id}"]
    picture = next(picture for picture in item.pictures if picture.digest == image.digest)
    return Problem(
        code=trouble.code,
        where=picture.where,
        facts={"name": picture.name, **trouble.facts},
        item=item.key,
        field="file",
    )


def _unshowable(site: Site, renditions: Mapping[PublicImage, Rendition], order: Order) -> Mapping[str, frozenset[str]]:
    """In the draft an item stays although its picture could not be made; elsewhere the gate withholds it."""
    if not order.draft:
        return {}
    made = {image.digest for image in renditions}
    return {
        item.key: frozenset(picture.digest for picture in item.pictures if picture.digest not in made)
        for item in site.items.values()
    }
