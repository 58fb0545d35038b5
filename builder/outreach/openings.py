"""Batches of opened records: years that can be, totals that agree with the rows, and how to consult."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.outreach.document import ContentDocument
from builder.model.outreach.judged import Judged
from builder.model.outreach.opening_settings import OpeningSettings
from builder.model.problems import Fact, Problem
from builder.strings import phrase

_CLOSED_FOR = 25
"""Years after which records of the state are opened (档案法第二十七条)."""


def judge_opening(document: ContentDocument) -> Judged:
    """A batch whose years cannot be stays back: a wrong announcement cannot be called back."""
    opening = document.settings
    assert isinstance(opening, OpeningSettings)  # the loader reads a batch with these
    return Judged((*_rows(document, opening), *_totals(document, opening), *_told(document, opening)))


def _rows(document: ContentDocument, opening: OpeningSettings) -> Iterator[Problem]:
    for number, one in enumerate(opening.opened):
        where = document.marks.get(f"opened.{number}", document.where)
        facts: dict[str, Fact] = {"name": one.name.text, "from": str(one.from_year), "to": str(one.to_year)}
        if one.from_year > one.to_year or one.to_year > opening.on.year:
            yield Problem(code="OPEN-01", where=where, facts=facts, item=document.key, field="opened")
        elif opening.on.year - one.to_year < _CLOSED_FOR and not opening.early.text:
            yield Problem(code="OPEN-04", where=where, facts=facts, field="opened")
        if not one.files and not one.items:
            yield Problem(code="OPEN-05", where=where, facts={"name": one.name.text}, field="opened")
    if not opening.opened:
        facts = {"name": opening.title.text}
        yield Problem(code="OPEN-05", where=document.where, facts=facts, field="opened")


def _totals(document: ContentDocument, opening: OpeningSettings) -> Iterator[Problem]:
    for key in ("files", "items"):
        said = getattr(opening.total, key)
        counted = sum(getattr(one, key) for one in opening.opened)
        if said is not None and said != counted:
            where = document.marks.get(f"total.{key}", document.where)
            facts: dict[str, Fact] = {"unit": phrase(f"opening.{key}"), "said": str(said), "sum": str(counted)}
            yield Problem(code="OPEN-02", where=where, facts=facts, item=document.key, field="total")


def _told(document: ContentDocument, opening: OpeningSettings) -> Iterator[Problem]:
    if opening.state == "public" and not opening.consult.text and not opening.guide:
        yield Problem(code="OPEN-03", where=document.where, field="consult")
