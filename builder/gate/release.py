"""The only place where Public types are made: what may be known of an item, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from builder.gate.circumstances import Circumstances
from builder.gate.first_day import first_day
from builder.gate.halls import public_halls
from builder.gate.layout import Layout, Pictures, crops_of, details_of, hotspots_of, public_timelines, tours_of
from builder.gate.loans import waits
from builder.gate.moving import leading_on, tombstones
from builder.gate.patterns import patterns
from builder.gate.privacy import named, without_private
from builder.gate.signing import IMPRINT, TITLE, imprint_of
from builder.gate.stops import public_stops
from builder.model.choices import label_of
from builder.model.field_row import Field
from builder.model.field_table import ROWS
from builder.model.item import Exhibition, Item, Redaction, Site, Unit
from builder.model.lent import credit
from builder.model.print_settings import ImprintSettings, PrintSettings
from builder.model.public import (
    Entry,
    Gap,
    Hung,
    PublicExhibition,
    PublicImage,
    PublicItem,
    PublicSite,
    PublicUnit,
)
from builder.model.public_pointing import PublicTour
from builder.model.text import Text, alternatives, merged

Unshowable = Mapping[str, frozenset[str]]
"""Digests of pictures that could not be made, by item key; only the draft uses it."""

NONE_UNSHOWABLE: Unshowable = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Showing:
    """What is shown: items by key, the keys of those that may be, pictures that cannot be, what is covered, and whose
    works are shown in which exhibition.
    """

    items: Mapping[str, Item]
    shown: frozenset[str]
    unshowable: Unshowable
    covered: Mapping[str, tuple[Redaction, ...]]
    texts: Mapping[str, frozenset[str]] | None = None
    lenders: frozenset[tuple[str, str]] = frozenset()
    partner: str = ""
    host: Text = Text()

    def lent(self, exhibition: Exhibition, part: str) -> bool:
        """Whether words are the house's own, or a lender's of whom a work is shown beside them."""
        lender = exhibition.lent_words.get(part)
        return lender is None or (exhibition.id, lender) in self.lenders

    def seen(self, exhibition: Exhibition, part: str) -> bool:
        """Whether a part of an exhibition's own words may be shown: no review is demanded, or one has seen it."""
        if not self.lent(exhibition, part):
            return False
        return self.texts is None or part in self.texts[exhibition.id]

    def text(self, exhibition: Exhibition, part: str, words: Text) -> Text:
        """An exhibition's own words, or nothing where a review is demanded that has not seen them."""
        return words if self.seen(exhibition, part) else Text()


def public_site(
    site: Site, shown: frozenset[str], asked: Circumstances, *, unshowable: Unshowable = NONE_UNSHOWABLE
) -> PublicSite:
    """The site with the items in ``shown`` (keys) and gaps for all others. Where reviews are demanded, an exhibition
    whose title passed none is not there at all.
    """
    settings = site.settings
    lenders = frozenset((one.exhibition, one.lent.lender) for key in shown if (one := site.items[key]).lent)
    showing = _Showing(site.items, shown, unshowable, covered(site), asked.texts, lenders, asked.partner, site.host)
    shown_at_all = [
        exhibition
        for exhibition in site.exhibitions
        if (asked.texts is None or TITLE in asked.texts[exhibition.id])
        and (asked.chosen is None or exhibition.id in asked.chosen)
        and not waits(site, exhibition, shown)
    ]
    hung = [_units(exhibition, showing) for exhibition in shown_at_all]
    works = {f"{item.exhibition}/{item.id}": item for units in hung for unit in units for item in unit.items}
    pictures = {key: _pictures(showing.items[key], showing) for key in works}
    exhibitions = tuple(
        _exhibition(exhibition, units, Layout(works, pictures), showing)
        for exhibition, units in zip(shown_at_all, hung, strict=True)
    )
    return PublicSite(
        title=settings.title.text,
        summary=settings.summary.text,
        base_url=settings.base_url,
        languages=settings.languages,
        institution=settings.institution,
        footer=settings.footer,
        halls=public_halls(site, exhibitions),
        exhibitions=exhibitions,
        draft=asked.draft,
        patterns=patterns(exhibitions) if asked.draft else (),
        tombstones=tombstones(site, exhibitions),
        moved=leading_on(site.moved, exhibitions),
        partner=asked.partner,
        logo=site.worn.drawn if site.worn else None,
    )


def public_fields(exhibition: Exhibition) -> tuple[Field, ...]:
    """The fields whose values may leave the house, in table order; a city's own columns come last."""
    private = exhibition.settings.private
    return tuple(row for row in (*ROWS, *exhibition.own_fields) if row.public and row.key not in private)


def _units(exhibition: Exhibition, showing: _Showing) -> list[PublicUnit]:
    return [_unit(exhibition, unit, number, showing) for number, unit in enumerate(exhibition.chapters, start=1)]


def _exhibition(
    exhibition: Exhibition, hung: Sequence[PublicUnit], works: Layout, showing: _Showing
) -> PublicExhibition:
    """``works`` are those of every exhibition, for a block may show a guest."""
    settings = exhibition.settings
    items = [item for unit in hung for item in unit.items]
    timelines = public_timelines(exhibition, works.items)
    layout = replace(works, timelines={timeline.id: timeline for timeline in timelines})
    text, seen = partial(showing.text, exhibition), partial(showing.seen, exhibition)
    blocks = (unit.blocks if seen(f"unit:{unit.id}:blocks") else () for unit in exhibition.chapters)
    made = (replace(unit, blocks=layout.blocks(within)) for unit, within in zip(hung, blocks, strict=True))
    units = tuple(unit for unit in made if unit.items or unit.blocks or unit.intro)  # the title of gaps tells of them
    with_picture = [item for item in items if item.images]
    chosen = next((item for item in with_picture if item.id == settings.hero and seen("show.hero")), None)
    hero = chosen or next(iter(with_picture), None)
    covering = next((item for item in with_picture if item.id == settings.cover and seen("show.hero")), None)
    return PublicExhibition(
        id=exhibition.id,
        title=settings.title.text,
        subtitle=text("show.subtitle", settings.subtitle.text),
        summary=text("show.summary", settings.summary.text),
        hall=settings.hall,
        when=text("show.when", settings.when.text),
        venue=text("show.venue", settings.venue.text),
        opened=settings.opened.isoformat() if settings.opened else first_day(text("show.when", settings.when.text)),
        foreword=text("show.foreword", exhibition.foreword),
        afterword=text("show.afterword", exhibition.afterword),
        credits=_credits(exhibition, showing) if seen("show.credits") else (),
        partners=settings.partners if seen("show.partners") else (),
        hero=hero,
        units=units,
        hero_hung=_opening(exhibition, chosen, with_picture, showing) if chosen else None,
        cover_hung=_hung(exhibition, covering, settings.cover_picture, "", showing) if covering else None,
        print=settings.print if seen(IMPRINT) or not imprint_of(settings) else _for_the_house(settings.print),
        opening=layout.blocks(exhibition.opening) if seen("show.opening") else (),
        closing=layout.blocks(exhibition.closing) if seen("show.closing") else (),
        timelines=timelines if seen("show.timelines") else (),
        stops=public_stops(exhibition) if seen("show.stops") else (),
    )


def _credits(exhibition: Exhibition, showing: _Showing) -> tuple[Text, ...]:
    thanks = (words.text for words in exhibition.settings.credits)
    return tuple(words for words in thanks if showing.lent(exhibition, credit(words)))


def _for_the_house(settings: PrintSettings) -> PrintSettings:
    """How a brochure is made whose imprint no review has seen: without it, and for nobody outside."""
    return settings.model_copy(update={"imprint": ImprintSettings(), "print_class": "internal"})


def _opening(exhibition: Exhibition, chosen: PublicItem, pictured: Sequence[PublicItem], showing: _Showing) -> Hung:
    """What the curator hung at the entrance, and the works beside it that are shown."""
    settings, by_id = exhibition.settings, {item.id: item for item in pictured}
    hung = _hung(exhibition, chosen, settings.hero_picture, settings.hero_tall, showing)
    beside = (by_id[name] for name in dict.fromkeys(settings.hero_with) if name in by_id and name != chosen.id)
    return replace(hung, beside=tuple(beside))


def _hung(exhibition: Exhibition, shown: PublicItem, picture: str, tall: str, showing: _Showing) -> Hung:
    """The pictures that the curator named, as far as the work may show them."""
    masters = {one.name: one.digest for one in showing.items[f"{exhibition.id}/{shown.id}"].pictures}
    public = {image.digest: image for image in shown.images}
    across, down = exhibition.settings.hero_focus
    return Hung(
        item=shown,
        image=public.get(masters.get(picture, ""), shown.images[0]),
        tall=public.get(masters.get(tall, "")),
        focus=(across, down),
    )


def _pictures(item: Item, showing: _Showing) -> Pictures:
    """Which pictures of an item are shown, and as which number."""
    gone, private = showing.unshowable.get(item.key, frozenset()), item.release.private_files
    places = (
        place
        for place, picture in enumerate(item.pictures)
        if picture.digest not in gone and picture.name not in private
    )
    return Pictures(item.key, {place: number for number, place in enumerate(places, start=1)})


def _unit(exhibition: Exhibition, unit: Unit, number: int, showing: _Showing) -> PublicUnit:
    entries: list[PublicItem | Gap] = []
    place, several, fields = 0, len(exhibition.chapters) > 1, public_fields(exhibition)
    for key in unit.items:
        if key in showing.shown:
            place += 1
            item_number = f"{number}-{place}" if several else str(place)
            entries.append(_item(showing.items[key], exhibition, fields, unit.id, item_number, showing))
        elif not (entries and isinstance(entries[-1], Gap)):
            entries.append(Gap())
    return PublicUnit(
        id=unit.id,
        number=number,
        title=showing.text(exhibition, f"unit:{unit.id}:title", unit.title),
        intro=showing.text(exhibition, f"unit:{unit.id}:intro", unit.intro),
        entries=tuple(entries),
    )


def _item(
    item: Item, exhibition: Exhibition, fields: Sequence[Field], unit: str, number: str, showing: _Showing
) -> PublicItem:
    item = without_private(item, exhibition.settings.private)
    record = tuple(
        Entry(field.key, field.label, _values(field, item.values[field.key]))
        for field in fields
        if item.values.get(field.key)
    )
    pictures = _pictures(item, showing)
    tours = tours_of(exhibition, pictures)
    return PublicItem(
        id=item.id,
        slug=item.slug,
        exhibition=item.exhibition,
        unit=unit,
        number=number,
        title=item.title,
        date=item.date,
        record=record,
        images=_images(item, pictures, tours, exhibition, showing),
        tours=tours,
        hotspots=hotspots_of(exhibition, pictures),
        treasure=item.key in exhibition.treasures,
        named=named(item),
        holder=_holder(item, showing),
    )


def _holder(item: Item, showing: _Showing) -> Text:
    """Whose a work is, where it is not of the house whose site this is."""
    if item.lent:
        return Text() if item.lent.lender == showing.partner else item.lent.name
    return showing.host


def _values(field: Field, values: Iterable[Text]) -> tuple[Text, ...]:
    return tuple(label_of(field.key, value.zh) if field.kind == "choice" else value for value in values)


def covered(site: Site) -> dict[str, tuple[Redaction, ...]]:
    """What must be covered on each picture, by its digest: where two items show one picture, what either covers."""
    found: dict[str, dict[Redaction, None]] = {}
    for item in site.items.values():
        for place, picture in enumerate(item.pictures):
            found.setdefault(picture.digest, {}).update(dict.fromkeys(item.redactions.get(place, ())))
    return {digest: tuple(rectangles) for digest, rectangles in found.items()}


def _images(
    item: Item, pictures: Pictures, tours: tuple[PublicTour, ...], exhibition: Exhibition, showing: _Showing
) -> tuple[PublicImage, ...]:
    alt = merged(next(iter(item.values.get("alt_text", ())), Text()), item.title)
    count = len(item.pictures)
    zh, en = alternatives(alt.zh, count), alternatives(alt.en, count)
    return tuple(
        PublicImage(
            digest=picture.digest,
            width=picture.width,
            height=picture.height,
            alt=Text(zh[place], en[place]),
            redactions=showing.covered[picture.digest],
            deep_zoom=item.deep_zoom,
            details=details_of(tours, pictures.numbers[place], picture.width, picture.height),
            crop=crops_of(exhibition, item.key).get(place),
        )
        for place, picture in enumerate(item.pictures)
        if place in pictures.numbers
    )
