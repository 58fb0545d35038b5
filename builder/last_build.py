"""Whether a build would change anything. The gate has spoken anew before this is asked; only making is spared."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from builder.writing import write_report


class LastBuild:
    """What the last build of a folder was made from, and which files it left."""

    def __init__(self, build: Path, name: str, report: Path) -> None:
        self._target = build / name
        self._report = report
        self._note = build / ".store" / f"last-{name}.json"
        self._folders = self._note.with_suffix(".folders")
        self.files = 0

    def stands(self, mark: str) -> bool:
        """True where the folder was made from exactly this and no file came to any folder of it or went since."""
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            folders = self._folders.read_text(encoding="utf-8").splitlines()
        except (OSError, ValueError, RecursionError):
            return False
        report = self._report / "manifest.csv"
        if not isinstance(note, dict) or note.get("mark") != mark or not self._target.is_dir() or not report.is_file():
            return False
        self.files = note["files"]
        return bool(note["times"] == _times(self._target, folders))

    def remember(self, mark: str, files: int) -> None:
        """Write down what the folder was made from; called once it stands."""
        self.files = files
        folders = sorted(os.path.relpath(folder, self._target) for folder, _, _ in os.walk(self._target))
        write_report(
            self._note.parent,
            {
                self._folders.name: "\n".join(folders).encode(),
                self._note.name: json.dumps(
                    {"mark": mark, "files": files, "times": _times(self._target, folders)}
                ).encode(),
            },
        )


def _times(target: Path, folders: Iterable[str]) -> str:
    """One digest over the times of all folders: a folder's time changes when a file comes to it or goes. Asking each
    folder for its time costs a tenth of asking it for its files.
    """
    digest = hashlib.sha256()
    for folder in folders:
        try:
            time = os.stat(f"{target}/{folder}").st_mtime_ns  # noqa: PTH116  # ninety thousand times
        except OSError:
            return ""
        digest.update(b"%d " % time)
    return digest.hexdigest()
