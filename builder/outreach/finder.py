"""The finder: every row says who holds what, of which years, and how to reach them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.model.outreach.document import ContentDocument
from builder.model.outreach.finder_settings import FinderSettings, HoldingSettings
from builder.model.outreach.judged import Judged
from builder.model.placeholders import is_placeholder
from builder.model.problems import Fact, Problem
from builder.model.where import Where

_LAST = 9999


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with its place."""

    document: ContentDocument
    number: int
    said: HoldingSettings

    @property
    def key(self) -> str:
        return f"{self.document.key}#{self.number}"

    @property
    def years(self) -> tuple[int, int]:
        return (self.said.since or 0, self.said.until or _LAST)

    def where(self, *keys: str) -> Where:
        marks, place = self.document.marks, f"rows.{self.number}"
        wanted = (*(f"{place}.{key}" for key in keys), place)
        return next((marks[one] for one in wanted if one in marks), self.document.where)

    def problem(self, code: str, *keys: str, **facts: Fact) -> Problem:
        told: dict[str, Fact] = {"what": self.said.what.text, **facts}
        return Problem(code=code, where=self.where(*keys), facts=told, item=self.key, field=keys[0].partition(".")[0])


def judge_finder(document: ContentDocument, *, government: bool) -> Judged:
    """A row at fault is left out, the others stay. A draft is looked at, too: its table is being filled in."""
    finder = document.settings
    assert isinstance(finder, FinderSettings)  # the loader reads a finder with these
    rows = [_Row(document, number, said) for number, said in enumerate(finder.rows)]
    problems = [one for row in rows for one in _row(row, strict=government, fictional=finder.fictional)]
    kinds: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        kinds["".join((row.said.what.zh or row.said.what.en).split()).casefold()].append(row)
    for several in kinds.values():
        problems += [*_twice(several), *_gaps(several)]
    if not rows:
        problems.append(Problem(code="FIND-07", where=document.where, item=document.key))
    return Judged(tuple(problems))


def _row(row: _Row, *, strict: bool, fictional: bool) -> Iterator[Problem]:
    said = row.said
    if said.since and said.until and said.until < said.since:
        yield row.problem("FIND-01", "until", since=str(said.since), until=str(said.until))
    if not (said.address.text or said.phone.strip() or said.url.strip()):
        yield row.problem("FIND-02", "phone", "holder.zh", holder=said.holder.text)
    if said.url.strip() and not said.url.strip().startswith(("https://", "http://")):
        yield row.problem("FIND-05", "url", url=said.url)
    words = {"address.zh": said.address.zh, "phone": said.phone, "hours.zh": said.hours.zh, "url": said.url}
    for key, given in words.items():
        if given.strip() and is_placeholder(given) and (strict or not fictional):
            yield row.problem("FIND-04" if strict else "FIND-03", key, said=given)


def _twice(rows: Sequence[_Row]) -> Iterator[Problem]:
    """The same holder twice for the same years; the lower row is told of the upper one."""
    holders: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        holders[row.said.holder.zh or row.said.holder.en].append(row)
    for several in holders.values():
        ordered = sorted((row for row in several if row.years[0] <= row.years[1]), key=lambda row: row.years)
        widest = ordered[0] if ordered else None
        for row in ordered[1:]:
            assert widest is not None  # there is a row before this one
            if row.years[0] <= widest.years[1]:
                first, second = sorted((row, widest), key=lambda one: one.number)
                yield second.problem("FIND-06", "what.zh", holder=row.said.holder.text, row=str(first.where().row))
            widest = max(widest, row, key=lambda one: one.years[1])


def _gaps(rows: Sequence[_Row]) -> Iterator[Problem]:
    """Years between two rows of which nobody says who holds them."""
    ordered = sorted((row for row in rows if row.years[0] <= row.years[1]), key=lambda row: row.years)
    reached = ordered[0].years[1] if ordered else 0
    for row in ordered[1:]:
        since, until = row.years
        if since > reached + 1:
            yield row.problem("FIND-08", "since", since=str(reached + 1), until=str(since - 1))
        reached = max(reached, until)
