"""The works that open an exhibition and stand for it elsewhere, and which of their pictures."""

from __future__ import annotations

from collections.abc import Sequence
from posixpath import basename

from builder.check.units import ItemFinder
from builder.model.draft import DraftExhibition
from builder.model.item import Item
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.settings import ExhibitSettings
from builder.strings import listed, phrase

_ROLES = {"hero": ("hero_picture", "hero_tall"), "cover": ("cover_picture",)}


def openings(draft: DraftExhibition, items: Sequence[Item]) -> tuple[ExhibitSettings, list[Problem]]:
    """The settings with the ids of the items, whether the curator gave id, reference code or address, and the names of
    their pictures; what leads nowhere is a problem.
    """
    settings, finder = draft.settings, ItemFinder(items)
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for role, pictures in _ROLES.items():
        wanted = getattr(settings, role)
        item = finder.find(wanted) if wanted else next((one for one in items if one.pictures), None)
        if wanted and item:
            found[role] = item.id
        elif wanted:
            facts: dict[str, Fact] = {"key": role, "id": wanted, "suggestion": finder.suggestion(wanted)}
            problems.append(Problem(code="SHOW-01", where=draft.marks.get(role, draft.where), facts=facts))
        for key in pictures:
            if item and (name := getattr(settings, key)):
                known = {basename(picture.name): picture.name for picture in item.pictures}
                found[key] = known.get(basename(name), "")
                problems += [] if found[key] else [_no_picture(draft, key, name, item, list(known))]
    beside: list[str] = []
    for n, wanted in enumerate(settings.hero_with):
        if item := finder.find(wanted):
            beside.append(item.id)
            continue
        key = f"hero_with.{n}"
        told: dict[str, Fact] = {"key": key, "id": wanted, "suggestion": finder.suggestion(wanted)}
        problems.append(Problem(code="SHOW-01", where=draft.marks.get(key, draft.where), facts=told))
    return settings.model_copy(update={**found, "hero_with": tuple(beside)}), problems


def _no_picture(draft: DraftExhibition, key: str, name: str, item: Item, known: list[str]) -> Problem:
    near = nearest(name, known)
    facts: dict[str, Fact] = {
        "key": key,
        "name": name,
        "item": item.id,
        "suggestion": phrase("did_you_mean" if near else "known_names", names=listed(near or known)),
    }
    return Problem(code="SHOW-04", where=draft.marks.get(key, draft.where), facts=facts)
