"""Service guides as the public may read them, and a word about those nobody has checked for long."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from builder.gate.statutes import Shelf
from builder.model.outreach.document import ContentDocument
from builder.model.outreach.finder_settings import FinderSettings
from builder.model.outreach.guide_settings import ChannelSettings, FormSettings, GuideSettings, MaterialSettings
from builder.model.outreach.outreach import Outreach
from builder.model.outreach.public_guide import PublicBlank, PublicChannel, PublicForm, PublicGuide, PublicMaterial
from builder.model.problems import Fact, Problem

_OLD = 366
"""Days: twelve months, whether or not a leap day is among them."""


def public_guide(document: ContentDocument, shelf: Shelf) -> PublicGuide:
    """The guide without who reviewed it and when it is to be checked."""
    guide = _settings(document)
    return PublicGuide(
        id=document.id,
        title=guide.title.text,
        summary=guide.summary.text,
        who=guide.who.text,
        accepts=guide.accepts.text,
        not_here=tuple(one.text for one in guide.not_here),
        materials=tuple(map(_material, guide.materials)),
        steps=tuple((one.text.text, one.time.text) for one in guide.steps),
        channels=tuple(map(_channel, guide.channels)),
        time_limit=guide.time_limit.text,
        fee=guide.fee.text,
        result=guide.result.text,
        complaint=guide.complaint.to.text,
        complaint_phone=guide.complaint.phone.strip(),
        forms=tuple(
            _form(one, document.files.get(one.file, 0))
            for one in guide.forms
            if one.fields or one.file in document.files
        ),
        cites=shelf.citations(document),
        updated=guide.updated,
        fictional=guide.fictional,
    )


def in_order(document: ContentDocument) -> tuple[int, str]:
    """Guides by the order that they give, then by their ids."""
    return (_settings(document).order, document.id)


def told_of_guides(outreach: Outreach, shown: Collection[str], as_of: date) -> Iterator[Problem]:
    """Guides and finders not checked for twelve months, and those whose next check is due."""
    for document in (one for one in outreach.documents.values() if one.key in shown):
        guide = document.settings
        if not isinstance(guide, GuideSettings | FinderSettings):
            continue
        due = {
            "updated": ("GUIDE-03", guide.updated, guide.updated and (as_of - guide.updated).days > _OLD),
            "next_check": ("GUIDE-06", guide.next_check, guide.next_check and guide.next_check < as_of),
        }
        for key, (code, day, late) in due.items():
            if day and late:
                facts: dict[str, Fact] = {"title": guide.title.text, "day": day.isoformat()}
                yield Problem(code=code, where=document.marks.get(key, document.where), facts=facts, field=key)


def _settings(document: ContentDocument) -> GuideSettings:
    assert isinstance(document.settings, GuideSettings)  # the loader reads a guide with these
    return document.settings


def _material(one: MaterialSettings) -> PublicMaterial:
    return PublicMaterial(name=one.name.text, original=one.original, copies=one.copies, when=one.when.text)


def _form(one: FormSettings, size: int) -> PublicForm:
    """The form; ``size`` is that of its file, 0 where there is none."""
    blanks = (
        PublicBlank(label=blank.label.text, lines=blank.lines, half=blank.half, hint=blank.hint.text)
        for blank in one.fields
    )
    return PublicForm(title=one.title.text, path=one.file if size else "", size=size, fields=tuple(blanks))


def _channel(one: ChannelSettings) -> PublicChannel:
    return PublicChannel(
        type=one.type,
        url=one.url.strip(),
        address=one.address.text,
        hours=one.hours.text,
        phone=one.phone.strip(),
    )
