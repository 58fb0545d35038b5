"""Every file of a package but its pictures: all are drawn from the one document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from builder.exchange.comparing import Change, compare, given_away
from builder.exchange.packing import (
    METADATA,
    agreement_file,
    captions,
    crate,
    credits_csv,
    field_map,
    item_columns,
    items_csv,
    reviews_csv,
    rights_csv,
)
from builder.model.package import AGREEMENT, AGREEMENT_FILE, ITEMS_CSV, ITEMS_XLSX, PACKAGE, SCHEMA, Package
from builder.model.package_json import package_bytes
from builder.rendering.item_workbook import items_workbook
from builder.rendering.package_changes import changes_page
from builder.rendering.package_pages import Receipt, preview_page, receipt_page
from builder.rendering.schema import package_schema

CHANGES_MD, CHANGES_JSON = "changes.md", "changes.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What is new since the version that the receiver has: its number (0: there is none), its items, the changes."""

    version: int = 0
    items: frozenset[str] = frozenset()
    changes: tuple[Change, ...] = ()


FIRST = Since()


def since(before: Package, package: Package) -> Since:
    """What a package says otherwise than the version before it, which need not be kept for that."""
    items = frozenset(item.id for item in before.items)
    return Since(version=before.version, items=items, changes=compare(before, package))


def drawn_files(
    package: Package, attached: Mapping[str, int], new: Since = FIRST, *, silent: bool = False
) -> dict[str, bytes]:
    """The files by their paths below ``data/``; ``attached`` is the size of every other file that will lie beside
    them; ``silent`` changes are named without their words.
    """
    changes = given_away(new.changes, silent=silent)
    columns = item_columns(package)
    files = {
        PACKAGE: package_bytes(package),
        SCHEMA: package_schema(),
        ITEMS_CSV: items_csv(package, columns),
        ITEMS_XLSX: items_workbook(package, columns),
        "fieldmap.yml": field_map(columns),
        "rights.csv": rights_csv(package),
        "credits.csv": credits_csv(package),
        "reviews.csv": reviews_csv(package),
        f"{AGREEMENT}/{AGREEMENT_FILE}": agreement_file(package),
        CHANGES_MD: changes_page(changes, new.version),
        CHANGES_JSON: changes_json(changes),
        "preview.html": preview_page(package),
        "receipt.html": receipt_page(package, Receipt()),
        **captions(package),
    }
    sizes = {**{path: len(data) for path, data in files.items()}, **attached}
    return files | {METADATA: crate(package, sorted(sizes.items()))}


def changes_json(changes: tuple[Change, ...]) -> bytes:
    """What changed, for programs."""
    told = {"lantai": 1, "changes": [change.as_dict() for change in changes]}
    return f"{json.dumps(told, ensure_ascii=False, indent=1)}\n".encode()
