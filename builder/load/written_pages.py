"""The hand-written pages as texts, with the pictures that each of them names."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from builder.load.page_files import PAGE_PICTURES
from builder.model.text import LANGUAGES, Language
from builder.model.written_page import PAGES, WrittenPage
from builder.store import Store


def read_written_pages(folder: Path, store: Store) -> tuple[WrittenPage, ...]:
    """Every page of content/pages that has a language, by name. What cannot be read is told elsewhere."""
    root = folder / PAGES
    texts: dict[str, dict[Language, str]] = {}
    for path in sorted(root.rglob("*.md")):
        stem, _, name = path.relative_to(root).as_posix().removesuffix(".md").rpartition(".")
        for language in LANGUAGES:
            if name == language:
                texts.setdefault(stem, {})[language] = path.read_text(encoding="utf-8-sig", errors="replace")
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    pictures = [path for path in files if path.name.lower().endswith(PAGE_PICTURES)]
    return tuple(
        WrittenPage(
            id=stem,
            texts=MappingProxyType(by_language),
            pictures=MappingProxyType(
                {
                    path.relative_to(root).as_posix(): store.digest(path)
                    for path in pictures
                    if any(path.name in text or quote(path.name) in text for text in by_language.values())
                }
            ),
        )
        for stem, by_language in sorted(texts.items())
    )
