"""The stages in order. This is the page to read first: everything else is one of these steps.

``lantai build`` and the MkDocs plugin both come through here, so there is one way in which a site is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from builder import exports, images, pages, reports, verify
from builder.check import check_site
from builder.fonts import enough
from builder.fonts.characters import public_characters
from builder.fonts.web import web_fonts
from builder.gate import Circumstances, Released, circumstances, release
from builder.last_build import LastBuild, file_marks, fingerprint
from builder.load import load_site
from builder.model.address import Addresses
from builder.model.files import OutFile
from builder.model.item import Site
from builder.model.problems import Problem, in_order
from builder.model.public import PublicImage, PublicItem
from builder.model.rendition import Rendition
from builder.model.text import Language
from builder.order import Checked, Order, Outcome, Prepared, Tools
from builder.print import brochures
from builder.store import Store
from builder.templates import environment
from builder.writing import fresh_staging, publish, remembered, standing, write, write_report

Shells = Mapping[tuple[str, Language], pages.Shell]
Engine = Callable[[Prepared, Path], Shells]
"""Renders the prose pages into the staging folder and returns one shell per page kind and language."""


def store_of(out: Path) -> Store:
    """The store of a build folder."""
    return Store(out / ".store")


def check(order: Order, store: Store) -> Checked:
    """Load and check: every problem of the curator's files at once."""
    drafts, found = load_site(order.folder, store)
    if drafts is None:
        return Checked(site=None, problems=in_order(found))
    site, more = check_site(drafts)
    if order.base_url is not None:
        site = replace(site, settings=site.settings.model_copy(update={"base_url": order.base_url}))
    return Checked(site=site, problems=in_order([*found, *more]))


def examine(order: Order, store: Store) -> Checked:
    """Everything that can be told without making a picture: load, check, and the gate's word on each item."""
    checked = check(order, store)
    store.save_memo()
    if checked.site is None:
        return checked
    told = release(checked.site, asking(order, checked.site, checked.problems)).problems
    return replace(checked, problems=in_order([*checked.problems, *told]))


def prepare(order: Order, tools: Tools, store: Store) -> Prepared | Checked:
    """From the folder to the public site with its pictures; answers Checked where a problem stops everything."""
    checked = check(order, store)
    site = checked.site
    if site is None or checked.stops_all:
        return checked
    asked = asking(order, site, checked.problems)
    released = release(site, asked)
    renditions, broken = _pictures(order, tools, store, site, released)
    if broken:
        asked = asking(order, site, [*checked.problems, *broken])
        released = release(site, asked, unshowable=_unshowable(site, renditions, order))
    store.save_memo()
    return Prepared(
        order=order,
        tools=tools,
        store=store,
        site=site,
        released=released,
        renditions=renditions,
        addresses=Addresses(site.settings.languages, site.settings.urls, site.settings.base_url),
        faces=enough(public_characters(released.site), tools.faces, tools.whole),
        problems=in_order([*checked.problems, *broken, *released.problems]),
    )


def asking(order: Order, site: Site, problems: Iterable[Problem]) -> Circumstances:
    """The question that this order puts to the gate."""
    return circumstances(site, problems, audience=order.audience, as_of=order.as_of, draft=order.draft)


def build(order: Order, tools: Tools, engine: Engine) -> Outcome:
    """Make the site and publish it. The caller holds the build folder (``writing.held``)."""
    store = store_of(order.out)
    prepared = prepare(order, tools, store)
    if isinstance(prepared, Checked):
        write_report(order.out / "report", reports.of_problems(prepared.problems))
        return Outcome(published=False, problems=prepared.problems)
    last, mark = LastBuild(order.out, target_name(order)), _mark(prepared)
    if last.stands(mark):
        return _outcome(prepared, prepared.problems, published=True, files=last.files)
    staging = fresh_staging(order.out, target_name(order))
    outcome = finish(prepared, engine(prepared, staging), staging)
    if outcome.published and outcome.problems == prepared.problems:
        last.remember(mark)
    return outcome


def _mark(prepared: Prepared) -> str:
    """Everything that decides the bytes of the site, and all that verify would be told."""
    order, tools = prepared.order, prepared.tools
    pages_folder, engine = order.folder / "content" / "pages", order.folder / "mkdocs.yml"
    code = Path(__file__).parent
    return fingerprint(
        [
            prepared.site,
            prepared.released,
            prepared.problems,
            prepared.addresses,
            list(prepared.renditions.items()),
            order.with_print,
            file_marks(prepared.store, [code, engine, pages_folder, *tools.theme_folders, *prepared.faces.files]),
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
    printed, print_problems = _printed(prepared)
    manifest = by_engine | write(staging, [*web_files(prepared, shells, sorted(by_engine)), *printed])
    expected = reports.expectation(prepared.site, prepared.released, manifest, order.folder, prepared.store)
    with remembered(prepared.store.folder / f"proof-{target_name(order)}.json") as memo:
        proof = verify.prove(staging, expected, memo=memo)
    problems = in_order([*prepared.problems, *print_problems, *proof])
    fatal = any(p.kind.withholds == "all" for p in problems)
    strict = order.strict and any(p.severity != "note" for p in problems)
    target = order.out / target_name(order)
    if not fatal and not strict:
        publish(staging, target)
    decisions = prepared.released.decisions
    write_report(
        order.out / "report",
        reports.of_problems(problems) | reports.of_decisions(decisions) | reports.of_manifest(manifest),
    )
    return _outcome(prepared, problems, published=not fatal and not strict, files=len(manifest))


def _outcome(prepared: Prepared, problems: tuple[Problem, ...], *, published: bool, files: int) -> Outcome:
    decisions = prepared.released.decisions
    return Outcome(
        published=published,
        problems=problems,
        shown=sum(decision.shown for decision in decisions),
        withheld=sum(not decision.shown for decision in decisions),
        files=files,
        folder=prepared.order.out / target_name(prepared.order),
    )


def write_web(prepared: Prepared, shells: Shells, folder: Path) -> None:
    """The web site alone into a folder that somebody else serves; nothing is proved and nothing is published."""
    write(folder, web_files(prepared, shells, sorted(standing(folder))))


def web_files(prepared: Prepared, shells: Shells, by_engine: Sequence[str]) -> list[OutFile]:
    """Every file of the web site that the engine did not write itself, in no particular order."""
    site, renditions, addresses = prepared.released.site, prepared.renditions, prepared.addresses
    templates = environment(prepared.tools.theme_folders, {})
    describe = partial(exports.describe, site=site, renditions=renditions, addresses=addresses)
    poured = list(pages.pour(shells, pages.bodies(site, renditions, addresses, templates, describe)))
    paths = sorted([*by_engine, *(str(file.path) for file in poured)])
    return [
        *poured,
        *pages.assets(prepared.tools.theme_folders),
        *images.image_files(site.items, renditions, addresses),
        *exports.files(site, renditions, addresses, [path for path in paths if path.endswith(".html")]),
        *web_fonts(site, prepared.faces, prepared.store),
        *prepared.tools.viewer,
    ]


def _printed(prepared: Prepared) -> tuple[list[OutFile], list[Problem]]:
    if not prepared.order.with_print:
        return [], []
    return brochures(
        prepared.released.site,
        prepared.renditions,
        prepared.addresses,
        prepared.faces,
        prepared.store,
        prepared.tools.theme_folders,
    )


def _pictures(
    order: Order, tools: Tools, store: Store, site: Site, released: Released
) -> tuple[Mapping[PublicImage, Rendition], list[Problem]]:
    """The derivatives of every public picture, and a problem for each item whose picture could not be made."""
    renditions, troubles = images.make_renditions(
        tuple(released.site.images()),
        site.settings.images,
        store,
        workers=order.jobs,
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
