"""Cells of one row that cannot both be right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from builder.check.entries import Entry
from builder.model.choices import label_of
from builder.model.fields import FIELDS
from builder.model.problems import Problem
from builder.model.text import Text
from builder.strings import phrase

_LIMITS = {"latitude": 90, "longitude": 180}
_BEGINNING = re.compile(r"[0-9A-Za-z]+")


def contradictions(entries: Sequence[Entry]) -> Iterable[Problem]:
    """Everything in a row that contradicts something else in it, or the map."""
    for entry in entries:
        for fields, reason in _clashes(entry):
            yield entry.problem("CELL-07", *fields, reasons=reason)
        yield from _coordinates(entry)


def _clashes(entry: Entry) -> Iterator[tuple[tuple[str, ...], Text]]:
    """Each contradiction with its fields: the problem stands at the first that the row fills in."""
    values, release = entry.item.values, entry.item.release
    kind = entry.first("reproduction_kind")
    said = entry.first("is_reproduction")
    if said and kind and (said == "no") != (kind == "original"):
        words = label_of("is_reproduction", said), label_of("reproduction_kind", kind)
        yield ("is_reproduction", "reproduction_kind"), phrase("clash.reproduction", said=words[0], kind=words[1])
    if release.opening_status == "open" and release.public_attribute == "not_public":
        attribute = label_of("public_attribute", release.public_attribute)
        yield ("public_attribute", "opening_status"), phrase("clash.attribute", attribute=attribute)
    level = release.security_level
    if level not in {"", "none"} and not level.startswith("?") and release.public_attribute == "on_initiative":
        yield (
            ("security_level", "public_attribute"),
            phrase("clash.initiative", level=label_of("security_level", level)),
        )
    if release.embargo_until and release.use_until and release.use_until < release.embargo_until:
        days = {"until": release.use_until.isoformat(), "embargo": release.embargo_until.isoformat()}
        yield ("use_until", "embargo_until"), phrase("clash.days", **days)
    if "fonds_no" in values and (begins := _BEGINNING.match(_folded(entry.first("reference_code")))):
        fonds = entry.first("fonds_no")
        if _folded(fonds).lstrip("0") != begins[0].lstrip("0"):
            yield ("fonds_no", "reference_code"), phrase("clash.fonds", fonds=fonds, begins=begins[0])
    recorded, made = entry.first("record_date"), entry.item.date
    if recorded and made and made.start and recorded < made.start:
        yield ("record_date", "date_original"), phrase("clash.recorded", day=recorded, made=made.original)


def _coordinates(entry: Entry) -> Iterator[Problem]:
    """A place outside the globe, or half a place."""
    found = {key: entry.first(key) for key in _LIMITS if entry.first(key)}
    if not found:
        return
    outside = [key for key, value in found.items() if abs(Decimal(value)) > _LIMITS[key]]
    swapped = (
        outside == ["latitude"] and "longitude" in found and abs(Decimal(found["longitude"])) <= _LIMITS["latitude"]
    )
    for key in outside:
        proposal = {"proposal": found["longitude"]} if swapped else {}
        limit = str(_LIMITS[key])
        yield entry.problem("CELL-05", key, field=FIELDS[key].label, value=found[key], limit=limit, **proposal)
    if len(found) == 1:
        (there,) = found
        lacking = next(key for key in _LIMITS if key != there)
        if not entry.cell(lacking):  # a cell that is no number is told already
            yield entry.problem("CELL-06", there, there=FIELDS[there].label, lacking=FIELDS[lacking].label)


def _folded(code: str) -> str:
    return unicodedata.normalize("NFKC", code).strip().upper()
