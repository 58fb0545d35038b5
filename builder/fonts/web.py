"""The heading font of the web pages. Text itself uses the reader's own fonts."""

from __future__ import annotations

from pathlib import PurePosixPath

from builder.fonts.characters import own_words
from builder.fonts.cut import Style
from builder.fonts.faces import Faces, characters_of
from builder.fonts.repertoire import BASE
from builder.fonts.subset import subset
from builder.fonts.told import headings
from builder.model.files import OutFile
from builder.model.public import PublicSite
from builder.model.text import Text
from builder.store import Store

FONT = PurePosixPath("assets/fonts/lantai-serif-700.woff2")
LICENCE = PurePosixPath("assets/fonts/LICENSE-lantai-serif.txt")
MOST_CHARACTERS = 1_050
"""About 185 bytes a character in woff2: 200 KB, which is what a page may spend on its headings."""


def heading_characters(site: PublicSite) -> frozenset[str]:
    """The characters of headings: our words, the names of site, halls, exhibitions, units and statutes; those of items,
    then of cases and questions, as long as the whole stays small. Beyond that they use the reader's own serif.
    """
    names = [site.title, site.institution.name.text, *(hall.title for hall in site.halls)]
    for exhibition in site.exhibitions:
        names += [exhibition.title, exhibition.subtitle, *(unit.title for unit in exhibition.units)]
    always = BASE | own_words() | _of(names)
    parts, told = headings(site.outreach)
    always |= _of(parts)
    for more in ([item.title for item in site.items], told):
        wider = always | _of(more)
        always = wider if len(wider) <= MOST_CHARACTERS else always
    return always


def web_fonts(site: PublicSite, faces: Faces, store: Store) -> list[OutFile]:
    """The bold serif cut down to the headings, as woff2, with its licence beside it."""
    wanted = heading_characters(site) & characters_of(faces.serif_bold)
    font = subset(wanted, faces.serif_bold, Style("Lantai Serif", 700), store, "woff2")
    return [OutFile(FONT, font), OutFile(LICENCE, faces.licences[0].read_bytes())]


def _of(names: list[Text]) -> frozenset[str]:
    return frozenset().union(*(name.zh + name.en for name in names))
