"""The header of a picture file: format, upright size and number of frames, without decoding a pixel.

The format classes of Pillow are called directly. ``Image.open`` would judge the size here and warn or stop; how many
pixels are too many is the image stage's business, and nothing is decoded before it has looked.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile

from builder.load.wholeness import is_whole, tiff_is_whole

_ORIENTATION = 0x0112
_ON_ITS_SIDE = {5, 6, 7, 8}
_SUBFILE, _REDUCED = 254, 1
_MOST_FRAMES = 100
_TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_OTHERS = {
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"8BPS": "PSD",
    b"%PDF": "PDF",
    b"\0\0\0\x0cjP  ": "JPEG 2000",
    b"PK\x03\x04": "ZIP",
}
_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIF", b"avif": "AVIF"}
DAMAGED = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError, struct.error)


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """Upright size in pixels and number of pages or frames. ``format`` is JPEG, PNG, TIFF or WEBP; for any other
    file it is a name for people and everything else is 0. ``whole`` is False where the file breaks off.
    """

    format: str
    width: int = 0
    height: int = 0
    frames: int = 0
    whole: bool = True

    @property
    def accepted(self) -> bool:
        return self.frames > 0


def read_header(path: Path) -> PictureHeader:
    """The header of a file. Raises one of ``DAMAGED`` where it claims to be a picture and is not intact."""
    with path.open("rb") as stream, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is damaged shows in the result, and stages say nothing by themselves
        start = stream.read(16)
        stream.seek(0)
        if reader := _reader_of(start):
            header = reader(stream)
            return header if is_whole(stream, header.format) else replace(header, whole=False)
    other = next((name for mark, name in _OTHERS.items() if start.startswith(mark)), "")
    brand = _BRANDS.get(start[8:12], "") if start[4:8] == b"ftyp" else ""
    return PictureHeader(other or brand or path.suffix.lstrip(".").upper() or "?")


def _reader_of(start: bytes) -> Callable[[BinaryIO], PictureHeader] | None:
    """The reader for a file that begins so; None where it is no accepted picture."""
    if start.startswith(b"\xff\xd8\xff"):
        return _jpeg
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png
    if start.startswith(_TIFF):
        return _tiff
    return _webp if start[:4] == b"RIFF" and start[8:12] == b"WEBP" else None


def _jpeg(stream: BinaryIO) -> PictureHeader:
    """Only the first picture counts: what cameras append for previews and depth is never shown."""
    with JpegImageFile(stream) as image:
        return _upright("JPEG", image.size, image.getexif().get(_ORIENTATION), 1)


def _png(stream: BinaryIO) -> PictureHeader:
    with PngImageFile(stream) as image:
        frames, size = getattr(image, "n_frames", 1), image.size
    return _upright("PNG", size, _orientation(_png_exif(stream)), frames)


def _png_exif(stream: BinaryIO) -> bytes:
    """The eXIf chunk, which may stand behind the pixels; Pillow would decode them to get there."""
    stream.seek(8)
    while len(head := stream.read(8)) == 8:
        length, kind = int.from_bytes(head[:4], "big"), head[4:]
        if kind == b"eXIf":
            return stream.read(min(length, 1 << 16))
        stream.seek(length + 4, 1)
    return b""


def _tiff(stream: BinaryIO) -> PictureHeader:
    """Pages count unless they are reduced copies of another, as in a pyramid."""
    with TiffImageFile(stream) as image:
        size, pages, whole = image.size, 1, tiff_is_whole(image.tag_v2, stream.seek(0, 2))
        for page in range(1, min(image.n_frames, _MOST_FRAMES)):
            image.seek(page)
            pages += not (int(image.tag_v2.get(_SUBFILE, 0)) & _REDUCED)
    return PictureHeader("TIFF", *size, pages, whole)  # Pillow gives the upright size of a TIFF


def _webp(stream: BinaryIO) -> PictureHeader:
    """Read here because Pillow makes room for all pixels before it tells the size. Source: RFC 9649."""
    stream.seek(12)
    size, animated, exif = (0, 0), False, b""
    while len(head := stream.read(8)) == 8:
        kind, length = head[:4], int.from_bytes(head[4:], "little")
        data = stream.read(min(length, 1 << 16))
        stream.seek(length - len(data) + length % 2, 1)
        if kind == b"VP8X":
            size = 1 + int.from_bytes(data[4:7], "little"), 1 + int.from_bytes(data[7:10], "little")
            animated = bool(data[0] & 0x02)
        elif kind == b"VP8 " and size == (0, 0):
            size = struct.unpack("<H", data[6:8])[0] & 0x3FFF, struct.unpack("<H", data[8:10])[0] & 0x3FFF
        elif kind == b"VP8L" and size == (0, 0):
            bits = int.from_bytes(data[1:5], "little")
            size = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        elif kind == b"EXIF":
            exif = data
    return _upright("WEBP", size, _orientation(exif), 2 if animated else 1)


def _orientation(exif: bytes) -> int | None:
    if not exif:
        return None
    found = Image.Exif()
    found.load(exif)
    return found.get(_ORIENTATION)


def _upright(format: str, size: tuple[int, int], orientation: object, frames: int) -> PictureHeader:
    width, height = size
    if width <= 0 or height <= 0:
        raise ValueError("a picture without extent")
    if orientation in _ON_ITS_SIDE:
        width, height = height, width
    return PictureHeader(format, width, height, frames)
