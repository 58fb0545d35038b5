"""content/guides/<id>.yml: how somebody gets what the archives can give, step by step."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from builder.model.document import Document, Words
from builder.model.outreach.quiz_settings import Phrase
from builder.model.outreach.settings import Citations, Published

ChannelType = Literal["online", "counter", "mail", "phone", "platform"]
"""A page of one's own, a counter, a letter, a call, or the national platform."""


class ChannelSettings(Document):
    """One way in. Which of the keys it needs depends on its type."""

    type: ChannelType
    url: str = ""
    address: Phrase = Phrase()
    hours: Phrase = Phrase()
    phone: str = ""


class MaterialSettings(Document):
    """Something to bring. ``when`` says who needs it, where not everybody does."""

    name: Phrase
    original: bool = False
    copies: Annotated[int, Field(ge=0, le=9)] = 0
    when: Phrase = Phrase()


class StepSettings(Document):
    """One step; ``time`` is how long it takes."""

    text: Phrase
    time: Phrase = Phrase()


class ComplaintSettings(Document):
    """Where to turn when it goes wrong."""

    to: Phrase = Phrase()
    phone: str = ""


class BlankSettings(Document):
    """One thing to fill in on a form: how many lines it needs, and whether half the width does."""

    label: Phrase
    lines: Annotated[int, Field(ge=1, le=12)] = 1
    half: bool = False
    hint: Phrase = Phrase()


class FormSettings(Document):
    """A form: either a file below content/pages, or the fields of which one is drawn."""

    title: Phrase
    file: str = ""
    fields: tuple[BlankSettings, ...] = ()


class GuideSettings(Published):
    """content/guides/<id>.yml."""

    summary: Words = Words()
    who: Phrase = Phrase()
    accepts: Phrase = Phrase()
    not_here: tuple[Phrase, ...] = ()
    materials: tuple[MaterialSettings, ...] = ()
    steps: tuple[StepSettings, ...] = ()
    channels: tuple[ChannelSettings, ...] = ()
    time_limit: Phrase = Phrase()
    fee: Phrase = Phrase()
    result: Phrase = Phrase()
    complaint: ComplaintSettings = ComplaintSettings()
    forms: tuple[FormSettings, ...] = ()
    cites: Citations = ()
    updated: date | None = None
    next_check: date | None = None
    order: int = 0
