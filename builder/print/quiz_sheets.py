"""A quiz on paper: the questions on one document, the answers with their articles on another."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.outreach.public import PublicQuestion, PublicQuiz
from builder.print.sheets import Data, Maker, Sheet, words_of
from builder.strings import listed

_WORDS = (
    *("sheet.right_of", "sheet.quiz_note", "sheet.key", "sheet.key_note", "sheet.scan", "quiz.answer", "fictional"),
)
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def quizzes(maker: Maker) -> Iterator[Sheet]:
    """Two documents for every quiz. Whoever is asked sees no answer: the first one does not hold any."""
    for quiz in maker.site.outreach.quizzes:
        title = quiz.title.into(maker.voice.language)
        for name, told in (("quiz", False), ("key", True)):
            yield Sheet(
                name=f"{quiz.id}.{name}.{maker.tongue}.pdf",
                template="quiz.typ",
                title=f"{title} · {maker.voice.words('sheet.key')['text']}" if told else title,
                data=_quiz(maker, quiz, told=told),
                made_from=(f"content/quizzes/{quiz.id}",),
            )


def _quiz(maker: Maker, quiz: PublicQuiz, *, told: bool) -> Data:
    voice = maker.voice
    count = len(quiz.questions)
    return {
        "heading": voice.phrase(quiz.title),
        "summary": voice.phrase(quiz.summary),
        "fictional": quiz.fictional,
        "told": told,
        "count": voice.words("quiz.count", n=count),
        "questions": [_question(maker, one, n, told=told) for n, one in enumerate(quiz.questions, start=1)],
        "code": maker.code(maker.addresses.page("quiz", voice.language, quiz.id)),
        "words": words_of(maker, _WORDS),
    }


def _question(maker: Maker, one: PublicQuestion, number: int, *, told: bool) -> Data:
    voice = maker.voice
    made: Data = {
        "number": number,
        "type": one.type,
        "hint": voice.words("sheet.order_note" if one.type == "order" else f"quiz.type.{one.type}"),
        "stem": voice.phrase(one.stem),
        "options": [
            {"letter": letter, "words": voice.phrase(words)}
            for letter, words in zip(_LETTERS, one.options, strict=False)
        ],
    }
    if not told:
        return made
    letters = [_LETTERS[place] for place in one.answer]
    return made | {
        "answer": " → ".join(letters) if one.type == "order" else listed(letters).into(voice.language),
        "solution": [voice.phrase(one.options[place]) for place in one.answer],
        "explain": voice.prose(one.explain),
        "law": [{"place": voice.phrase(cited.words), "quote": quote} for cited, quote in one.law],
    }
