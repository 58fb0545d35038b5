"""The Markdown texts of an exhibition: ``texts/<stem>.zh.md`` and ``.en.md``."""

from __future__ import annotations

import re
from pathlib import Path

from builder.model.draft import TextFile
from builder.model.notes_in_markdown import without_notes
from builder.model.problems import Problem
from builder.model.text import Language
from builder.model.where import Where
from builder.strings import phrase
from builder.tables import read_text

_NAME = re.compile(r"(?P<stem>.+)\.(?P<language>zh|en)\.(md|markdown)", re.IGNORECASE)
_PLAIN = frozenset({".md", ".markdown", ".txt", ""})
_USUAL = {
    "前言": "foreword",
    "序言": "foreword",
    "序": "foreword",
    "结束语": "afterword",
    "结语": "afterword",
    "后记": "afterword",
}
IGNORED = frozenset({"thumbs.db", "desktop.ini"})


def read_texts(folder: Path, place: str) -> tuple[tuple[TextFile, ...], list[Problem]]:
    """Every text below ``texts/``, sorted. ``place`` is that folder in problems."""
    texts: list[TextFile] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or path.name.startswith((".", "~$")) or path.name.lower() in IGNORED:
            continue
        where = Where(f"{place}/{name}")
        if not (match := _NAME.fullmatch(name)):
            stem = _USUAL.get(path.stem.rpartition(".")[0] or path.stem, path.stem)
            plain = path.suffix.lower() in _PLAIN
            suggestion = phrase("name_the_language" if plain else "save_as_text", stem=stem)
            problems.append(Problem(code="TEXT-01", where=where, facts={"name": name, "suggestion": suggestion}))
            continue
        text, found = read_text(path, where.file)
        problems += found
        language: Language = "zh" if match["language"].lower() == "zh" else "en"
        if text is not None:
            texts.append(TextFile(match["stem"], language, without_notes(text).strip(), where))
    return tuple(texts), problems
