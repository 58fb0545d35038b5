"""Public halls and exhibits become records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.model.address import Addresses
from builder.model.fields import FIELDS
from builder.model.label import label
from builder.model.public import PublicExhibition, PublicHall, PublicImage, PublicItem, PublicSite, PublicUnit
from builder.model.record import Facet, Record, Thumbnail
from builder.model.rendition import Rendition
from builder.model.text import Text
from builder.model.unmarked import unmarked
from builder.search.placed import block_words, item_key, shown_items
from builder.strings import WORDS

_FIRST_TIER = frozenset({"title", "reference_code", "document_no"})
_UNSEARCHED = frozenset({"latitude", "longitude", "rights_uri", "id"})
_SMALL = 200
_MARKDOWN = "long_description"

Facets = tuple[tuple[Facet, Text], ...]


def site_records(
    site: PublicSite, renditions: Mapping[PublicImage, Rendition], addresses: Addresses
) -> Iterator[Record]:
    """Halls, exhibitions, their chapters and their works."""
    first = addresses.languages[0]
    halls = {hall.id: hall.title for hall in site.halls}
    for hall in site.halls:
        stands = next((one for one in _of_hall(hall, site) if one.images), None)
        yield _hall(hall, addresses.page("hall", first, hall.id), _picture(stands, renditions, addresses), stands)
    for exhibition in site.exhibitions:
        path = addresses.page("exhibition", first, exhibition.id)
        shared = _shared(exhibition, halls)
        yield _exhibition(exhibition, path, shared, renditions, addresses)
        for unit in exhibition.units:
            if unit.title:
                stands = next((one for one in unit.items if one.images), None)
                yield _unit(unit, exhibition, path, shared, _picture(stands, renditions, addresses), stands)
        for item in exhibition.items:
            yield _item(item, addresses.page("item", first, item.slug), shared, renditions, addresses)


def _of_hall(hall: PublicHall, site: PublicSite) -> Iterator[PublicItem]:
    """What may stand for a hall: its treasures, then the works that open its exhibitions."""
    yield from (treasure.item for treasure in hall.treasures)
    yield from (hero for name in hall.exhibitions if (hero := site.exhibition(name).hero))


def _hall(hall: PublicHall, path: str, thumbnail: Thumbnail | None, stands: PublicItem | None) -> Record:
    return Record(
        kind="hall",
        title=hall.title,
        path=path,
        texts=(unmarked(hall.summary), *(treasure.words for treasure in hall.treasures if treasure.words)),
        facets=(("type", WORDS["kind.hall"]), ("hall", hall.title)),
        thumbnail=thumbnail,
        made_from=tuple(item_key(one) for one in (stands, *(treasure.item for treasure in hall.treasures)) if one),
    )


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
    """With the words of chapters that have no title, and so no record of their own."""
    untitled = [unit for unit in exhibition.units if not unit.title]
    blocks = (*exhibition.opening, *exhibition.closing, *(block for unit in untitled for block in unit.blocks))
    return Record(
        kind="exhibition",
        title=exhibition.title,
        path=path,
        when=exhibition.when,
        texts=(
            exhibition.subtitle,
            *map(unmarked, (exhibition.summary, exhibition.foreword, exhibition.afterword)),
            exhibition.venue,
            *(unmarked(unit.intro) for unit in untitled),
            *block_words(blocks),
        ),
        facets=(
            ("type", WORDS["kind.exhibition"]),
            *shared,
            *(("partner", partner.name.text) for partner in exhibition.partners if partner.name.text),
        ),
        thumbnail=_picture(exhibition.hero, renditions, addresses),
        made_from=tuple(item_key(item) for item in (exhibition.hero, *shown_items(blocks)) if item),
    )


def _unit(
    unit: PublicUnit,
    exhibition: PublicExhibition,
    path: str,
    shared: Facets,
    thumbnail: Thumbnail | None,
    stands: PublicItem | None,
) -> Record:
    return Record(
        kind="unit",
        title=unit.title,
        path=f"{path}#unit-{unit.number}",
        texts=(unmarked(unit.intro), *block_words(unit.blocks), exhibition.title),
        facets=(("type", WORDS["kind.unit"]), *shared),
        thumbnail=thumbnail,
        made_from=tuple(item_key(item) for item in (stands, *shown_items(unit.blocks)) if item),
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
        thumbnail=_picture(item, renditions, addresses),
        made_from=(item_key(item),),
    )


def _texts(item: PublicItem) -> tuple[Text, ...]:
    """Every public word that is not searched first, and what its page says of places on its pictures."""
    values = tuple(
        unmarked(value) if entry.key == _MARKDOWN else value
        for entry in item.record
        if entry.key not in _FIRST_TIER | _UNSEARCHED
        and not (entry.key in FIELDS and FIELDS[entry.key].kind in {"choice", "choices", "uri", "number"})
        for value in entry.values
    )
    spots = (spot.words for spot in item.hotspots)
    walks = (words for tour in item.tours for words in (tour.title, *(step.words for step in tour.steps)))
    return tuple(_once(value) for value in (*values, *(image.alt for image in item.images), *spots, *walks) if value)


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


def _picture(
    item: PublicItem | None, renditions: Mapping[PublicImage, Rendition], addresses: Addresses
) -> Thumbnail | None:
    """The first picture of a work, small."""
    rendition = renditions.get(item.images[0]) if item and item.images else None
    if item is None or rendition is None:
        return None
    size = rendition.at_least(_SMALL)
    return Thumbnail(addresses.image(item.slug, 1, size.width, size.height, "webp"), size.width, size.height)
