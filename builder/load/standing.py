"""What commands wrote beside the curator's files: approvals, rules set aside, items taken down."""

from __future__ import annotations

from pathlib import Path

from builder.load.settings import read_settings
from builder.model.approval import APPROVALS, Ledger, in_runs, read
from builder.model.item import Overruled, TakenDown
from builder.model.problems import Problem
from builder.model.standing import OverridesSettings, WithdrawnSettings
from builder.model.where import Where
from builder.tables import read_text

OVERRIDES = "overrides.yml"
WITHDRAWN = "content/withdrawn.yml"


def read_approvals(home: Path, place: str) -> tuple[Ledger, list[Problem]]:
    """The approvals of an exhibition; ``place`` is its folder as problems call it."""
    path, name = home / APPROVALS, f"{place}/{APPROVALS}"
    if not path.exists():
        return Ledger(), []
    text, problems = read_text(path, name)
    ledger = read(text or "")
    if ledger.broken:
        where = Where(name, row=ledger.broken[0])
        facts = {"name": name, "count": str(len(ledger.broken)), "lines": in_runs(ledger.broken)}
        problems = [*problems, Problem(code="SIGN-01", where=where, facts=facts)]
    return ledger, problems


def read_overrides(home: Path, place: str) -> tuple[tuple[Overruled, ...], list[Problem]]:
    """The rules that somebody set aside, each with its line."""
    if not (home / OVERRIDES).exists():
        return (), []
    name = f"{place}/{OVERRIDES}"
    found = read_settings(home / OVERRIDES, name, OverridesSettings)
    overrides = found.settings.overrides if found.settings else ()
    places = (found.marks.get(f"overrides.{number}", Where(name)) for number in range(len(overrides)))
    return tuple(map(Overruled, overrides, places)), list(found.problems)


def read_withdrawn(folder: Path) -> tuple[tuple[TakenDown, ...], list[Problem]]:
    """The items that were taken down. What cannot be read here stops everything: it may name any item."""
    if not (folder / WITHDRAWN).exists():
        return (), []
    found = read_settings(folder / WITHDRAWN, WITHDRAWN, WithdrawnSettings)
    items = found.settings.items if found.settings else ()
    places = (found.marks.get(f"items.{number}", Where(WITHDRAWN)) for number in range(len(items)))
    return tuple(map(TakenDown, items, places)), list(found.problems)
