"""Every text of an exhibition that visitors will read and that stands in no row: exhibit.yml and the Markdown files."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from builder.model.document import Document, Words
from builder.model.draft import DraftExhibition, DraftSite, TextFile
from builder.model.item import Item
from builder.model.outreach.said import words_in
from builder.model.slug import slug
from builder.model.text import LANGUAGES, Language
from builder.model.where import Where

_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class VisibleText:
    """A text, its language and its place. ``ours`` is False for names and credits, where the house may say 本馆.

    ``lines`` says that ``where`` is the first line of a file, and that findings are told by their own line.
    """

    text: str
    language: Language
    where: Where
    ours: bool = True
    lines: bool = False
    item: str = ""


def texts_of_site(draft: DraftSite) -> Iterator[VisibleText]:
    """Titles and summaries of the site and its halls, and what the house is called. Its own address and telephone are
    meant to be read.
    """
    settings = draft.settings
    for key in ("name", "short", "motto"):
        yield from _words(draft, f"institution.{key}", getattr(settings.institution, key), ours=False)
    yield from _words(draft, "title", settings.title)
    yield from _words(draft, "summary", settings.summary)
    house = settings.institution
    for key in ("reading_room", "giving", "media", "feedback"):
        for place, words in _within(getattr(house, key), f"institution.{key}"):
            yield from _words(draft, place, words, ours=False)
    for n, hall in enumerate(settings.halls):
        yield from _words(draft, f"halls.{n}.title", hall.title)
        yield from _words(draft, f"halls.{n}.summary", hall.summary)
        yield from _words(draft, f"halls.{n}.door", hall.door)
        for m, one in enumerate(hall.treasures):
            yield from _words(draft, f"halls.{n}.treasures.{m}", Words(zh=one.zh, en=one.en))


def _within(document: Document, place: str) -> Iterator[tuple[str, Words]]:
    """Every phrase of a part of the settings with the place of its key. How to reach an office is meant to be read."""
    for key in type(document).model_fields.keys() - {"contact", "supervision"}:
        value = getattr(document, key)
        if isinstance(value, Words):
            yield f"{place}.{key}", value
        elif isinstance(value, tuple):
            yield from ((f"{place}.{key}.{n}", one) for n, one in enumerate(value) if isinstance(one, Words))


def texts_of_exhibition(draft: DraftExhibition, items: Collection[Item]) -> Iterator[VisibleText]:
    """The words of exhibit.yml, its defaults, and the texts; a text that describes an item belongs to it."""
    settings = draft.settings
    for key in ("title", "subtitle", "summary", "when", "venue"):
        yield from _words(draft, key, getattr(settings, key))
    for n, unit in enumerate(settings.units):
        yield from _words(draft, f"units.{n}.title", unit.title)
        yield from _words(draft, f"units.{n}.intro", unit.intro)
    for n, partner in enumerate(settings.partners):
        yield from _words(draft, f"partners.{n}.name", partner.name, ours=False)
    for n, stop in enumerate(settings.stops):
        for key in ("city", "venue", "address"):
            yield from _words(draft, f"stops.{n}.{key}", getattr(stop, key), ours=False)
    for n, credit in enumerate(settings.credits):
        yield from _words(draft, f"credits.{n}", credit, ours=False)
    for key, text in settings.defaults.items():
        yield VisibleText(text, settings.language, draft.marks.get(f"defaults.{key}", draft.where), ours=False)
    yield from _words_of_layout(draft)
    keys = {item.slug: item.key for item in items}
    for file in draft.texts:
        yield _of_file(file, keys.get(slug(file.stem), ""))


def _words_of_layout(draft: DraftExhibition) -> Iterator[VisibleText]:
    """The words of blocks, tours, hotspots and timelines."""
    settings = draft.settings
    for n, unit in enumerate(settings.units):
        for m, block in enumerate(unit.blocks):
            key = f"units.{n}.blocks.{m}"
            yield from _words(draft, f"{key}.words", block.words, ours=False)
            yield from _words(draft, f"{key}.source", block.source, ours=False)
            for number in block.numbers:
                yield from _words(draft, key, Words(zh=number.zh, en=number.en))
    for n, tour in enumerate(settings.tours):
        yield from _words(draft, f"tours.{n}.title", tour.title)
        for m, step in enumerate(tour.steps):
            yield from _words(draft, f"tours.{n}.steps.{m}", Words(zh=step.zh, en=step.en))
    for n, hotspots in enumerate(settings.hotspots):
        for m, spot in enumerate(hotspots.spots):
            yield from _words(draft, f"hotspots.{n}.spots.{m}", Words(zh=spot.zh, en=spot.en))
    for n, timeline in enumerate(settings.timelines):
        yield from _words(draft, f"timelines.{n}.title", timeline.title)
        for m, event in enumerate(timeline.events):
            yield from _words(draft, f"timelines.{n}.events.{m}", Words(zh=event.zh, en=event.en))


def texts_of_documents(draft: DraftSite) -> Iterator[VisibleText]:
    """The words of cases, questions, terms and glosses. A statute's own text is not ours to judge."""
    for document in draft.documents:
        title = document.settings.title
        for language in LANGUAGES:
            if document.kind != "law" and (words := getattr(title, language)):
                where = document.marks.get(f"title.{language}", document.marks.get("title", document.where))
                yield VisibleText(words, language, where, item=document.key)
            for key, words in words_in(document.settings):
                chinese = bool(_HAN.search(words))
                if key != "title" and document.kind != "law" and chinese is (language == "zh"):
                    where = document.marks.get(key, document.where)
                    yield VisibleText(words, language, where, ours=False, item=document.key)
            for name, text in (*document.sections.items(), *document.glosses.items()):
                words = text.zh if language == "zh" else text.en
                if words:
                    where = document.places.get(f"{name}.{language}", document.where)
                    yield VisibleText(words, language, where, lines=True, item=document.key)


def _of_file(file: TextFile, item: str) -> VisibleText:
    where = Where(file.where.file, row=1)
    return VisibleText(file.text, file.language, where, lines=True, item=item)


def _words(draft: DraftExhibition | DraftSite, key: str, words: Words, *, ours: bool = True) -> Iterator[VisibleText]:
    default = draft.where if isinstance(draft, DraftExhibition) else Where("content/site.yml")
    for language in LANGUAGES:
        if text := words.text.into(language) if getattr(words, language).strip() else "":
            where = draft.marks.get(f"{key}.{language}", draft.marks.get(key, default))
            yield VisibleText(text, language, where, ours)
