"""The hand-written pages: what stands in content/pages, before the engine reads it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from builder.model.address import OURS
from builder.model.problems import Problem
from builder.model.text import LANGUAGES
from builder.model.where import Where

PAGE_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".avif", ".ico")
"""Endings of the files that are published beside pages; nothing else in the folder is."""

_OURS = OURS | {"assets", "data", "downloads", "en", "iiif", "index", "share", "zh", "404"}


def read_page_files(folder: Path, offered: Collection[str] = ()) -> list[Problem]:
    """Pages without a language, pages whose address is ours, pages in another encoding, and files of another kind
    that no document offers.
    """
    root = folder / "content" / "pages"
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    others = (path for path in files if path.relative_to(root).as_posix() not in offered)
    return [problem for path in others for problem in _of(path, root, folder)]


def _of(path: Path, root: Path, folder: Path) -> Iterator[Problem]:
    name = path.relative_to(root).as_posix()
    where = Where(path.relative_to(folder).as_posix())
    if path.suffix.lower() != ".md":
        hidden = path.name.startswith(".") or path.name in {"Thumbs.db", "desktop.ini"}
        if not hidden and not name.lower().endswith(PAGE_PICTURES):
            yield Problem(code="SITE-05", where=where, facts={"name": name})
        return
    stem, _, language = name.removesuffix(".md").rpartition(".")
    if language not in LANGUAGES:
        yield Problem(code="SITE-01", where=where, facts={"name": name, "stem": name.removesuffix(".md")})
    elif stem.partition("/")[0].lower() in _OURS:
        yield Problem(code="SITE-06", where=where, facts={"name": name})
    try:
        path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        yield Problem(code="FILE-03", where=where, facts={"name": name})
