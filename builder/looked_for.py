"""What verify looks for: every private value, with the sentences in which a curator wrote it on purpose."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import product

from builder.fonts.characters import Passage, passages
from builder.fonts.told import told_words
from builder.gate import Released, outreach_at_home, private_values
from builder.model.address import Subject
from builder.model.field_table import ROWS
from builder.model.item import Exhibition, Site
from builder.model.public import PublicSite
from builder.model.text import Text
from builder.strings import phrase
from builder.strings.numerals import chinese_number
from builder.verify.excuses import around, folded_words
from builder.verify.expectation import REACH, Excuse, Secret

TELLING = frozenset(
    {"title", "reference_code", "caption", "alt_text", "people", "transcription", "long_description", "layout"}
)
"""Fields of a withheld item whose words may stand nowhere, not even in a foreword that the curator wrote."""
_ADDRESSES = ("items", "iiif")
"""The folders in which an item has one of its own, by its name in addresses."""


def secrets(site: Site, released: Released) -> list[Secret]:
    """Values to look for, and the addresses that withheld items would have. What a curator wrote into a foreword on
    purpose is no secret in that sentence, where that sentence is shown, unless it tells of an item that is withheld.
    """
    written = _written(released.site)
    withheld = {one.item for one in released.decisions if not one.shown}
    found = []
    for one in private_values(site, released):
        telling = one.item in withheld and one.field in TELLING
        excuses: dict[Excuse, None] = {}
        for subject, texts in () if telling else written.items():
            excuses |= dict.fromkeys(around(one.value, texts, REACH[subject]))
        found.append(Secret(one.value, one.item, one.field, tuple(excuses)))
    stones = {stone.slug for stone in released.site.tombstones}
    slugs = ((site.items[key].slug, key) for key in sorted(withheld))
    found += [Secret(f"{at}/{slug}/", key, "slug") for slug, key in slugs if slug not in stones for at in _ADDRESSES]
    return found


def public_words(site: Site, released: Released) -> frozenset[str]:
    """Words of items and documents that the register calls shown, in fields that may be; and the names of the house.
    The public site alone is no witness: what slipped into it by mistake would speak for itself. On a partner's site
    what the host tells of below content/ is no secret either.
    """
    shown = {one.item for one in released.all_decisions if one.shown}
    kept_back = {exhibition.id: _kept_back(exhibition) for exhibition in site.exhibitions}
    house = released.site.institution
    names = [released.site.title, house.name.text, house.short.text]
    if site.home:
        names += (text for _, _, text in told_words(outreach_at_home(site.home, released.asked)))
    return frozenset(
        passage.words
        for passage in passages(released.site)
        if passage.item in shown
        and passage.field not in kept_back.get(passage.item.partition("/")[0], ())
        and passage.field not in _own(site, passage.item)
    ) | {word for name in names for word in (name.zh, name.en)}


def _kept_back(exhibition: Exhibition) -> frozenset[str]:
    """The fields that nobody may see, by the table and by the exhibition's own word."""
    fields = (*ROWS, *exhibition.own_fields)
    return frozenset({field.key for field in fields if not field.public} | set(exhibition.settings.private))


def _own(site: Site, key: str) -> tuple[str, ...]:
    """The fields that an item's row keeps back; a document has none."""
    return site.items[key].release.private_fields if key in site.items else ()


def _written(site: PublicSite) -> Mapping[Subject, list[str]]:
    """What curators wrote that belongs to no work, folded, by what the files tell of that show it.

    The title of an exhibition stands beside each of its works; that of a chapter does so behind the chapter's number.
    """
    shows = {exhibition.id for exhibition in site.exhibitions}
    found: dict[Subject, list[str]] = {"works": [], "exhibitions": [], "exhibition": []}
    for passage in passages(site):
        if not passage.item:
            found[_subject(passage, shows)].append(folded_words(passage.words))
    for unit in (unit for exhibition in site.exhibitions for unit in exhibition.units):
        number = phrase("unit.number", n=Text(chinese_number(unit.number), str(unit.number)))
        for before, title in product((number.zh, number.en), (unit.title.zh, unit.title.en)):
            found["works"].append(folded_words(f"{before} {title}"))
    return found


def _subject(passage: Passage, shows: Collection[str]) -> Subject:
    """Where words that belong to no work are shown."""
    about, _, part = passage.field.partition(".")
    if about not in shows and passage.field != "layout":
        return "works"
    return "exhibition" if part == "credits" else "works" if part == "title" else "exhibitions"
