"""The publication gate: may this item be shown to these people on this day, and why not?

It is never cached and never depends on a flag being remembered: the date and the audience are arguments.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from builder.gate.documents import Private, decide_documents, private_words
from builder.gate.documents import told as told_of_documents
from builder.gate.layout import words_about
from builder.gate.outreach import public_outreach
from builder.gate.release import NONE_UNSHOWABLE, Unshowable, public_fields, public_site
from builder.gate.rules import RULES, Audience, Circumstances, Rule, reasons, rule
from builder.model.choices import label_of
from builder.model.item import Item, Site
from builder.model.problems import Problem
from builder.model.public import Decision, PublicSite
from builder.model.table_columns import TableColumns
from builder.model.text import Text

__all__ = [
    "RULES",
    "Audience",
    "Circumstances",
    "Private",
    "Released",
    "Rule",
    "circumstances",
    "explain",
    "private_values",
    "release",
    "shown_to_all",
]


_FIELDS = {
    "security": "security_level",
    "opening": "opening_status",
    "public_attribute": "public_attribute",
    "basis": "publish_basis",
    "embargo": "embargo_until",
    "term": "use_until",
    "audience": "audience",
}
"""The field that decides a rule: a report leads the curator to its cell."""


_NOT_OPEN = frozenset({"controlled", "deferred", "not_reviewed"})


@dataclass(frozen=True, slots=True)
class Released:
    """What the gate hands on: the public site, a decision for every item and every document, and what the curator
    should hear.
    """

    site: PublicSite
    decisions: tuple[Decision, ...]
    problems: tuple[Problem, ...]
    documents: tuple[Decision, ...] = ()

    @property
    def all_decisions(self) -> tuple[Decision, ...]:
        """Of items, then of documents: the register that is signed."""
        return (*self.decisions, *self.documents)


def circumstances(
    site: Site, problems: Iterable[Problem], *, audience: Audience, as_of: date, draft: bool = False
) -> Circumstances:
    """The question as the site's settings and the problems found so far put it."""
    settings = site.settings
    faulty = frozenset(problem.item for problem in problems if problem.item and problem.kind.withholds == "item")
    asked = Circumstances(
        audience=audience,
        as_of=as_of,
        profile=settings.gate.profile,
        review=settings.gate.review == "final" or settings.kind == "gov",
        draft=draft,
        faulty=faulty,
    )
    held = {
        picture.digest: item.key
        for item in site.items.values()
        if set(reasons(item, asked)) - {"fault"}
        for picture in item.pictures
    }
    return replace(asked, held_pictures=held)


def release(site: Site, asked: Circumstances, *, unshowable: Unshowable = NONE_UNSHOWABLE) -> Released:
    """Decide on every item and make the public site. Every item of the site gets exactly one decision."""
    decisions = tuple(
        Decision(
            item=item.key,
            audience=asked.audience,
            reasons=reasons(item, asked),
            basis=item.release.publish_basis,
            content_hash=_content_hash(item),
        )
        for item in site.items.values()
    )
    shown = frozenset(decision.item for decision in decisions if decision.shown)
    documents = decide_documents(site.outreach, asked)
    outreach = public_outreach(site.outreach, {one.item for one in documents if one.shown}, asked.as_of)
    public = replace(public_site(site, shown, draft=asked.draft, unshowable=unshowable), outreach=outreach)
    problems = [*_told(site, decisions), *_contradictions(site), *_overruled(site, shown), *_other_heroes(site, public)]
    problems += told_of_documents(site.outreach, documents)
    columns = {exhibition.id: exhibition.columns for exhibition in site.exhibitions}
    placed = (columns.get(one.item.partition("/")[0], TableColumns()).at_cell(one) for one in problems)
    return Released(public, decisions, tuple(placed), documents)


def shown_to_all(site: Site, asked: Sequence[Circumstances]) -> PublicSite:
    """The public site of the items that may be shown to every one of these audiences."""
    shown = frozenset(key for key, item in site.items.items() if not any(reasons(item, one) for one in asked))
    return public_site(site, shown, draft=any(one.draft for one in asked))


def explain(item: Item, asked: Circumstances) -> tuple[tuple[Rule, bool], ...]:
    """Every rule in order, with True where it holds the item back."""
    return tuple((rule, rule.holds(item, asked)) for rule in RULES if rule.in_draft or not asked.draft)


def private_values(site: Site, released: Released) -> tuple[Private, ...]:
    """Every value of a withheld item and of a private field, for the proof that none of them left the house."""
    shown = {decision.item for decision in released.decisions if decision.shown}
    found: list[Private] = []
    for exhibition in site.exhibitions:
        public = {field.key for field in public_fields(exhibition)}
        for key, field, text in words_about(exhibition):
            found += (Private(words, key, field) for words in (text.zh, text.en) if words and key not in shown)
        for key in (key for unit in exhibition.units for key in unit.items):
            item = site.items[key]
            if key not in shown:
                found += (Private(words, key, "title") for words in (item.title.zh, item.title.en) if words)
            for field, values in item.values.items():
                if key not in shown or field not in public:
                    found += (Private(words, key, field) for value in values for words in {value.zh, value.en} if words)
    found += private_words(site.outreach, {one.item for one in released.documents if not one.shown})
    return tuple(sorted(set(found), key=lambda private: (private.item, private.field, private.value)))


def _told(site: Site, decisions: Sequence[Decision]) -> Iterable[Problem]:
    """A note for what is closed on purpose, a warning for what is not finished; faults have their own problem."""
    for decision in decisions:
        held = [rule(name) for name in decision.reasons]
        item = site.items[decision.item]
        if not held or any(rule.nature == "faulty" for rule in held):
            continue
        deliberate = any(rule.nature == "closed" or _stated(rule, item) for rule in held)
        unfinished = next((rule for rule in held if rule.nature == "unfinished"), held[0])
        yield Problem(
            code="GATE-01" if deliberate else "GATE-02",
            where=item.where,
            facts={
                "reasons": Text("、".join(r.label.zh for r in held), ", ".join(r.label.en for r in held)),
                "suggestion": _advice(held),
            },
            item=decision.item,
            field=_FIELDS.get(next((rule.id for rule in held if rule.nature == "closed"), unfinished.id), ""),
        )


def _advice(held: Sequence[Rule]) -> Text:
    """What to do about every reason that is not finished, or else about the first."""
    unfinished = [rule.advice for rule in held if rule.nature == "unfinished"] or [held[0].advice]
    return Text("".join(words.zh for words in unfinished), " ".join(words.en for words in unfinished))


def _stated(rule: Rule, item: Item) -> bool:
    """The curator wrote down that the item is not open: that is a decision, not an omission."""
    return rule.id == "opening" and item.release.opening_status in _NOT_OPEN


def _contradictions(site: Site) -> Iterable[Problem]:
    for item in site.items.values():
        level, opening = item.release.security_level, item.release.opening_status
        if level not in {"", "none"} and not level.startswith("?") and opening == "open":
            words = label_of("security_level", level)
            reasons_ = Text(f"密级为“{words.zh}”，开放标识却是“开放”", f"classified “{words.en}”, yet marked as open")
            yield Problem(
                code="GATE-03", where=item.where, facts={"reasons": reasons_}, item=item.key, field="security_level"
            )


def _overruled(site: Site, shown: frozenset[str]) -> Iterable[Problem]:
    """Shown although somebody marked it as not open: the basis allows it, but it may be an oversight."""
    for key in sorted(shown):
        item = site.items[key]
        if item.release.opening_status in _NOT_OPEN:
            facts = {
                "status": label_of("opening_status", item.release.opening_status),
                "basis": label_of("publish_basis", item.release.publish_basis),
            }
            yield Problem(code="GATE-05", where=item.where, facts=facts, item=key, field="opening_status")


def _other_heroes(site: Site, public: PublicSite) -> Iterable[Problem]:
    for exhibition, shown in zip(site.exhibitions, public.exhibitions, strict=True):
        wanted = exhibition.settings.hero
        known = f"{exhibition.id}/{wanted}" in site.items  # a hero that does not exist has a problem of its own
        if known and shown.hero and shown.hero.id != wanted:
            facts = {"item": wanted, "other": shown.hero.id}
            yield Problem(code="GATE-04", where=exhibition.where, facts=facts)


def _content_hash(item: Item) -> str:
    """The hash of what a reviewer looks at: title, texts, dates, rights and the picture with its redactions."""
    parts = [
        asdict(item.title),
        item.date.original if item.date else "",
        sorted((key, [(value.zh, value.en) for value in values]) for key, values in item.values.items()),
        [picture.digest for picture in item.pictures],
        sorted((place, [asdict(r) for r in rectangles]) for place, rectangles in item.redactions.items()),
    ]
    return hashlib.sha256(repr(parts).encode()).hexdigest()
