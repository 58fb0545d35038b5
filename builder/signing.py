"""Recording a review: what was signed, by whom, added to the exhibition's ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from builder.gate import Signature, approvals_of, content_approvals_of, signed_items
from builder.load import read_approvals
from builder.model.approval import APPROVALS, written
from builder.model.item import Exhibition, Site
from builder.writing import append, recording

CONTENT = "content"
"""The folder whose documents, pages and words are signed in one ledger."""


class BrokenLedgerError(Exception):
    """The ledger was tampered with; nothing is added to it. ``name`` is the file."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was added: how many items, and whether the exhibition's texts."""

    items: int
    texts: bool = False


def record(
    folder: Path,
    site: Site,
    exhibition: Exhibition,
    keys: Sequence[str],
    signature: Signature,
    as_of: date,
    *,
    again: bool = True,
) -> Recorded:
    """Add this signature under each of these items (by key; the exhibition's id stands for its texts) that does not
    carry it already, or unless ``again`` that carries none of this stage. The ledger is read again while it is held:
    somebody may have signed since it was checked. Raises BrokenLedgerError.
    """
    place = f"exhibits/{exhibition.id}"
    with recording(folder / "build"):
        ledger, unread = read_approvals(folder / place, place)
        if ledger.broken or unread:
            raise BrokenLedgerError(f"{place}/{APPROVALS}")
        approvals = approvals_of(site, replace(exhibition, ledger=ledger), keys, signature, as_of, again=again)
        append(folder / place / APPROVALS, written(approvals, ledger.head).encode())
    items = signed_items(approvals)
    return Recorded(len(items), len(items) < len(approvals))


def record_content(
    folder: Path, site: Site, keys: Sequence[str], signature: Signature, as_of: date, *, again: bool = True
) -> int:
    """Add this signature under each of these documents, pages or the words of the house (by key) that does not carry
    it already, or unless ``again`` that carries none of this stage; answers how many were signed. Raises
    BrokenLedgerError.
    """
    with recording(folder / "build"):
        ledger, unread = read_approvals(folder / CONTENT, CONTENT)
        if ledger.broken or unread:
            raise BrokenLedgerError(f"{CONTENT}/{APPROVALS}")
        approvals = content_approvals_of(replace(site, ledger=ledger), keys, signature, as_of, again=again)
        append(folder / CONTENT / APPROVALS, written(approvals, ledger.head).encode())
    return len(approvals)
