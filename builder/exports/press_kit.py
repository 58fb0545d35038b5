"""What the press is given of an exhibition: a fact sheet, captions with credits, pictures, and the notes of events.

The site that comes in was asked of the gate for the audience ``press``: what may only be seen on the web is not in it.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from itertools import chain

from builder.exports.press_notes import press_notes
from builder.model.address import Addresses
from builder.model.files import Stored
from builder.model.public import PublicExhibition, PublicItem, PublicSite
from builder.model.rendition import Renditions
from builder.model.text import Language, Text
from builder.strings import say
from builder.tables.written import table

_COLUMNS = (
    *("file", "number", "title_zh", "title_en", "date", "maker", "place"),
    *("credit_zh", "credit_en", "rights", "alt_zh", "alt_en"),
)


def press_kit(
    site: PublicSite, exhibition: PublicExhibition, renditions: Renditions, addresses: Addresses, until: str
) -> tuple[dict[str, bytes], dict[str, Stored]]:
    """The words and the pictures of the kit by their names; ``until`` is the last day of use, or empty."""
    pictures = dict(_pictures(exhibition, renditions))
    words = {f"fact-sheet.{language}.txt": _sheet(site, exhibition, language, until) for language in site.languages}
    words["captions.csv"] = _captions(exhibition, renditions)
    notes = ((path.replace("/", "-"), data) for path, data, _ in press_notes(site, addresses))
    return dict(chain(words.items(), notes)), pictures


def _named(exhibition: PublicExhibition, renditions: Renditions) -> Iterator[tuple[str, PublicItem, int]]:
    """The name of each picture in the kit, its work, and which of its pictures it is, from 0."""
    for item in exhibition.items:
        for number, image in enumerate(item.images):
            if image in renditions:
                yield f"images/{item.slug}{f'-{number + 1}' if number else ''}.jpg", item, number


def _pictures(exhibition: PublicExhibition, renditions: Renditions) -> Iterator[tuple[str, Stored]]:
    for name, item, number in _named(exhibition, renditions):
        yield name, renditions[item.images[number]].largest.jpeg


def _captions(exhibition: PublicExhibition, renditions: Renditions) -> bytes:
    """A row for each picture."""
    rows = []
    for name, item, number in _named(exhibition, renditions):
        credit, alt = item.first("credit_line"), item.images[number].alt
        rights = item.first("rights_uri").zh or item.first("copyright_status").zh
        day, maker, place = (item.date.original if item.date else ""), item.first("creator").zh, item.first("place").zh
        told = (name, item.number, item.title.zh, item.title.en, day, maker, place)
        rows.append((*told, credit.zh, credit.en, rights, alt.zh, alt.en))
    return table([_COLUMNS, *rows])


def _sheet(site: PublicSite, exhibition: PublicExhibition, language: Language, until: str) -> bytes:
    """The facts of the exhibition, one a line; what was not filled in is not there."""
    house = site.institution
    lines = [exhibition.title.into(language), exhibition.subtitle.into(language), ""]
    lines += [f"{say(key, language)}: {words}" for key, words in _facts(site, exhibition, language) if words]
    lines += ["", exhibition.summary.into(language), "", say("kit.use", language)]
    lines += [say("kit.until", language, day=until)] if until else []
    desk = house.media.contact
    for key, text in (
        ("contact.office", desk.office.text),
        ("foot.phone", _same(desk.phone or house.phone)),
        ("foot.email", _same(desk.email or house.email)),
        ("foot.address", desk.address.text or house.address.text),
    ):
        lines += [f"{say(key, language)}: {text.into(language)}"] if text else []
    return codecs.BOM_UTF8 + "\r\n".join([*lines, ""]).encode()


def _facts(site: PublicSite, exhibition: PublicExhibition, language: Language) -> Iterator[tuple[str, str]]:
    joint = "、" if language == "zh" else ", "
    yield "press.when", exhibition.when.into(language)
    yield "press.where", exhibition.venue.into(language)
    hosts = [one.name.text.into(language) for one in exhibition.partners] or [site.institution.name.text.into(language)]
    yield "press.who", joint.join(filter(None, hosts))
    yield "kit.works", str(len(exhibition.items))


def _same(words: str) -> Text:
    return Text(words.strip(), words.strip())
