"""Halls: their ids, what stands in what, and the treasures that they name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from builder.check.units import ItemFinder
from builder.model.draft import DraftExhibition, DraftSite
from builder.model.item import Treasure
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import listed, phrase

_SITE = Where("content/site.yml")


def halls(draft: DraftSite) -> list[Problem]:
    """Halls that share an id, stand in an unknown hall, or in themselves."""
    known = draft.settings.halls
    parents = {hall.id: hall.parent for hall in known}
    problems: list[Problem] = []
    for n, hall in enumerate(known):
        if hall.id in (other.id for other in known[:n]):
            where = draft.marks.get(f"halls.{n}.id", _SITE)
            problems.append(Problem(code="HALL-02", where=where, facts={"id": hall.id}))
        where = draft.marks.get(f"halls.{n}.parent", _SITE)
        if hall.parent and hall.parent not in parents:
            problems.append(_unknown_hall(hall.parent, parents, where))
        elif _circular(hall.id, parents):
            facts: dict[str, Fact] = {"hall": hall.parent, "suggestion": phrase("parent_is_itself")}
            problems.append(Problem(code="HALL-01", where=where, facts=facts))
    return problems


def _circular(hall: str, parents: dict[str, str]) -> bool:
    seen = {hall}
    while (hall := parents.get(hall, "")) and hall not in seen:
        seen.add(hall)
    return bool(hall)


def hall_of(draft: DraftExhibition, site: DraftSite) -> list[Problem]:
    """An exhibition that stands in an unknown hall."""
    known = [hall.id for hall in site.settings.halls]
    hall = draft.settings.hall
    return [_unknown_hall(hall, known, draft.marks.get("hall", draft.where))] if hall and hall not in known else []


def _unknown_hall(hall: str, known: Iterable[str], where: Where) -> Problem:
    better = suggestion(hall, known) or phrase("no_halls")
    return Problem(code="HALL-01", where=where, facts={"hall": hall, "suggestion": better})


def treasures_of(
    draft: DraftSite, finder: Callable[[], ItemFinder]
) -> tuple[Mapping[str, tuple[Treasure, ...]], list[Problem]]:
    """The treasures that halls name, by the id of the hall; SHOW-01 where nobody knows a name. ``finder`` is asked only
    where there are any.
    """
    found: dict[str, tuple[Treasure, ...]] = {}
    problems: list[Problem] = []
    for n, hall in enumerate(draft.settings.halls):
        for place, named in enumerate(hall.treasures):
            if item := finder().find(named.item):
                found[hall.id] = (*found.get(hall.id, ()), Treasure(item.key, Text(named.zh.strip(), named.en.strip())))
                continue
            key = f"halls.{n}.treasures.{place}.item"
            facts: dict[str, Fact] = {"key": key, "id": named.item, "suggestion": finder().suggestion(named.item)}
            problems.append(Problem(code="SHOW-01", where=draft.marks.get(key, _SITE), facts=facts))
    return MappingProxyType(found), problems


def suggestion(name: str, known: Iterable[str]) -> Text:
    """What to write instead: the nearest names, else all of them."""
    names = tuple(known)
    if near := nearest(name, names):
        return phrase("did_you_mean", names=listed(near))
    return phrase("known_names", names=listed(names)) if names else Text()
