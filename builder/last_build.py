"""Whether a build would change anything. The gate has spoken anew before this is asked; only making is spared."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from builder.store import Store


def fingerprint(parts: Iterable[object]) -> str:
    """One digest over values whose representation is stable."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(repr(part).encode())
        digest.update(b"\0")
    return digest.hexdigest()


def file_marks(store: Store, folders: Iterable[Path]) -> list[tuple[str, str]]:
    """Every file below these folders (or the file itself) with its digest, in order of its place."""
    found: list[tuple[str, str]] = []
    for number, folder in enumerate(folders):
        paths = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else [folder]
        found += [
            (f"{number}:{path.relative_to(folder).as_posix()}", store.digest(path))
            for path in paths
            if path.is_file() and "__pycache__" not in path.parts
        ]
    return found


class LastBuild:
    """What the last build of a folder was made from, and which files it left."""

    def __init__(self, build: Path, name: str) -> None:
        self._target = build / name
        self._note = build / ".store" / f"last-{name}.json"
        self.files = 0

    def stands(self, mark: str) -> bool:
        """True where the folder was made from exactly this and no file of it came or went since."""
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return False
        if note.get("mark") != mark:
            return False
        self.files, names = _names(self._target)
        return bool(note.get("names") == names)

    def remember(self, mark: str) -> None:
        """Write down what the folder was made from; called once it stands."""
        self.files, names = _names(self._target)
        self._note.parent.mkdir(parents=True, exist_ok=True)
        part = self._note.with_name(f"{self._note.name}.part")
        part.write_text(json.dumps({"mark": mark, "names": names}), encoding="utf-8")
        part.replace(self._note)


def _names(folder: Path) -> tuple[int, str]:
    digest, count = hashlib.sha256(), 0
    for parent, folders, files in os.walk(folder):
        folders.sort()
        count += len(files)
        digest.update(os.fsencode(os.path.relpath(parent, folder)) + "\n".join(sorted(files)).encode())
    return count, digest.hexdigest()
