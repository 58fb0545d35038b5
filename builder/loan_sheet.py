"""What every paper of a loan is made of: who and what it is about, facts, tables to fill in, words, signatures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from builder.giving import Partner
from builder.model.item import Exhibition
from builder.model.loan_papers import PublicLack, PublicLeaving
from builder.model.public import PublicExhibition
from builder.model.text import Language, Text
from builder.print import prose
from builder.strings import say

Sheet = dict[str, object]
Columns = tuple[tuple[str, str], ...]
"""Columns as name and width in Typst; the words are ``loan.column.<name>``."""

_DROPPED = frozenset({"form", "owner", "since", "carried"})
"""Columns that are left out where no row says anything; the other empty ones are to be filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan:
    """Everything that the papers of one loan tell, decided for each of them: ``given`` are the items that go to the
    partner, ``shown`` those on show; ``theirs`` the ids of items that the partner lent; ``carried`` which editions
    carry an item that is to go, by key. ``opening`` is None where nobody said when.
    """

    language: Language
    day: date
    house: Text
    partner: Partner
    exhibition: Exhibition
    given: PublicExhibition | None
    shown: PublicExhibition | None
    theirs: frozenset[str]
    lacks: tuple[PublicLack, ...]
    leaving: tuple[PublicLeaving, ...]
    carried: Mapping[str, Sequence[str]]
    opening: date | None
    venue: Text

    def say(self, key: str, /, **facts: object) -> str:
        """A phrase of these papers."""
        return say(f"loan.{key}", self.language, **facts)

    def into(self, text: Text) -> str:
        return text.into(self.language)

    @property
    def title(self) -> str:
        return self.into(self.exhibition.settings.title.text)

    @property
    def other(self) -> str:
        """The partner's name."""
        return self.into(self.partner.settings.name.text)


def sheet_of(
    loan: Loan, name: str, facts: list[list[str]], parts: list[Sheet], signs: Sequence[str], note: str = ""
) -> Sheet:
    heading = loan.say(name)
    return {
        "language": loan.language,
        "heading": heading,
        "title": loan.title,
        "house": loan.into(loan.house),
        "day": loan.day.isoformat(),
        "facts": facts,
        "note": note,
        "parts": parts,
        "signs": list(signs),
        "wide": False,
        "rounds": [""],
        "words": {key: loan.say(f"sign.{key}") for key in ("name", "seal", "day")},
        "footer": loan.say("footer", house=loan.into(loan.house), paper=f"{heading} · {loan.title}"),
    }


def ends(loan: Loan) -> list[list[str]]:
    """From whom to whom, and about what."""
    return [
        fact(loan, "exhibition", loan.title),
        fact(loan, "day", loan.day.isoformat()),
        fact(loan, "from", loan.into(loan.house)),
        fact(loan, "to", loan.other),
    ]


def fact(loan: Loan, key: str, value: str) -> list[str]:
    return [loan.say(key), value or loan.say("unknown")]


def part_of(
    loan: Loan, title: str, columns: Columns, rows: list[list[str]], *, empty: str = "", tall: bool = False
) -> Sheet:
    kept = [n for n, (name, _) in enumerate(columns) if name not in _DROPPED or any(row[n] for row in rows)]
    heads = [loan.say(f"column.{columns[n][0]}") for n in kept]
    widths = [columns[n][1] for n in kept]
    return {
        "title": title,
        "note": "",
        "prose": [],
        "room": 0,
        "heads": heads if rows else [],
        "widths": widths,
        "rows": [[row[n] for n in kept] for row in rows],
        "tall": tall,
        "empty": "" if rows else empty,
    }


def prose_of(loan: Loan, title: str, words: Sequence[Mapping[str, str]]) -> Sheet:
    return part_of(loan, title, (), [], empty="" if words else loan.say("filing.silent")) | {"prose": list(words)}


def plain(loan: Loan, text: Text) -> list[Mapping[str, str]]:
    """The paragraphs of a Markdown text, without their markup."""
    words = ("".join(run["text"] for run in block["runs"]) for block in prose.blocks(loan.into(text)))
    return [{"kind": "p", "text": one} for one in words if one.strip()]
