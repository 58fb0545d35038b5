"""What a signature is bound to, and whether it still stands: the words and pictures that a reviewer looked at.

Never encoded bytes: a new library, a new width or another quality of the derivatives changes nothing here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from types import MappingProxyType

from builder.model.approval import TEXTS, Approval, Stage
from builder.model.block import Block, Crop, Hotspots, Timeline, Tour
from builder.model.field_table import ROWS
from builder.model.item import Exhibition, Item, Site
from builder.model.settings import ExhibitSettings
from builder.model.text import Text

Content = Mapping[str, object]
"""What is signed, by its part: a field's key, ``pictures``, ``redactions``; for texts ``foreword``, ``unit:<id>`` …"""

_SIGNED = frozenset(
    {row.key for row in ROWS if row.public} | {"audience", "licence_scope", "use_until", "embargo_until"}
)
_HOLDING: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "security_level": frozenset({"internal", "confidential", "secret", "top_secret"}),
        "opening_status": frozenset({"controlled", "deferred", "not_reviewed"}),
        "public_attribute": frozenset({"on_request", "not_public"}),
        "sensitive": frozenset({"minors", "medical"}),
        "person_status": frozenset({"living"}),
        "consent": frozenset({"pending", "refused", "onsite"}),
        "ownership": frozenset({"deposit"}),
    }
)
"""Words that speak against showing an item. Who signed while they stood did not sign for what is seen without them."""
_KEPT = ("private_fields", "private_files")
"""What is kept in the house: nobody looked at it as something to be shown."""
_SHORT = 16
TITLE = "show.title"
"""The part of an exhibition's texts without which it is not shown at all."""
IMPRINT = "show.imprint"
"""The part of an exhibition's texts that stands in the imprint of its brochure."""


def content(item: Item, exhibition: Exhibition | None = None) -> dict[str, object]:
    """Title, texts in every language, dates, rights, of each picture its master and what is covered on it, and what
    tours and hotspots of its exhibition say of it and crops show of it; and what was to be kept back.
    """
    own = own_public(exhibition) if exhibition else frozenset()
    signed: dict[str, object] = {
        key: [[value.zh, value.en] for value in values]
        for key, values in item.values.items()
        if key in _SIGNED or key in own or key in _KEPT or _holds(key, values)
    }
    signed["title"] = [item.title.zh, item.title.en]
    signed["date_original"] = item.date.original if item.date else ""
    signed["pictures"] = [[picture.digest, picture.width, picture.height] for picture in item.pictures]
    if item.redactions:
        signed["redactions"] = [
            [place, [list(one.outline) for one in redactions]] for place, redactions in sorted(item.redactions.items())
        ]
    for part, pointing in _pointing(exhibition).items() if exhibition else ():
        if told := [asdict(one) for one in pointing if one.place.item == item.key]:
            signed[part] = told
    return signed


def _holds(key: str, values: Sequence[Text]) -> bool:
    """Whether a cell speaks against showing the item; a word that nobody knows may."""
    against = _HOLDING.get(key, frozenset())
    return key in _HOLDING and any(one.zh in against or one.zh.startswith("?") for one in values)


def _pointing(exhibition: Exhibition) -> Mapping[str, Sequence[Tour | Hotspots | Crop]]:
    return {"tours": exhibition.tours, "hotspots": exhibition.hotspots, "crops": exhibition.crops}


def worded(exhibition: Exhibition) -> dict[str, Text]:
    """What an exhibition says in sentences, by part."""
    settings = exhibition.settings
    words: dict[str, Text] = {
        "show.title": settings.title.text,
        "show.subtitle": settings.subtitle.text,
        "show.summary": settings.summary.text,
        "show.when": settings.when.text,
        "show.venue": settings.venue.text,
        "show.foreword": exhibition.foreword,
        "show.afterword": exhibition.afterword,
    }
    for unit in exhibition.units:
        words |= {f"unit:{unit.id}:title": unit.title, f"unit:{unit.id}:intro": unit.intro}
    return words


def texts(exhibition: Exhibition) -> dict[str, object]:
    """An exhibition's own words, by part."""
    settings, words = exhibition.settings, worded(exhibition)
    signed: dict[str, object] = {part: [text.zh, text.en] for part, text in words.items() if text}
    laid_out: dict[str, tuple[Block | Timeline, ...]] = {
        "show.opening": exhibition.opening,
        "show.closing": exhibition.closing,
        "show.timelines": exhibition.timelines,
        **{f"unit:{unit.id}:blocks": unit.blocks for unit in exhibition.units},
    }
    signed |= {part: [_laid_out(one) for one in blocks] for part, blocks in laid_out.items() if blocks}
    opens = [settings.hero, settings.hero_picture, settings.hero_tall, list(settings.hero_focus)]
    beside = list(settings.hero_with)
    stands = [settings.cover, settings.cover_picture]
    if settings.hero or settings.cover:
        signed["show.hero"] = [*opens, *stands, beside]
    if settings.credits:
        signed["show.credits"] = [[one.zh, one.en] for one in settings.credits]
    if imprint := imprint_of(settings):
        signed[IMPRINT] = imprint
    if settings.partners:
        signed["show.partners"] = [[one.name.zh, one.name.en, one.role, one.url] for one in settings.partners]
    if settings.stops:
        told = [one.model_dump(mode="json", include={"city", "venue", "address"}) for one in settings.stops]
        days = [[one.id, one.since.isoformat(), one.until.isoformat(), one.status] for one in settings.stops]
        signed["show.stops"] = [told, days]
    return signed


def imprint_of(settings: ExhibitSettings) -> dict[str, object]:
    """What the imprint of the brochure says, and for whom the book is; empty where the curator said nothing of it."""
    return settings.print.model_dump(exclude_defaults=True, include={"imprint", "print_class"})


def _laid_out(one: Block | Timeline) -> dict[str, object]:
    """A block as it is shown: neither the line that wrote it nor where that stands."""
    return {name: value for name, value in asdict(one).items() if name not in {"line", "where"}}


def content_hash(signed: Content) -> str:
    """One digest of everything that is signed."""
    return _digest(signed)


def part_digests(signed: Content) -> dict[str, str]:
    """A short digest of each part, so that a change can be named."""
    return {part: _digest(value)[:_SHORT] for part, value in sorted(signed.items())}


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True, default=str).encode()).hexdigest()


def own_public(exhibition: Exhibition) -> frozenset[str]:
    """The columns of a city's own that are public, and so are signed."""
    return frozenset(row.key for row in exhibition.own_fields if row.public)


@dataclass(frozen=True, slots=True)
class Lapsed:
    """A signature that the content has outrun, and the parts that changed since."""

    approval: Approval
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trail:
    """Every signature under one item (or under the texts), the hash of what it is today, and what still stands."""

    content: str = ""
    signed: tuple[Approval, ...] = ()
    standing: Mapping[Stage, Approval] = field(default_factory=dict)
    lapsed: tuple[Lapsed, ...] = ()
    early: tuple[Approval, ...] = ()

    def passed(self, stages: Iterable[Stage]) -> bool:
        """Whether all of these reviews stand."""
        return all(stage in self.standing for stage in stages)

    @property
    def last(self) -> Approval | None:
        """The signature that counts most: the final review, or else the last that stands."""
        return self.standing.get("final") or next(reversed([*self.standing.values()]), None)


def trail(signed: Content, approvals: Sequence[Approval], as_of: date) -> Trail:
    """Judge the signatures under this content. One of a day that has not come counts for nothing yet."""
    now = content_hash(signed)
    if not approvals:
        return Trail(now)
    early = tuple(one for one in approvals if one.date > as_of.isoformat())
    latest: dict[Stage, Approval] = {one.stage: one for one in approvals if one not in early}
    standing = {stage: one for stage, one in latest.items() if one.content == now}
    digests = part_digests(signed) if len(standing) < len(latest) else {}
    lapsed = tuple(Lapsed(one, _changed(one.parts, digests)) for stage, one in latest.items() if stage not in standing)
    return Trail(now, tuple(approvals), standing, lapsed, early)


def _changed(before: Mapping[str, str], now: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(part for part in {*before, *now} if before.get(part) != now.get(part)))


def trails(exhibition: Exhibition, items: Mapping[str, Item], as_of: date) -> dict[str, Trail]:
    """The trail of each item of an exhibition by its key, and that of its texts by its id."""
    by_item: dict[str, list[Approval]] = {}
    for approval in exhibition.ledger.approvals:
        by_item.setdefault(approval.item, []).append(approval)
    found = {
        key: trail(content(items[key], exhibition), by_item.get(items[key].id, ()), as_of)
        for unit in exhibition.units
        for key in unit.items
    }
    return found | {exhibition.id: trail(texts(exhibition), by_item.get(TEXTS, ()), as_of)}


def standing_texts(exhibition: Exhibition, stages: Iterable[Stage], as_of: date) -> frozenset[str]:
    """The parts of an exhibition's texts that every one of these reviews has seen as they are today."""
    signed = [one for one in exhibition.ledger.approvals if one.item == TEXTS]
    return standing_parts(texts(exhibition), signed, stages, as_of)


def standing_parts(
    signed: Content, approvals: Iterable[Approval], stages: Iterable[Stage], as_of: date
) -> frozenset[str]:
    """The parts of this content that every one of these reviews has seen as they are today."""
    now, given_by_today = set(part_digests(signed).items()), [one for one in approvals if one.date <= as_of.isoformat()]
    for stage in stages:
        last = next((one for one in reversed(given_by_today) if one.stage == stage), None)
        now &= set(last.parts.items()) if last else set()
    return frozenset(part for part, _ in now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signs, at which stage, and what they say."""

    stage: Stage
    by: str
    role: str = ""
    note: str = ""
    sheet: str = ""


def approvals_of(
    site: Site, exhibition: Exhibition, keys: Iterable[str], signature: Signature, as_of: date, *, again: bool = True
) -> list[Approval]:
    """The approvals that this signature gives: of each item by its key, of the texts by the exhibition's id. What the
    same person signed at this stage as it is now, with the same sheet, is not signed twice; unless ``again``, nothing
    is that somebody signed at this stage as it is now: a sheet does not list it.
    """
    by_key = {
        key: (TEXTS, texts(exhibition))
        if key == exhibition.id
        else (site.items[key].id, content(site.items[key], exhibition))
        for key in keys
    }
    return given(by_key, trails(exhibition, site.items, as_of), signature, as_of, again=again)


def given(
    by_key: Mapping[str, tuple[str, Content]],
    known: Mapping[str, Trail],
    signature: Signature,
    as_of: date,
    *,
    again: bool,
) -> list[Approval]:
    """The approvals that a signature gives: for each key its name in the ledger and what is signed."""
    made: list[Approval] = []
    for key, (name, signed) in by_key.items():
        before = known[key].standing.get(signature.stage)
        if before and (not again or (before.by, before.sheet) == (signature.by, signature.sheet)):
            continue
        parts, digest = part_digests(signed), content_hash(signed)
        made.append(Approval(item=name, date=as_of.isoformat(), content=digest, parts=parts, **asdict(signature)))
    return made


def signed_items(approvals: Iterable[Approval]) -> list[str]:
    """The ids of the items among these approvals; the texts are none."""
    return [one.item for one in approvals if one.item != TEXTS]
