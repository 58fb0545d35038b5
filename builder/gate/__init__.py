"""The publication gate: may this item be shown to these people on this day, and why not?

It is never cached and never depends on a flag being remembered: the date and the audience are arguments.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.gate.asking import circumstances
from builder.gate.at_home import at_home, decided_at_home, outreach_at_home
from builder.gate.choosing import about_chosen, about_logo, concerning
from builder.gate.circumstances import Audience, Circumstances
from builder.gate.coming import Coming, coming
from builder.gate.content_signing import content_approvals_of, content_trails, titles
from builder.gate.content_telling import content_part_label, content_signatures, unsigned_house, unsigned_pages
from builder.gate.documents import Private, decide_documents, decide_pages, page_words, private_words
from builder.gate.documents import told as told_of_documents
from builder.gate.events import kept_words, public_days, told_of_days, told_of_stale_events
from builder.gate.guides import told_of_guides
from builder.gate.halls import words_of_halls
from builder.gate.horizon import Change, changes, last_days, valid_until
from builder.gate.house_words import HOUSE, as_seen, house_key, unread_house
from builder.gate.kiosk import kiosk_site
from builder.gate.layout import words_about
from builder.gate.lending import lending
from builder.gate.loans import for_its_owner, lacking, leaving
from builder.gate.openings import told_of_openings, told_of_stale_openings
from builder.gate.outreach import public_outreach
from builder.gate.quizzes import told_of_quizzes
from builder.gate.release import NONE_UNSHOWABLE, Unshowable, public_fields, public_site
from builder.gate.rules import CHOSEN, RULES, WORST_FIRST, Rule, Verdict, in_force, reasons, verdict
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
from builder.gate.unread import of_gaps, unread
from builder.model.decision import Decision
from builder.model.item import Exhibition, Item, Site
from builder.model.outreach.public import PublicOutreach
from builder.model.problems import Problem
from builder.model.public import PublicSite
from builder.model.table_columns import TableColumns

__all__ = [
    "CHOSEN",
    "HOUSE",
    "RULES",
    "Audience",
    "Change",
    "Circumstances",
    "Coming",
    "Judged",
    "Private",
    "Released",
    "Rule",
    "Signature",
    "Trail",
    "Verdict",
    "about_chosen",
    "about_logo",
    "approvals_of",
    "changes",
    "circumstances",
    "coming",
    "concerning",
    "content_approvals_of",
    "content_part_label",
    "content_trails",
    "explain",
    "for_its_owner",
    "held_back",
    "judge",
    "lacking",
    "leaving",
    "lending",
    "outreach_at_home",
    "part_label",
    "private_values",
    "release",
    "shown_to_all",
    "signed_items",
    "titles",
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


@dataclass(frozen=True, slots=True)
class Judged:
    """The gate's word alone: a decision for every item, for every document, and for every page where reviews are
    demanded; and the signatures that they rest on, by exhibition and below content/.
    """

    items: tuple[Decision, ...]
    documents: tuple[Decision, ...]
    pages: tuple[Decision, ...]
    signed: tuple[tuple[Exhibition, Mapping[str, Trail]], ...]
    below: Mapping[str, Trail]


def judge(site: Site, asked: Circumstances) -> Judged:
    """Decide on every item, document and page. Every item of the site gets exactly one decision."""
    signed = tuple((exhibition, trails(exhibition, site.items, asked.as_of)) for exhibition in site.exhibitions)
    by_key = {name: trail for _, found in signed for name, trail in found.items()}
    below = content_trails(site, asked.as_of)
    return Judged(
        items=tuple(_decision(item, asked, by_key.get(item.key, Trail())) for item in site.items.values()),
        documents=decide_documents(site.outreach, asked, below),
        pages=decide_pages(site.pages, asked, below),
        signed=signed,
        below=below,
    )


def release(site: Site, asked: Circumstances, *, unshowable: Unshowable = NONE_UNSHOWABLE) -> Released:
    """Judge, and make the public site of what may be shown."""
    judged = judge(site, asked)
    decisions, documents, pages = judged.items, judged.documents, judged.pages
    shown = frozenset(decision.item for decision in decisions if decision.shown)
    seen = as_seen(site, asked.house)
    public = public_site(seen, shown, asked, unshowable=unshowable)
    public = replace(public, outreach=_outreach(seen, documents, asked), prose=_prose(site, pages, asked))
    public = replace(public, profile=site.settings.print.profile)
    problems = [
        *told(site, [one for one in decisions if CHOSEN not in one.reasons]),
        *contradictions(site),
        *overridden(site, shown, asked),
        *set_aside(site, asked),
        *strange_settings(site),
        *(one for exhibition, found in judged.signed for one in signatures(exhibition, site.items, found)),
        *unsigned_texts(site, asked),
        *content_signatures(site, judged.below),
        *unsigned_pages(site, pages),
        *unsigned_house(site, asked),
        *other_heroes(site, public),
        *_told_of_outreach(seen, documents, asked),
    ]
    columns = {exhibition.id: exhibition.columns for exhibition in site.exhibitions}
    heard = problems if site.worn is None else concerning(site.worn, problems)
    placed = (columns.get(one.item.partition("/")[0], TableColumns()).at_cell(one) for one in heard)
    if asked.kiosk:
        ends = last_days((site.items[key] for key in sorted(shown)), asked)
        public = kiosk_site(public, seen.kiosk, asked.as_of, ends)
    return Released(public, decisions, tuple(placed), asked, (*documents, *pages))


def _outreach(site: Site, decisions: Sequence[Decision], asked: Circumstances) -> PublicOutreach:
    """What visitors may read of the documents, and the days of the year."""
    told_to_all = {one.item for one in decisions if one.shown}
    outreach = public_outreach(site.outreach, told_to_all, asked.as_of, asked.faulty)
    return replace(outreach, yearly=public_days(site.yearly, outreach.events, asked.as_of))


def _told_of_outreach(site: Site, decisions: Sequence[Decision], asked: Circumstances) -> Iterator[Problem]:
    told_to_all = {one.item for one in decisions if one.shown}
    yield from told_of_documents(site.outreach, decisions)
    yield from told_of_quizzes(site.outreach, told_to_all, asked.as_of)
    yield from told_of_guides(site.outreach, told_to_all, asked.as_of)
    yield from told_of_openings(site.outreach, told_to_all)
    yield from told_of_stale_openings(site.outreach, told_to_all, asked.as_of)
    yield from told_of_stale_events(site.outreach, told_to_all, asked.as_of)
    yield from told_of_days(site.yearly, site.outreach, asked.as_of)


def _prose(site: Site, decisions: Sequence[Decision], asked: Circumstances) -> frozenset[str] | None:
    """The files of content/pages that may be shown: pages that passed, and the pictures that these name. None where no
    review is demanded; a partner's site has the pages that were chosen for it, and no other.
    """
    if not asked.review and site.worn is None:
        return None
    shown = {one.item for one in decisions if one.shown} if asked.review else {page.key for page in site.pages}
    return frozenset(name for page in site.pages if page.key in shown for name in page.files)


def shown_to_all(site: Site, asked: Sequence[Circumstances]) -> PublicSite:
    """The public site of the items that may be shown to every one of these audiences."""
    shown = frozenset(site.items).difference(*(held_back(site, one) for one in asked))
    seen = as_seen(site, asked[0].house)
    return public_site(seen, shown, replace(asked[0], draft=any(one.draft for one in asked)))


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
    """Every rule in order, with what it does to this item; where several must be allowed to see it, the worst of it."""
    told = [(rule, verdict(rule, effect, item, asked)) for rule, effect in in_force(asked)]
    for other in asked.also:
        also = {rule.id: verdict(rule, effect, item, other) for rule, effect in in_force(other)}
        told = [(rule, min(said, also[rule.id], key=WORST_FIRST.index)) for rule, said in told]
    return tuple(told)


def private_values(site: Site, released: Released) -> tuple[Private, ...]:
    """Every value of a withheld item and of a private field, for the proof that none of them left the house."""
    shown = {one.item for one in released.decisions if one.shown or one.reasons == (CHOSEN,)}  # of an open exhibition
    found: list[Private] = []
    for exhibition in site.exhibitions:
        public = {field.key for field in public_fields(exhibition)}
        found += (Private(words, exhibition.id, part) for part, words in unread(exhibition, released.asked))
        found += (Private(words, exhibition.id, "unit") for words in of_gaps(exhibition, released.site))
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
    found += _below_content(site, released.documents, released.asked, shown)
    if site.home:
        asked = at_home(site.home, released.asked)
        found += _below_content(site.home, decided_at_home(site.home, asked), asked, shown)
    return tuple(sorted(set(found), key=lambda private: (private.item, private.field, private.value)))


def _below_content(
    site: Site, decisions: Sequence[Decision], asked: Circumstances, shown: Collection[str]
) -> Iterator[Private]:
    """What halls say of items that are not ``shown``, and every word of documents, pages and the house that is kept
    back by these decisions.
    """
    for key, field, text in words_of_halls(site):
        yield from (Private(words, key, field) for words in (text.zh, text.en) if words and key not in shown)
    held = {one.item for one in decisions if not one.shown}
    yield from private_words(site.outreach, held & site.outreach.documents.keys())
    yield from (
        Private(words, page.key, "text") for page in site.pages if page.key in held for words in page_words(page)
    )
    yield from (Private(words, house_key(site), part) for part, words in unread_house(site, asked))
    read = {one.item for one in decisions if one.shown}
    yield from (Private(words, *at) for *at, words in kept_words(site.outreach, read, asked.as_of) if words)
