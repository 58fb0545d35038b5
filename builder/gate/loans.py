"""What a lender is told of its own items: which lack rights, and which must be taken down. Secrets are told nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from builder.gate.asking import on
from builder.gate.circumstances import Circumstances
from builder.gate.rules import reasons, rule
from builder.model.fields import FIELDS
from builder.model.item import Exhibition, Item, Site
from builder.model.loan_papers import PublicLack, PublicLeaving, belongs
from builder.model.text import Text

_NEVER = frozenset({"security", "personal", "consent", "public_attribute", "embargo", "picture"})
"""Rules that close an item for good reason: it stands on no paper, not even on one for its owner."""

_WANTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "basis": ("publish_basis",),
        "opening": ("opening_status",),
        "deposit": ("consent",),
        "copyright": ("licence_scope",),
        "map": ("map_approval_no",),
        "export": ("export_approval_no",),
    }
)
"""What answers a rule that holds an item back for want of a fact."""

_HOLDER = ("copyright_holder", "copyright_status", "rights_uri")


def for_its_owner(site: Site, asked: Circumstances, code: str) -> Circumstances:
    """The same question where a partner is told of its own works, too: nobody passes them on to others, and to itself
    anybody may.
    """
    return on(site, replace(asked, partner=code), asked.as_of)


def lacking(site: Site, exhibition: Exhibition, asked: Circumstances, code: str) -> tuple[PublicLack, ...]:
    """The items of a partner that want rights, in the order of the exhibition, with the fields to fill in."""
    found: list[PublicLack] = []
    for item in _of(site, exhibition, code):
        held = reasons(item, asked)
        if _NEVER.intersection(held) or {"withdrawn", "term"}.intersection(held):
            continue
        keys = [key for name in held for key in _WANTED.get(name, ())]
        keys += [] if any(_said(item, key) for key in _HOLDER) else ["copyright_holder"]
        keys += [] if _said(item, "credit_line") else ["credit_line"]
        if keys:
            labels = tuple(FIELDS[key].label for key in dict.fromkeys(keys))
            found.append(PublicLack(item.key, item.id, item.title, labels))
    return tuple(found)


def leaving(site: Site, exhibition: Exhibition, asked: Circumstances, code: str) -> tuple[PublicLeaving, ...]:
    """The items of a partner whose term is over or that were withdrawn, in the order of the exhibition; then those that
    it took back.
    """
    withdrawn = {one.withdrawal.item: one.withdrawal.date.isoformat() for one in site.withdrawn}
    found: list[PublicLeaving] = []
    for item in _of(site, exhibition, code):
        held = reasons(item, asked)
        if _NEVER.intersection(held):
            continue
        until = item.release.use_until.isoformat() if item.release.use_until else ""
        if "withdrawn" in held:
            since = withdrawn.get(item.key, "")
            found.append(PublicLeaving(item.key, item.id, item.title, rule("withdrawn").label, since))
        elif "term" in held:
            found.append(PublicLeaving(item.key, item.id, item.title, rule("term").label, until))
    return (*found, *_taken_back(site, exhibition, code))


def _taken_back(site: Site, exhibition: Exhibition, code: str) -> Iterator[PublicLeaving]:
    """Items that their lender sends no longer: nothing but their names is left here."""
    for one in site.withdrawn:
        show, _, name = one.withdrawal.item.partition("/")
        if show == exhibition.id and name.startswith(f"{code}:") and one.withdrawal.item not in site.items:
            yield PublicLeaving(one.withdrawal.item, name, Text(), rule("withdrawn").label)


def waits(site: Site, exhibition: Exhibition, shown: frozenset[str]) -> bool:
    """Whether an exhibition has nothing but works of other houses, none of which may be shown: then nothing tells of
    it, for its title came with them.
    """
    keys = [key for unit in exhibition.units for key in unit.items]
    return bool(keys) and all(site.items[key].lent and key not in shown for key in keys)


def _of(site: Site, exhibition: Exhibition, code: str) -> Iterator[Item]:
    for unit in exhibition.units:
        yield from (site.items[key] for key in unit.items if belongs(site.items[key], code))


def _said(item: Item, key: str) -> bool:
    if key == "rights_uri":
        return bool(item.release.rights_uri)
    return any(value != Text() for value in item.values.get(key, ()))
