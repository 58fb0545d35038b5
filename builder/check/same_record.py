"""One record in two places: it cannot be closed in one and open in the other."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from builder.model.choices import label_of
from builder.model.item import Item
from builder.model.problems import Fact, Problem


def same_record(items: Iterable[Item]) -> Iterator[Problem]:
    """A problem for each item that is not closed, where another of the same house with its reference code is."""
    items = tuple(items)
    closed = {_record(item): item for item in items if item.release.closed}
    for item in items:
        other = closed.get(_record(item))
        if other is None or item.release.closed or not _record(item)[1]:
            continue
        field = "security_level" if other.release.classified else "opening_status"
        word = label_of(field, getattr(other.release, field))
        facts: dict[str, Fact] = {"code": _code(item), "place": str(other.where), "word": word}
        yield Problem(code="KEEP-05", where=item.where, facts=facts, item=item.key, field="reference_code")


def _record(item: Item) -> tuple[str, str]:
    """Whose it is, and its reference code as it is compared."""
    return item.lent.lender if item.lent else "", unicodedata.normalize("NFKC", _code(item)).casefold()


def _code(item: Item) -> str:
    values = item.values.get("reference_code")
    return values[0].zh or values[0].en if values else ""
