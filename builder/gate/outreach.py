"""Public types of documents: what visitors may read of each kind. A kind that is added has a maker here."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from builder.gate.events import public_event
from builder.gate.finding import public_choice, public_finder
from builder.gate.guides import in_order, public_guide
from builder.gate.openings import latest_first, public_opening
from builder.gate.quizzes import public_quiz
from builder.gate.statutes import Shelf
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.public import PublicCase, PublicFaq, PublicOutreach, PublicTerm
from builder.model.outreach.settings import CaseSettings, FaqSettings, TermSettings
from builder.model.text import Text

_NOTHING = Text()


def public_outreach(
    outreach: Outreach, shown: Collection[str], as_of: date, faulty: Collection[str] = ()
) -> PublicOutreach:
    """The documents whose keys are in ``shown``, as the public may know them on that day; ``faulty`` holds keys of
    parts that are left out.
    """
    shelf = Shelf(outreach, shown, as_of)

    def documents(kind: str) -> list[ContentDocument]:
        return [one for one in outreach.of(kind) if one.key in shown]

    ids = {one.id for one in documents("guides")}
    faqs = [_faq(one, shelf) for one in sorted(documents("faq"), key=_in_order)]
    return PublicOutreach(
        statutes=shelf.statutes,
        cases=tuple(_case(one, shelf) for one in documents("cases")),
        faqs=tuple(faqs),
        terms=tuple(_term(one, shelf) for one in documents("glossary")),
        quizzes=tuple(quiz for one in documents("quizzes") if (quiz := public_quiz(one, shelf, faulty)).questions),
        guides=tuple(public_guide(one, shelf) for one in sorted(documents("guides"), key=in_order)),
        events=tuple(public_event(one, as_of) for one in documents("events")),
        finders=tuple(finder for one in documents("where") if (finder := public_finder(one, ids, faulty)).holdings),
        choices=tuple(public_choice(one, ids) for one in documents("choose")),
        openings=tuple(public_opening(one, shelf) for one in sorted(documents("openings"), key=latest_first)),
    )


def _in_order(document: ContentDocument) -> tuple[int, str]:
    settings = document.settings
    return (settings.order if isinstance(settings, FaqSettings) else 0, document.id)


def _case(document: ContentDocument, shelf: Shelf) -> PublicCase:
    settings = document.settings
    assert isinstance(settings, CaseSettings)  # the loader reads a case with these
    return PublicCase(
        id=document.id,
        title=settings.title.text,
        sections=document.sections,
        cites=shelf.citations(document),
        fictional=settings.fictional,
        composed=settings.source == "composed",
        source_url=settings.source_url,
        on=settings.on,
    )


def _faq(document: ContentDocument, shelf: Shelf) -> PublicFaq:
    settings = document.settings
    assert isinstance(settings, FaqSettings)  # the loader reads a question with these
    return PublicFaq(
        id=document.id,
        title=settings.title.text,
        answer=document.sections.get("answer", _NOTHING),
        topic=settings.topic.text,
        cites=shelf.citations(document),
        guide=settings.guide,
        fictional=settings.fictional,
    )


def _term(document: ContentDocument, shelf: Shelf) -> PublicTerm:
    settings = document.settings
    assert isinstance(settings, TermSettings)  # the loader reads a term with these
    return PublicTerm(
        id=document.id,
        title=settings.title.text,
        meaning=document.sections.get("meaning", _NOTHING),
        example=document.sections.get("example", _NOTHING),
        aliases=settings.aliases,
        see=settings.see,
        cites=shelf.citations(document),
    )
