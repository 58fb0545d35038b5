"""The publication gate: may this item be shown to these people on this day, and why not?

It is never cached and never depends on a flag being remembered: the date and the audience are arguments.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.gate.asking import circumstances
from builder.gate.circumstances import Audience, Circumstances
from builder.gate.documents import Private, decide_documents, private_words
from builder.gate.documents import told as told_of_documents
from builder.gate.events import kept_words, public_days, told_of_days, told_of_stale_events
from builder.gate.guides import told_of_guides
from builder.gate.halls import words_of_halls
from builder.gate.horizon import Change, changes, last_days, valid_until
from builder.gate.kiosk import kiosk_site
from builder.gate.layout import words_about
from builder.gate.lending import lending
from builder.gate.loans import lacking, leaving
from builder.gate.openings import told_of_openings, told_of_stale_openings
from builder.gate.outreach import public_outreach
from builder.gate.quizzes import told_of_quizzes
from builder.gate.release import NONE_UNSHOWABLE, Unshowable, public_fields, public_site
from builder.gate.rules import RULES, Rule, Verdict, in_force, reasons, verdict
from builder.gate.signing import Signature, Trail, approvals_of, signed_items, trails
from builder.gate.telling import (
    contradictions,
    other_heroes,
    overridden,
    part_label,
    set_aside,
    signatures,
    strange_settings,
    told,
    unsigned_texts,
)
from builder.gate.unread import unread
from builder.model.decision import Decision
from builder.model.item import Item, Site
from builder.model.problems import Problem
from builder.model.public import PublicSite
from builder.model.table_columns import TableColumns

__all__ = [
    "RULES",
    "Audience",
    "Change",
    "Circumstances",
    "Private",
    "Released",
    "Rule",
    "Signature",
    "Trail",
    "Verdict",
    "approvals_of",
    "changes",
    "circumstances",
    "explain",
    "held_back",
    "lacking",
    "leaving",
    "lending",
    "part_label",
    "private_values",
    "release",
    "shown_to_all",
    "signed_items",
    "trails",
    "valid_until",
]


@dataclass(frozen=True, slots=True)
class Released:
    """What the gate hands on: the public site, a decision for every item and every document, what the curator should
    hear, and the question that it answered.
    """

    site: PublicSite
    decisions: tuple[Decision, ...]
    problems: tuple[Problem, ...]
    asked: Circumstances
    documents: tuple[Decision, ...] = ()

    @property
    def all_decisions(self) -> tuple[Decision, ...]:
        """Of items, then of documents: the register that is signed."""
        return (*self.decisions, *self.documents)


def release(site: Site, asked: Circumstances, *, unshowable: Unshowable = NONE_UNSHOWABLE) -> Released:
    """Decide on every item and make the public site. Every item of the site gets exactly one decision."""
    by_show = [(exhibition, trails(exhibition, site.items, asked.as_of)) for exhibition in site.exhibitions]
    signed = {name: trail for _, found in by_show for name, trail in found.items()}
    decisions = tuple(_decision(item, asked, signed.get(item.key, Trail())) for item in site.items.values())
    shown = frozenset(decision.item for decision in decisions if decision.shown)
    documents = decide_documents(site.outreach, asked)
    told_to_all = {one.item for one in documents if one.shown}
    outreach = public_outreach(site.outreach, told_to_all, asked.as_of, asked.faulty)
    outreach = replace(outreach, yearly=public_days(site.yearly, outreach.events, asked.as_of))
    public = replace(public_site(site, shown, asked, unshowable=unshowable), outreach=outreach)
    problems = [
        *told(site, decisions),
        *contradictions(site),
        *overridden(site, shown, asked),
        *set_aside(site, asked),
        *strange_settings(site),
        *(one for exhibition, found in by_show for one in signatures(exhibition, site.items, found)),
        *unsigned_texts(site, asked),
        *other_heroes(site, public),
        *told_of_documents(site.outreach, documents),
        *told_of_quizzes(site.outreach, told_to_all, asked.as_of),
        *told_of_guides(site.outreach, told_to_all, asked.as_of),
        *told_of_openings(site.outreach, told_to_all),
        *told_of_stale_openings(site.outreach, told_to_all, asked.as_of),
        *told_of_stale_events(site.outreach, told_to_all, asked.as_of),
        *told_of_days(site.yearly, site.outreach, asked.as_of),
    ]
    columns = {exhibition.id: exhibition.columns for exhibition in site.exhibitions}
    placed = (columns.get(one.item.partition("/")[0], TableColumns()).at_cell(one) for one in problems)
    if asked.kiosk:
        ends = last_days((site.items[key] for key in sorted(shown)), asked)
        public = kiosk_site(public, site.kiosk, asked.as_of, ends)
    return Released(public, decisions, tuple(placed), asked, documents)


def shown_to_all(site: Site, asked: Sequence[Circumstances]) -> PublicSite:
    """The public site of the items that may be shown to every one of these audiences."""
    shown = frozenset(site.items).difference(*(held_back(site, one) for one in asked))
    return public_site(site, shown, replace(asked[0], draft=any(one.draft for one in asked)))


def held_back(site: Site, asked: Circumstances) -> frozenset[str]:
    """The keys of the items that may not be shown to this audience."""
    return frozenset(key for key, item in site.items.items() if reasons(item, asked))


def _decision(item: Item, asked: Circumstances, signed: Trail) -> Decision:
    last = signed.last
    return Decision(
        item=item.key,
        audience=asked.audience,
        reasons=reasons(item, asked),
        basis=item.release.publish_basis,
        approver=last.by if last else "",
        sheet=last.sheet if last else "",
        content_hash=signed.content,
    )


def explain(item: Item, asked: Circumstances) -> tuple[tuple[Rule, Verdict], ...]:
    """Every rule in order, with what it does to this item."""
    return tuple((rule, verdict(rule, effect, item, asked)) for rule, effect in in_force(asked))


def private_values(site: Site, released: Released) -> tuple[Private, ...]:
    """Every value of a withheld item and of a private field, for the proof that none of them left the house."""
    shown = {decision.item for decision in released.decisions if decision.shown}
    found: list[Private] = []
    for key, field, text in words_of_halls(site):
        found += (Private(words, key, field) for words in (text.zh, text.en) if words and key not in shown)
    for exhibition in site.exhibitions:
        public = {field.key for field in public_fields(exhibition)}
        found += (Private(words, exhibition.id, part) for part, words in unread(exhibition, released.asked))
        for key, field, text in words_about(exhibition):
            found += (Private(words, key, field) for words in (text.zh, text.en) if words and key not in shown)
        for chapter, key in ((unit.id, key) for unit in exhibition.units for key in unit.items):
            item = site.items[key]
            open_ = public - set(item.release.private_fields) if key in shown else set()
            if key not in shown:
                found += (Private(words, key, "title") for words in (item.title.zh, item.title.en) if words)
            for field, values in item.values.items():
                told = {"", chapter} if field == "unit" else {""}  # its name stands in the chapter's address
                if field not in open_:
                    found += (Private(words, key, field) for one in values for words in {one.zh, one.en} - told)
    found += private_words(site.outreach, {one.item for one in released.documents if not one.shown})
    read = {one.item for one in released.documents if one.shown}
    found += (Private(words, *at) for *at, words in kept_words(site.outreach, read, released.asked.as_of) if words)
    return tuple(sorted(set(found), key=lambda private: (private.item, private.field, private.value)))
