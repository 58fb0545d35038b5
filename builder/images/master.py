"""Opening a master: what is let in, and what is held back with a reason."""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageFile, JpegImagePlugin, TiffImagePlugin, UnidentifiedImageError

from builder.images.covering import Blocks
from builder.images.strips import is_striped
from builder.images.trouble import PictureError
from builder.model.text import Text
from builder.strings import phrase

ACCEPTED = ("JPEG", "PNG", "TIFF", "WEBP")
MEGAPIXEL = 1_000_000
_ANY_FORMAT = 120
"""Megapixels up to which any format is read; above, only JPEG and striped TIFF, the ones that need least memory."""
_CEILING = 400
_SUBFILE, _REDUCED, _MOST_FRAMES = 254, 1, 100

_BROKEN = (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, OverflowError, struct.error, zlib.error)
"""What Pillow's decoders raise over damaged files, as damaged files have shown (tests/images/test_broken.py)."""

_EXACT = {
    "raw",
    "packbits",
    "tiff_lzw",
    "tiff_adobe_deflate",
    "tiff_deflate",
    "zstd",
    "lzma",
    "group3",
    "group4",
    "tiff_ccitt",
}
_SIGNATURES = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG", "PNG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"%PDF", "PDF"),
    (b"8BPS", "Photoshop"),
    (b"\0\0\0\x0cjP", "JPEG 2000"),
    (b"AT&T", "DjVu"),
)

Image.MAX_IMAGE_PIXELS = _CEILING * MEGAPIXEL
# Pillow only warns at first; what its decoders remark on otherwise is not for curators
warnings.filterwarnings("ignore", module=r"PIL\.")
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


@contextmanager
def decoding() -> Iterator[None]:
    """Turn what a decoder raises over a damaged file into a PictureError. Nothing is written inside of it."""
    try:
        yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureError("IMG-03", found=f"> {_CEILING}", limit=str(_CEILING)) from error
    except _BROKEN as error:
        raise PictureError("IMG-01", reason=_reason(error)) from error


def open_master(path: Path, limit: int) -> ImageFile.ImageFile:
    """A master's header, its pixels not yet decoded. The caller closes it.

    Raises PictureError for a format that is not accepted, more than one page or frame, or more megapixels than
    ``limit`` or the format allows. Of a JPEG with further pictures behind it (MPO: cameras add previews, depth and
    gain maps) only the first is ever read and nothing of the others is passed on, so it is accepted.
    """
    with decoding():
        try:
            image = Image.open(path, formats=ACCEPTED)
        except UnidentifiedImageError as error:
            raise _unidentified(path) from error
        try:
            _admit(image, limit)
        except BaseException:
            image.close()
            raise
    return image


def blocks_of(image: ImageFile.ImageFile) -> Blocks:
    """How a master was compressed; one whose losses are unknown is taken for a JPEG."""
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        across = max((layer[1] for layer in image.layer), default=2)
        down = max((layer[2] for layer in image.layer), default=2)
        return Blocks(max(16, 8 * across), max(16, 8 * down), 8)
    if image.format == "PNG" or (image.format == "TIFF" and image.info.get("compression") in _EXACT):
        return Blocks()
    # Pillow has turned a TIFF: where its blocks begin is not known, only how large they can be
    return Blocks(1, 1, 32 + 8) if image.format == "TIFF" else Blocks(16, 16, 8)


def is_lossy_webp(path: Path) -> bool:
    """Whether this is a WebP that loses something: each of its blocks is told from its neighbours, so what is covered
    leaves its trace all over the picture (measured: up to 37 of 255 steps, 350 pixels away).
    """
    with path.open("rb") as stream:
        head = stream.read(12)
        if head[:4] != b"RIFF" or head[8:] != b"WEBP":
            return False
        while len(chunk := stream.read(8)) == 8:  # a name and a length
            if chunk[:4] in {b"VP8 ", b"ANMF"}:
                return True
            size = int.from_bytes(chunk[4:], "little")
            stream.seek(size + size % 2, 1)
    return False


def _admit(image: ImageFile.ImageFile, limit: int) -> None:
    if (frames := _frames(image)) > 1:
        raise PictureError("IMG-04", found=str(frames))
    if image.mode in {"I", "F"}:
        # 32 bits or signed: nothing says which is white, and a guess from the pixels would tell of covered ones
        raise PictureError("IMG-02", found=f"{image.format}, 32 bits")
    frugal = image.format in {"JPEG", "MPO"} or is_striped(image)
    allowed = limit if frugal else min(limit, _ANY_FORMAT)
    check_pixels(image.width, image.height, allowed)


def _frames(image: ImageFile.ImageFile) -> int:
    """Pages or frames that show something else; smaller copies of a page, as pyramids have them, do not count."""
    if image.format in {"JPEG", "MPO"}:
        return 1
    if not isinstance(image, TiffImagePlugin.TiffImageFile):
        return int(getattr(image, "n_frames", 1))
    pages = 1
    for page in range(1, min(image.n_frames, _MOST_FRAMES)):
        image.seek(page)
        pages += not int(image.tag_v2.get(_SUBFILE, 0)) & _REDUCED
    image.seek(0)
    return pages


def check_pixels(width: int, height: int, limit: int) -> None:
    """Raise PictureError where a picture has more than ``limit`` megapixels."""
    if width * height > limit * MEGAPIXEL:
        raise PictureError("IMG-03", found=megapixels(width, height), limit=str(limit))


def megapixels(width: int, height: int) -> str:
    """A number of pixels for people: ``108``, ``1.5``."""
    return f"{round(width * height / MEGAPIXEL, 1):g}"


def _unidentified(path: Path) -> PictureError:
    with path.open("rb") as stream:
        head = stream.read(16)
    if not head:
        return PictureError("IMG-01", reason=phrase("picture_empty"))
    found = next((name for mark, name in _SIGNATURES if head.startswith(mark)), "")
    if head[4:8] == b"ftyp":
        found = "HEIC / AVIF"
    if found in ACCEPTED:
        return PictureError("IMG-01", reason=phrase("picture_header"))
    return PictureError("IMG-02", found=found or path.suffix.lstrip(".").upper() or "?")


def _reason(error: Exception) -> Text:
    """What went wrong, in both languages, with the decoder's own words where they help and name no path."""
    if isinstance(error, FileNotFoundError):
        return phrase("picture_gone")
    if isinstance(error, PermissionError):
        return phrase("picture_locked")
    said = str(error).partition("\n")[0]
    if "truncated" in said.lower() or "not enough" in said:
        return phrase("picture_truncated")
    return phrase("picture_damaged", detail=type(error).__name__ if not said or {"/", "\\"} & set(said) else said)
