"""What the curator should hear of the gate's decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from builder.gate.circumstances import Circumstances
from builder.gate.rules import BY_ID, Rule, in_force, rule, verdict, yields
from builder.gate.signing import TITLE, Trail, texts
from builder.model.approval import APPROVALS, STAGE_LABELS, Approval, in_runs
from builder.model.choices import label_of
from builder.model.decision import Decision
from builder.model.fields import FIELDS
from builder.model.item import Exhibition, Item, Site
from builder.model.near import nearest
from builder.model.problems import Fact, Problem
from builder.model.public import PublicSite
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import listed, phrase

_NOT_OPEN = frozenset({"controlled", "deferred", "not_reviewed"})
_TOLD_BY_CHECKS = frozenset({"map"})


def told(site: Site, decisions: Sequence[Decision]) -> Iterator[Problem]:
    """A note for what is closed on purpose, a warning for what is not finished, said once where it is true of a whole
    exhibition; faults have their own problem.
    """
    said = list(_told(site, decisions))
    for exhibition in site.exhibitions:
        keys = {key for unit in exhibition.units for key in unit.items}
        mine = [one for one in said if one.item in keys]
        if len(mine) == len(keys) > 1 and len({(one.code, one.facts["reasons"]) for one in mine}) == 1:
            yield from _once(mine)
        else:
            yield from mine


def _once(said: Sequence[Problem]) -> Iterator[Problem]:
    """The same for every item of a table: one warning for the table. What is closed on purpose stays at its items."""
    first = said[0]
    if first.code != "GATE-02":
        yield from said
        return
    facts: dict[str, Fact] = {**first.facts, "count": str(len(said))}
    yield Problem(code="GATE-07", where=Where(first.where.file, first.where.sheet), facts=facts, field=first.field)


def _told(site: Site, decisions: Sequence[Decision]) -> Iterator[Problem]:
    """One problem for each item that is withheld, but for those that a fault or a check holds back."""
    for decision in decisions:
        held = [rule(name) for name in decision.reasons]
        item = site.items[decision.item]
        if _clash(item):
            continue  # that is told, and withholds it until it is mended
        if not held or any(one.nature == "faulty" for one in held) or _TOLD_BY_CHECKS.issuperset(decision.reasons):
            continue
        unfinished = next((one for one in held if one.nature == "unfinished"), held[0])
        closed = [one for one in held if one.nature == "closed" or _stated(one, item)]
        deliberate = any(one.id != "picture" for one in closed) or unfinished.nature != "unfinished"
        yield Problem(
            code="GATE-01" if deliberate else "GATE-02",
            where=item.where,
            facts={
                "reasons": Text("、".join(r.label.zh for r in held), ", ".join(r.label.en for r in held)),
                "suggestion": _advice(held),
            },
            item=decision.item,
            field=next((one.field for one in held if one.nature == "closed"), unfinished.field),
        )


def _advice(held: Sequence[Rule]) -> Text:
    """What to do about every reason that is not finished, or else about the first."""
    unfinished = [one.advice for one in held if one.nature == "unfinished"] or [held[0].advice]
    return Text("".join(words.zh for words in unfinished), " ".join(words.en for words in unfinished))


def _stated(one: Rule, item: Item) -> bool:
    """The curator wrote down that the item is not open: that is a decision, not an omission."""
    return one.id == "opening" and item.release.opening_status in _NOT_OPEN


def contradictions(site: Site) -> Iterator[Problem]:
    """Classified and open at once."""
    for item in site.items.values():
        if _clash(item):
            reasons = phrase("clash.open", level=label_of("security_level", item.release.security_level))
            yield Problem(
                code="GATE-03", where=item.where, facts={"reasons": reasons}, item=item.key, field="security_level"
            )


def _clash(item: Item) -> bool:
    level, opening = item.release.security_level, item.release.opening_status
    return level not in {"", "none"} and not level.startswith("?") and opening == "open"


def overridden(site: Site, shown: frozenset[str], asked: Circumstances) -> Iterator[Problem]:
    """Shown although somebody marked it as not open, although a rule was set aside, or with a word of warning."""
    for key in sorted(shown):
        item = site.items[key]
        if item.release.opening_status in _NOT_OPEN:
            facts = {
                "status": label_of("opening_status", item.release.opening_status),
                "basis": label_of("publish_basis", item.release.publish_basis),
            }
            yield Problem(code="GATE-05", where=item.where, facts=facts, item=key, field="opening_status")
        for one, effect in in_force(asked):
            if effect == "warn" and verdict(one, effect, item, asked) == "warn":
                warned: dict[str, Fact] = {"reasons": one.label, "basis": one.basis, "suggestion": one.advice}
                yield Problem(code="GATE-06", where=item.where, facts=warned, item=key, field=one.field)


def set_aside(site: Site, asked: Circumstances) -> Iterator[Problem]:
    """Every rule that somebody set aside, with name and reason, and those that nobody can; days that have not come."""
    for exhibition in site.exhibitions:
        for one in exhibition.overrides:
            override, key = one.override, f"{exhibition.id}/{one.override.item}"
            facts: dict[str, Fact] = {"item": override.item, "rule": override.rule, "by": override.by}
            if key not in site.items or override.rule not in BY_ID or not yields(site.items[key], override.rule):
                reason = _why_not(site, exhibition, key, override.rule)
                yield Problem(code="SIGN-05", where=one.where, facts=facts | {"reason": reason})
            elif (key, override.rule) in asked.overruled:
                label = rule(override.rule).label
                said = facts | {"rule": label, "reason": override.reason, "day": override.date.isoformat()}
                yield Problem(code="SIGN-06", where=one.where, facts=said, item=key)
            elif override.date > asked.as_of:
                said = facts | {"rule": rule(override.rule).label, "day": override.date.isoformat()}
                yield Problem(code="SIGN-10", where=one.where, facts=said, item=key)
    for down in site.withdrawn:
        if down.withdrawal.date > asked.as_of:
            facts = {"item": down.withdrawal.item, "day": down.withdrawal.date.isoformat()}
            yield Problem(code="SIGN-11", where=down.where, facts=facts)


def _why_not(site: Site, exhibition: Exhibition, key: str, id: str) -> Text:
    if key not in site.items:
        ids = [site.items[one].id for unit in exhibition.units for one in unit.items]
        return phrase("override.no_item", near=listed(nearest(key.partition("/")[2], ids) or ids[:3]))
    if id not in BY_ID:
        free = [one.id for one in BY_ID.values() if not one.firm]
        return phrase("override.no_rule", names=listed(nearest(id, free) or free))
    return phrase("override.firm" if BY_ID[id].firm else "override.lent")


def strange_settings(site: Site) -> Iterator[Problem]:
    """A rule made stricter that is no rule."""
    for name in site.settings.gate.stricter:
        if name not in BY_ID:
            facts: dict[str, Fact] = {"name": name, "names": listed(nearest(name, list(BY_ID)) or list(BY_ID))}
            yield Problem(code="SIGN-07", facts=facts)


def signatures(exhibition: Exhibition, items: Mapping[str, Item], trails: Mapping[str, Trail]) -> Iterator[Problem]:
    """What was changed after somebody signed it, and who must sign again; signatures of days to come. ``trails`` are
    those of this exhibition.
    """
    yield from early(f"exhibits/{exhibition.id}/{APPROVALS}", trails)
    for name, trail in trails.items():
        if not trail.lapsed:
            continue
        item = items.get(name)
        where, key = (item.where, item.key) if item else (exhibition.where, "")
        for parts, lapsed in groupby(trail.lapsed, key=lambda one: one.parts):
            facts: dict[str, Fact] = {
                "parts": _parts(parts, exhibition),
                "signed": signed_by(one.approval for one in lapsed),
            }
            field = next((part for part in parts if part in FIELDS), "")
            yield Problem(code="SIGN-02" if item else "SIGN-08", where=where, facts=facts, item=key, field=field)


def early(file: str, trails: Mapping[str, Trail]) -> Iterator[Problem]:
    """One problem for what one person signed at one stage for one day to come, at the first of its lines, with all."""
    ahead: dict[tuple[str, str, str], list[Approval]] = {}
    for one in (one for trail in trails.values() for one in trail.early):
        ahead.setdefault((one.date, one.stage, one.by), []).append(one)
    for signed in ahead.values():
        lines = sorted(one.line for one in signed)
        facts: dict[str, Fact] = {"signed": signed_by(signed[:1]), "count": str(len(signed)), "lines": in_runs(lines)}
        yield Problem(code="SIGN-03", where=Where(file, row=lines[0]), facts=facts)


def unsigned_texts(site: Site, asked: Circumstances) -> Iterator[Problem]:
    """Texts of an exhibition that no review has seen as they are: they are left out."""
    for exhibition in site.exhibitions:
        if asked.texts is None:
            return
        lacking = [part for part in texts(exhibition) if part not in asked.texts[exhibition.id]]
        if lacking:
            code = "SIGN-09" if TITLE in lacking else "SIGN-04"
            yield Problem(code=code, where=exhibition.where, facts={"parts": _parts(lacking, exhibition)})


def signed_by(approvals: Iterable[Approval]) -> Text:
    """Who signed at which stage and when."""
    said = [(STAGE_LABELS[one.stage], one) for one in approvals]
    return Text(
        "、".join(f"{stage.zh} {one.by}（{one.date}）" for stage, one in said),
        ", ".join(f"{stage.en} {one.by} ({one.date})" for stage, one in said),
    )


def _parts(parts: Iterable[str], exhibition: Exhibition) -> Text:
    labels = [part_label(part, exhibition) for part in parts]
    return Text("、".join(one.zh for one in labels), ", ".join(one.en for one in labels))


def part_label(part: str, exhibition: Exhibition) -> Text:
    """What a part of the signed content is called."""
    own = next((row.label for row in exhibition.own_fields if row.key == part), None)
    if part in FIELDS or own:
        return FIELDS[part].label if part in FIELDS else own or Text()
    if part.startswith("unit:"):
        _, name, kind = part.split(":")
        title = next((unit.title for unit in exhibition.units if unit.id == name), Text()) or Text(name, name)
        return phrase(f"part.unit.{kind}", unit=title)
    return phrase(f"part.{part}")


def other_heroes(site: Site, public: PublicSite) -> Iterator[Problem]:
    """An exhibition that opens with another picture than the one that was chosen."""
    shown_by_id = {exhibition.id: exhibition for exhibition in public.exhibitions}
    for exhibition in site.exhibitions:
        wanted, shown = exhibition.settings.hero, shown_by_id.get(exhibition.id)
        known = f"{exhibition.id}/{wanted}" in site.items  # a hero that does not exist has a problem of its own
        if known and shown and shown.hero and shown.hero.id != wanted:
            facts = {"item": wanted, "other": shown.hero.id}
            yield Problem(code="GATE-04", where=exhibition.where, facts=facts)
