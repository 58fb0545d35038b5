"""The question as a site's settings, its records and the problems found so far put it to the gate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from builder.gate.circumstances import Audience, Circumstances
from builder.gate.content_signing import approved_content, standing_house
from builder.gate.rules import BY_ID, CHOSEN, reasons
from builder.gate.signing import TITLE, standing_texts, trails
from builder.model.item import Item, Picture, Site
from builder.model.problems import Problem


def circumstances(
    site: Site,
    problems: Iterable[Problem],
    *,
    audience: Audience,
    as_of: date,
    draft: bool = False,
    kiosk: bool = False,
) -> Circumstances:
    """The question as the site's settings and the problems found so far put it. What stands on a partner's site may be
    shown to the partner, to this audience, and on the host's own site: the strictest of the three holds.
    """
    gate = site.settings.gate
    faulty = frozenset(problem.item for problem in problems if problem.item and problem.kind.withholds == "item")
    worn = site.worn
    asked = Circumstances(
        audience=worn.audience if worn else audience,
        as_of=as_of,
        profile=gate.profile,
        review=gate.review == "final" or site.settings.kind == "gov",
        draft=draft,
        kiosk=kiosk,
        faulty=faulty,
        withdrawn=frozenset(name for one in site.withdrawn for name in one.withdrawal.names),
        stricter=tuple((rule, who) for rule, audiences in sorted(gate.stricter.items()) for who in audiences),
    )
    if worn:
        others = dict.fromkeys((audience, "web"))
        also = tuple(replace(asked, audience=one, partner=worn.code) for one in others)
        asked = replace(asked, partner=worn.code, chosen=worn.settings.exhibitions, also=also)
    return on(site, asked, as_of)


def on(site: Site, asked: Circumstances, day: date) -> Circumstances:
    """The same question on another day: what was signed, set aside and held back by then."""
    asked = replace(
        asked,
        as_of=day,
        overruled=_overruled(site, asked.audience, day),
        held_pictures={},
        also=tuple(on(site, one, day) for one in asked.also),
    )
    if asked.review and not asked.draft:
        texts = _texts(site, day)
        approved = _approved(site, day, texts) | approved_content(site, day)
        house = standing_house(site, site.settings.gate.stages, day)
        asked = replace(asked, approved=approved, texts=texts, house=house)
    held = {
        picture.digest: item.key
        for item in site.items.values()
        for picture in (item.pictures if _holds(item, asked) else _kept_back(item))
    }
    return replace(asked, held_pictures=held)


def _holds(item: Item, asked: Circumstances) -> bool:
    """Whether an item holds back its pictures, wherever else they stand."""
    return bool(item.pictures) and bool(set(reasons(item, asked)) - {"fault", CHOSEN})


def _kept_back(item: Item) -> Iterator[Picture]:
    """The pictures that the house keeps of an item that may be shown."""
    kept = item.release.private_files
    return (picture for picture in item.pictures if picture.name in kept)


def _overruled(site: Site, audience: Audience, as_of: date) -> frozenset[tuple[str, str]]:
    """What somebody set aside for this audience, from the day of the decision on."""
    return frozenset(
        (f"{exhibition.id}/{one.override.item}", one.override.rule)
        for exhibition in site.exhibitions
        for one in exhibition.overrides
        if one.override.rule in BY_ID
        and one.override.date <= as_of
        and (not one.override.audience or audience in one.override.audience)
    )


def _approved(site: Site, as_of: date, texts: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Items whose reviews stand, in exhibitions whose title passed: without it there is no page for them."""
    stages = site.settings.gate.stages
    return frozenset(
        key
        for exhibition in site.exhibitions
        if exhibition.ledger.approvals and TITLE in texts[exhibition.id]
        for key, trail in trails(exhibition, site.items, as_of).items()
        if trail.passed(stages)
    )


def _texts(site: Site, as_of: date) -> dict[str, frozenset[str]]:
    stages = site.settings.gate.stages
    return {exhibition.id: standing_texts(exhibition, stages, as_of) for exhibition in site.exhibitions}
