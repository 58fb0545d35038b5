"""An exhibition as the gate lets it go becomes the document of a package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from builder.exchange.packing.packed_layout import blocks, crops, date_of, hotspots, hung, timelines, tours, words
from builder.model.address import Addresses
from builder.model.fields import FIELDS
from builder.model.files import Stored
from builder.model.lending import PublicLoan, PublicReview, PublicTerms
from builder.model.package import (
    Audience,
    House,
    Package,
    PackedAgreement,
    PackedExhibition,
    PackedField,
    PackedItem,
    PackedPartner,
    PackedPicture,
    PackedReview,
    PackedUnit,
    Terms,
)
from builder.model.public import PublicExhibition, PublicImage, PublicItem
from builder.model.rendition import Rendition, Renditions

__all__ = ["Given", "packed", "pictures_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Who gives to whom, on what terms, until when (ISO, empty: no end), and the day of packing. ``width`` is that of
    pictures at publish size; larger ones are masters and go only where the agreement says so.
    """

    giver: House
    receiver: House
    audience: Audience
    agreement: PackedAgreement
    valid_until: str
    date: str
    width: int


def packed(exhibition: PublicExhibition, loan: PublicLoan, made: Renditions, given: Given) -> Package:
    """The package as its first version."""
    items = tuple(_item(item, loan.terms[item.id], made, given) for item in exhibition.items)
    return Package(
        id=f"{given.giver.code}/{exhibition.id}",
        version=1,
        date=given.date,
        audience=given.audience,
        giver=given.giver,
        receiver=given.receiver,
        valid_until=given.valid_until,
        agreement=given.agreement,
        exhibition=_exhibition(exhibition, loan),
        fields=_fields(exhibition.items),
        items=items,
    )


def _exhibition(exhibition: PublicExhibition, loan: PublicLoan) -> PackedExhibition:
    return PackedExhibition(
        id=exhibition.id,
        title=words(exhibition.title),
        subtitle=words(exhibition.subtitle),
        summary=words(exhibition.summary),
        when=words(exhibition.when),
        venue=words(exhibition.venue),
        opened=exhibition.opened if len(exhibition.opened) == len("2026-06-09") else "",
        foreword=words(exhibition.foreword),
        afterword=words(exhibition.afterword),
        opening=blocks(exhibition.opening),
        closing=blocks(exhibition.closing),
        units=tuple(
            PackedUnit(
                id=unit.id,
                title=words(unit.title),
                intro=words(unit.intro),
                items=tuple(item.id for item in unit.items),
                blocks=blocks(unit.blocks),
            )
            for unit in exhibition.units
        ),
        tours=tours(exhibition.items),
        hotspots=hotspots(exhibition.items),
        crops=crops(exhibition.items),
        timelines=timelines(exhibition.timelines),
        hero=exhibition.hero.id if exhibition.hero else "",
        opens=hung(exhibition.hero_hung),
        stands=hung(exhibition.cover_hung),
        partners=tuple(PackedPartner(name=one.name, role=one.role, url=one.url) for one in exhibition.partners),
        credits=tuple(map(words, exhibition.credits)),
        reviews=_reviews(loan.reviews),
    )


def _fields(items: Iterable[PublicItem]) -> tuple[PackedField, ...]:
    """Every field that an item uses: those of the table in its order, then the house's own."""
    labels = {entry.key: entry.label for item in items for entry in item.record}
    keys = sorted(labels, key=lambda key: (key not in FIELDS, _PLACES.get(key, 0), key))
    return tuple(PackedField(key=key, label=words(labels[key]), own=key not in FIELDS) for key in keys)


_PLACES = {key: place for place, key in enumerate(FIELDS)}


def _item(item: PublicItem, terms: PublicTerms, made: Renditions, given: Given) -> PackedItem:
    return PackedItem(
        id=item.id,
        slug=item.slug,
        unit=item.unit,
        number=item.number,
        title=words(item.title),
        date=date_of(item.date) if item.date else None,
        values={entry.key: tuple(map(words, entry.values)) for entry in item.record},
        pictures=tuple(
            _picture(item.slug, number, image, made[image], given) for number, image in enumerate(item.images, start=1)
        ),
        terms=_terms(terms),
        reviews=_reviews(terms.reviews),
        treasure=item.treasure,
        deep_zoom=any(image.deep_zoom for image in item.images),
        named=tuple(map(words, item.named)),
    )


def _picture(slug: str, number: int, image: PublicImage, rendition: Rendition, given: Given) -> PackedPicture:
    shown, places = rendition.at_least(given.width), Addresses()
    master = rendition.largest if given.agreement.masters and rendition.largest.width > shown.width else None
    return PackedPicture(
        file=places.packed_picture(slug, number),
        sha256=shown.jpeg.sha256,
        size=shown.jpeg.size,
        width=shown.width,
        height=shown.height,
        alt=words(image.alt),
        redactions=tuple(tuple(min(max(share, 0.0), 1.0) for share in one.outline) for one in image.redactions),
        source="" if image.redactions else image.digest,
        master=places.packed_master(slug, number) if master else "",
        master_sha256=master.jpeg.sha256 if master else "",
    )


def pictures_of(package: Package, made: Renditions) -> dict[str, Stored]:
    """The file of every picture that the package names, by its path."""
    stored = {size.jpeg.sha256: size.jpeg for rendition in made.values() for size in rendition.sizes}
    files: dict[str, Stored] = {}
    for picture in package.pictures:
        files[picture.file] = stored[picture.sha256]
        if picture.master:
            files[picture.master] = stored[picture.master_sha256]
    return files


def _terms(terms: PublicTerms) -> Terms:
    told = {name: value for name, value in asdict(terms).items() if name != "reviews"}
    return Terms(**told)


def _reviews(reviews: Iterable[PublicReview]) -> tuple[PackedReview, ...]:
    return tuple(PackedReview(stage=one.stage, date=one.date, office=one.office) for one in reviews)
