"""The heading font of the web pages. Text itself uses the reader's own fonts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import PurePosixPath

from builder.fonts.cut import Style
from builder.fonts.faces import Faces, characters_of
from builder.fonts.repertoire import BASE
from builder.fonts.subset import subset
from builder.fonts.told import headings
from builder.model.files import OutFile, Stored
from builder.model.public import PublicSite
from builder.model.text import Text
from builder.store import Store
from builder.strings import events, house, kiosk, openings, outreach
from builder.strings import site as site_words

FONT = PurePosixPath("assets/fonts/lantai-serif-600.woff2")
LATIN = FONT.with_stem(f"{FONT.stem}-latin")
READING = FONT.with_stem(f"{FONT.stem}-reading")
LICENCE = PurePosixPath("assets/fonts/LICENSE-lantai-serif.txt")
MOST_CHARACTERS = 945
"""At 211 bytes a character, which is what rare ones take in woff2: 200 KB, what a page may spend on its headings."""

_AROUND_WORKS = (
    "gap",
    "item.",
    "six.",
    "unit.",
    "hall.",
    "front.",
    "all.",
    "foot.organiser",
    "mirror.",
    "compare.",
    "tour.",
)
"""The beginnings of the keys of our own words that stand as headings about works."""

_LONGEST_HEADING = 16
"""Characters of our own words that may be a heading; longer ones are sentences."""


def heading_characters(site: PublicSite, written: Iterable[str] = ()) -> frozenset[str]:
    """The characters of headings: our words, the names of site, halls, exhibitions, units and statutes, the headings of
    all pages that are not one of thousands (``written``); then those that are set in the same type, as long as the
    whole stays small: titles of items, leads and quotations, cases and questions. Beyond that they use the reader's
    own serif.
    """
    parts, told = headings(site.outreach)
    chosen = _filled(BASE.union(*_words(_own_headings())), [*_words(_names(site)), *_words(parts), *written])
    for more in ([item.title for item in site.items], _said(site), told):
        wider = chosen.union(*_words(more))
        chosen = wider if len(wider) <= MOST_CHARACTERS else chosen
    return chosen


def _of_pictures(site: PublicSite, written: Iterable[str]) -> frozenset[str]:
    """What the front door, halls, exhibitions, works and walls set as headings, titles and leads."""
    ours = (text for key, text in site_words.WORDS.items() if key.startswith(_AROUND_WORKS))
    titles = (item.title for item in site.items)
    return frozenset().union(*_words((*_names(site), *titles, *_said(site), *ours)), *written)


def _names(site: PublicSite) -> list[Text]:
    house = site.institution
    names = [site.title, house.name.text, house.short.text, *(hall.title for hall in site.halls)]
    names += [hall.door for hall in site.halls]
    for exhibition in site.exhibitions:
        names += [exhibition.title, exhibition.subtitle, *(unit.title for unit in exhibition.units)]
    return names


def _own_headings() -> Iterator[Text]:
    tables = (site_words, outreach, events, openings, house, kiosk)
    return (one for table in tables for one in table.WORDS.values() if len(one.zh) <= _LONGEST_HEADING)


def _filled(chosen: frozenset[str], words: Iterable[str]) -> frozenset[str]:
    """As many more characters as there is room for, in the order in which they are first used."""
    wanted = (character for line in words for character in line if character not in chosen)
    return chosen.union(islice(dict.fromkeys(wanted), max(0, MOST_CHARACTERS - len(chosen))))


def web_fonts(
    site: PublicSite, faces: Faces, store: Store, written: Iterable[str] = (), read: Iterable[str] = ()
) -> list[OutFile]:
    """The serif in the weight of our headings, cut down to them, as woff2, with its licence beside it: letters, the
    Chinese signs of pages of pictures (``written`` are their headings), and those that only pages of reading (``read``)
    need besides, so that nobody waits for signs of another page.
    """
    pictured = [*written]
    there = heading_characters(site, [*pictured, *read]) & characters_of(faces.serif_bold)
    letters = frozenset(sign for sign in there if _is_letter(sign))
    seen = (there - letters) & _of_pictures(site, pictured)
    parts = {FONT: seen, LATIN: letters, READING: there - letters - seen}
    return [
        *(OutFile(path, _cut(signs or frozenset(" "), faces, store)) for path, signs in parts.items()),
        OutFile(LICENCE, faces.licences[0].read_bytes()),
    ]


def _cut(signs: frozenset[str], faces: Faces, store: Store) -> Stored:
    return subset(signs, faces.serif_bold, Style("Lantai Serif", 600), store, "woff2", faces.serif_regular)


def _is_letter(sign: str) -> bool:
    """As ``unicode-range`` in theme/assets/css/base/fonts.css has it: letters, figures, and marks of both languages."""
    return ord(sign) < 0x2E80 or 0x3000 <= ord(sign) <= 0x303F or 0xFF00 <= ord(sign) <= 0xFFEF


def _said(site: PublicSite) -> list[Text]:
    """What is set as headings are: leads, quotations, names of tours and timelines, and their dates."""
    said = [exhibition.summary for exhibition in site.exhibitions]
    for exhibition in site.exhibitions:
        said += [words for block in exhibition.blocks if block.kind == "quote" for words in (block.words, block.source)]
        said += [place.label for block in exhibition.blocks for place in block.places]
        said += [tour.title for item in exhibition.items for tour in item.tours]
        for timeline in exhibition.timelines:
            said += [timeline.title, *(event.date.display for event in timeline.events)]
    return said


def _words(names: Iterable[Text]) -> Iterator[str]:
    return (words for name in names for words in (name.zh, name.en))
