"""Cases, questions and terms as pages."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from builder.model.outreach.public import PublicCase, PublicFaq, PublicTerm
from builder.pages.outreach.law_views import CasesView, CaseView, FaqsView, FaqView, GlossaryView, TermView
from builder.pages.outreach.shelf import Shelf
from builder.pages.prose import bare
from builder.pages.views import LinkView
from builder.pages.wording import HTML_LANGUAGE, display, plain
from builder.templates import escaped

_PARTS = ("facts", "question", "analysis", "outcome", "lesson")
_LINE = 90
_OTHERS = 3


def case(shelf: Shelf, one: PublicCase, path: str) -> CaseView:
    """One case: what happened, what the law says, what to remember."""
    room = shelf.room
    root = room.links.root(path)
    cites = shelf.cited(root, one.cites)
    cases = room.site.outreach.cases
    others = [other for other in cases if other is not one]
    return CaseView(
        title=display(one.title, room.language),
        label=room.t("case.fictional") if one.fictional else (room.t("case.composed") if one.composed else ""),
        parts=tuple(
            (key, room.t(f"case.{key}"), shelf.prose(root, one.sections[key]))
            for key in _PARTS
            if one.sections.get(key)
        ),
        cites=tuple((link, cited.quote) for link, cited in zip(cites, one.cites, strict=True)),
        source=LinkView(escaped(room.t("case.source")), one.source_url) if one.source_url else None,
        others=tuple(_link(shelf, other, root) for other in others[:_OTHERS]),
        all=LinkView(escaped(room.t("cases.all")), shelf.link(root, room.page("cases"))),
    )


def cases(shelf: Shelf, path: str) -> CasesView:
    """All cases, each with the beginning of its facts and the place of the law that it is about."""
    room = shelf.room
    root = room.links.root(path)
    rows = []
    for one in room.site.outreach.cases:
        facts = plain(bare(one.sections["facts"], room.language), _LINE) if one.sections.get("facts") else ""
        about = one.cites[0].words.into(room.language) if one.cites else ""
        rows.append((_link(shelf, one, root), escaped(facts), about))
    return CasesView(tuple(rows))


def _link(shelf: Shelf, one: PublicCase, root: str) -> LinkView:
    return LinkView(shelf.room.show(one.title), shelf.link(root, shelf.room.page("case", one.id)))


def faqs(shelf: Shelf, path: str) -> FaqsView:
    """All questions, topic by topic in the order in which a topic first comes."""
    room = shelf.room
    root = room.links.root(path)
    found = room.site.outreach.faqs
    order = {topic: n for n, topic in enumerate(dict.fromkeys(one.topic for one in found))}
    topics = groupby(sorted(found, key=lambda one: order[one.topic]), key=lambda one: one.topic)
    return FaqsView(
        topics=tuple((room.show(topic), tuple(_faq(shelf, one, root) for one in several)) for topic, several in topics),
        fictional=any(one.fictional for one in found),
    )


def _faq(shelf: Shelf, one: PublicFaq, root: str) -> FaqView:
    return FaqView(one.id, shelf.room.show(one.title), shelf.prose(root, one.answer), shelf.cited(root, one.cites))


def glossary(shelf: Shelf, path: str) -> GlossaryView:
    """All terms in the order of their ids."""
    room = shelf.room
    terms = {one.id: one for one in room.site.outreach.terms}
    return GlossaryView(tuple(_term(shelf, one, terms, room.links.root(path)) for one in terms.values()))


def _term(shelf: Shelf, one: PublicTerm, terms: dict[str, PublicTerm], root: str) -> TermView:
    room = shelf.room
    other = "en" if room.language == "zh" else "zh"
    words = getattr(one.title, other) if one.title.zh and one.title.en else ""
    return TermView(
        anchor=one.id,
        term=room.show(one.title),
        other=words,
        other_language=HTML_LANGUAGE["en" if other == "en" else "zh"],
        aliases=room.t("comma").join(one.aliases),
        meaning=shelf.prose(root, one.meaning),
        example=shelf.prose(root, one.example) if one.example else Markup(),
        see=tuple(LinkView(room.show(terms[name].title), f"#{name}") for name in one.see if name in terms),
        cites=shelf.cited(root, one.cites),
    )
