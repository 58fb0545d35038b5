"""What leaves the house with an item that a partner may have: its terms and reviews, and nobody's name."""

from __future__ import annotations

from dataclasses import replace

from builder.gate.circumstances import Audience, Circumstances
from builder.gate.conditions import consented
from builder.gate.privacy import without_private
from builder.gate.rules import reasons
from builder.gate.signing import Trail, trails
from builder.model.approval import STAGES
from builder.model.item import Exhibition, Item, Site
from builder.model.lending import PublicLoan, PublicReview, PublicTerms
from builder.model.text import Text

_APPROVALS = frozenset({"export", "grade", "map"})
"""Rules that an approval of an authority answers. An item that is held back by one of them was meant to go."""

_SHOWN_TO: tuple[Audience, ...] = ("partner", "web")
"""Who sees what is lent: a guest shows it on its own site."""
_JOINT = "；"
_CHOSEN = frozenset({"audience", "withdrawn", "consent", "security", "embargo", "term", "public_attribute"})
"""Rules by which somebody decided that an item stays: for it no approval is lacking."""


def lending(site: Site, exhibition: Exhibition, asked: Circumstances) -> PublicLoan:
    """The terms of every item of the exhibition that may be shown to this audience."""
    signed = trails(exhibition, site.items, asked.as_of)
    terms: dict[str, PublicTerms] = {}
    lacking: list[tuple[str, tuple[str, ...]]] = []
    for key in (key for unit in exhibition.units for key in unit.items):
        item = site.items[key]
        held = reasons(item, asked)
        if not held:
            terms[item.id] = _terms(item, exhibition, signed.get(key, Trail()), asked)
        elif not _CHOSEN.intersection(held) and (wanted := tuple(name for name in held if name in _APPROVALS)):
            lacking.append((key, wanted))
    reviews = _reviews(signed.get(exhibition.id, Trail()))
    return PublicLoan(terms=terms, reviews=reviews, lacking=tuple(lacking))


def _terms(item: Item, exhibition: Exhibition, signed: Trail, asked: Circumstances) -> PublicTerms:
    release, public = item.release, without_private(item, exhibition.settings.private)
    return PublicTerms(
        publish_basis=release.publish_basis,
        credit_line=_first(public, "credit_line"),
        copyright_holder=_first(public, "copyright_holder"),
        copyright_status=_word(public, "copyright_status"),
        rights_uri=release.rights_uri,
        licence_scope=_JOINT.join(value.zh for value in public.values.get("licence_scope", ())),
        audience=release.audience,
        use_until=release.use_until.isoformat() if release.use_until else "",
        ownership=release.ownership,
        grade=release.grade,
        sensitive=release.sensitive,
        person_status=release.person_status,
        consented=all(consented(item, replace(asked, audience=who)) for who in _SHOWN_TO),
        contains_map=_word(public, "contains_map"),
        map_approval_no=_word(public, "map_approval_no"),
        export_approval_no=_word(public, "export_approval_no"),
        agreement_no=_word(public, "agreement_no"),
        reviews=_reviews(signed),
    )


def _reviews(signed: Trail) -> tuple[PublicReview, ...]:
    """The reviews that stand for what is given, in the order of the stages."""
    standing = signed.standing
    return tuple(
        PublicReview(stage, standing[stage].date, standing[stage].role) for stage in STAGES if stage in standing
    )


def _first(item: Item, key: str) -> Text:
    return next(iter(item.values.get(key, ())), Text())


def _word(item: Item, key: str) -> str:
    words = _first(item, key)
    return words.zh or words.en
