"""content/plan.yml: what an outreach week set out to do, and what will be done better."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from builder.model.document import Document, Words


class GoalSettings(Document):
    """A number to reach. ``indicator`` is one that the booths count, or the heading of a column counted by hand."""

    indicator: str
    target: int = Field(ge=0, le=100_000_000)


class ImprovementSettings(Document):
    """What will be done better, by whom and until when."""

    what: Words
    owner: str
    due: date
    done: bool = False


class PlanSettings(Document):
    """content/plan.yml."""

    lantai: Literal[1]
    title: Words = Words()
    place: Words = Words()
    audience: Words = Words()
    channels: Words = Words()
    remarks: Words = Words()
    goals: tuple[GoalSettings, ...] = ()
    improvements: tuple[ImprovementSettings, ...] = ()


NO_PLAN = PlanSettings(lantai=1)
"""What holds where no plan was written."""
