"""The public pixels of a master: upright, sRGB, covered, and nothing else of it (design, feasibility §5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageFile

from builder.images.bands import cut, even, joined
from builder.images.colour import flattener
from builder.images.covering import Covered, cover, outward
from builder.images.master import MEGAPIXEL, blocks_of, decoding, is_lossy_webp, open_master
from builder.images.strips import is_striped, pieces
from builder.images.trouble import PictureError
from builder.images.turning import Turning
from builder.model.item import Redaction

STREAMED_FROM = 40 * MEGAPIXEL
"""Pixels from which a striped TIFF is read by bands: slower where it is compressed, but in a fraction of the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A master and what has to happen to it. ``width`` × ``height`` are those of the upright picture."""

    path: Path
    width: int
    height: int
    redactions: tuple[Redaction, ...] = ()
    limit: int = 400


@dataclass(frozen=True, slots=True)
class Pixels:
    """Public pixels in bands from top to bottom, each but the last of the same power of two of rows, at most 512.

    ``width`` × ``height`` is the size they add up to.
    """

    width: int
    height: int
    bands: Iterator[Image.Image]


@contextmanager
def public_pixels(source: Source, at_least: tuple[int, int] | None = None) -> Iterator[Pixels]:
    """Every band of a master as it may be shown; made one by one, so that a very large one is never whole in memory.

    ``at_least`` is an upright size that will do: a JPEG without rectangles is then decoded at half, quarter or eighth
    of its size. With rectangles it never is, because the decoder would mix what is under them into their edges.
    Raises PictureError, here or while the bands are taken.
    """
    with open_master(source.path, source.limit) as image:
        with decoding():
            turning = Turning.of(image)
            upright = turning.size(image.size)
            if upright != (source.width, source.height):
                found, drawn = (f"{width}×{height}" for width, height in (upright, (source.width, source.height)))
                raise PictureError("IMG-08", found=found, drawn=drawn)
            blocks = blocks_of(image)
            if source.redactions and is_lossy_webp(source.path):
                raise PictureError("IMG-09")
            areas = [outward(redaction, image.size, turning, blocks) for redaction in source.redactions]
            if at_least and not areas and image.format in {"JPEG", "MPO"}:
                image.draft(image.mode, turning.size(at_least))
        made = _covered(image, source.path, areas)
        if turning.orientation != 1:
            made = _turned(image, made, turning)
        elif _streams(image):
            made = even(made)
        yield Pixels(*turning.size(image.size), made)


def _covered(image: ImageFile.ImageFile, path: Path, areas: Sequence[Covered]) -> Iterator[Image.Image]:
    """The bands as they are stored, in sRGB and covered at full size."""
    flatten, top = flattener(image.info.get("icc_profile")), 0
    with decoding():
        for band in _stored(image, path):
            flat = flatten(band)
            cover(flat, areas, top)
            top += flat.height
            yield flat


def _stored(image: ImageFile.ImageFile, path: Path) -> Iterator[Image.Image]:
    if _streams(image):
        return pieces(image, path)
    image.load()
    return cut(image)


def _streams(image: ImageFile.ImageFile) -> bool:
    return image.width * image.height > STREAMED_FROM and is_striped(image)


def _turned(image: ImageFile.ImageFile, made: Iterator[Image.Image], turning: Turning) -> Iterator[Image.Image]:
    whole = joined(made, image.size)
    image.close()  # gives its memory back before the turned copy needs it
    return cut(turning.upright(whole))
