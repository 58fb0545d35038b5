"""The documents below ``content/``: statutes, cases, questions, terms, and whatever else is a row in CONTENT_KINDS."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from builder.load.front_matter import FrontMatter, split_front_matter
from builder.load.offered import offered_files
from builder.load.sections import read_sections
from builder.load.settings import read_settings, read_settings_text
from builder.load.statutes import read_statute, statute_files
from builder.load.tabled_documents import with_tables
from builder.load.texts import IGNORED
from builder.model.notes_in_markdown import without_notes
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.kinds import CONTENT_KINDS, ContentKind, kind_of_file
from builder.model.outreach.yearly import Yearly, YearlySettings, kept
from builder.model.problems import Problem
from builder.model.slug import slug
from builder.model.where import Where
from builder.model.written_page import PAGES
from builder.store import file_digest
from builder.tables import ENDINGS, read_text

ID = re.compile(r"[a-z0-9][a-z0-9-]*")
YEARLY = "content/events/yearly.yml"


def load_documents(folder: Path) -> tuple[tuple[ContentDocument, ...], list[Problem]]:
    """Every document of the site folder, kind by kind, sorted by id, with every problem at once."""
    documents: list[ContentDocument] = []
    problems: list[Problem] = []
    for kind in CONTENT_KINDS.values():
        home = folder / "content" / kind.folder
        if kind.form == "statute":
            paths = statute_files(home, folder, problems)
        else:
            paths = list(_files(home, kind, folder, problems))
        for path in (one for one in paths if one.suffix.lower() in kind.endings or kind.form == "statute"):
            document, found = _read(path, kind, path.relative_to(folder).as_posix())
            problems += found
            if document is not None:
                files, found = offered_files(document, folder)
                problems += found
                digests = {name: file_digest(folder / PAGES / name) for name in files}
                documents.append(replace(document, files=files, digests=digests) if files else document)
        tables = [one for one in paths if one.suffix.lower() in ENDINGS]
        if kind.table and tables:
            documents, found = with_tables(documents, kind, kind.table, tables, folder)
            problems += found
    return tuple(documents), problems


def load_yearly(folder: Path) -> tuple[Yearly, list[Problem]]:
    """The days that return every year: the packaged table, and what content/events/yearly.yml makes of it."""
    if not (folder / YEARLY).exists():
        return Yearly(), []
    read = read_settings(folder / YEARLY, YEARLY, YearlySettings)
    return kept(read.settings or YearlySettings(lantai=1), read.marks), read.problems


def _files(home: Path, kind: ContentKind, folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """The files of one kind; a file that is none of any kind is named."""
    known = (*kind.endings, *(ENDINGS if kind.table else ()))
    for path in sorted(home.rglob("*")) if home.is_dir() else ():
        if not path.is_file() or path.name.startswith((".", "~$")) or path.name.lower() in IGNORED:
            continue
        if kind_of_file(kind.folder, path.stem) is not kind:
            continue
        name = path.relative_to(folder).as_posix()
        if name == YEARLY:
            continue  # days, not an event
        if path.suffix.lower() not in known or path.parent != home or not ID.fullmatch(path.stem):
            stem = slug(path.stem).replace(".", "-") or "name"
            facts = {"name": name, "suggestion": f"content/{kind.folder}/{stem}{kind.endings[0]}"}
            problems.append(Problem(code="DOC-01", where=Where(name), facts=facts))
        else:
            yield path


def _read(path: Path, kind: ContentKind, name: str) -> tuple[ContentDocument | None, list[Problem]]:
    if kind.form == "statute":
        return read_statute(path, kind, name)
    text, problems = read_text(path, name)
    if text is None:
        return None, problems
    if kind.form == "yaml":
        matter: FrontMatter | None = FrontMatter(text, "", 1)
    else:
        matter = split_front_matter(text)
    if matter is None:
        return None, [*problems, Problem(code="DOC-02", where=Where(name, row=1), facts={"name": name})]
    read = read_settings_text(matter.settings, name, kind.settings)
    problems += read.problems
    if read.settings is None:
        return None, problems
    matter = replace(matter, body=without_notes(matter.body))
    sections, places, found = read_sections(matter, kind, name)
    document = ContentDocument(
        kind=kind.name,
        id=path.stem,
        settings=read.settings,
        sections=sections,
        places=places,
        marks=read.marks,
        where=Where(name, row=1),
    )
    return document, [
        *(_withholding(one, document) for one in problems),
        *(_withholding(one, document) for one in found),
    ]


def _withholding(problem: Problem, document: ContentDocument) -> Problem:
    """The problem as one of this document, so that the gate can keep the document back."""
    return Problem(code=problem.code, where=problem.where, facts=problem.facts, item=document.key, field=problem.field)
