"""What the host of a joint exhibition keeps back on its own site, for the proof of a partner's."""

from __future__ import annotations

from dataclasses import replace

from builder.gate.circumstances import Circumstances
from builder.gate.content_signing import approved_content, content_trails, standing_house
from builder.gate.documents import decide_documents, decide_pages
from builder.gate.outreach import public_outreach
from builder.model.decision import Decision
from builder.model.item import Site
from builder.model.outreach.public import PublicOutreach


def at_home(home: Site, asked: Circumstances) -> Circumstances:
    """The question about the words of ``home`` and what stands below its content/ as its own site puts it to the gate:
    a partner's site has other words of a house and no documents, and its question says nothing of these. About items
    it is not to be asked.
    """
    own = replace(asked, audience="web", partner="", chosen=None, also=())
    if not asked.review:
        return own
    house = standing_house(home, home.settings.gate.stages, asked.as_of)
    return replace(own, approved=approved_content(home, asked.as_of), house=house)


def decided_at_home(home: Site, asked: Circumstances) -> tuple[Decision, ...]:
    """A decision for each of its documents and pages (``asked``: see ``at_home``)."""
    trails = content_trails(home, asked.as_of)
    return (*decide_documents(home.outreach, asked, trails), *decide_pages(home.pages, asked, trails))


def outreach_at_home(home: Site, asked: Circumstances) -> PublicOutreach:
    """What visitors of its own site may read of its documents, where a partner's site is asked about."""
    own = at_home(home, asked)
    shown = {one.item for one in decided_at_home(home, own) if one.shown}
    return public_outreach(home.outreach, shown, asked.as_of, asked.faulty)
