"""What is left of a settings document without the values that were refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from builder.load.yaml_tree import Tree

Path = tuple[int | str, ...]


def without(tree: Tree, errors: Iterable[Mapping[str, Any]]) -> Tree:
    """The tree without each refused value. Where a required value lacks, the entry that needs it goes; a title that
    lacks at the root becomes an empty one.
    """
    paths = {tuple(error["loc"]): error["type"] == "missing" for error in errors}
    gone = {path[:-1] if lacks else path for path, lacks in paths.items() if len(path) > lacks}
    kept = _pruned(tree, (), frozenset(gone))
    lacking: dict[str, Tree] = {str(path[0]): {} for path, lacks in paths.items() if lacks and len(path) == 1}
    return {**kept, **lacking} if isinstance(kept, dict) else kept


def _pruned(tree: Tree, path: Path, gone: frozenset[Path]) -> Tree:
    if isinstance(tree, dict):
        return {k: _pruned(v, (*path, k), gone) for k, v in tree.items() if (*path, k) not in gone}
    if isinstance(tree, list):
        return [_pruned(v, (*path, n), gone) for n, v in enumerate(tree) if (*path, n) not in gone]
    return tree
