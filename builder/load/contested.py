"""What a version that comes in contests of the host's own edits."""

from __future__ import annotations

from pathlib import Path

from builder.load.exhibition import SETTINGS, load_exhibition
from builder.load.lent_rows import lent_rows
from builder.load.local_edits import contested, split
from builder.load.received import held_package, received_versions
from builder.model.package import Package
from builder.model.partner import AgreementSettings
from builder.model.problems import Problem
from builder.store import Store


def host_edits(site: Path, package: Package, store: Store) -> list[Problem]:
    """Where this version and the host both changed a cell of those before it, in any exhibition."""
    found: list[Problem] = []
    held = (held_package(path) for number, path in received_versions(site, package.id) if number < package.version)
    earlier = [lent_rows(one, AgreementSettings(), "") for one in held if one]
    last = lent_rows(package, AgreementSettings(), "")
    for path in sorted((site / "exhibits").glob(f"*/{SETTINGS}")):
        draft, _ = load_exhibition(path.parent, f"exhibits/{path.parent.name}", store)
        if package.id in draft.settings.joint:
            _, edits = split(draft.rows, [package.giver.code])
            found += contested(edits, earlier, last, draft.id)
    return found
