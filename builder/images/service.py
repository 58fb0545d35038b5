"""The files of every picture as IIIF Image API 3, level 0: exactly what info.json says, and WebP beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from builder.model.address import Addresses
from builder.model.files import OutFile, Stored
from builder.model.public import PublicItem
from builder.model.rendition import Rendition, Renditions, Tile


def image_files(items: Sequence[PublicItem], renditions: Renditions, addresses: Addresses) -> Iterator[OutFile]:
    """All sizes, tiles and descriptions of every picture of every item."""
    for item in items:
        made_from = (f"{item.exhibition}/{item.id}",)
        for number, image in enumerate(item.images, start=1):
            for path, data in _service(item.slug, number, renditions[image], addresses):
                yield OutFile(PurePosixPath(path), data, made_from)


def _service(
    slug: str, number: int, rendition: Rendition, addresses: Addresses
) -> Iterator[tuple[str, bytes | Stored]]:
    for size in rendition.sizes:
        yield addresses.image(slug, number, size.width, size.height, "jpg"), size.jpeg
        if size.webp:
            yield addresses.image(slug, number, size.width, size.height, "webp"), size.webp
    yield addresses.image_max(slug, number), rendition.largest.jpeg
    for place, detail in enumerate(rendition.details, start=1):
        yield addresses.detail(slug, number, place, "jpg"), detail.jpeg
        if detail.webp:
            yield addresses.detail(slug, number, place, "webp"), detail.webp
    for size in rendition.crop:
        yield addresses.crop(slug, number, size.width, size.height, "jpg"), size.jpeg
        if size.webp:
            yield addresses.crop(slug, number, size.width, size.height, "webp"), size.webp
    for tile in rendition.tiles:
        region = (tile.x, tile.y, tile.width, tile.height)
        yield addresses.tile(slug, number, region, tile.out_width, tile.out_height), tile.jpeg
    if whole := _overview(rendition):
        yield addresses.image(slug, number, whole.out_width, whole.out_height), whole.jpeg
    text = json.dumps(_info(slug, number, rendition, addresses), ensure_ascii=False, indent=1)
    yield addresses.image_info(slug, number), f"{text}\n".encode()


def _info(slug: str, number: int, rendition: Rendition, addresses: Addresses) -> dict[str, object]:
    """The description of one service. It promises no WebP: a viewer would then ask for tiles in it."""
    sizes = {(size.width, size.height) for size in rendition.sizes}
    if whole := _overview(rendition):
        sizes.add((whole.out_width, whole.out_height))
    info: dict[str, object] = {
        "@context": "http://iiif.io/api/image/3/context.json",
        "id": addresses.uri(addresses.image_service(slug, number)),
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level0",
        "width": rendition.width,
        "height": rendition.height,
        "sizes": [{"width": width, "height": height} for width, height in sorted(sizes)],
    }
    if rendition.tiles:
        # without these, full/max would have to be as large as the master
        info |= {"maxWidth": rendition.largest.width, "maxHeight": rendition.largest.height}
        info["tiles"] = [{"width": rendition.tile_size, "scaleFactors": list(rendition.scale_factors)}]
    return info


def _overview(rendition: Rendition) -> Tile | None:
    """The tile that shows the whole picture, which viewers ask for as a size; none where a size is just as large."""
    known = {(size.width, size.height) for size in rendition.sizes}
    return next(
        (
            tile
            for tile in rendition.tiles
            if (tile.width, tile.height) == (rendition.width, rendition.height)
            and (tile.out_width, tile.out_height) not in known
        ),
        None,
    )
