"""The finder and the decision helper as visitors may know them. Only the gate makes these types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicHolding:
    """Records of one kind, of the years ``since`` to ``until`` (open where None), and who holds them. ``guide`` is the
    id of a guide that is public.
    """

    what: Text
    also: Text
    since: int | None
    until: int | None
    holder: Text
    address: Text
    hours: Text
    phone: str
    url: str
    note: Text
    guide: str

    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words."""
        yield from (self.what, self.also, self.holder, self.address, self.hours, self.note)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFinder:
    """Which archive holds it: rows in the order of the table, those of one kind together."""

    id: str
    title: Text
    summary: Text
    holdings: tuple[PublicHolding, ...]
    updated: date | None
    fictional: bool
    cites: tuple[()] = ()

    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words, below its title."""
        yield self.summary
        for one in self.holdings:
            yield from one.words()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAsk:
    """A question, and its answers with the ids of what they lead to."""

    id: str
    ask: Text
    help: Text
    answers: tuple[tuple[Text, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOutcome:
    """Where questions end. ``guide`` is the id of a guide that is public; ``where`` names a kind of the finder."""

    id: str
    say: Text
    text: Text
    guide: str
    where: str
    phone: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicChoice:
    """A few questions that lead on; the first is asked first."""

    id: str
    title: Text
    summary: Text
    questions: tuple[PublicAsk, ...]
    outcomes: tuple[PublicOutcome, ...]
    updated: date | None
    fictional: bool
    cites: tuple[()] = ()

    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words, below its title."""
        yield self.summary
        for one in self.questions:
            yield from (one.ask, one.help, *(say for say, _ in one.answers))
        for end in self.outcomes:
            yield from (end.say, end.text)
