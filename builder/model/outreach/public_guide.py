"""Service guides as visitors may read them. Only the gate makes these types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.outreach.guide_settings import ChannelType
from builder.model.outreach.public_citation import PublicCitation
from builder.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChannel:
    """One way in."""

    type: ChannelType
    url: str
    address: Text
    hours: Text
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMaterial:
    """Something to bring."""

    name: Text
    original: bool
    copies: int
    when: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBlank:
    """One thing to fill in on a form."""

    label: Text
    lines: int
    half: bool
    hint: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicForm:
    """A form. ``path`` is its file on the site with its size in bytes, or empty where it is drawn from ``fields``."""

    title: Text
    path: str
    size: int
    fields: tuple[PublicBlank, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicGuide:
    """A service guide. ``steps`` are what to do and how long it takes."""

    id: str
    title: Text
    summary: Text
    who: Text
    accepts: Text
    not_here: tuple[Text, ...]
    materials: tuple[PublicMaterial, ...]
    steps: tuple[tuple[Text, Text], ...]
    channels: tuple[PublicChannel, ...]
    time_limit: Text
    fee: Text
    result: Text
    complaint: Text
    complaint_phone: str
    forms: tuple[PublicForm, ...]
    cites: tuple[PublicCitation, ...]
    updated: date | None
    fictional: bool

    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words, below its title."""
        yield from (self.summary, self.who, self.accepts, *self.not_here)
        for material in self.materials:
            yield from (material.name, material.when)
        for step in self.steps:
            yield from step
        for channel in self.channels:
            yield from (channel.address, channel.hours)
        for form in self.forms:
            yield form.title
            for blank in form.fields:
                yield from (blank.label, blank.hint)
        yield from (self.time_limit, self.fee, self.result, self.complaint)
