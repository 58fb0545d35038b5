"""mkdocs.yml, as far as it must be right for the engine to start: our plugin, our pages, and lines of keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from builder.load.yaml_tree import Document, Fault, Tree, read_yaml
from builder.model.problems import Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import phrase
from builder.tables import read_text

ENGINE = "mkdocs.yml"
_PAGES = "content/pages"
_OURS = "lantai"


def check_engine(folder: Path) -> list[Problem]:
    """What would stop the engine. Its own keys and tags are its own affair."""
    if not (folder / ENGINE).exists():
        return []
    text, problems = read_text(folder / ENGINE, ENGINE)
    if text is None:
        return problems
    document = read_yaml(text, ENGINE)
    if isinstance(document, Fault):
        return [*problems, _malformed(document.where, document.reason)]
    if not isinstance(document.tree, dict):
        return [*problems, _malformed(Where(ENGINE, row=1), phrase("yaml_no_keys"))]
    return [*problems, *_wrong(document, document.tree)]


def _wrong(document: Document, tree: dict[str, Tree]) -> Iterator[Problem]:
    if _OURS not in _names(tree.get("plugins")):
        yield _stops(document, "plugins", "engine_plugin")
    pages = tree.get("docs_dir", "docs")
    if not isinstance(pages, str) or Path(pages) != Path(_PAGES):
        yield _stops(document, "docs_dir", "engine_pages")


def _names(plugins: Tree) -> set[str]:
    """The names in a list of plugins: words, or keys with options."""
    entries = plugins if isinstance(plugins, list) else [plugins]
    named = {name for entry in entries if isinstance(entry, dict) for name in entry}
    return named | {entry for entry in entries if isinstance(entry, str)}


def _stops(document: Document, key: str, reason: str) -> Problem:
    where = document.marks.get(key, Where(ENGINE, row=1))
    return Problem(code="SITE-03", where=where, facts={"reason": phrase(reason)})


def _malformed(where: Where, reason: Text) -> Problem:
    return Problem(code="YAML-01", where=where, facts={"name": ENGINE, "reason": reason})
