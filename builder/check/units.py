"""The chapters of an exhibition and the order of its items."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from builder.check.items import Placed
from builder.model.draft import DraftExhibition
from builder.model.item import Item, Unit
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.slug import slug
from builder.model.text import Language, Text, text_in
from builder.strings import listed, phrase


@dataclass
class Arranged:
    """The units in order, and every item with its unit, in display order."""

    units: list[Unit]
    items: list[Item] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def arrange(draft: DraftExhibition, placed: Sequence[Placed]) -> Arranged:
    """Put every item into one unit: where exhibit.yml lists it, else by its unit column, else where the row before it
    stands. Within a unit listed items come first, then the order column, then the order of the table.
    """
    declared = _declared(draft)
    units = declared or _from_column(placed, draft.settings.language)
    arranged = Arranged(units, problems=_repeated(draft))
    listed_in = _listed(draft, placed, arranged.problems)
    by_name = {folded_name(name): n for n, unit in enumerate(units) for name in _names(unit) if name}
    members: list[list[tuple[float, float, Item]]] = [[] for _ in units]
    last = 0
    for entry in placed:
        key = entry.item.key
        if key in listed_in:
            at, rank = listed_in[key]
            members[at].append((rank, 0, entry.item))
            continue
        last = _unit_of(entry, by_name, last, arranged)
        members[last].append((float("inf"), entry.order, entry.item))
    for n, unit in enumerate(units):
        items = [replace(item, unit=unit.id) for *_, item in sorted(members[n], key=lambda member: member[:2])]
        units[n] = replace(unit, items=tuple(item.key for item in items))
        arranged.items += items
    if not declared:
        arranged.units = [unit for unit in units if unit.items]
    return arranged


def _declared(draft: DraftExhibition) -> list[Unit]:
    return [Unit(id=unit.id, title=unit.title.text, intro=unit.intro.text) for unit in draft.settings.units]


def _from_column(placed: Iterable[Placed], language: Language) -> list[Unit]:
    """The units that the table names, in order of appearance; one without a title where it names none."""
    units: dict[str, Unit] = {}
    ids: set[str] = set()
    for entry in sorted(placed, key=lambda entry: entry.order):
        if entry.unit and (name := folded_name(entry.unit.text)) not in units:
            folded = slug(entry.unit.text)
            unit = folded if folded and folded not in ids else f"unit-{len(units) + 1}"
            ids.add(unit)
            units[name] = Unit(id=unit, title=text_in(language, entry.unit.text))
    return list(units.values()) or [Unit(id="unit-1", title=Text())]


def _names(unit: Unit) -> tuple[str, ...]:
    return unit.id, unit.title.zh, unit.title.en


def _unit_of(entry: Placed, by_name: Mapping[str, int], last: int, arranged: Arranged) -> int:
    """The place of the unit that a row names. An unknown or empty cell stays with the row before it and is told."""
    units, item = arranged.units, entry.item
    if entry.unit is None:
        if len(units) > 1:
            shown = units[last].title or Text(units[last].id, units[last].id)
            arranged.problems.append(
                Problem(code="UNIT-04", where=item.where, facts={"unit": shown}, item=item.key, field="unit")
            )
        return last
    if (at := by_name.get(folded_name(entry.unit.text))) is not None:
        return at
    near = nearest(entry.unit.text, (name for unit in units for name in _names(unit) if name))
    known = [unit.id for unit in units]
    suggestion = phrase("did_you_mean", names=listed(near)) if near else phrase("known_names", names=listed(known))
    facts: dict[str, Fact] = {"unit": entry.unit.text, "suggestion": suggestion}
    problem = Problem(code="UNIT-01", where=entry.unit.where, facts=facts, item=item.key, field="unit")
    arranged.problems.append(problem)
    return last


def _listed(draft: DraftExhibition, placed: Sequence[Placed], problems: list[Problem]) -> dict[str, tuple[int, float]]:
    """Where exhibit.yml puts the items that it lists: the unit's place and the rank in it."""
    found: dict[str, tuple[int, float]] = {}
    finder = ItemFinder(entry.item for entry in placed)
    for at, unit in enumerate(draft.settings.units):
        for rank, name in enumerate(unit.items):
            key = f"units.{at}.items.{rank}"
            where = draft.marks.get(key, draft.where)
            if (item := finder.find(name)) is None:
                facts: dict[str, Fact] = {"key": key, "id": name, "suggestion": finder.suggestion(name)}
                problems.append(Problem(code="SHOW-01", where=where, facts=facts))
            elif item.key in found:
                other = draft.settings.units[found[item.key][0]]
                title = other.title.text or Text(other.id, other.id)
                problems.append(Problem(code="UNIT-03", where=where, facts={"id": name, "unit": title}))
            else:
                found[item.key] = at, rank
    return found


def _repeated(draft: DraftExhibition) -> list[Problem]:
    """Unit ids that are used twice."""
    ids = [unit.id for unit in draft.settings.units]
    return [
        Problem(code="UNIT-02", where=draft.marks.get(f"units.{n}.id", draft.where), facts={"id": unit})
        for n, unit in enumerate(ids)
        if unit in ids[:n]
    ]


class ItemFinder:
    """Finds the item that exhibit.yml means by an id, a reference code or a name in addresses."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._known: dict[str, Item] = {}
        self._ids: list[str] = []
        for item in items:
            self._ids.append(item.id)
            codes = (value.zh for value in item.values.get("reference_code", ()))
            for name in (item.id, item.slug, *codes):
                self._known.setdefault(folded_name(name), item)

    def find(self, name: str) -> Item | None:
        """The item, or None where nobody knows it."""
        return self._known.get(folded_name(name))

    def suggestion(self, name: str) -> Text:
        """What to write instead."""
        near = nearest(name, self._ids)
        return phrase("did_you_mean", names=listed(near)) if near else phrase("check_item_id")


def folded_name(name: str) -> str:
    """A name as it is compared with others."""
    return unicodedata.normalize("NFKC", name).strip().casefold()
