"""Which pictures of a folder are already what a new drawing would give, so that they need not be drawn again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

_HERE = Path(__file__).parent
_NAME = ".drawn.json"
_LIBRARIES = ("ephem", "fonttools", "numpy", "pillow")


def recipe(home: Path, fonts: Iterable[Path], size: int) -> str:
    """A digest of everything that a picture is made from: code here and in ``home``, data, faces, libraries, size."""
    digest = hashlib.sha256(f"{size}\n".encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for path in (*sorted(_HERE.glob("*.py")), *sorted(home.glob("*.py")), *sorted(home.glob("data/*.csv")), *fonts):
        digest.update(f"{path.name} {_digest(path)}\n".encode())
    return digest.hexdigest()


class Ledger:
    """The list of drawn pictures beside them: for each the recipe and the digest of the file it gave."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / _NAME
        try:
            self._entries: dict[str, list[str]] = json.loads(self._path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):  # none yet, or cut short: everything is drawn again
            self._entries = {}

    def holds(self, file: str, made_by: str) -> bool:
        """Whether the file is there, untouched, and made by this recipe."""
        path = self._folder / file
        return path.is_file() and self._entries.get(file) == [made_by, _digest(path)]

    def enter(self, file: str, made_by: str) -> None:
        """Note that the file was just made by a recipe."""
        self._entries[file] = [made_by, _digest(self._folder / file)]
        self._path.write_text(json.dumps(dict(sorted(self._entries.items())), indent=1) + "\n", encoding="utf-8")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
