"""The picture folder of an exhibition: what is there, its digests and headers. Nothing is judged or decoded here."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from builder.load.header import DAMAGED, read_header
from builder.model.draft import PictureFile
from builder.model.problems import Problem
from builder.model.where import Where
from builder.store import Store
from builder.tables.source import why_not_opened

_IGNORED = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})
_VERSION = 3  # raise it when header.py learns to read more


def read_pictures(folder: Path, place: str, store: Store) -> tuple[dict[str, PictureFile], list[Problem]]:
    """Every file below ``folder`` by its name relative to it, sorted; hidden files and system litter are skipped.

    A file that cannot be read stays in the list with its ``trouble``: the code of a problem, a colon and a fact.
    """
    problems: list[Problem] = []

    def closed(refused: OSError) -> None:
        reason = why_not_opened(refused)
        problems.append(Problem(code="FILE-02", where=Where(place), facts={"name": place, "reason": reason}))

    found: dict[str, PictureFile] = {}
    for top, folders, names in os.walk(folder, onerror=closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in _wanted(Path(top), names):
            name = path.relative_to(folder).as_posix()
            found[name] = read_picture(path, name, store)
    return dict(sorted(found.items())), problems


def _wanted(folder: Path, names: list[str]) -> Iterator[Path]:
    for name in sorted(names):
        if not name.startswith((".", "~$")) and name.lower() not in _IGNORED:
            yield folder / name


def read_picture(path: Path, name: str, store: Store) -> PictureFile:
    """One picture file by the name that it is to have."""
    try:
        size = path.stat().st_size
        digest = store.digest(path)
    except OSError:
        return PictureFile(name, "", 0, trouble="IMG-01:locked")
    if not size:
        return PictureFile(name, digest, 0, trouble="IMG-01:empty")
    facts = store.recall(digest) or {}
    known = facts.get("header")
    if not isinstance(known, dict) or known.get("version") != _VERSION:
        known = _header(path)
        store.remember(digest, {**facts, "header": known})
    return PictureFile(name, digest, size, *_told(known))


def _told(known: Mapping[str, Any]) -> tuple[int, int, str, str]:
    return int(known["width"]), int(known["height"]), str(known["trouble"]), str(known["format"])


def _header(path: Path) -> dict[str, object]:
    """What the store remembers of a header."""
    try:
        header = read_header(path)
    except DAMAGED:
        return {"version": _VERSION, "width": 0, "height": 0, "trouble": "IMG-01:header", "format": ""}
    trouble = ""
    if not header.accepted:
        trouble = f"IMG-02:{header.format}"
    elif header.frames > 1:
        trouble = f"IMG-04:{header.frames}"
    elif not header.whole:
        trouble = "IMG-01:truncated"
    return {
        "version": _VERSION,
        "width": header.width,
        "height": header.height,
        "trouble": trouble,
        "format": header.format,
    }
