"""The decision helper as a page: every question a section with an address of its own, every answer a link.

The style sheet shows the section that the address names, so it works without script, with the keyboard, with the
browser's way back, and from a folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.model.outreach.public_finding import PublicAsk, PublicChoice, PublicOutcome
from builder.pages.outreach.contact import call, opened, shown
from builder.pages.outreach.finder import kind_anchor
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.shelf import Shelf
from builder.pages.views import LinkView
from builder.pages.wording import display
from builder.strings.days import day_of
from builder.templates import Plain, escaped


@dataclass(frozen=True, slots=True)
class AskView(Plain):
    """A question; each answer says what it leads to, for paper."""

    anchor: str
    ask: Markup
    help: Markup
    answers: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class OutcomeView(Plain):
    """Where it ends."""

    anchor: str
    say: Markup
    text: Markup
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ChoiceView(Plain):
    """The helper."""

    title: Markup
    summary: Markup
    fictional: bool
    updated: str
    questions: tuple[AskView, ...]
    outcomes: tuple[OutcomeView, ...]
    again: str  # the first question's anchor
    all: LinkView


def choice_pages(shelf: Shelf) -> Iterator[OutreachPage]:
    """A page for each helper."""
    room = shelf.room
    for one in room.site.outreach.choices:
        yield OutreachPage(
            kind="choose",
            slug=one.id,
            view=_choice(shelf, one, room.page("choose", one.id)),
            title=one.title.into(room.language),
            description=one.summary.into(room.language) or room.t("choose.door"),
            thing=one,
            made_from=(f"content/choose/{one.id}",),
        )


def _choice(shelf: Shelf, one: PublicChoice, path: str) -> ChoiceView:
    room = shelf.room
    root = room.links.root(path)
    names = {ask.id: ask.ask for ask in one.questions} | {end.id: end.say for end in one.outcomes}

    def asked(ask: PublicAsk) -> AskView:
        answers = (
            LinkView(room.show(say), f"#{to}", room.t("choose.next", name=names[to].into(room.language)))
            for say, to in ask.answers
        )
        return AskView(ask.id, room.show(ask.ask), shown(room, ask.help), tuple(answers))

    return ChoiceView(
        title=display(one.title, room.language),
        summary=shown(room, one.summary),
        fictional=one.fictional,
        updated=day_of(one.updated.isoformat(), room.language) if one.updated else "",
        questions=tuple(map(asked, one.questions)),
        outcomes=tuple(_outcome(shelf, end, root) for end in one.outcomes),
        again=f"#{one.questions[0].id}",
        all=LinkView(escaped(room.t("guides.title")), shelf.link(root, room.page("guides"))),
    )


def _outcome(shelf: Shelf, end: PublicOutcome, root: str) -> OutcomeView:
    room, outreach = shelf.room, shelf.room.site.outreach
    links: list[LinkView | None] = []
    for guide in (one for one in outreach.guides if one.id == end.guide):
        words = room.t("choose.guide", name=guide.title.into(room.language))
        links.append(LinkView(escaped(words), shelf.link(root, room.page("guide", guide.id))))
    for finder in outreach.finders:
        if anchor := kind_anchor(finder, end.where):
            href = shelf.link(root, f"{room.page('where', finder.id)}#{anchor}")
            links.append(LinkView(escaped(room.t("choose.where")), href))
    links += [call(end.phone), opened(end.url)]
    return OutcomeView(end.id, room.show(end.say), shown(room, end.text), tuple(one for one in links if one))
