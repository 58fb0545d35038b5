"""The chapters of a joint exhibition: those of the house, then those of each partner."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from builder.load.local_edits import folded, name_of
from builder.model.document import Words
from builder.model.draft import Row
from builder.model.fields import Header
from builder.model.lent import joint_id
from builder.model.package import Package
from builder.model.settings import ExhibitSettings, UnitSettings
from builder.model.slug import slug

_UNIT = Header("unit")


def with_units(
    settings: ExhibitSettings, own: Sequence[Row], lent: Iterable[Row], packages: Iterable[Package]
) -> ExhibitSettings:
    """The settings with every chapter. A work stands in its lender's chapter unless the host
    put it elsewhere, in its own table or under ``units``.
    """
    units = list(settings.units) or (_written(own, settings) if own else [])
    placed = {folded(name) for unit in units for name in unit.items}
    placed |= {folded(name_of(row)) for row in lent if _UNIT in row.cells}
    taken = {unit.id for unit in units}
    for package in packages:
        for unit in package.exhibition.units:
            name = f"{package.giver.code}-{slug(unit.id) or 'unit'}".lower()
            ids = [joint_id(package.giver.code, one) for one in unit.items]
            items = tuple(one for one in ids if folded(one) not in placed and slug(one) not in placed)
            if name not in taken:
                taken.add(name)
                units.append(UnitSettings(id=name, title=unit.title, intro=unit.intro, items=items))
    return settings.model_copy(update={"units": tuple(units)})


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
