"""content/guides/choose.yml: a few questions that lead to a guide or to whoever holds the record."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from builder.model.document import Document, Words
from builder.model.outreach.quiz_settings import Phrase
from builder.model.outreach.settings import Published

_Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]


class AnswerSettings(Document):
    """An answer that a visitor may give, and the question or outcome that it leads to."""

    say: Phrase
    to: _Id


class AskSettings(Document):
    """One question. The first of the list is asked first."""

    id: _Id
    ask: Phrase
    help: Phrase = Phrase()
    answers: tuple[AnswerSettings, ...] = ()


class OutcomeSettings(Document):
    """Where the questions end: what to do, a guide by its id, a kind of record of the finder (its Chinese name)."""

    id: _Id
    say: Phrase
    text: Phrase = Phrase()
    guide: Annotated[str, Field(pattern=r"^([a-z0-9][a-z0-9-]*)?$")] = ""
    where: str = ""
    phone: str = ""
    url: str = ""


class ChoiceSettings(Published):
    """content/guides/choose.yml, or choose-<word>.yml."""

    summary: Words = Words()
    questions: tuple[AskSettings, ...] = ()
    outcomes: tuple[OutcomeSettings, ...] = ()
    updated: date | None = None
    order: int = 0
