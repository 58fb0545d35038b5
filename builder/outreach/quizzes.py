"""Questions of a quiz: answers that can be, options that differ, quotes that stand in the article they cite."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from builder.model.law.citation import Citation
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.judged import Judged
from builder.model.outreach.quiz_settings import QuestionSettings, QuizSettings
from builder.model.problems import Fact, Problem
from builder.model.where import Where
from builder.outreach.law.citing import Library, check_citation
from builder.strings import phrase

_ARTICLE = re.compile(r"第[〇○零一二三四五六七八九十百千两\d]+条|前条|本条|[Aa]rticles?\s*\d|[Aa]rt\.\s*\d")
_ENOUGH_TO_BALANCE = 3


def judge_quiz(document: ContentDocument, library: Library) -> Judged:
    """Every question by itself: one at fault is left out, the others stay."""
    settings = document.settings
    assert isinstance(settings, QuizSettings)  # the loader reads a quiz with these
    problems: list[Problem] = []
    citations: dict[str, tuple[Citation, ...]] = {}
    seen: set[str] = set()
    for number, question in enumerate(settings.questions):
        one = _Question(document, number, question)
        problems += one.problem("QUIZ-08", "id") if question.id in seen else ()
        seen.add(question.id)
        problems += [*_answer(one), *_options(one), *_explained(one)]
        citations[one.key], found = _cited(one, library)
        problems += found
        problems += _quoted(one, citations[one.key], library)
    problems += _balance(document, settings)
    return Judged(tuple(problems), citations)


class _Question:
    """A question with its place."""

    def __init__(self, document: ContentDocument, number: int, settings: QuestionSettings) -> None:
        self.document = document
        self.number = number
        self.settings = settings
        self.key = question_key(document, settings)

    def where(self, *keys: str) -> Where:
        marks = self.document.marks
        wanted = [f"questions.{self.number}.{key}" for key in keys] + [f"questions.{self.number}"]
        return next((marks[one] for one in wanted if one in marks), self.document.where)

    def problem(self, code: str, *keys: str, **facts: Fact) -> list[Problem]:
        told: dict[str, Fact] = {"id": self.settings.id, **facts}
        return [Problem(code=code, where=self.where(*keys), facts=told, item=self.key, field=keys[0] if keys else "")]


def question_key(document: ContentDocument, question: QuestionSettings) -> str:
    """How problems and the gate name a question."""
    return f"{document.key}#{question.id}"


def _answer(one: _Question) -> Iterable[Problem]:
    settings, count = one.settings, len(one.settings.options)
    answer, places = settings.answer, range(count)
    if settings.type == "judge":
        if len(answer) != 1 or not isinstance(answer[0], bool):
            yield from one.problem("QUIZ-01", "answer", reason=phrase("quiz.not_judged"))
        return
    if count < 2:
        yield from one.problem("QUIZ-01", "options", reason=phrase("quiz.few_options"))
    elif not answer or any(isinstance(place, bool) or place not in places for place in answer):
        yield from one.problem("QUIZ-01", "answer", reason=phrase("quiz.no_such_option", n=str(count - 1)))
    elif len(set(answer)) != len(answer):
        yield from one.problem("QUIZ-01", "answer", reason=phrase("quiz.twice"))
    elif settings.type in {"single", "scenario"} and len(answer) != 1:
        yield from one.problem("QUIZ-01", "answer", reason=phrase("quiz.one_only"))
    elif settings.type == "order" and len(answer) != count:
        yield from one.problem("QUIZ-01", "answer", reason=phrase("quiz.all_places"))


def _options(one: _Question) -> Iterable[Problem]:
    for place, option in enumerate(one.settings.options):
        if not option.text:
            yield from one.problem("QUIZ-10", f"options.{place}", n=chr(ord("A") + place))
    for language in ("zh", "en"):
        seen: dict[str, int] = {}
        for place, option in enumerate(one.settings.options):
            words = _folded(getattr(option, language))
            if words and words in seen:
                yield from one.problem("QUIZ-04", f"options.{place}", option=getattr(option, language))
            seen.setdefault(words, place)


def _explained(one: _Question) -> Iterable[Problem]:
    if not any(_ARTICLE.search(words) for words in (one.settings.explain.zh, one.settings.explain.en)):
        yield from one.problem("QUIZ-05", "explain")


def _cited(one: _Question, library: Library) -> tuple[tuple[Citation, ...], list[Problem]]:
    kept: list[Citation] = []
    problems: list[Problem] = [] if one.settings.cites else one.problem("QUIZ-03")
    for n, written in enumerate(one.settings.cites):
        found, problem = check_citation(written, library, one.where(f"cites.{n}", "cites"), one.key)
        kept += [found] if found else []
        problems += [problem] if problem and problem.code != "LAW-04" else []  # the gate retires it by the day
    return tuple(kept), problems


def _quoted(one: _Question, cites: Sequence[Citation], library: Library) -> Iterable[Problem]:
    """Each quote stands in the article of its citation; a quote more than there are citations belongs to the last."""
    for n, quote in enumerate(one.settings.quotes):
        cited = cites[min(n, len(cites) - 1)] if cites else None
        text = library.texts.get(cited.target) if cited else None
        if cited is None or text is None or cited.place is None:
            continue  # its text is not here: nothing to compare with
        article = text.articles.get(cited.place.article)
        if article is None or _folded(quote) not in _folded(article.text):
            place = phrase("quiz.place", statute=library.title(cited), place=cited.place.text)
            yield from one.problem("QUIZ-02", f"quotes.{n}", "quotes", quote=quote, place=place)


def _balance(document: ContentDocument, settings: QuizSettings) -> Iterator[Problem]:
    told = [one.answer[0] for one in settings.questions if one.type == "judge" and len(one.answer) == 1]
    if len(told) >= _ENOUGH_TO_BALANCE and len(set(told)) == 1:
        facts: dict[str, Fact] = {"n": str(len(told)), "answer": phrase("quiz.right" if told[0] else "quiz.wrong")}
        yield Problem(code="QUIZ-06", where=document.where, facts=facts)


def _folded(words: str) -> str:
    """Letters and numbers only, in one width and case: blanks and punctuation differ between printings."""
    plain = unicodedata.normalize("NFKC", words).casefold()
    return "".join(one for one in plain if unicodedata.category(one)[0] in "LN")
