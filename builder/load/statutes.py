"""Versions of statutes: ``content/law/<id>/<effective-from>.md``, with plain language in ``….gloss.zh.md`` beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from builder.load.front_matter import split_front_matter
from builder.load.settings import read_settings_text
from builder.load.texts import IGNORED
from builder.model.law.number import article_named
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.kinds import ContentKind
from builder.model.problems import Problem
from builder.model.text import LANGUAGES, Language, Text
from builder.model.where import Where
from builder.tables import read_bytes, read_text

_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_VERSION = re.compile(r"\d{4}-\d{2}-\d{2}")
_GLOSS = re.compile(r"(?P<version>\d{4}-\d{2}-\d{2})\.gloss\.(?:zh|en)\.md")
_HEADING = re.compile(r"#{1,6}\s+(.+?)\s*#*")


def statute_files(home: Path, folder: Path, problems: list[Problem]) -> list[Path]:
    """The versions below ``content/law``, sorted; a file that is neither one nor a gloss of one is named."""
    found: list[Path] = []
    for path in sorted(home.rglob("*")) if home.is_dir() else ():
        if not path.is_file() or path.name.startswith((".", "~$")) or path.name.lower() in IGNORED:
            continue
        in_place = path.parent.parent == home and _ID.fullmatch(path.parent.name)
        gloss = _GLOSS.fullmatch(path.name)
        if in_place and path.suffix == ".md" and _VERSION.fullmatch(path.stem):
            found.append(path)
        elif not (in_place and gloss and (path.parent / f"{gloss['version']}.md").is_file()):
            name = path.relative_to(folder).as_posix()
            problems.append(Problem(code="LAW-09", where=Where(name), facts={"name": name}))
    return found


def read_statute(path: Path, kind: ContentKind, name: str) -> tuple[ContentDocument | None, list[Problem]]:
    """One version with its text as it stands in the file, line ends and all, and its glosses."""
    content, problems = read_bytes(path, name)
    if content is None:
        return None, problems
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None, [Problem(code="FILE-03", where=Where(name), facts={"name": name})]
    matter = split_front_matter(text)
    if matter is None:
        return None, [Problem(code="DOC-02", where=Where(name, row=1), facts={"name": name})]
    read = read_settings_text(matter.settings, name, kind.settings)
    if read.settings is None:
        return None, [*problems, *read.problems]
    glosses, places, found = _glosses(path, name)
    document = ContentDocument(
        kind=kind.name,
        id=f"{path.parent.name}@{path.stem}",
        settings=read.settings,
        places=places,
        marks=read.marks,
        body=matter.body,
        body_row=matter.body_row,
        glosses=glosses,
        where=Where(name, row=1),
    )
    return document, [*problems, *read.problems, *found]


def _glosses(path: Path, name: str) -> tuple[dict[str, Text], dict[str, Where], list[Problem]]:
    """Plain language by article, with the line at which each begins (``art-28.zh``)."""
    words: dict[str, dict[Language, str]] = {}
    places: dict[str, Where] = {}
    problems: list[Problem] = []
    for language in LANGUAGES:
        file = path.with_name(f"{path.stem}.gloss.{language}.md")
        if not file.is_file():
            continue
        place = name.removesuffix(path.name) + file.name
        text, found = read_text(file, place)
        problems += found
        for row, heading, body in _parts(text or ""):
            article = article_named(heading)
            where = Where(place, row=row)
            if article is None:
                problems.append(Problem(code="LAW-06", where=where, facts={"heading": heading}))
            elif body:
                words.setdefault(article.anchor, {})[language] = body
                places[f"{article.anchor}.{language}"] = where
    return {anchor: Text(both.get("zh", ""), both.get("en", "")) for anchor, both in words.items()}, places, problems


def _parts(text: str) -> Iterator[tuple[int, str, str]]:
    """Line, heading and words of each part of a Markdown text."""
    lines = text.splitlines()
    starts = [n for n, line in enumerate(lines) if _HEADING.fullmatch(line.strip())]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        heading = _HEADING.fullmatch(lines[start].strip())
        if heading:
            yield start + 1, heading[1], "\n".join(lines[start + 1 : end]).strip()
