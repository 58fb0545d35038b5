"""What the last build told, for another on the same day, from the same files and the same decisions.

The gate has decided anew before this is asked; only making its reports and sentences again is spared.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from builder.kept import Kept
from builder.order import Outcome
from builder.store import Store

_KEPT = ("problems", "shown", "withheld", "files", "valid_until", "items")


class Told(NamedTuple):
    """The outcome, but for the folder, and the mark of the site that it tells of."""

    outcome: Outcome
    site: str


class LastTold:
    """The outcome of the last build of an edition, with the reports that it left in ``report``."""

    def __init__(self, store: Store, name: str, report: Path) -> None:
        self._store = store
        self._report = report
        self._kept = Kept(store.folder, f"told-{name}")

    def recall(self, mark: str) -> Told | None:
        """What was told under this mark. None where something differs, or where a report came, went or was touched."""
        note = self._kept.note()
        if note.get("mark") != mark or note.get("reports") != self._reports():
            return None
        told = self._kept.value(note)
        if not isinstance(told, tuple):
            return None
        return Told(Outcome(published=True, **dict(zip(_KEPT, told, strict=True))), str(note.get("site")))

    def keep(self, mark: str, site: str, outcome: Outcome) -> None:
        """Write down what was told, once the reports stand."""
        told = tuple(getattr(outcome, name) for name in _KEPT)
        self._kept.keep({"mark": mark, "site": site, "reports": self._reports()}, told)
        self._store.save_memo()

    def _reports(self) -> list[list[str]]:
        found = sorted(path for path in self._report.glob("*") if path.is_file())
        return [[path.name, self._store.digest(path)] for path in found]
