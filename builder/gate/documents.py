"""The gate's word on documents: a draft, one that was withdrawn, one at fault or unread is shown to nobody."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from builder.gate.circumstances import Circumstances
from builder.model.decision import Decision
from builder.model.outreach.choice_settings import ChoiceSettings
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.event_settings import EventSettings
from builder.model.outreach.finder_settings import FinderSettings
from builder.model.outreach.guide_settings import GuideSettings
from builder.model.outreach.kinds import CONTENT_KINDS
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.quiz_settings import QuizSettings
from builder.model.outreach.settings import Review
from builder.model.problems import Problem
from builder.model.text import Text
from builder.strings import phrase

_TELLING = 12
"""Shorter words say nothing by themselves and stand everywhere."""


@dataclass(frozen=True, slots=True)
class Private:
    """A value that must appear in no output: of what is withheld, or of a private field."""

    value: str
    item: str
    field: str


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """One ground for withholding a document. ``code`` is how the curator hears of it; none where a problem told."""

    id: str
    label: Text
    holds: Callable[[ContentDocument, Circumstances], bool]
    code: str = ""
    in_draft: bool = False


DOCUMENT_RULES: tuple[DocumentRule, ...] = (
    DocumentRule(
        "withdrawn",
        Text("已撤下", "withdrawn"),
        lambda document, _: document.settings.state == "withdrawn",
        "DOC-08",
        in_draft=True,
    ),
    DocumentRule("draft", Text("草稿", "a draft"), lambda document, _: document.settings.state == "draft", "DOC-08"),
    DocumentRule(
        "review",
        Text("没有通过审核", "no review"),
        lambda document, asked: (
            asked.review and document.key not in asked.approved and not _read_by(document.settings.reviewed, asked)
        ),
        "DOC-09",
    ),
    DocumentRule("fault", Text("有差错", "a mistake"), lambda document, asked: document.key in asked.faulty),
)


def decide_documents(outreach: Outreach, asked: Circumstances) -> tuple[Decision, ...]:
    """One decision for every document, in their order."""
    return tuple(
        Decision(
            item=document.key,
            audience=asked.audience,
            reasons=tuple(rule.id for rule in _in_force(asked) if rule.holds(document, asked)),
        )
        for document in outreach.documents.values()
    )


def told(outreach: Outreach, decisions: Iterable[Decision]) -> Iterable[Problem]:
    """A note for each document that is held back; where a problem holds it, that problem has told already."""
    rules = {rule.id: rule for rule in DOCUMENT_RULES}
    for decision in decisions:
        held = [rules[name] for name in decision.reasons]
        if not held or any(not rule.code for rule in held):
            continue
        document = outreach.documents[decision.item]
        title = document.settings.title.text
        facts = {
            "what": CONTENT_KINDS[document.kind].label,
            "title": title or document.id,
            "state": phrase(f"state.{document.settings.state}"),
        }
        yield Problem(code=held[0].code, where=document.where, facts=facts, item=document.key, field="state")


def private_words(outreach: Outreach, withheld: Collection[str]) -> list[Private]:
    """The words of withheld documents, a paragraph a value: none of them may be found in any output."""
    found = []
    for key in sorted(withheld):
        document = outreach.documents[key]
        title = document.settings.title.text
        words = [("title", title.zh), ("title", title.en)]
        for name, text in (*document.sections.items(), *document.glosses.items()):
            words += ((name, line) for both in (text.zh, text.en) for line in both.splitlines())
        words += (("questions", line) for line in _asked(document))
        words += (("steps", line) for line in _guided(document))
        words += (("rows", line) for line in _led(document))
        words += (("sessions", line) for line in _announced(document))
        if document.kind == "law" and not _published_elsewhere(document, outreach, withheld):
            words += (("text", line) for line in document.body.splitlines())
        found += [Private(line.strip(), key, field) for field, line in words if len(line.strip()) >= _TELLING]
    return found


def _asked(document: ContentDocument) -> Iterable[str]:
    """Stems and explanations of a quiz."""
    if isinstance(document.settings, QuizSettings):
        for one in document.settings.questions:
            yield from (one.stem.zh, one.stem.en, one.explain.zh, one.explain.en)


def _guided(document: ContentDocument) -> Iterable[str]:
    """What a guide says of its own: steps, and whom it is for."""
    if isinstance(document.settings, GuideSettings):
        guide = document.settings
        for one in (guide.summary, guide.who, guide.accepts, guide.result, *(step.text for step in guide.steps)):
            yield from (one.zh, one.en)


def _announced(document: ContentDocument) -> Iterable[str]:
    """What takes place."""
    if isinstance(document.settings, EventSettings):
        for one in document.settings.sessions:
            yield from (one.title.zh, one.title.en, one.summary.zh, one.summary.en)


def _led(document: ContentDocument) -> Iterable[str]:
    """What a finder notes, and what a helper asks and answers. Addresses stand elsewhere, too."""
    if isinstance(document.settings, FinderSettings):
        for row in document.settings.rows:
            yield from (row.note.zh, row.note.en)
    if isinstance(document.settings, ChoiceSettings):
        for one in document.settings.questions:
            yield from (one.ask.zh, one.ask.en, one.help.zh, one.help.en)
        for end in document.settings.outcomes:
            yield from (end.say.zh, end.say.en, end.text.zh, end.text.en)


def _published_elsewhere(document: ContentDocument, outreach: Outreach, withheld: Collection[str]) -> bool:
    """Whether another version of the statute is shown: most of their words are the same."""
    statute = document.id.partition("@")[0]
    versions = [one for one in outreach.of("law") if one.id.partition("@")[0] == statute]
    return any(one.key not in withheld for one in versions)


def _read_by(review: Review, asked: Circumstances) -> bool:
    """Whether somebody read it; not yet, where the day has not come."""
    return bool(review.by.strip()) and (review.on is None or review.on <= asked.as_of)


def _in_force(asked: Circumstances) -> Iterable[DocumentRule]:
    return (rule for rule in DOCUMENT_RULES if rule.in_draft or not asked.draft)
