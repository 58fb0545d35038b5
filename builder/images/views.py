"""Which part of a covered picture each of its files shows, so that the proof can look at what must not be seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from builder.model.address import Addresses
from builder.model.block import Region
from builder.model.item import Redaction
from builder.model.public import PublicImage, PublicItem
from builder.model.rendition import Rendition, Renditions

_WHOLE = Region(0.0, 0.0, 1.0, 1.0)

View = tuple[Region, tuple[Redaction, ...]]
"""A part of a picture, in fractions of it, and what is covered on the whole of it."""


Shown = tuple[Path, tuple[str, ...], tuple[Redaction, ...]]
"""A picture's smallest JPEG in the store, the sha256 of every JPEG of it, and what is covered on it; so of a crop."""


def covered_files(items: Sequence[PublicItem], renditions: Renditions, addresses: Addresses) -> dict[str, View]:
    """Every file of every picture on which something is covered, by path."""
    return {
        path: (region, image.redactions)
        for item in items
        for number, image in enumerate(item.images, start=1)
        if image.redactions
        for path, region in _files(item.slug, number, image, renditions[image], addresses)
    }


def shown_pictures(items: Sequence[PublicItem], renditions: Renditions) -> Iterator[Shown]:
    """Every picture that could be made, so that those within PDFs can be told."""
    for image in dict.fromkeys(image for item in items for image in item.images if image in renditions):
        for sizes, region in ((renditions[image].sizes, _WHOLE), (renditions[image].crop, image.crop)):
            if sizes and region:
                covered = tuple(_within(region, one) for one in image.redactions)
                yield sizes[0].jpeg.path, tuple(size.jpeg.sha256 for size in sizes), covered


def _within(region: Region, redaction: Redaction) -> Redaction:
    """The same area told in fractions of this part of the picture, of which it may reach beyond."""
    x, y, wide, high = region.x, region.y, region.width, region.height
    return Redaction(
        (redaction.x - x) / wide,
        (redaction.y - y) / high,
        redaction.width / wide,
        redaction.height / high,
        tuple(((across - x) / wide, (down - y) / high) for across, down in redaction.points),
    )


def _files(
    slug: str, number: int, image: PublicImage, rendition: Rendition, addresses: Addresses
) -> Iterator[tuple[str, Region]]:
    for size in rendition.sizes:
        yield addresses.image(slug, number, size.width, size.height, "jpg"), _WHOLE
        yield addresses.image(slug, number, size.width, size.height, "webp"), _WHOLE
    yield addresses.image_max(slug, number), _WHOLE
    for place, detail in enumerate(rendition.details, start=1):
        yield addresses.detail(slug, number, place, "jpg"), detail.region
        yield addresses.detail(slug, number, place, "webp"), detail.region
    if image.crop:
        for size in rendition.crop:
            yield addresses.crop(slug, number, size.width, size.height, "jpg"), image.crop
            yield addresses.crop(slug, number, size.width, size.height, "webp"), image.crop
    for tile in rendition.tiles:
        cut = (tile.x, tile.y, tile.width, tile.height)
        wide, high = rendition.width, rendition.height
        region = Region(tile.x / wide, tile.y / high, tile.width / wide, tile.height / high)
        yield addresses.tile(slug, number, cut, tile.out_width, tile.out_height), region
