"""Public exhibits become records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builder.model.address import Addresses
from builder.model.fields import FIELDS
from builder.model.label import label
from builder.model.public import PublicExhibition, PublicImage, PublicItem, PublicSite
from builder.model.record import Facet, Record, Thumbnail
from builder.model.rendition import Rendition
from builder.model.text import Text
from builder.strings import WORDS

_FIRST_TIER = frozenset({"title", "reference_code", "document_no"})
_UNSEARCHED = frozenset({"latitude", "longitude", "rights_uri", "id"})
_SMALL = 200
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`#>|~]+|<[^>]*>")

Facets = tuple[tuple[Facet, Text], ...]


def site_records(
    site: PublicSite, renditions: Mapping[PublicImage, Rendition], addresses: Addresses
) -> Iterator[Record]:
    """Exhibitions, their chapters and their works."""
    first = addresses.languages[0]
    halls = {hall.id: hall.title for hall in site.halls}
    for exhibition in site.exhibitions:
        path = addresses.page("exhibition", first, exhibition.id)
        shared = _shared(exhibition, halls)
        yield _exhibition(exhibition, path, shared, renditions, addresses)
        if len(exhibition.units) > 1:
            yield from _units(exhibition, path, shared)
        for item in exhibition.items:
            yield _item(item, addresses.page("item", first, item.slug), shared, renditions, addresses)


def _shared(exhibition: PublicExhibition, halls: Mapping[str, Text]) -> Facets:
    """What everything in an exhibition can be narrowed by."""
    where: Facets = (("exhibition", exhibition.title),)
    return (("hall", halls[exhibition.hall]), *where) if exhibition.hall in halls else where


def _exhibition(
    exhibition: PublicExhibition,
    path: str,
    shared: Facets,
    renditions: Mapping[PublicImage, Rendition],
    addresses: Addresses,
) -> Record:
    return Record(
        kind="exhibition",
        title=exhibition.title,
        path=path,
        when=exhibition.when,
        texts=(
            exhibition.subtitle,
            *map(_unmarked, (exhibition.summary, exhibition.foreword, exhibition.afterword)),
            exhibition.venue,
        ),
        facets=(
            ("type", WORDS["kind.exhibition"]),
            *shared,
            *(("partner", partner.name.text) for partner in exhibition.partners if partner.name.text),
        ),
        thumbnail=_thumbnail(exhibition.hero, renditions, addresses) if exhibition.hero else None,
        made_from=tuple(_key(item) for item in (exhibition.hero,) if item),
    )


def _units(exhibition: PublicExhibition, path: str, shared: Facets) -> Iterator[Record]:
    for unit in exhibition.units:
        if unit.title:
            yield Record(
                kind="unit",
                title=unit.title,
                path=f"{path}#unit-{unit.number}",
                texts=(_unmarked(unit.intro), exhibition.title),
                facets=(("type", WORDS["kind.unit"]), *shared),
            )


def _item(
    item: PublicItem,
    path: str,
    shared: Facets,
    renditions: Mapping[PublicImage, Rendition],
    addresses: Addresses,
) -> Record:
    made = label(item)
    return Record(
        kind="item",
        title=item.title,
        path=path,
        code=made.code,
        number=item.first("document_no").zh,
        issuer=item.first("creator") or item.first("photographer"),
        when=made.date,
        day=_day(item),
        texts=_texts(item),
        facets=(("type", WORDS["kind.item"]), *shared, *_own(item)),
        thumbnail=_thumbnail(item, renditions, addresses),
        made_from=(_key(item),),
    )


def _texts(item: PublicItem) -> tuple[Text, ...]:
    """Every public word that is not searched first."""
    values = tuple(
        value
        for entry in item.record
        if entry.key not in _FIRST_TIER | _UNSEARCHED
        and not (entry.key in FIELDS and FIELDS[entry.key].kind in {"choice", "choices", "uri", "number"})
        for value in entry.values
    )
    return tuple(_once(value) for value in (*values, *(image.alt for image in item.images)) if value)


def _unmarked(text: Text) -> Text:
    """Words without the marks of Markdown."""
    return Text(*(_MARKS.sub("", _LINK.sub(r"\1", words)) for words in (text.zh, text.en)))


def _once(value: Text) -> Text:
    """A word that is the same in both languages is searched once."""
    return Text(zh=value.zh) if value.zh == value.en else value


def _own(item: PublicItem) -> Iterator[tuple[Facet, Text]]:
    if item.date and item.date.start:
        decade = int(item.date.start[:4]) // 10 * 10
        yield "decade", Text(f"{decade}年代", f"{decade}s")
    for value in item.values("place"):
        yield "place", value
    for value in item.named:
        yield "person", value
    for value in item.values("keywords"):
        yield "subject", value
    for value in item.values("original_location"):
        yield "partner", value


def _day(item: PublicItem) -> str:
    return (item.date.start or item.date.end) if item.date else ""


def _thumbnail(item: PublicItem, renditions: Mapping[PublicImage, Rendition], addresses: Addresses) -> Thumbnail | None:
    rendition = renditions.get(item.images[0]) if item.images else None
    if rendition is None:
        return None
    size = rendition.at_least(_SMALL)
    return Thumbnail(addresses.image(item.slug, 1, size.width, size.height, "webp"), size.width, size.height)


def _key(item: PublicItem) -> str:
    return f"{item.exhibition}/{item.id}"
