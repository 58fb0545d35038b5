"""What the host wants to say otherwise of an item that a partner lent: a row with its id and only these cells.

A later version of the package changes everything but these cells. Where both houses set a limit, the stricter one
holds; what the lender says of rights is not ours to change.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.load.lent_rows import JOINT
from builder.model.choices import choose
from builder.model.day import read_day
from builder.model.draft import Cell, Row
from builder.model.fields import FIELDS, Header
from builder.model.problems import Fact, Problem

_FIXED = frozenset({"id", "file", "publish_basis", "agreement_no", "reference_code"})
_LENDER_SAYS = frozenset(
    {"credit_line", "copyright_holder", "copyright_status", "rights_uri", "licence_scope", "ownership", "grade"}
    | {"contains_map", "map_approval_no"}
)
"""The lender's word holds where it said anything; two words that differ withhold the item until the houses agree."""


@dataclass(frozen=True, slots=True)
class Edited:
    """The rows with the host's words in them, and what could not be done."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def split(rows: Sequence[Row], codes: Sequence[str]) -> tuple[list[Row], dict[str, Row]]:
    """The host's own items, and its edits of lent ones by their folded id."""
    starts = tuple(folded(f"{code}:") for code in codes)
    own: list[Row] = []
    edits: dict[str, Row] = {}
    for row in rows:
        name = folded(name_of(row))
        if starts and name.startswith(starts):
            edits[name] = replace(row, cells={**edits[name].cells, **row.cells}) if name in edits else row
        else:
            own.append(row)
    return own, edits


def edited(lent: Sequence[Row], edits: Mapping[str, Row], gone: Collection[str], exhibition: str) -> Edited:
    """Lent rows with the host's cells. An edit of an item that nobody lent is a problem at its row; one of an item that
    its lender took back (``gone``) waits.
    """
    waiting = {folded(name) for name in gone}
    problems: list[Problem] = []
    known = {folded(name_of(row)) for row in lent}
    for name, row in edits.items():
        if name not in known:
            code = "JOIN-05" if name in waiting else "JOIN-03"
            problems.append(Problem(code=code, where=row.where, facts={"id": name_of(row)}, field="id"))
    rows = tuple(
        _with(row, edits[name], exhibition, problems) if (name := folded(name_of(row))) in edits else row
        for row in lent
    )
    return Edited(rows, tuple(problems))


def contested(
    edits: Mapping[str, Row], earlier: Iterable[Sequence[Row]], last: Sequence[Row], exhibition: str
) -> list[Problem]:
    """Where the host and the lender both changed a cell, and not to the same: the host's word is shown, and both stand
    here side by side. ``earlier`` are the rows of the versions before the last one.
    """
    before: dict[tuple[str, Header], set[str]] = {}
    for rows in earlier:
        for row in rows:
            if (name := folded(name_of(row))) in edits:
                for header, cell in row.cells.items():
                    before.setdefault((name, header), set()).add(cell.text)
    found: list[Problem] = []
    for row in last:
        name = folded(name_of(row))
        for typed, ours in (edits[name].cells if name in edits else {}).items():
            header = _header(typed, row.cells)
            theirs = row.cells[header].text if header in row.cells else ""
            moved = before.get((name, header), set()) - {theirs}
            if moved and header.field not in _FIXED | _LENDER_SAYS | _STRICTER.keys() and ours.text != theirs:
                facts: dict[str, Fact] = {"field": _label(header.field), "theirs": theirs or "—", "ours": ours.text}
                key = f"{exhibition}/{name_of(row)}"
                found.append(Problem(code="JOIN-06", where=ours.where, facts=facts, item=key, field=header.field))
    return found


def _label(field: str) -> Fact:
    return FIELDS[field].label if field in FIELDS else field


def name_of(row: Row) -> str:
    """What a row says it is: its id, else its reference code."""
    for key in ("id", "reference_code"):
        for header, cell in row.cells.items():
            if header.field == key:
                return cell.text
    return ""


def folded(name: str) -> str:
    """An id as it is compared: full width as half, in small letters."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def _with(row: Row, edit: Row, exhibition: str, problems: list[Problem]) -> Row:
    cells = dict(row.cells)
    key = f"{exhibition}/{name_of(row)}"
    for typed, cell in edit.cells.items():
        header = _header(typed, cells)
        theirs = cells.get(header)
        if header.field in _FIXED:
            continue
        if theirs and header.field in _LENDER_SAYS:
            if not _same(header.field, theirs.text, cell.text):
                facts: dict[str, Fact] = {
                    "field": _label(header.field), "theirs": theirs.text, "ours": cell.text
                }  # fmt: skip
                problems.append(Problem(code="JOIN-04", where=cell.where, facts=facts, item=key, field=header.field))
            continue
        combine = _STRICTER.get(header.field)
        cells[header] = replace(cell, text=combine(theirs.text, cell.text)) if theirs and combine else cell
    return replace(row, cells=cells)


def _header(typed: Header, cells: Mapping[Header, Cell]) -> Header:
    """The column that a heading without a language means: the Chinese one of a field in two languages."""
    if typed in cells or typed.language or typed.field not in FIELDS or not FIELDS[typed.field].translated:
        return typed
    return Header(typed.field, "zh")


def _same(field: str, theirs: str, ours: str) -> bool:
    if FIELDS[field].kind == "choice":
        return choose(field, theirs) == choose(field, ours)
    if FIELDS[field].kind == "choices":
        return set(_words(field, theirs)) == set(_words(field, ours))
    return folded(theirs) == folded(ours)


def _earlier(theirs: str, ours: str) -> str:
    """The lender's day, or ours where it comes before; one that is no ISO day is ours and judged by its cell."""
    day = read_day(ours)
    return ours if day is None or day.isoformat() <= theirs else theirs


def _later(theirs: str, ours: str) -> str:
    day = read_day(ours)
    return ours if day is None or day.isoformat() >= theirs else theirs


def _common(theirs: str, ours: str) -> str:
    """Whom both allow; where there is nobody, a word that allows nobody."""
    allowed, wanted = _words("audience", theirs), _words("audience", ours)
    return JOINT.join(word for word in allowed if word in wanted) or "—"


def _both(theirs: str, ours: str) -> str:
    return theirs if folded(theirs) == folded(ours) else JOINT.join((theirs, ours))


def _words(field: str, text: str) -> list[str]:
    parts = text.replace("、", JOINT).replace(";", JOINT).replace(",", JOINT).replace("，", JOINT).split(JOINT)
    return [choose(field, part.strip()) or f"?{part.strip()}" for part in parts if part.strip()]


_STRICTER: Mapping[str, Callable[[str, str], str]] = {
    "use_until": _earlier,
    "embargo_until": _later,
    "audience": _common,
    "sensitive": _both,
    "person_status": _both,
}
