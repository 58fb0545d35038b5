"""One object that two exhibitions want at a time: known by its holder and its reference code, whatever it is called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from builder.model.draft import DraftExhibition
from builder.model.item import Item
from builder.model.problems import Fact, Problem
from builder.model.slug import slug
from builder.model.stop_settings import StopSettings

_SHOWN = 5

Object = tuple[str, str]
"""Who holds it (a lender's code, or empty for the house), and its reference code or else its id, as in addresses."""
Stay = tuple[DraftExhibition, int, StopSettings, Mapping[Object, str]]
"""A stop by its number in its exhibition, and the ids of the objects that are there."""


def two_exhibitions(drafts: Sequence[DraftExhibition], items: Sequence[Item]) -> Iterator[Problem]:
    """A problem at the later of two stops of different exhibitions that want the same objects on the same days."""
    stays = [stay for draft in drafts for stay in _stays(draft, items)]
    for first, second in combinations(sorted(stays, key=lambda one: (one[2].first, one[0].id, one[1])), 2):
        (there, _, before, held), (draft, number, stop, wanted) = first, second
        both = [wanted[one] for one in wanted if one in held]
        if draft.id == there.id or not both or stop.first > before.last:
            continue
        facts: dict[str, Fact] = {
            "first": before.city.text,
            "second": stop.city.text,
            "other": there.settings.title.text,
            "since": stop.first.isoformat(),
            "until": min(before.last, stop.last).isoformat(),
            "items": "、".join(both[:_SHOWN]) + ("…" if len(both) > _SHOWN else ""),
            "count": str(len(both)),
        }
        where = draft.marks.get(f"stops.{number}.since", draft.marks.get(f"stops.{number}", draft.where))
        yield Problem(code="TRAVEL-06", where=where, facts=facts)


def _stays(draft: DraftExhibition, items: Sequence[Item]) -> Iterator[Stay]:
    """The stops of an exhibition that were not called off."""
    if not draft.settings.stops:
        return
    own = [item for item in items if item.exhibition == draft.id]
    for number, stop in enumerate(draft.settings.stops):
        if stop.status != "cancelled":
            wanted = [item for item in own if not stop.items or item.id in stop.items]
            yield draft, number, stop, {_object(item): item.id for item in wanted}


def _object(item: Item) -> Object:
    codes = item.values.get("reference_code", ())
    lender = item.lent.lender if item.lent else ""
    name = next((one.zh or one.en for one in codes), "") or item.id.removeprefix(f"{lender}:")
    return lender, slug(name)
