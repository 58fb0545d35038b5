"""The stops of a travelling exhibition, as exhibit.yml lists them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from builder.model.document import Document, Words


class StopSettings(Document):
    """One stop. Its ``id`` stays when its days change, so that calendars follow. ``items`` are those that go there;
    all of them where empty. From ``set_up`` to ``take_down`` the objects are there, from ``since`` to ``until`` they
    are on show. What only the house needs to know (host, panels, transport, insurance) is never published.
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    city: Words
    venue: Words = Words()
    address: Words = Words()
    since: date
    until: date
    set_up: date | None = None
    take_down: date | None = None
    items: tuple[str, ...] = ()
    status: Literal["planned", "agreed", "cancelled"] = "agreed"
    updated: date | None = None
    host: str = ""
    panels: str = ""
    transport: str = ""
    insurance: str = ""

    @property
    def first(self) -> date:
        """The first day on which the objects are there."""
        return min(self.set_up or self.since, self.since)

    @property
    def last(self) -> date:
        """The last day on which the objects are there."""
        return max(self.take_down or self.until, self.until)
