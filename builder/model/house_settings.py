"""What content/site.yml says of the house for its visitors: the reading room, gifts and deposits, press, feedback."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from builder.model.document import Document, Words
from builder.model.outreach.quiz_settings import Phrase

Geo = tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]]


class ContactSettings(Document):
    """An office and how to reach it. An empty slot is not shown."""

    office: Phrase = Phrase()
    address: Phrase = Phrase()
    hours: Phrase = Phrase()
    phone: str = ""
    email: str = ""

    @property
    def reachable(self) -> bool:
        """Whether anybody could get through."""
        return bool(self.address.text or self.phone.strip() or self.email.strip())

    def __bool__(self) -> bool:
        return self.reachable or bool(self.office.text or self.hours.text)


class ReadingRoomSettings(Document):
    """The rules of the reading room (查档须知)."""

    summary: Phrase = Phrase()
    who: Phrase = Phrase()
    bring: tuple[Phrase, ...] = ()
    rules: tuple[Phrase, ...] = ()
    copies: Phrase = Phrase()
    contact: ContactSettings = ContactSettings()

    def __bool__(self) -> bool:
        return bool(self.who.text or self.bring or self.rules)


class GivingSettings(Document):
    """Donations and deposits (捐献和寄存): what is wanted, how it goes, and what the giver may decide."""

    summary: Phrase = Phrase()
    wanted: tuple[Phrase, ...] = ()
    not_wanted: Phrase = Phrase()
    donation: Phrase = Phrase()
    deposit: Phrase = Phrase()
    rights: tuple[Phrase, ...] = ()
    steps: tuple[Phrase, ...] = ()
    basis: Words = Words()
    contact: ContactSettings = ContactSettings()

    def __bool__(self) -> bool:
        return bool(self.wanted or self.steps or self.donation.text or self.deposit.text)


class MediaSettings(Document):
    """Whom the press asks, and what it may expect."""

    note: Phrase = Phrase()
    contact: ContactSettings = ContactSettings()


class FeedbackSettings(Document):
    """How visitors say what they think. There is no form: nothing is sent through this site."""

    summary: Phrase = Phrase()
    promise: Phrase = Phrase()
    contact: ContactSettings = ContactSettings()
    supervision: ContactSettings = ContactSettings()
