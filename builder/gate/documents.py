"""The gate's word on documents: a draft, one that was withdrawn, one at fault or unread is shown to nobody."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.gate.circumstances import Circumstances
from builder.gate.openings import comes_later
from builder.gate.signing import Trail
from builder.gate.unread import sentences, tells
from builder.model.decision import Decision
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.kinds import CONTENT_KINDS
from builder.model.outreach.opening_settings import OpeningSettings
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.said import words_in
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.model.written_page import WrittenPage
from builder.strings import phrase


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
        lambda document, asked: asked.review and document.key not in asked.approved,
        "DOC-09",
    ),
    DocumentRule(
        "later",
        Text("公布日期还没有到", "its day has not come"),
        lambda document, asked: comes_later(document, asked.as_of),
        "OPEN-07",
    ),
    DocumentRule("fault", Text("有差错", "a mistake"), lambda document, asked: document.key in asked.faulty),
)


def decide_documents(
    outreach: Outreach, asked: Circumstances, trails: Mapping[str, Trail] = MappingProxyType({})
) -> tuple[Decision, ...]:
    """One decision for every document, in their order, with who signed it."""
    return tuple(
        _decision(
            document.key,
            asked,
            tuple(rule.id for rule in _in_force(asked) if rule.holds(document, asked)),
            trails.get(document.key, Trail()),
        )
        for document in outreach.documents.values()
    )


def decide_pages(
    pages: Iterable[WrittenPage], asked: Circumstances, trails: Mapping[str, Trail]
) -> tuple[Decision, ...]:
    """One decision for every hand-written page where reviews are demanded; elsewhere nobody decides about them."""
    if not asked.review:
        return ()
    held = {page.key for page in pages if page.key not in asked.approved and not asked.draft}
    return tuple(_decision(one.key, asked, ("review",) if one.key in held else (), trails[one.key]) for one in pages)


def _decision(key: str, asked: Circumstances, reasons: tuple[str, ...], trail: Trail) -> Decision:
    last = trail.last
    return Decision(
        item=key,
        audience=asked.audience,
        reasons=reasons,
        approver=last.by if last else "",
        sheet=last.sheet if last else "",
        content_hash=trail.content,
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
        facts: dict[str, Fact] = {
            "key": document.key,
            "what": CONTENT_KINDS[document.kind].label,
            "title": title or document.id,
            "state": phrase(f"state.{document.settings.state}"),
        }
        if isinstance(document.settings, OpeningSettings):
            facts["day"] = document.settings.on.isoformat()
        yield Problem(code=held[0].code, where=document.where, facts=facts, item=document.key, field="state")


def private_words(outreach: Outreach, withheld: Collection[str]) -> list[Private]:
    """The words of withheld documents, a paragraph a value: none of them may be found in any output."""
    found = []
    for key in sorted(withheld):
        document = outreach.documents[key]
        words: list[tuple[str, str]] = []
        for name, text in (*document.sections.items(), *document.glosses.items()):
            words += ((name, line) for both in (text.zh, text.en) for line in sentences(both))
        settings = document.settings
        words += (("title", settings.title.zh), ("title", settings.title.en))
        words += () if document.kind == "law" else words_in(settings)
        if document.kind == "law" and not _published_elsewhere(document, outreach, withheld):
            words += (("text", line) for line in document.body.splitlines())
        found += [Private(line.strip(), key, field) for field, line in words if tells(field, line.strip())]
    return found


def page_words(page: WrittenPage) -> Iterator[str]:
    """The sentences of a hand-written page."""
    lines = (line for text in page.texts.values() for line in sentences(text))
    yield from (line for line in lines if tells("text", line))


def _published_elsewhere(document: ContentDocument, outreach: Outreach, withheld: Collection[str]) -> bool:
    """Whether another version of the statute is shown: most of their words are the same."""
    statute = document.id.partition("@")[0]
    versions = [one for one in outreach.of("law") if one.id.partition("@")[0] == statute]
    return any(one.key not in withheld for one in versions)


def _in_force(asked: Circumstances) -> Iterable[DocumentRule]:
    return (rule for rule in DOCUMENT_RULES if rule.in_draft or not asked.draft)
