"""What load and check found, kept until a file or the program changes. The gate's word is never kept."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from builder.kept import Kept
from builder.marks import file_marks, fingerprint
from builder.model.item import Site
from builder.model.problems import Problem
from builder.store import Store

Found = tuple[Site | None, tuple[Problem, ...]]


class LastCheck:
    """The last finding of a build folder. ``outside`` are folders that the curator's settings name elsewhere: their
    files count as much as those of the site folder.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept = Kept(store.folder, "last-check")

    def recall(self, mark: str) -> Found | None:
        """What was found when everything was as it is now; None where something differs."""
        note = self._kept.note()
        places = note.get("places")
        try:
            if note.get("mark") != mark or not isinstance(places, list) or note.get("outside") != self._outside(places):
                return None
        except OSError:
            return None
        found = self._kept.value(note)
        return found if isinstance(found, tuple) else None

    def keep(self, mark: str, outside: Iterable[Path], found: Found) -> None:
        """Write down what was found. A folder outside that cannot be read is a reason to write nothing."""
        places = sorted(map(str, outside))
        try:
            told = self._outside(places)
        except OSError:
            return
        self._kept.keep({"mark": mark, "places": places, "outside": told}, found)

    def _outside(self, places: Iterable[str]) -> str:
        return fingerprint([file_marks(self._store, map(Path, places))])
