"""The words of the house that stand on every page or on none in particular: what a review sees of them, and the site
without those that no review has seen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from builder.gate.circumstances import Circumstances
from builder.gate.unread import sentences, tells
from builder.model.branding import branding_key, worn
from builder.model.document import Words
from builder.model.item import Site
from builder.model.kiosk_settings import NO_KIOSK
from builder.model.outreach.said import words_in
from builder.model.outreach.yearly import Yearly

Settings = TypeVar("Settings", bound=BaseModel)
HOUSE = "content/site"
"""How decisions and signatures name the words of the house."""
NEEDED = ("site.title", "site.footer")
"""Parts without which there is no site: nobody would know whose it is, or it would lack what the law asks for."""

_SITE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"site.title": ("title",), "site.summary": ("summary",), "site.footer": ("footer",), "site.halls": ("halls",)}
)
_INSTITUTION: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "site.title": ("code", "name", "short"),
        "site.summary": ("motto",),
        "site.contact": ("address", "hours", "phone", "email", "closed", "transport", "access", "geo"),
        "site.reading_room": ("reading_room",),
        "site.giving": ("giving",),
        "site.media": ("media",),
        "site.feedback": ("feedback",),
    }
)
_BOOTH = ("welcome", "notice")


def house_key(site: Site) -> str:
    """How decisions and signatures name the words of the house whose site this is."""
    return branding_key(site.worn.code) if site.worn else HOUSE


def partners_content(site: Site) -> dict[str, dict[str, object]]:
    """What partners say of themselves on their own sites, by key and part."""
    bare = replace(site, kiosk=NO_KIOSK, yearly=Yearly())
    return {
        branding_key(code): house_content(replace(bare, settings=worn(site.settings, one)))
        for code, one in site.brandings.items()
        if not site.worn
    }


def house_content(site: Site) -> dict[str, object]:
    """What the house says of itself, by part; a part that says nothing is not there."""
    signed: dict[str, dict[str, object]] = {}
    for table, settings in ((_SITE, site.settings), (_INSTITUTION, site.settings.institution)):
        said = settings.model_dump(exclude_defaults=True)
        for part, keys in table.items():
            if told := {key: said[key] for key in keys if key in said}:
                signed.setdefault(part, {}).update(told)
    booth = site.kiosk.model_dump(exclude_defaults=True, include=set(_BOOTH))
    days = [one.model_dump() for one in site.yearly.days] if site.yearly.written else []
    return {**signed, **({"site.kiosk": booth} if booth else {}), **({"site.yearly": days} if days else {})}


def as_seen(site: Site, seen: Collection[str] | None) -> Site:
    """The site with only those words of the house that are in ``seen``; all of them where no review is demanded."""
    if seen is None:
        return site
    institution = _without(site.settings.institution, _INSTITUTION, seen)
    settings = _without(site.settings, _SITE, seen).model_copy(update={"institution": institution})
    site = replace(site, settings=settings)
    if "site.kiosk" not in seen:
        site = replace(site, kiosk=site.kiosk.model_copy(update=dict.fromkeys(_BOOTH, Words())))
    return replace(site, yearly=Yearly()) if site.yearly.written and "site.yearly" not in seen else site


def _without(settings: Settings, table: Mapping[str, tuple[str, ...]], seen: Collection[str]) -> Settings:
    fields = type(settings).model_fields
    unseen = (key for part, keys in table.items() if part not in seen and part not in NEEDED for key in keys)
    return settings.model_copy(update={key: fields[key].get_default(call_default_factory=True) for key in unseen})


def unread_house(site: Site, asked: Circumstances) -> Iterator[tuple[str, str]]:
    """The part and the sentence of all that the house says and no review has seen, where one is demanded."""
    if asked.house is None:
        return
    for table, settings in ((_SITE, site.settings), (_INSTITUTION, site.settings.institution)):
        said: dict[str, list[str]] = {}
        for key, words in words_in(settings):
            said.setdefault(key, []).append(words)
        for part in (part for part in table if part not in asked.house and part not in NEEDED):
            lines = (line for key in table[part] for words in said.get(key, ()) for line in sentences(words))
            yield from ((part, line) for line in lines if tells(part, line))
