"""The whole site: exhibitions in their order, halls, and names that must be unique."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from builder.check.entries import name_cell
from builder.check.exhibition import Read, read_exhibition
from builder.check.government import footer_of_government
from builder.check.halls import hall_of, halls, suggestion, treasures_of
from builder.check.house_patterns import house_patterns
from builder.check.inspection import House
from builder.check.institution import institution
from builder.check.kiosk import check_kiosk
from builder.check.lent_names import without_lent
from builder.check.redirects import check_redirects
from builder.check.same_record import same_record
from builder.check.travelling import two_exhibitions
from builder.check.two_houses import same_of_two_houses
from builder.check.units import ItemFinder
from builder.check.visible_texts import texts_of_documents, texts_of_site
from builder.check.wording import Wording
from builder.model.draft import DraftExhibition, DraftSite
from builder.model.fields import FIELDS
from builder.model.item import Exhibition, Item, Site, TakenDown
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.where import Where
from builder.store import Store
from builder.strings import listed, phrase

_SITE = Where("content/site.yml")


def check_site(draft: DraftSite, store: Store | None = None) -> tuple[Site, list[Problem]]:
    """Judge everything that was read. Every item is in the site, in display order; a problem that must keep one back
    names it by its key. ``store`` remembers how pictures look; without it no two are compared by eye.
    """
    ordered, problems = _in_order(draft)
    problems += [*halls(draft), *footer_of_government(draft), *institution(draft)]
    house, found = _house(draft, store)
    problems += found
    exhibitions: list[Exhibition] = []
    items: list[Item] = []
    read = [read_exhibition(exhibition_draft, house) for exhibition_draft in ordered]
    elsewhere = _Elsewhere(read)
    for one in read:
        exhibition, found = one.finished(elsewhere.find)
        problems += [*found, *hall_of(one.draft, draft)]
        own, renamed = _distinct(one.items, exhibition)
        exhibitions.append(renamed)
        items += own
    problems += [*_at_names(_clashes(items), ordered), *same_of_two_houses(items, store)]
    problems += [*two_exhibitions(ordered, items), *_at_names(tuple(same_record(items)), ordered)]
    problems += check_kiosk(draft, exhibitions, items)
    problems += _strange_withdrawals(draft, items)
    by_key = MappingProxyType({item.key: item for item in items})
    moved, found = check_redirects(draft.redirects, _pages(draft, items), draft.settings)
    treasures, unknown = treasures_of(draft, lambda: elsewhere.finder)
    problems += unknown
    site = Site(
        settings=draft.settings,
        exhibitions=tuple(exhibitions),
        items=by_key,
        treasures=treasures,
        withdrawn=(*draft.withdrawn, *_taken_back(draft, items)),
        yearly=draft.yearly,
        kiosk=draft.kiosk,
        moved=moved,
        pages=draft.pages,
        ledger=draft.ledger,
    )
    return site, without_lent(draft, [*problems, *found])


@dataclass
class _Elsewhere:
    """Finds a work in any exhibition; the names are gathered when somebody asks first."""

    read: Sequence[Read]

    @cached_property
    def finder(self) -> ItemFinder:
        return ItemFinder(item for one in self.read for item in one.items)

    def find(self, name: str) -> Item | None:
        return self.finder.find(name)


def _pages(draft: DraftSite, items: Iterable[Item]) -> set[str]:
    """The places of all pages that keep their names."""
    shows = (f"exhibits/{exhibition.id}" for exhibition in draft.exhibitions)
    halls = (f"halls/{hall.id}" for hall in draft.settings.halls)
    return {*(f"items/{item.slug}" for item in items), *shows, *halls}


def _house(draft: DraftSite, store: Store | None) -> tuple[House, list[Problem]]:
    """The rules of the house, and what its own words on site.yml should not hold."""
    patterns, problems = house_patterns(draft.settings.redaction_patterns, draft.marks, _SITE)
    wording = Wording(FIELDS, patterns, draft.settings.institution.email.strip())
    wording.texts(texts_of_site(draft))
    wording.texts(texts_of_documents(draft))
    return House(draft.settings, patterns, store), [*problems, *wording.problems]


def _in_order(draft: DraftSite) -> tuple[list[DraftExhibition], list[Problem]]:
    """Exhibitions as ``exhibitions`` of site.yml lists them, then the others by id."""
    by_id = {exhibition.id: exhibition for exhibition in draft.exhibitions}
    problems: list[Problem] = []
    for n, name in enumerate(draft.settings.exhibitions):
        if name not in by_id:
            facts: dict[str, Fact] = {"id": name, "suggestion": suggestion(name, by_id)}
            problems.append(Problem(code="SHOW-03", where=draft.marks.get(f"exhibitions.{n}", _SITE), facts=facts))
    listed_first = dict.fromkeys(name for name in draft.settings.exhibitions if name in by_id)
    return [by_id[name] for name in (*listed_first, *sorted(by_id.keys() - listed_first.keys()))], problems


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
            facts: dict[str, Fact] = {"id": item.id, "other": _elsewhere(other.where, item.where)}
            problems.append(Problem(code="ITEM-03", where=item.where, facts=facts, item=item.key, field="id"))
        elif namesake := slugs.get(item.slug):
            facts = {"id": item.id, "other": namesake.id, "slug": item.slug}
            problems.append(Problem(code="ITEM-04", where=item.where, facts=facts, item=item.key, field="id"))
        ids.setdefault(item.id, item)
        slugs.setdefault(item.slug, item)
    return problems


def _taken_back(draft: DraftSite, items: Iterable[Item]) -> Iterator[TakenDown]:
    """What lenders send no longer. An address that another item has today is that item's: no lender takes down ours,
    and one that only spells an id anew takes nothing back.
    """
    names = {item.slug: item.key for item in items}
    for down in draft.taken_back:
        if names.get(down.withdrawal.slug, down.withdrawal.item) == down.withdrawal.item:
            yield down


def _strange_withdrawals(draft: DraftSite, items: Sequence[Item]) -> Iterator[Problem]:
    """What was taken down under a name that no item has: a slip of the pen leaves the item that was meant in sight."""
    known = {item.key for item in items} | {item.slug for item in items}
    for down in draft.withdrawn:
        one = down.withdrawal
        if not known & {one.item, one.slug}:
            near = nearest(one.item, [item.key for item in items])
            suggestion = phrase("did_you_mean", names=listed(near)) if near else Text()
            facts: dict[str, Fact] = {"item": one.item, "suggestion": suggestion}
            yield Problem(code="KEEP-03", where=down.where, facts=facts)


def _at_names(problems: Sequence[Problem], drafts: Iterable[DraftExhibition]) -> list[Problem]:
    """The problems at the cell that names the item."""
    rows = {row.where: row for draft in drafts for row in draft.rows} if problems else {}
    named = ((one, name_cell(rows[one.where])) for one in problems)
    return [replace(one, where=cell.where) if cell else one for one, cell in named]


def _elsewhere(there: Where, here: Where) -> Fact:
    """Where the other one stands: its row in the same table, else the whole place."""
    if (there.file, there.sheet) == (here.file, here.sheet):
        return phrase("report.in_row", row=str(there.row))
    return str(there)
