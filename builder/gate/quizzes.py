"""Quizzes as the public may answer them: no question at fault, none whose statute no longer holds."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from builder.gate.statutes import Shelf
from builder.model.law.citation import Citation
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.public import PublicQuestion, PublicQuiz
from builder.model.outreach.public_citation import PublicCitation
from builder.model.outreach.quiz_settings import QuestionSettings, QuizSettings
from builder.model.problems import Fact, Problem
from builder.model.text import Text
from builder.strings import phrase


def public_quiz(document: ContentDocument, shelf: Shelf, faulty: Collection[str]) -> PublicQuiz:
    """The quiz with the questions that may be asked."""
    settings = _settings(document)
    return PublicQuiz(
        id=document.id,
        title=settings.title.text,
        summary=settings.summary.text,
        questions=tuple(
            _question(one, shelf.cited(key))
            for one in settings.questions
            if (key := f"{document.key}#{one.id}") not in faulty and not _retired(shelf, key, _day(settings, shelf))
        ),
        draw=settings.draw,
        pass_mark=settings.pass_mark,
        tries=settings.tries,
        fictional=settings.fictional,
    )


def told_of_quizzes(outreach: Outreach, shown: Collection[str], as_of: date) -> Iterator[Problem]:
    """The list of retired questions, each at its place, and quizzes that have none left."""
    shelf = Shelf(outreach, shown, as_of)
    for document in (one for one in outreach.of("quizzes") if one.key in shown):
        settings = _settings(document)
        day = _day(settings, shelf)
        for number, one in enumerate(settings.questions):
            stale = _retired(shelf, f"{document.key}#{one.id}", day)
            if stale:
                where = document.marks.get(f"questions.{number}", document.where)
                facts: dict[str, Fact] = {"id": one.id, "statute": stale.target, "day": day.isoformat()}
                yield Problem(code="QUIZ-07", where=where, facts=facts)
        if not public_quiz(document, shelf, ()).questions:
            yield Problem(code="QUIZ-09", where=document.where, facts={"title": settings.title.text})


def _settings(document: ContentDocument) -> QuizSettings:
    assert isinstance(document.settings, QuizSettings)  # the loader reads a quiz with these
    return document.settings


def _day(settings: QuizSettings, shelf: Shelf) -> date:
    """The day on which the law must hold: that of the event, or today where it is over or was not named."""
    return max(settings.on or shelf.as_of, shelf.as_of)


def _retired(shelf: Shelf, key: str, day: date) -> Citation | None:
    """The first citation whose version is here and not in force on that day."""
    for one in shelf.outreach.citations.get(key, ()):
        version = shelf.version(one.target)
        if version and not version.effective_from <= day <= (version.effective_to or date.max):
            return one
    return None


def _question(settings: QuestionSettings, cites: tuple[PublicCitation, ...]) -> PublicQuestion:
    judged = settings.type == "judge"
    return PublicQuestion(
        id=settings.id,
        type=settings.type,
        stem=settings.stem.text,
        options=(phrase("quiz.right"), phrase("quiz.wrong")) if judged else tuple(one.text for one in settings.options),
        answer=((0 if settings.answer[0] else 1),) if judged else tuple(int(one) for one in settings.answer),
        explain=settings.explain.text,
        cites=cites,
        quotes=settings.quotes or tuple(one.quote for one in cites if one.quote),
        level=settings.level,
        topic=Text(settings.topic.zh, settings.topic.en),
    )
