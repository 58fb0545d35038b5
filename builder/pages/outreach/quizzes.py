"""Quizzes as pages: complete without script, one question a screen with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from builder.model.outreach.public import PublicQuestion, PublicQuiz
from builder.model.outreach.public_kinds import Listing
from builder.pages.outreach.page import OutreachPage
from builder.pages.outreach.shelf import Shelf
from builder.pages.views import LinkView
from builder.pages.wording import display
from builder.templates import Plain, escaped

_SAID = (
    *("check", "next", "finish", "again", "correct", "not_yet", "once_more", "answer"),
    *("score", "passed", "learn", "step", "pick"),
)


@dataclass(frozen=True, slots=True)
class OptionView(Plain):
    """One option: its place from 0, its letter, its words."""

    place: int
    letter: str
    words: Markup


@dataclass(frozen=True, slots=True)
class QuestionView(Plain):
    """One question with its answer and the law behind it."""

    anchor: str
    type: str
    hint: str  # how it is answered
    stem: Markup
    options: tuple[OptionView, ...]
    topic: str
    answer: str  # places, with commas between
    solution: tuple[Markup, ...]  # the right options in words
    explain: Markup
    law: tuple[tuple[LinkView, str], ...]  # where it stands, and its words


@dataclass(frozen=True, slots=True)
class QuizView(Plain):
    """A quiz. ``words`` are the phrases of the script, as JSON."""

    title: Markup
    summary: Markup
    count: str
    fictional: bool
    draw: int
    pass_mark: int
    tries: int
    questions: tuple[QuestionView, ...]
    words: str
    all: LinkView


@dataclass(frozen=True, slots=True)
class QuizzesView(Plain):
    """All quizzes: title, what it is about, how many questions."""

    rows: tuple[tuple[LinkView, Markup], ...]


def quiz_pages(shelf: Shelf) -> Iterator[OutreachPage]:
    """The list of quizzes, and each of them."""
    room, found = shelf.room, shelf.room.site.outreach.quizzes
    if not found:
        return
    keys = tuple(f"content/quizzes/{one.id}" for one in found)
    path = room.page("quizzes")
    root = room.links.root(path)
    rows = tuple(
        (
            LinkView(room.show(one.title), shelf.link(root, room.page("quiz", one.id)), _count(shelf, one)),
            room.show(one.summary),
        )
        for one in found
    )
    yield OutreachPage(
        kind="quizzes",
        view=QuizzesView(rows),
        title=room.t("quizzes.title"),
        description=room.t("quizzes.description", site=room.site.title.into(room.language)),
        thing=Listing("quizzes", found),
        made_from=keys,
    )
    for one in found:
        yield OutreachPage(
            kind="quiz",
            slug=one.id,
            view=_quiz(shelf, one, room.page("quiz", one.id)),
            title=one.title.into(room.language),
            description=one.summary.into(room.language) or one.title.into(room.language),
            thing=one,
            made_from=(f"content/quizzes/{one.id}",),
        )


def _count(shelf: Shelf, one: PublicQuiz) -> str:
    return shelf.room.t("quiz.count", n=one.draw if 0 < one.draw < len(one.questions) else len(one.questions))


def _quiz(shelf: Shelf, one: PublicQuiz, path: str) -> QuizView:
    room = shelf.room
    root = room.links.root(path)
    words = {name: room.t(f"quiz.{name}") for name in _SAID}
    return QuizView(
        title=display(one.title, room.language),
        summary=room.show(one.summary),
        count=_count(shelf, one),
        fictional=one.fictional,
        draw=one.draw,
        pass_mark=one.pass_mark,
        tries=one.tries,
        questions=tuple(_question(shelf, question, root) for question in one.questions),
        words=json.dumps(words, ensure_ascii=False, sort_keys=True),
        all=LinkView(escaped(room.t("quizzes.title")), shelf.link(root, room.page("quizzes"))),
    )


def _question(shelf: Shelf, one: PublicQuestion, root: str) -> QuestionView:
    room = shelf.room
    links = shelf.cited(root, one.cites)
    return QuestionView(
        anchor=one.id,
        type=one.type,
        hint=room.t(f"quiz.type.{one.type}"),
        stem=room.show(one.stem),
        options=tuple(OptionView(n, chr(ord("A") + n), room.show(words)) for n, words in enumerate(one.options)),
        topic=one.topic.zh,
        answer=",".join(map(str, one.answer)),
        solution=tuple(room.show(one.options[place]) for place in one.answer),
        explain=shelf.prose(root, one.explain),
        law=tuple((link, quote) for link, (_, quote) in zip(links, one.law, strict=True)),
    )
