"""``lantai press``: what the press is given of an exhibition, as one zip; the gate is asked for the audience press."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

from builder.deciding import decide
from builder.edition import Edition, edition_file
from builder.expecting import expectation
from builder.exports import press_kit
from builder.gate import valid_until
from builder.illustration import illustrate
from builder.model.files import Stored
from builder.model.problems import Problem, in_order
from builder.order import Checked, Order, Tools
from builder.printing import Printed
from builder.store import store_of
from builder.verify.loose import prove_loose

_MADE = (1980, 1, 1, 0, 0, 0)


def make_press_kit(order: Order, tools: Tools, exhibition: str) -> Printed:
    """The zip in ``build/press``. Its words are searched for what must not be public; a finding writes nothing."""
    if order.draft:
        return Printed((), (Problem(code="DRAFT-01"),))
    decided = decide(replace(order, audience="press"), store_of(order.out))
    if isinstance(decided, Checked):
        return Printed((), decided.problems)
    prepared = illustrate(decided, tools)
    site = prepared.released.site
    chosen = next((one for one in site.exhibitions if one.id == exhibition), None)
    if chosen is None:
        facts = {"key": "EXHIBITION", "id": exhibition, "suggestion": ", ".join(one.id for one in site.exhibitions)}
        return Printed((), in_order([*prepared.problems, Problem(code="SHOW-01", facts=facts)]))
    keys = frozenset(f"{item.exhibition}/{item.id}" for item in chosen.items)
    until = valid_until((prepared.site.items[key] for key in sorted(keys)), prepared.released.asked)
    last = until.isoformat() if until else ""
    words, pictures = press_kit(site, chosen, prepared.renditions, prepared.addresses, last)
    leaks = prove_loose(words, expectation(prepared, {}))
    target = order.out / "press" / f"{exhibition}.zip"
    told = edition_file(Edition("press", until))
    assert isinstance(told.data, bytes)
    if not leaks:
        prepared.store.note_used(f"{exhibition}.press")
        _write(target, exhibition, {str(told.path): told.data, **words, **pictures})
    return Printed(
        () if leaks else (target,),
        in_order([*prepared.problems, *leaks]),
        keys,
        until,
    )


def _write(target: Path, folder: str, files: dict[str, bytes | Stored]) -> None:
    """The same files, the same bytes: no times, names in order; pictures are not packed a second time."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    with zipfile.ZipFile(part, "w") as packed:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{folder}/{name}", _MADE)
            entry.compress_type = zipfile.ZIP_STORED if isinstance(data, Stored) else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, data.path.read_bytes() if isinstance(data, Stored) else data)
    part.replace(target)
