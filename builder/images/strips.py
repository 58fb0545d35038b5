"""Reading a striped TIFF a band at a time, so that a scan of hundreds of megapixels needs little memory.

Pillow decodes a page whole. Handed a few strips as a small TIFF of their own, it decodes just these.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageFile, TiffImagePlugin

from builder.images.bands import BAND

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC, _FILL_ORDER = 256, 257, 258, 259, 262, 266
_OFFSETS, _ORIENTATION, _SAMPLES, _ROWS_PER_STRIP, _COUNTS, _PLANAR, _PREDICTOR = 273, 274, 277, 278, 279, 284, 317
_PALETTE, _TILE_WIDTH, _EXTRA, _SAMPLE_FORMAT, _JPEG_TABLES, _SUBSAMPLING, _REFERENCE = (
    320,
    322,
    338,
    339,
    347,
    530,
    532,
)
_KEPT = (
    _WIDTH,
    _BITS,
    _COMPRESSION,
    _PHOTOMETRIC,
    _FILL_ORDER,
    _SAMPLES,
    _PLANAR,
    _PREDICTOR,
    _PALETTE,
    _EXTRA,
    _SAMPLE_FORMAT,
    _JPEG_TABLES,
    _SUBSAMPLING,
    _REFERENCE,
)
_UNCOMPRESSED = 1


def is_striped(image: ImageFile.ImageFile) -> bool:
    """Whether a picture can be read by bands: a TIFF in strips of 8-bit samples, upright, no strip too high."""
    if not isinstance(image, TiffImagePlugin.TiffImageFile):
        return False
    tag = image.tag_v2
    rows = _rows_per_strip(image)
    return (
        _TILE_WIDTH not in tag
        and {_OFFSETS, _COUNTS} <= set(tag)
        and len(tag[_OFFSETS]) == len(tag[_COUNTS]) == -(-image.height // rows)
        and set(tag.get(_BITS, (1,))) == {8}
        and tag.get(_PLANAR, 1) == 1
        and (tag.get(_COMPRESSION, _UNCOMPRESSED) == _UNCOMPRESSED or rows <= 4 * BAND)
        and tag.get(_ORIENTATION, 1) == 1
    )


def pieces(image: ImageFile.ImageFile, path: Path) -> Iterator[Image.Image]:
    """A striped TIFF from top to bottom in the picture's own mode, as many whole strips at a time as make a band."""
    assert isinstance(image, TiffImagePlugin.TiffImageFile)
    rows, strips = _strips(image)
    together = max(1, BAND // rows)
    with path.open("rb") as stream:
        for first in range(0, len(strips), together):
            group = [_bytes_at(stream, offset, count) for offset, count in strips[first : first + together]]
            height = min(together * rows, image.height - first * rows)
            yield _as_they_are(image, group, height) if _plain_rgb(image) else _decoded(image, group, rows, height)


def _rows_per_strip(image: TiffImagePlugin.TiffImageFile) -> int:
    return max(1, min(int(image.tag_v2.get(_ROWS_PER_STRIP, image.height)), image.height))


def _strips(image: TiffImagePlugin.TiffImageFile) -> tuple[int, list[tuple[int, int]]]:
    """The rows of a strip, and where each begins and how long it is. Lines are the strips of a high raw one."""
    tag, rows = image.tag_v2, _rows_per_strip(image)
    strips = list(zip(tag[_OFFSETS], tag[_COUNTS], strict=True))
    if rows <= BAND or tag.get(_COMPRESSION, _UNCOMPRESSED) != _UNCOMPRESSED:
        return rows, strips
    line = image.width * int(tag.get(_SAMPLES, 1))
    return 1, [(strips[row // rows][0] + row % rows * line, line) for row in range(image.height)]


def _bytes_at(stream: BinaryIO, offset: int, count: int) -> bytes:
    stream.seek(offset)
    return stream.read(count)


def _plain_rgb(image: TiffImagePlugin.TiffImageFile) -> bool:
    """Whether the bytes of the file are the bytes of the picture, as in most large scans."""
    wanted = {_COMPRESSION: _UNCOMPRESSED, _PHOTOMETRIC: 2, _SAMPLES: 3, _FILL_ORDER: 1, _SAMPLE_FORMAT: (1, 1, 1)}
    return image.mode == "RGB" and all(image.tag_v2.get(tag, value) == value for tag, value in wanted.items())


def _as_they_are(image: TiffImagePlugin.TiffImageFile, strips: list[bytes], height: int) -> Image.Image:
    return Image.frombytes("RGB", (image.width, height), b"".join(strips))


def _decoded(image: TiffImagePlugin.TiffImageFile, strips: list[bytes], rows: int, height: int) -> Image.Image:
    """Strips as a picture of their own."""
    directory = TiffImagePlugin.ImageFileDirectory_v2(prefix=image.tag_v2.prefix)
    for code in _KEPT:
        if code in image.tag_v2:
            directory.tagtype[code] = image.tag_v2.tagtype[code]
            directory[code] = image.tag_v2[code]
    lengths = [len(strip) for strip in strips]
    directory[_HEIGHT], directory[_ROWS_PER_STRIP] = height, rows
    # offsets count from the end of the directory: saving it moves them behind it
    directory[_OFFSETS], directory[_COUNTS] = (0, *itertools.accumulate(lengths[:-1])), tuple(lengths)
    head = io.BytesIO()
    directory.save(head)
    with Image.open(io.BytesIO(b"".join([head.getvalue(), *strips])), formats=("TIFF",)) as piece:
        piece.load()
        return piece
