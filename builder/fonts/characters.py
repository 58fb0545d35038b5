"""Every character that visitors will see, and where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from builder.fonts.faces import Faces, missing, unreadable
from builder.fonts.repertoire import BASE
from builder.fonts.told import told_words
from builder.model.document import Words
from builder.model.outreach.said import words_in
from builder.model.problems import Problem
from builder.model.public import PublicExhibition, PublicItem, PublicSite
from builder.model.text import Text
from builder.model.where import Where
from builder.strings import data, events, finding, house, kiosk, openings, outreach, paper
from builder.strings import site as site_words

_SHOWN = (
    site_words.WORDS,
    outreach.WORDS,
    events.WORDS,
    finding.WORDS,
    openings.WORDS,
    house.WORDS,
    kiosk.WORDS,
    paper.WORDS,
    data.WORDS,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the public site: the key of the item they belong to (empty for others), the field, and the words."""

    item: str
    field: str
    words: str


def passages(site: PublicSite) -> Iterator[Passage]:
    """All words of the public site, in its order."""
    yield from _both("", "title", site.title)
    yield from _both("", "summary", site.summary)
    yield from _document("institution", site.institution)
    for key, said in words_in(site.institution):
        yield Passage("", f"institution.{key}", said)
    yield from _document("footer", site.footer)
    for hall in site.halls:
        yield from _both("", f"{hall.id}.title", hall.title)
        yield from _both("", f"{hall.id}.summary", hall.summary)
        yield from _both("", f"{hall.id}.door", hall.door)
        for one in hall.treasures:
            yield from _both(f"{one.item.exhibition}/{one.item.id}", "layout", one.words)
    for exhibition in site.exhibitions:
        yield from _of_exhibition(exhibition)
        for item in exhibition.items:
            yield from _of_item(item)
    for key, field, text in told_words(site.outreach):
        yield from _both(key, field, text)


def _of_exhibition(exhibition: PublicExhibition) -> Iterator[Passage]:
    for field in ("title", "subtitle", "summary", "when", "venue", "foreword", "afterword"):
        yield from _both("", f"{exhibition.id}.{field}", getattr(exhibition, field))
    for line in exhibition.credits:
        yield from _both("", f"{exhibition.id}.credits", line)
    for partner in exhibition.partners:
        yield from _document(f"{exhibition.id}.partners", partner)
    for stop in exhibition.stops:
        for field in ("city", "venue", "address"):
            yield from _both("", f"{exhibition.id}.stops", getattr(stop, field))
    for part in (exhibition.print.imprint, *exhibition.print.imprint.people):
        yield from _document(f"{exhibition.id}.print", part)
    for unit in exhibition.units:
        yield from _both("", f"{exhibition.id}.{unit.id}.title", unit.title)
        yield from _both("", f"{exhibition.id}.{unit.id}.intro", unit.intro)
    yield from _of_layout(exhibition)


def _of_layout(exhibition: PublicExhibition) -> Iterator[Passage]:
    """What blocks and timelines say; the words of one about an item belong to the item."""
    for block in exhibition.blocks:
        item = block.places[0].item if block.places else None
        key = f"{item.exhibition}/{item.id}" if item else ""
        labels = (place.label for place in block.places)
        for text in (block.words, block.source, *labels, *(number.words for number in block.numbers)):
            yield from _both(key, "layout", text)
        for number in block.numbers:
            yield Passage("", "layout", number.value)
    for timeline in exhibition.timelines:
        yield from _both("", "layout", timeline.title)
        for event in timeline.events:
            yield from _both("", "layout", event.words)
            yield from _both("", "layout", event.date.display)


def _of_item(item: PublicItem) -> Iterator[Passage]:
    key = f"{item.exhibition}/{item.id}"
    yield from _both(key, "title", item.title)
    if item.date:
        yield from _both(key, "date_original", item.date.display)
    for entry in item.record:
        yield from _both(key, entry.key, entry.label)
        for value in entry.values:
            yield from _both(key, entry.key, value)
    for image in item.images:
        yield from _both(key, "alt_text", image.alt)
    for tour in item.tours:
        yield from _both(key, "layout", tour.title)
        for step in tour.steps:
            yield from _both(key, "layout", step.words)
    for spot in item.hotspots:
        yield from _both(key, "layout", spot.words)


def _both(item: str, field: str, text: Text) -> Iterator[Passage]:
    for words in (text.zh, text.en):
        if words:
            yield Passage(item, field, words)


def _document(field: str, document: BaseModel) -> Iterator[Passage]:
    for name in type(document).model_fields:
        value = getattr(document, name)
        if isinstance(value, Words):
            yield from _both("", f"{field}.{name}", value.text)
        elif isinstance(value, str) and value:
            yield Passage("", f"{field}.{name}", value)


def public_characters(site: PublicSite) -> frozenset[str]:
    """Every character of the public texts and of our own words, with a fixed base."""
    return BASE.union(*(passage.words for passage in passages(site)), own_words())


def own_words() -> frozenset[str]:
    """The characters of the words that Lantai itself puts on pages and paper; a terminal brings its own font."""
    return frozenset().union(*(text.zh + text.en for words in _SHOWN for text in words.values()))


def missing_characters(site: PublicSite, faces: Faces) -> list[Problem]:
    """FONT-01 for each character that no font has, naming the item and field it stands in."""
    gaps = missing(public_characters(site), faces)
    return [
        Problem(code="FONT-01", facts=_facts(character), item=passage.item, field=passage.field)
        for passage in (passages(site) if gaps else ())
        for character in _in_order(passage.words, gaps)
    ]


def unusable_fonts(folder: Path) -> list[Problem]:
    """FONT-02 for each file of the curator's theme/fonts that is no font."""
    return [
        Problem(code="FONT-02", where=Where(f"theme/fonts/{name}"), facts={"name": name, "reason": reason})
        for name, reason in unreadable(folder).items()
    ]


def _in_order(words: str, wanted: frozenset[str]) -> Iterable[str]:
    return sorted(wanted.intersection(words))


def _facts(character: str) -> dict[str, str]:
    return {"character": character, "code": f"U+{ord(character):04X}"}
