"""What visitors may know of a batch of opened records. Only the gate makes these types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.model.outreach.public_citation import PublicCitation
from builder.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOpened:
    """What was opened of one fonds, in files (卷) and items (件)."""

    fonds: str
    name: Text
    about: Text
    from_year: int
    to_year: int
    files: int
    items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOpening:
    """A batch. ``guide`` is the id of a service guide, which may not be public itself."""

    id: str
    title: Text
    number: Text
    day: date
    summary: Text
    opened: tuple[PublicOpened, ...]
    early: Text
    kept_back: Text
    consult: Text
    guide: str
    catalogue: str
    contact: Text
    cites: tuple[PublicCitation, ...]
    fictional: bool

    @property
    def files(self) -> int:
        return sum(one.files for one in self.opened)

    @property
    def items(self) -> int:
        return sum(one.items for one in self.opened)

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year of what was opened."""
        if not self.opened:
            return None
        return min(one.from_year for one in self.opened), max(one.to_year for one in self.opened)

    def words(self) -> Iterator[Text]:
        """Everything in it that is said in words, below its title."""
        yield from (self.number, self.summary, self.early, self.kept_back, self.consult, self.contact)
        for one in self.opened:
            yield from (one.name, one.about, Text(one.fonds, one.fonds))
