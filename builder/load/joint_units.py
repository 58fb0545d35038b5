"""The chapters of a joint exhibition: those of the house, then those of each partner.

A work that a chapter of the house hangs in a block has its place there, and no second one in its lender's chapter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from builder.load.joint_layout import blocks_of, prose_of
from builder.load.local_edits import folded, name_of
from builder.model.block_line import read_line, text_line
from builder.model.document import Words
from builder.model.draft import DraftExhibition, Row, TextFile
from builder.model.fields import Header
from builder.model.lent import joint_id
from builder.model.package import Package, PackedUnit
from builder.model.settings import ExhibitSettings, UnitSettings
from builder.model.slug import slug
from builder.model.text import LANGUAGES

_UNIT = Header("unit")


def with_units(
    draft: DraftExhibition, own: Sequence[Row], lent: Sequence[Row], packages: Iterable[Package]
) -> ExhibitSettings:
    """The settings with every chapter. A work stands in its lender's chapter unless the host put it elsewhere: in its
    own table, under ``units``, or in a block of one of them.
    """
    settings = draft.settings
    units = list(settings.units) or (_written(own, settings) if own else [])
    units = list(_with_hung(units, own, lent, draft.texts))
    placed = {folded(name) for unit in units for name in unit.items}
    placed |= {folded(name_of(row)) for row in lent if _UNIT in row.cells}
    taken = {unit.id for unit in units}
    for package in packages:
        there = {item.id for item in package.items}
        for name, unit in named_units(package):
            ids = [joint_id(package.giver.code, one) for one in unit.items if one in there]
            items = tuple(one for one in ids if folded(one) not in placed and slug(one) not in placed)
            if name in taken:  # the house gave the chapter a title of its own
                units = [_with(one, items) if one.id == name else one for one in units]
            else:
                taken.add(name)
                more = {code: prose_of(unit.blocks, code) for code in LANGUAGES}
                intro = {code: "\n\n".join(filter(None, (getattr(unit.intro, code), more[code]))) for code in LANGUAGES}
                blocks = blocks_of(package, unit.blocks)
                units.append(UnitSettings(id=name, title=unit.title, intro=Words(**intro), items=items, blocks=blocks))
    return settings.model_copy(update={"units": tuple(units)})


def _with_hung(
    units: Sequence[UnitSettings], own: Iterable[Row], lent: Iterable[Row], texts: Iterable[TextFile]
) -> Iterator[UnitSettings]:
    """The house's chapters with the lent works that their blocks show, each in the first that does."""
    called: dict[str, str] = {folded(name): "" for row in own for name in _names(row)}
    for row in lent:
        for name in _names(row):
            called.setdefault(folded(name), "" if _UNIT in row.cells else name_of(row))
    placed = {"", *(called.get(folded(name), "") for unit in units for name in unit.items)}
    lines = {text.stem.casefold(): _lines(text.text) for text in texts}
    for unit in units:
        written = (*(block.block for block in unit.blocks), *lines.get(unit.id.casefold(), ()))
        named = (reference.name for line in written for reference in read_line(line).references)
        hung = dict.fromkeys(called.get(folded(name), "") for name in named)
        new = [name for name in hung if name not in placed]
        placed.update(new)
        yield _with(unit, new)


def _names(row: Row) -> Iterator[str]:
    """What exhibit.yml may call a work."""
    yield from (name_of(row), slug(name_of(row)))
    if code := row.cells.get(Header("reference_code")):
        yield code.text


def _lines(text: str) -> list[str]:
    return [line for one in text.splitlines() if (line := text_line(one))]


def _with(unit: UnitSettings, items: Sequence[str]) -> UnitSettings:
    return unit.model_copy(update={"items": (*unit.items, *items)})


def named_units(package: Package) -> Iterator[tuple[str, PackedUnit]]:
    """The chapters of a package under the names that they have here; two of one name are told apart by a number."""
    names: set[str] = set()
    for unit in package.exhibition.units:
        name = first = f"{package.giver.code}-{slug(unit.id) or 'unit'}".lower()
        number = 1
        while name in names:
            number += 1
            name = f"{first}-{number}"
        names.add(name)
        yield name, unit


def _written(rows: Sequence[Row], settings: ExhibitSettings) -> list[UnitSettings]:
    """The chapters that a table names by itself, in its order; one without a title where it names none."""
    named: Mapping[str, None] = {cell.text: None for row in rows if (cell := row.cells.get(_UNIT))}
    units: dict[str, UnitSettings] = {}
    for name in named:
        known = slug(name)
        unit = known if known and known not in units else f"unit-{len(units) + 1}"
        units[unit] = UnitSettings(id=unit, title=Words(**{settings.language: name}))
    if units:
        return list(units.values())
    return [UnitSettings(id="unit-1", title=Words(), items=tuple(filter(None, map(name_of, rows))))]
