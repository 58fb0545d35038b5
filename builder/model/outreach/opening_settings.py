"""content/openings/<id>.yml: a batch of records that the archives opened, with counts and range (档案法第二十七条)."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from builder.model.document import Document, Words
from builder.model.outreach.quiz_settings import Phrase
from builder.model.outreach.settings import Citations, Published

Year = Annotated[int, Field(ge=0, le=2200)]


class OpenedSettings(Document):
    """What was opened of one fonds: its number and name, what it is, from which year to which, and how much."""

    fonds: Annotated[str, Field(max_length=40)] = ""
    name: Phrase
    about: Phrase = Phrase()
    from_year: Year
    to_year: Year
    files: Annotated[int, Field(ge=0)] = 0
    items: Annotated[int, Field(ge=0)] = 0


class TotalSettings(Document):
    """The totals of the announcement; they are compared with the sum of the rows."""

    files: Annotated[int, Field(ge=0)] | None = None
    items: Annotated[int, Field(ge=0)] | None = None


class OpeningSettings(Published):
    """content/openings/<id>.yml. The batch is shown from the day ``on``."""

    number: Phrase = Phrase()
    on: date
    summary: Words = Words()
    opened: tuple[OpenedSettings, ...] = ()
    total: TotalSettings = TotalSettings()
    early: Phrase = Phrase()
    kept_back: Phrase = Phrase()
    consult: Phrase = Phrase()
    guide: str = ""
    catalogue: str = ""
    contact: Phrase = Phrase()
    cites: Citations = ()
