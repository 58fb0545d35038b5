"""Batches of opened records as the public may read them, from the day on which they are announced."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from builder.gate.statutes import Shelf
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.opening_settings import OpeningSettings
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.public_openings import PublicOpened, PublicOpening
from builder.model.problems import Problem
from builder.model.where import Where

_STALE = timedelta(days=366)


def public_opening(document: ContentDocument, shelf: Shelf) -> PublicOpening:
    """The batch without who reviewed it."""
    opening = _settings(document)
    return PublicOpening(
        id=document.id,
        title=opening.title.text,
        number=opening.number.text,
        day=opening.on,
        summary=opening.summary.text,
        opened=tuple(
            PublicOpened(
                fonds=one.fonds.strip(),
                name=one.name.text,
                about=one.about.text,
                from_year=one.from_year,
                to_year=one.to_year,
                files=one.files,
                items=one.items,
            )
            for one in opening.opened
        ),
        early=opening.early.text,
        kept_back=opening.kept_back.text,
        consult=opening.consult.text,
        guide=opening.guide,
        catalogue=opening.catalogue.strip(),
        contact=opening.contact.text,
        cites=shelf.citations(document),
        fictional=opening.fictional,
    )


def latest_first(document: ContentDocument) -> tuple[int, str]:
    """The newest announcement stands first."""
    return (-_settings(document).on.toordinal(), document.id)


def comes_later(document: ContentDocument, as_of: date) -> bool:
    """Whether a document is a batch whose day has not come."""
    return isinstance(document.settings, OpeningSettings) and document.settings.on > as_of


def told_of_openings(outreach: Outreach, shown: Collection[str]) -> Iterator[Problem]:
    """Batches that send people to a guide that is not there."""
    for document in (one for one in outreach.of("openings") if one.key in shown):
        guide = _settings(document).guide
        if guide and f"content/guides/{guide}" not in shown:
            where = document.marks.get("guide", document.where)
            yield Problem(code="OPEN-06", where=where, facts={"guide": guide}, field="guide")


def told_of_stale_openings(outreach: Outreach, shown: Collection[str], as_of: date) -> Iterator[Problem]:
    """A note where the last batch is long past."""
    days = [_settings(one).on for one in outreach.of("openings") if one.key in shown]
    if days and as_of - max(days) > _STALE:
        yield Problem(code="OPEN-08", where=Where("content/openings"), facts={"day": max(days).isoformat()})


def _settings(document: ContentDocument) -> OpeningSettings:
    assert isinstance(document.settings, OpeningSettings)  # the loader reads a batch with these
    return document.settings
