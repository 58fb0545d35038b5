"""Our own items as a partner sent them back: its words stand where ours are still those that it was given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from builder.load.lent_rows import lent_rows
from builder.load.local_edits import folded, name_of
from builder.load.received import held_package, numbered
from builder.model.draft import Cell, DraftExhibition, Row
from builder.model.fields import FIELDS, Header
from builder.model.package import Package
from builder.model.partner import GIVEN, PARTNERS, RETURNED, AgreementSettings
from builder.model.problems import Fact, Problem
from builder.model.reference_code import normalised
from builder.model.where import Where

_NOT_WORDS = frozenset(
    {"id", "reference_code", "publish_basis", "file", "credit_line", "copyright_holder", "copyright_status"}
    | {"rights_uri", "map_approval_no"}
)
_BETWEEN = re.compile(r"\s*[;；|｜、\n]\s*")


def returned_versions(site: Path, partner: str, exhibition: str) -> tuple[tuple[int, Path], ...]:
    """The answers of a partner to what we gave it of an exhibition, the last one last."""
    return numbered(site / PARTNERS / partner / RETURNED / exhibition)


def with_answers(site: Path, draft: DraftExhibition) -> tuple[DraftExhibition, list[Problem]]:
    """The exhibition with what partners sent back of it. Where the house has written something else in the meantime
    its words stand, and both are told.
    """
    problems: list[Problem] = []
    rows = {_name(row): row for row in draft.rows if row.lent is None}
    answered: dict[str, Row] = {}
    for before, after, place in _answers(site, draft.id):
        for name, cells in _differences(before, after).items():
            if row := answered.get(name) or rows.get(name):
                answered[name] = _with(row, cells, Where(place), draft, problems)
    if not answered:
        return draft, problems
    changed = tuple(row if row.lent else answered.get(_name(row), row) for row in draft.rows)
    return replace(draft, rows=changed), problems


def _answers(site: Path, exhibition: str) -> Iterator[tuple[Package, Package, str]]:
    """What we gave, what came back, and where that lies."""
    for home in sorted((site / PARTNERS).glob(f"*/{RETURNED}/{exhibition}")):
        given = home.parent.parent / GIVEN / exhibition
        for _, folder in numbered(home):
            after = held_package(folder)
            before = held_package(given / f"{after.version}.json") if after else None
            if before and after:
                yield before, after, f"{folder.relative_to(site).as_posix()}/package.json"


def _differences(before: Package, after: Package) -> dict[str, dict[Header, tuple[str, str]]]:
    """By item and column, what was given and what came back, both as cells."""
    code, agreement = before.giver.code, AgreementSettings()
    old, new = (
        {folded(name_of(row).removeprefix(f"{code}:")): row for row in lent_rows(one, agreement, "")}
        for one in (before, after)
    )
    found: dict[str, dict[Header, tuple[str, str]]] = {}
    for name, row in new.items():
        if name in old:
            cells: Mapping[Header, Cell] = old[name].cells
            for header in dict.fromkeys((*cells, *row.cells)):
                was, now = (one[header].text if header in one else "" for one in (cells, row.cells))
                public = header.field in FIELDS and FIELDS[header.field].public
                if was != now and public and header.field not in _NOT_WORDS:
                    found.setdefault(name, {})[header] = was, now
    return found


def _with(
    row: Row,
    cells: Mapping[Header, tuple[str, str]],
    where: Where,
    draft: DraftExhibition,
    problems: list[Problem],
) -> Row:
    made = dict(row.cells)
    for header, (was, now) in cells.items():
        ours = next((one for one in made if _means(one, draft) == _means(header, draft)), header)
        text = made[ours].text if ours in made else ""
        if _same(text, now):
            continue
        if not _same(text, was):
            facts: dict[str, Fact] = {
                "field": FIELDS[header.field].label, "theirs": now or "—", "ours": text or "—"
            }  # fmt: skip
            place = made[ours].where if ours in made else row.where
            key = f"{draft.id}/{name_of(row)}"
            problems.append(Problem(code="JOIN-07", where=place, facts=facts, item=key, field=header.field))
        elif now:
            made[ours] = Cell(now, where)
        else:
            made.pop(ours, None)
    return replace(row, cells=made)


def _means(header: Header, draft: DraftExhibition) -> Header:
    if header.field in FIELDS and FIELDS[header.field].translated:
        return Header(header.field, header.language or draft.settings.language)
    return Header(header.field)


def _same(one: str, other: str) -> bool:
    return one == other or [folded(part) for part in _BETWEEN.split(one)] == [
        folded(part) for part in _BETWEEN.split(other)
    ]


def _name(row: Row) -> str:
    return folded(normalised(name_of(row)))
