"""The exports of the booths: read, and put together by device and sequence, so that no visit counts twice."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from builder.evaluation.printable import printable
from builder.evaluation.visit import Visit
from builder.model.problems import Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import phrase
from builder.tables.long_cells import long_cells

_COLUMNS = {"device", "sequence", "day"}
_FORMAT = 1
_LONGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Export:
    """One file: the visits of one device, and the names of what they opened."""

    name: str
    device: str
    visits: tuple[Visit, ...]
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counted:
    """Every visit once, in order of device and sequence; the names of what was opened; how many came twice."""

    visits: tuple[Visit, ...] = ()
    devices: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    again: int = 0


def read_export(content: bytes, name: str) -> tuple[tuple[Export, ...], list[Problem]]:
    """What a booth exported, as JSON or as a table (which Excel may have saved again). A table may hold several
    devices. A visit that cannot be understood is told with its row and left out.
    """
    text = _decoded(content)
    if text is None:
        return (), [_no_export(name, phrase("evaluation.no_text"))]
    if text.lstrip().startswith(("{", "[")):
        return _from_json(text, name)
    return _from_table(printable(text), name)


def _decoded(content: bytes) -> str | None:
    for encoding in ("utf-8-sig", "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None


def _no_export(name: str, reason: Text, row: int = 0) -> Problem:
    return Problem(code="COUNT-01", where=Where(name, row=row), facts={"name": name, "reason": reason})


def _from_json(text: str, name: str) -> tuple[tuple[Export, ...], list[Problem]]:
    try:
        told = _clean(json.loads(text))
    except (ValueError, RecursionError) as broken:  # a number of 5000 digits is a ValueError without a line
        return (), [_no_export(name, phrase("evaluation.broken_json"), getattr(broken, "lineno", 0))]
    if not isinstance(told, dict) or told.get("kind") != "kiosk-counts" or not isinstance(told.get("visits"), list):
        return (), [_no_export(name, phrase("evaluation.other_json"))]
    if told.get("lantai") != _FORMAT:
        return (), [_no_export(name, phrase("evaluation.other_format"))]
    device, names = told.get("device"), told.get("names")
    if not isinstance(device, str) or not device:
        return (), [_no_export(name, phrase("evaluation.no_device"))]
    visits, problems = _visits(enumerate(told["visits"], start=1), name)
    titles = {key: value for key, value in names.items() if isinstance(value, str)} if isinstance(names, dict) else {}
    return (Export(name, device, visits, titles),), problems


def _clean(told: object) -> object:
    """The same value with a □ for every character that no page can hold: controls, halves of a pair."""
    if isinstance(told, str):
        return printable(told)
    if isinstance(told, list):
        return [_clean(one) for one in told]
    return {printable(key): _clean(value) for key, value in told.items()} if isinstance(told, dict) else told


def _visits(told: Iterable[tuple[int, object]], name: str) -> tuple[tuple[Visit, ...], list[Problem]]:
    visits: list[Visit] = []
    problems: list[Problem] = []
    for row, one in told:
        try:
            visits.append(Visit.model_validate(one))
        except ValidationError as refused:
            key = ".".join(str(part) for part in refused.errors(include_url=False)[0]["loc"]) or "—"
            problems.append(Problem(code="COUNT-02", where=Where(name, row=row), facts={"key": key}))
    return tuple(visits), problems


def _from_table(text: str, name: str) -> tuple[tuple[Export, ...], list[Problem]]:
    first = text.split("\n", 1)[0]
    mark = max(",;\t", key=first.count)
    try:
        with long_cells(_LONGEST):
            rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error as broken:
        return (), [_no_export(name, Text(str(broken), str(broken)))]
    if not rows or not set(rows[0]) >= _COLUMNS:
        return (), [_no_export(name, phrase("evaluation.other_table"))]
    by_device: dict[str, list[tuple[int, object]]] = {}
    for number, row in enumerate(rows, start=2):
        by_device.setdefault((row["device"] or "").strip(), []).append((number, _row(row)))
    problems = [
        Problem(code="COUNT-02", where=Where(name, row=number), facts={"key": "device"})
        for number, _ in by_device.pop("", [])
    ]
    exports = []
    for device, told in sorted(by_device.items()):
        visits, found = _visits(told, name)
        exports.append(Export(name, device, visits))
        problems += found
    return tuple(exports), problems


def _row(row: Mapping[str, str | None]) -> dict[str, object]:
    """The cells of a visit as its JSON would have them."""
    cell = {key: (value or "").strip() for key, value in row.items() if isinstance(key, str)}
    return {
        "sequence": cell["sequence"],
        "day": _day(cell["day"]),
        "hour": cell.get("hour") or 0,
        "languages": dict.fromkeys(filter(None, cell.get("languages", "").split(";")), 1),
        "large": cell.get("large") in {"1", "TRUE", "true"},
        **{key: _pairs(cell.get(key, "")) for key in ("tiles", "items", "pages", "missed")},
        "quizzes": [_quiz(one) for one in cell.get("quizzes", "").split(";") if one],
        "satisfaction": cell.get("satisfaction", ""),
        "clock": cell.get("clock", ""),
    }


def _day(cell: str) -> str:
    """2026/6/9 as Excel writes it is 2026-06-09."""
    parts = cell.replace("/", "-").split(" ")[0].split("-")
    return "-".join(part.zfill(2) for part in parts)


def _pairs(cell: str) -> dict[str, str]:
    return {key: count or "1" for key, _, count in (one.rpartition("=") for one in cell.split(";") if one)}


def _quiz(told: str) -> dict[str, object]:
    quiz, _, rest = told.rpartition("=")
    right, of, finished, passed = (*rest.split("/"), "", "", "", "")[:4]
    return {"quiz": quiz, "right": right, "of": of, "finished": bool(finished), "passed": bool(passed)}


def merge(exports: Iterable[Export]) -> tuple[Counted, list[Problem]]:
    """Every visit once. Of two states of one visit the fuller counts; two different visits under one number are told
    and both files named.
    """
    kept: dict[tuple[str, int], tuple[Visit, str]] = {}
    names: dict[str, str] = {}
    again = 0
    problems: list[Problem] = []
    for export in exports:
        names |= {key: title for key, title in export.names.items() if key not in names}
        for visit in export.visits:
            key = (export.device, visit.sequence)
            if key not in kept:
                kept[key] = visit, export.name
                continue
            before, file = kept[key]
            again += 1
            if (before.day, before.hour) != (visit.day, visit.hour):
                facts = {"device": export.device, "sequence": str(visit.sequence), "other": file}
                problems.append(Problem(code="COUNT-03", where=Where(export.name), facts=facts))
            elif visit.weight > before.weight:
                kept[key] = visit, export.name
    ordered = tuple(kept[key][0] for key in sorted(kept))
    return Counted(ordered, tuple(sorted({device for device, _ in kept})), names, again), problems
