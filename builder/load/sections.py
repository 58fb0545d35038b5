"""The Markdown of a document, taken apart at the headings that its kind knows, in Chinese and in English."""

from __future__ import annotations

import re
from collections.abc import Mapping

from builder.load.front_matter import FrontMatter
from builder.model.near import nearest
from builder.model.outreach.kinds import ContentKind
from builder.model.problems import Problem
from builder.model.text import LANGUAGES, Language, Text
from builder.model.where import Where
from builder.strings import listed, phrase

_HEADING = re.compile(r"#{1,3}\s+(.+?)\s*#*")


def read_sections(
    matter: FrontMatter, kind: ContentKind, name: str
) -> tuple[Mapping[str, Text], Mapping[str, Where], list[Problem]]:
    """The text of each section in each language, the line where it begins (``facts.zh``), and what is wrong: words
    before the first heading, a heading that nobody knows, one that stands twice, a section that must not be missing.
    """
    found: dict[tuple[str, Language], list[tuple[int, str]]] = {}
    problems = _taken_apart(matter, kind, name, found)
    sections = {
        key: Text(*("\n".join(line for _, line in found.get((key, code), ())).strip() for code in LANGUAGES))
        for key in kind.sections
    }
    places = {".".join(section): Where(name, row=lines[0][0]) for section, lines in found.items() if lines}
    problems += [
        Problem(code="DOC-05", where=Where(name, row=matter.body_row), facts={"heading": _both(kind.sections[key])})
        for key in kind.required
        if not sections[key]
    ]
    return {key: text for key, text in sections.items() if text}, places, problems


def _taken_apart(
    matter: FrontMatter, kind: ContentKind, name: str, found: dict[tuple[str, Language], list[tuple[int, str]]]
) -> list[Problem]:
    """Puts every line, with its number, into its section; blank lines above the words are left out."""
    known = _headings(kind)
    problems = _before(matter, name)
    into: list[tuple[int, str]] = []
    for row, line in enumerate(matter.body.splitlines(), start=matter.body_row):
        heading = _HEADING.fullmatch(line.strip())
        if heading is None:
            if line.strip() or into:
                into.append((row, line))
            continue
        into = []
        section, where = known.get(_fold(heading[1])), Where(name, row=row)
        if section is None:
            problems.append(_unknown(heading[1], kind, where))
        elif section in found:
            problems.append(Problem(code="DOC-04", where=where, facts={"heading": heading[1]}))
        else:
            found[section] = into
    return problems


def _unknown(heading: str, kind: ContentKind, where: Where) -> Problem:
    near = nearest(heading, [word for text in kind.sections.values() for word in (text.zh, text.en)])
    suggestion = phrase("did_you_mean" if near else "known_names", names=listed(near or _names(kind)))
    return Problem(code="DOC-03", where=where, facts={"heading": heading, "suggestion": suggestion})


def _before(matter: FrontMatter, name: str) -> list[Problem]:
    """Words that stand above the first heading belong to nothing."""
    for row, line in enumerate(matter.body.splitlines(), start=matter.body_row):
        if _HEADING.fullmatch(line.strip()):
            return []
        if line.strip():
            return [Problem(code="DOC-06", where=Where(name, row=row), facts={"words": line.strip()[:20]})]
    return []


def _headings(kind: ContentKind) -> dict[str, tuple[str, Language]]:
    return {
        _fold(heading.into(language)): (key, language)
        for key, heading in kind.sections.items()
        for language in LANGUAGES
    }


def _names(kind: ContentKind) -> list[str]:
    return [f"{text.zh} / {text.en}" for text in kind.sections.values()]


def _both(heading: Text) -> str:
    return f"## {heading.zh} / ## {heading.en}"


def _fold(heading: str) -> str:
    return "".join(heading.casefold().split())
