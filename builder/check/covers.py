"""What exhibit.yml covers on pictures. Whatever is wrong with it withholds the item: nothing is shown half covered."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from builder.check.items import Placed
from builder.check.redactions import polygon, rectangle
from builder.check.units import ItemFinder
from builder.model.block_settings import RedactionSettings
from builder.model.draft import DraftExhibition
from builder.model.fields import FIELDS
from builder.model.item import Item, Redaction
from builder.model.problems import Fact, Problem
from builder.model.where import Where


def cover(draft: DraftExhibition, placed: Sequence[Placed]) -> tuple[list[Placed], list[Problem]]:
    """The items with what exhibit.yml covers on them, beside what their rows cover; and what is wrong."""
    covers = _Covers(draft, ItemFinder([one.item for one in placed]))
    for number, given in enumerate(draft.settings.redactions):
        covers.add(given, f"redactions.{number}")
    return [replace(one, item=covers.on(one.item)) for one in placed], covers.problems


@dataclass
class _Covers:
    draft: DraftExhibition
    finder: ItemFinder
    problems: list[Problem] = field(default_factory=list)
    _areas: dict[str, list[tuple[int, Redaction]]] = field(default_factory=dict)

    def add(self, given: RedactionSettings, key: str) -> None:
        """The areas of one entry, for each picture that it names."""
        item = self.finder.find(given.item)
        if item is None:
            facts: dict[str, Fact] = {
                "key": f"{key}.item",
                "id": given.item,
                "suggestion": self.finder.suggestion(given.item),
            }
            self.problems.append(Problem(code="SHOW-01", where=self._where(f"{key}.item"), facts=facts))
            return
        if given.picture > max(len(item.pictures), 1):
            self._refuse(item, f"{key}.picture", str(given.picture))
        elif not given.rectangles and not given.polygons:
            self._refuse(item, key, "—")
        places = (given.picture - 1,) if given.picture else range(len(item.pictures))
        for area in self._read(given, item, key):
            self._areas.setdefault(item.key, []).extend((place, area) for place in places)

    def on(self, item: Item) -> Item:
        """The item with these areas added to those of its row."""
        if item.key not in self._areas:
            return item
        found = dict(item.redactions)
        for place, area in self._areas[item.key]:
            found[place] = tuple(dict.fromkeys((*found.get(place, ()), area)))
        return replace(item, redactions=MappingProxyType(dict(sorted(found.items()))))

    def _read(self, given: RedactionSettings, item: Item, key: str) -> Iterator[Redaction]:
        for number, sides in enumerate(given.rectangles):
            finite = len(sides) == 4 and all(map(math.isfinite, sides))  # left, top, width, height
            if finite and (area := rectangle(*sides)):
                yield area
            else:
                self._refuse(item, f"{key}.rectangles.{number}", _shown(sides))
        for number, corners in enumerate(given.polygons):
            pairs = [(one[0], one[1]) for one in corners if len(one) == 2 and all(map(math.isfinite, one))]  # x, y
            if len(pairs) == len(corners) and (area := polygon(pairs)):
                yield area
            else:
                self._refuse(item, f"{key}.polygons.{number}", ", ".join(map(_shown, corners)))

    def _refuse(self, item: Item, key: str, value: str) -> None:
        facts: dict[str, Fact] = {"field": FIELDS["redactions"].label, "value": value}
        where = self._where(key)
        self.problems.append(Problem(code="CELL-04", where=where, facts=facts, item=item.key, field="redactions"))

    def _where(self, key: str) -> Where:
        """The place of a key, or of the nearest one around it that was written."""
        while key and key not in self.draft.marks:
            key = key.rpartition(".")[0]
        return self.draft.marks.get(key, self.draft.where)


def _shown(numbers: Sequence[float]) -> str:
    return f"[{', '.join(f'{number:g}' for number in numbers)}]"
