"""A CollectionBuilder project (its metadata CSV and its objects) becomes an exhibition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from builder.exchange.columns import SOURCE_LINK, Plan, cell, plan, without_link
from builder.exchange.found import FOLDER, files_with
from builder.exchange.imported import Imported, ImportReport
from builder.exchange.project_pictures import ProjectPictures
from builder.exchange.written import decided, exhibit_file, items_file
from builder.model.problems import Problem
from builder.model.slug import slug
from builder.model.text import Text
from builder.model.where import Where
from builder.tables import Record, read_sheet, read_text

FORM = "collectionbuilder"
BASIS = "already_published"
_LARGEST_CONFIG = 200_000


def is_collectionbuilder(source: Path) -> bool:
    """Whether a folder or a table has CollectionBuilder's ``objectid`` column."""
    return bool(_tables(source))


def import_collectionbuilder(source: Path, id: str, publish_basis: str = "", by: str = "") -> Imported:
    """Read a project folder, or its CSV, as exhibition ``id``.

    Every column is mapped, becomes a field of the exhibition's own, or is listed as unmapped. What the other system
    shows is published already: that basis is written unless ``by`` gives another.
    """
    tables = _tables(source)
    report = ImportReport(form=FORM)
    if not tables:
        name = source.name
        missing = Problem(code="FILE-01", where=Where(name), facts={"name": f"{name} (objectid …)"})
        return Imported(id=id, report=report, problems=(missing,))
    path = _chosen(tables, source)
    problems = _others(path, tables)
    sheet, found = read_sheet(path, path.name)
    problems += found
    if sheet is None:
        return Imported(id=id, report=report, problems=tuple(problems))
    header, *rows = sheet.records
    layout = plan(header, rows)
    pictures = ProjectPictures(_root(source), path.name, layout)
    lines = [_line(record, number, layout, pictures) for number, record in enumerate(rows, start=1)]
    basis = publish_basis if by else BASIS
    report = _report(path, header, layout, lines, pictures, basis, by)
    columns = _columns(layout, lines)
    settings = _settings(id, _root(source), layout, columns, basis)
    files = (
        exhibit_file(settings, remark=decided(basis, by) if by else ""),
        items_file(columns, ([line.get(column, "") for column in columns] for line in lines)),
    )
    copied = tuple((pictures.all[name], f"{FOLDER}/{target}") for name, target in pictures.used.items())
    return Imported(id=id, files=files, pictures=copied, report=report, problems=(*problems, *pictures.problems))


Line = Mapping[str, str]


def _tables(source: Path) -> list[Path]:
    """The tables of a project that have an ``objectid`` column."""
    root = _root(source)
    if source.is_file():
        candidates = [source]
    else:
        folders = [folder for folder in (root / "_data", root) if folder.is_dir()]
        candidates = [path for folder in folders for path in files_with(folder, (".csv", ".tsv"))]
    return [path for path in candidates if "objectid" in _heading(path)]


def _heading(path: Path) -> tuple[str, ...]:
    sheet, _ = read_sheet(path, path.name)
    return tuple(cell.lower() for cell in sheet.records[0].cells) if sheet and sheet.records else ()


def _root(source: Path) -> Path:
    """The project folder: a table may lie in its ``_data``."""
    if source.is_dir():
        return source
    return source.parent.parent if source.parent.name == "_data" else source.parent


def _chosen(tables: Sequence[Path], source: Path) -> Path:
    named = _config(_root(source)).get("metadata", "")
    return next((path for path in tables if path.stem == named), tables[0])


def _others(path: Path, tables: Sequence[Path]) -> list[Problem]:
    others = [other.name for other in tables if other != path]
    facts: Mapping[str, str] = {"name": path.name, "other": ", ".join(others)}
    return [Problem(code="FILE-06", where=Where(path.name), facts=facts)] if others else []


def _config(root: Path) -> dict[str, str]:
    """The words of the project's own _config.yml; none where it cannot be read, for it only gives a title."""
    path = root / "_config.yml"
    if not path.is_file():
        return {}
    text, _ = read_text(path, path.name)
    try:
        tree = yaml.safe_load(text) if text and len(text) <= _LARGEST_CONFIG else None
    except yaml.YAMLError:
        return {}
    return (
        {k: v for k, v in tree.items() if isinstance(k, str) and isinstance(v, str)} if isinstance(tree, dict) else {}
    )


def _line(record: Record, number: int, layout: Plan, pictures: ProjectPictures) -> Line:
    """The cells of one item by their new columns."""
    line = {key: cell(record, index) for index, key in layout.mapped.items() if key != "file"}
    line |= {column.key: cell(record, column.index) for column in layout.own}
    line["file"] = pictures.of(record)
    line["id"] = line.get("id") or slug(line["file"].rpartition(".")[0]) or f"p{number:04}"
    words, link = without_link(line.get("original_location", ""))
    return {**line, "original_location": words, SOURCE_LINK: link}


def _report(
    path: Path,
    header: Record,
    layout: Plan,
    lines: Sequence[Line],
    pictures: ProjectPictures,
    basis: str,
    by: str,
) -> ImportReport:
    return ImportReport(
        form=FORM,
        table=path.name,
        rows=len(lines),
        mapped=tuple((header.cells[n], key) for n, key in layout.mapped.items()),
        own=(*((header.cells[column.index], column.key) for column in layout.own), *_link_column(lines)),
        unmapped=layout.unmapped,
        matched=len(pictures.used),
        missing=tuple(pictures.missing),
        unused=pictures.unused,
        publish_basis=basis,
        by=by,
    )


def _link_column(lines: Sequence[Line]) -> tuple[tuple[str, str], ...]:
    return (("source", SOURCE_LINK),) if any(line[SOURCE_LINK] for line in lines) else ()


def _columns(layout: Plan, lines: Sequence[Line]) -> list[str]:
    """The columns of items.csv: id and file first, then in the order of the source; empty made-up ones are left out."""
    wanted = dict.fromkeys(("id", "file", *layout.mapped.values(), *(column.key for column in layout.own), SOURCE_LINK))
    written = {"id", "file", *layout.mapped.values(), *(column.key for column in layout.own)}
    return [key for key in wanted if key in written or any(line.get(key) for line in lines)]


def _settings(id: str, root: Path, layout: Plan, columns: Sequence[str], basis: str) -> dict[str, object]:
    config = _config(root)
    title = config.get("title") or id.replace("-", " ").title()
    settings: dict[str, object] = {"title": {"en": title}}
    if summary := config.get("description") or config.get("tagline"):
        settings["summary"] = {"en": summary}
    settings |= {"language": "en", "defaults": {"publish_basis": basis}}
    own = {c.key: {"label": c.label.as_dict(), "public": True, "kind": c.kind} for c in layout.own}
    if SOURCE_LINK in columns:
        label = Text("来源网址", "Source link").as_dict()
        own[SOURCE_LINK] = {"label": label, "public": True, "kind": "uri"}
    return settings | ({"fields": own} if own else {})
