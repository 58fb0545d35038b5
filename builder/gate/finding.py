"""The finder and the decision helper as the public may use them: no row at fault, no link to what is not shown."""

from __future__ import annotations

from collections.abc import Collection

from builder.model.outreach.choice_settings import ChoiceSettings
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.finder_settings import FinderSettings, HoldingSettings
from builder.model.outreach.public_finding import (
    PublicAsk,
    PublicChoice,
    PublicFinder,
    PublicHolding,
    PublicOutcome,
)
from builder.strings import phrase


def public_finder(document: ContentDocument, guides: Collection[str], faulty: Collection[str]) -> PublicFinder:
    """Rows of one kind together, in the order in which the kinds first come. ``guides`` are ids of public guides."""
    finder = document.settings
    assert isinstance(finder, FinderSettings)  # the loader reads a finder with these
    rows = [row for n, row in enumerate(finder.rows) if f"{document.key}#{n}" not in faulty]
    order = {what: n for n, what in enumerate(dict.fromkeys(row.what.text for row in rows))}
    return PublicFinder(
        id=document.id,
        title=finder.title.text or phrase("where.title"),
        summary=finder.summary.text,
        holdings=tuple(_holding(row, guides) for row in sorted(rows, key=lambda row: order[row.what.text])),
        updated=finder.updated,
        fictional=finder.fictional,
    )


def _holding(row: HoldingSettings, guides: Collection[str]) -> PublicHolding:
    return PublicHolding(
        what=row.what.text,
        also=row.also.text,
        since=row.since,
        until=row.until,
        holder=row.holder.text,
        address=row.address.text,
        hours=row.hours.text,
        phone=row.phone.strip(),
        url=row.url.strip(),
        note=row.note.text,
        guide=row.guide if row.guide in guides else "",
    )


def public_choice(document: ContentDocument, guides: Collection[str]) -> PublicChoice:
    """The helper; what its outcomes name and the site does not show is left out."""
    choice = document.settings
    assert isinstance(choice, ChoiceSettings)  # the loader reads a helper with these
    return PublicChoice(
        id=document.id,
        title=choice.title.text,
        summary=choice.summary.text,
        questions=tuple(
            PublicAsk(
                id=one.id,
                ask=one.ask.text,
                help=one.help.text,
                answers=tuple((answer.say.text, answer.to) for answer in one.answers),
            )
            for one in choice.questions
        ),
        outcomes=tuple(
            PublicOutcome(
                id=end.id,
                say=end.say.text,
                text=end.text.text,
                guide=end.guide if end.guide in guides else "",
                where=end.where,
                phone=end.phone.strip(),
                url=end.url.strip(),
            )
            for end in choice.outcomes
        ),
        updated=choice.updated,
        fictional=choice.fictional,
    )
