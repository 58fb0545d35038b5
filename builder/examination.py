"""Load and check, or what they found when every file was as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from builder.branding import as_partner
from builder.check import check_brandings, check_site
from builder.last_check import Found, LastCheck
from builder.load import elsewhere, load_site, page_rules, read_brandings, read_page_files
from builder.marks import Marks, file_marks, fingerprint
from builder.model.item import Site
from builder.model.problems import in_order
from builder.model.problems.echoes import without_echoes
from builder.order import Checked, Order
from builder.outreach import check_documents
from builder.store import Store

_LIBRARIES = (
    "charset-normalizer",
    "fonttools",
    "icalendar",
    "jinja2",
    "lxml",
    "markdown",
    "mkdocs",
    "mkdocs-material",
    "nh3",
    "numpy",
    "opencc",
    "openpyxl",
    "pikepdf",
    "pillow",
    "pydantic",
    "python-calamine",
    "pyyaml",
    "segno",
    "typst",
)
"""Libraries that decide what is found and what is made: another version is another result."""


def check(order: Order, store: Store) -> Checked:
    """Load and check: every problem of the curator's files at once, or as found when the files were the same."""
    last, read = LastCheck(store), _read(order, store)
    mark = fingerprint([read]) if read else ""
    if not (found := last.recall(mark) if mark else None):
        found = _found(order, store)
        if mark and found[0] and _read(order, store) == read:  # nothing changed while it was read
            last.keep(mark, _elsewhere(order.folder, found[0]), found)
    site, problems = found
    if site and order.partner:
        site, problems = as_partner(site, problems, order.folder, order.partner, order.as_of)
    if site and order.base_url is not None:
        site = replace(site, settings=site.settings.model_copy(update={"base_url": order.base_url}))
    return Checked(site=site, problems=problems, read=_with_elsewhere(read, order, found[0], store))


def _found(order: Order, store: Store) -> Found:
    drafts, found = load_site(order.folder, store)
    offered = {name for one in (drafts.documents if drafts else ()) for name in one.files}
    found = [*found, *read_page_files(order.folder, offered)]
    if drafts is None:
        return None, in_order(found)
    found += page_rules(order.folder, government=drafts.settings.kind == "gov")
    site, more = check_site(drafts, store)
    documents, more_found = check_documents(drafts.documents, government=drafts.settings.kind == "gov")
    brandings, about = read_brandings(order.folder, store)
    site = replace(site, outreach=documents, brandings=brandings)
    about += check_brandings(site, brandings.values())
    return site, in_order([*found, *without_echoes(found, more), *more_found, *about])


def _with_elsewhere(read: Marks, order: Order, site: Site | None, store: Store) -> Marks:
    """These marks, and those of tables and pictures that stand outside the site folder."""
    if not read or site is None:
        return read
    try:
        return (*read, *file_marks(store, sorted(_elsewhere(order.folder, site))))
    except OSError:
        return ()


def _elsewhere(folder: Path, site: Site) -> Iterator[Path]:
    for exhibition in site.exhibitions:
        yield from elsewhere(folder / "exhibits" / exhibition.id, exhibition.settings)


def _read(order: Order, store: Store) -> Marks:
    """What the curator wrote and the program that reads it. Empty where a file cannot be read: nothing is then kept."""
    written = [order.folder / name for name in ("content", "exhibits", "mkdocs.yml", "theme")]
    try:
        return (*file_marks(store, [*written, Path(__file__).parent]), *((name, version(name)) for name in _LIBRARIES))
    except OSError:
        return ()
