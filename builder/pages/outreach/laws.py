"""The door to the law: every statute, and a few of the cases, questions and terms."""

from __future__ import annotations

from builder.model.outreach.public import PublicStatute
from builder.pages.outreach.law_views import LawRowView, LawsView
from builder.pages.outreach.shelf import Shelf
from builder.pages.views import LinkView
from builder.strings.days import day_of
from builder.templates import escaped

_FEW = 6


def laws(shelf: Shelf, path: str) -> LawsView:
    """The list of statutes and the ways further."""
    room = shelf.room
    root = room.links.root(path)
    outreach = room.site.outreach

    def everything(count: int, kind: str) -> LinkView | None:
        if not count:
            return None
        target = {"cases": room.page("cases"), "faq": room.page("faq"), "glossary": room.page("glossary")}[kind]
        return LinkView(escaped(room.t(f"laws.{kind}", n=count)), shelf.link(root, target))

    return LawsView(
        statutes=tuple(_row(shelf, one, root) for one in outreach.statutes),
        cases=tuple(
            LinkView(room.show(one.title), shelf.link(root, room.page("case", one.id))) for one in outreach.cases[:_FEW]
        ),
        cases_all=everything(len(outreach.cases), "cases"),
        questions=tuple(
            LinkView(room.show(one.title), shelf.link(root, f"{room.page('faq')}#{one.id}"))
            for one in outreach.faqs[:_FEW]
        ),
        questions_all=everything(len(outreach.faqs), "faq"),
        terms=tuple(
            LinkView(room.show(one.title), shelf.link(root, f"{room.page('glossary')}#{one.id}"))
            for one in outreach.terms
        ),
        terms_all=everything(len(outreach.terms), "glossary"),
    )


def _row(shelf: Shelf, one: PublicStatute, root: str) -> LawRowView:
    room, current = shelf.room, one.current
    facts = [current.issuer.into(room.language), room.t("law.effective", day=day_of(current.version, room.language))]
    return LawRowView(
        title=room.show(current.title),
        href=shelf.link(root, room.page("law", one.id)),
        standing=room.t(f"law.{current.standing}"),
        mark=current.standing,
        facts=tuple(fact for fact in facts if fact),
        count=room.t("law.count", n=len(current.text.articles)),
        fictional=current.fictional,
    )
