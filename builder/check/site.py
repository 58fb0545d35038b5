"""The whole site: exhibitions in their order, halls, and names that must be unique."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from builder.check.exhibition import check_exhibition
from builder.model.draft import DraftExhibition, DraftSite
from builder.model.item import Exhibition, Item, Site
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import listed, phrase

_SITE = Where("content/site.yml")


def check_site(draft: DraftSite) -> tuple[Site, list[Problem]]:
    """Judge everything that was read. Every item is in the site, in display order; a problem that must keep one back
    names it by its key.
    """
    ordered, problems = _in_order(draft)
    problems += _halls(draft)
    bilingual = len(draft.settings.languages) > 1
    exhibitions: list[Exhibition] = []
    items: list[Item] = []
    for exhibition_draft in ordered:
        exhibition, own, found = check_exhibition(exhibition_draft, bilingual_site=bilingual)
        problems += [*found, *_hall_of(exhibition_draft, draft)]
        own, renamed = _distinct(own, exhibition)
        exhibitions.append(renamed)
        items += own
    problems += _clashes(items)
    by_key = MappingProxyType({item.key: item for item in items})
    return Site(settings=draft.settings, exhibitions=tuple(exhibitions), items=by_key), problems


def _in_order(draft: DraftSite) -> tuple[list[DraftExhibition], list[Problem]]:
    """Exhibitions as ``exhibitions`` of site.yml lists them, then the others by id."""
    by_id = {exhibition.id: exhibition for exhibition in draft.exhibitions}
    problems: list[Problem] = []
    for n, name in enumerate(draft.settings.exhibitions):
        if name not in by_id:
            facts: dict[str, Fact] = {"id": name, "suggestion": _suggestion(name, by_id)}
            problems.append(Problem(code="SHOW-03", where=draft.marks.get(f"exhibitions.{n}", _SITE), facts=facts))
    listed_first = dict.fromkeys(name for name in draft.settings.exhibitions if name in by_id)
    return [by_id[name] for name in (*listed_first, *sorted(by_id.keys() - listed_first.keys()))], problems


def _halls(draft: DraftSite) -> list[Problem]:
    """Halls that share an id, stand in an unknown hall, or in themselves."""
    halls = draft.settings.halls
    parents = {hall.id: hall.parent for hall in halls}
    problems: list[Problem] = []
    for n, hall in enumerate(halls):
        if hall.id in (other.id for other in halls[:n]):
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


def _hall_of(draft: DraftExhibition, site: DraftSite) -> list[Problem]:
    known = [hall.id for hall in site.settings.halls]
    hall = draft.settings.hall
    return [_unknown_hall(hall, known, draft.marks.get("hall", draft.where))] if hall and hall not in known else []


def _unknown_hall(hall: str, known: Iterable[str], where: Where) -> Problem:
    suggestion = _suggestion(hall, known) or phrase("no_halls")
    return Problem(code="HALL-01", where=where, facts={"hall": hall, "suggestion": suggestion})


def _suggestion(name: str, known: Iterable[str]) -> Text:
    names = tuple(known)
    if near := nearest(name, names):
        return phrase("did_you_mean", names=listed(near))
    return phrase("known_names", names=listed(names)) if names else Text()


def _distinct(items: list[Item], exhibition: Exhibition) -> tuple[list[Item], Exhibition]:
    """Items with keys of their own, also where an id was used twice: each keeps its place in the report."""
    if len({item.key for item in items}) == len(items):
        return items, exhibition
    seen: set[str] = set()
    kept: list[Item] = []
    keys: dict[str, list[str]] = {}
    for item in items:
        key = item.key if item.key not in seen else f"{item.key}#{item.where.row}"
        seen.add(key)
        keys.setdefault(item.unit, []).append(key)
        kept.append(replace(item, key=key))
    units = tuple(replace(unit, items=tuple(keys.get(unit.id, ()))) for unit in exhibition.units)
    return kept, replace(exhibition, units=units)


def _clashes(items: Iterable[Item]) -> list[Problem]:
    """Ids used twice, and different ids that become the same name in addresses."""
    ids: dict[str, Item] = {}
    slugs: dict[str, Item] = {}
    problems: list[Problem] = []
    for item in items:
        if other := ids.get(item.id):
            facts: dict[str, Fact] = {"id": item.id, "other": str(other.where)}
            problems.append(Problem(code="ITEM-03", where=item.where, facts=facts, item=item.key, field="id"))
        elif namesake := slugs.get(item.slug):
            facts = {"id": item.id, "other": namesake.id, "slug": item.slug}
            problems.append(Problem(code="ITEM-04", where=item.where, facts=facts, item=item.key, field="id"))
        ids.setdefault(item.id, item)
        slugs.setdefault(item.slug, item)
    return problems
