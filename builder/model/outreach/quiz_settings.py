"""content/quizzes/<id>.yml: questions on the law, each with the article that answers it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from builder.model.document import Document, Words
from builder.model.outreach.settings import Published

QuestionType = Literal["single", "multiple", "judge", "order", "scenario"]
"""One answer, several, true or false, put into order, or one answer to a story."""


class Phrase(Words):
    """Words in one or both languages; a plain text is Chinese."""

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, given: Any) -> Any:  # noqa: ANN401  # what YAML holds
        return {"zh": given} if isinstance(given, str) else given


class QuestionSettings(Document):
    """One question. ``answer`` holds places of options, from 0, or true or false; for ``order`` all places in order."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    type: QuestionType = "single"
    stem: Phrase
    options: tuple[Phrase, ...] = ()
    answer: tuple[int | bool, ...] = ()
    explain: Phrase = Phrase()
    cites: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    level: Annotated[int, Field(ge=1, le=3)] = 1
    audience: Literal["public", "pupil", "staff"] = "public"
    topic: Words = Words()


class QuizSettings(Published):
    """content/quizzes/<id>.yml."""

    summary: Words = Words()
    on: date | None = None
    draw: Annotated[int, Field(ge=0, le=50)] = 0
    pass_mark: Annotated[int, Field(ge=1, le=100)] = 60
    tries: Annotated[int, Field(ge=1, le=3)] = 1
    questions: tuple[QuestionSettings, ...] = ()
