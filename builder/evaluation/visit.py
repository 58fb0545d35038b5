"""A visit as a booth counted it. It knows a number and what was opened, never a person."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Satisfaction = Literal["very", "good", "fair", "poor", ""]
Counts = dict[str, Annotated[int, Field(ge=0, le=1_000_000)]]


class _Told(BaseModel):
    """A part of an export. What a later program adds is ignored."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class QuizTaken(_Told):
    """One run through a quiz."""

    quiz: str
    of: int = Field(0, ge=0, le=1000)
    right: int = Field(0, ge=0, le=1000)
    finished: bool = False
    passed: bool = False


class Visit(_Told):
    """From the first touch until nobody was there. ``clock`` is ``wrong`` where the day means nothing."""

    sequence: int = Field(ge=1)
    day: date
    hour: int = Field(0, ge=0, le=23)
    languages: Counts = {}
    large: bool = False
    tiles: Counts = {}
    items: Counts = {}
    pages: Counts = {}
    quizzes: tuple[QuizTaken, ...] = ()
    missed: Counts = {}
    satisfaction: Satisfaction = ""
    clock: Literal["wrong", ""] = ""

    @property
    def weight(self) -> int:
        """How much was counted: of two states of one visit the later one has more."""
        opened = sum(sum(counts.values()) for counts in (self.tiles, self.items, self.pages, self.missed))
        return opened + len(self.quizzes) + sum(quiz.finished for quiz in self.quizzes) + bool(self.satisfaction)
