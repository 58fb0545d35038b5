"""The four widths of a picture, in JPEG and WebP, and its mean colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image

from builder.images.bands import joined
from builder.images.pixels import Pixels, Source, public_pixels

VERSION = 1
JPEG_QUALITY = 82
PRESS_QUALITY = 95
"""For a printer: nothing of JPEG is seen under a loupe; colours are as fine as light and dark."""
WEBP_QUALITY = 75
WEBP_METHOD = 2
"""Two fifths of method 4's time for a twentieth more bytes (measured; WebP is most of the work)."""

_FILTER = Image.Resampling.HAMMING
"""Half the time of Lanczos and no ripples; edges a tenth softer than its (measured on a photograph: 48 dB apart)."""

_TALLEST = 16_383
"""No WebP is higher or wider."""

_SPARE = 2
"""How many times larger than the largest size a picture stays until the good filter takes over."""

_MOST_HALVED = 64
_SLICE = 256


def sizes_of(width: int, height: int, widths: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The sizes of a picture, ascending. Nothing is enlarged: a narrower picture ends with its own width."""
    widest = min(width, _TALLEST, max(1, _TALLEST * width // height))
    chosen = [wanted for wanted in widths if wanted < widest] + ([widest] if widest <= widths[-1] else [])
    return tuple((wanted, min(max(1, round(height * wanted / width)), _TALLEST)) for wanted in chosen)


def save_picture(picture: Image.Image, folder: Path, name: str, *, fine: bool) -> None:
    """``<name>.jpg`` and ``<name>.webp`` for a screen; ``fine``, for a printer, the JPEG alone."""
    if fine:
        picture.save(folder / f"{name}.jpg", "JPEG", quality=PRESS_QUALITY, subsampling=0)
    else:
        picture.save(folder / f"{name}.jpg", "JPEG", quality=JPEG_QUALITY)
        picture.save(folder / f"{name}.webp", "WEBP", quality=WEBP_QUALITY, method=WEBP_METHOD)


def draw_sizes(source: Source, widths: Sequence[int], folder: Path, *, fine: bool = False) -> dict[str, object]:
    """Write ``<width>,<height>.jpg`` and ``.webp`` into a folder (``save_picture``); gives the mean colour.

    The picture is decoded once and each size is made from the next larger one.
    """
    sizes = sizes_of(source.width, source.height, widths)
    with public_pixels(source, at_least=sizes[-1]) as pixels:
        picture = _gathered(pixels, sizes[-1])
    picture = save_sizes(picture, sizes, folder, fine=fine)
    return {"colour": f"#{picture.resize((1, 1), Image.Resampling.BOX).tobytes().hex()}"}


def save_sizes(
    picture: Image.Image, sizes: Sequence[tuple[int, int]], folder: Path, *, fine: bool = False
) -> Image.Image:
    """Each of ascending sizes as ``<width>,<height>.jpg`` and ``.webp``, made from the next larger one; gives the
    smallest.
    """
    for size in reversed(sizes):
        if picture.size != size:
            picture = _resized(picture, size)
        save_picture(picture, folder, f"{size[0]},{size[1]}", fine=fine)
    return picture


def _gathered(pixels: Pixels, largest: tuple[int, int]) -> Image.Image:
    """The bands as one picture, halved on the way as often as leaves it ``_SPARE`` times the largest size."""
    times = 1
    while times < _MOST_HALVED and pixels.width >= 2 * times * _SPARE * largest[0]:
        times *= 2
    size = (-(-pixels.width // times), -(-pixels.height // times))
    return joined((band if times == 1 else band.reduce(times) for band in pixels.bands), size)


def _resized(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """A smaller picture, slice by slice: the filter's half-way result would else be nearly as large as its input."""
    width, height = size
    scale = picture.height / height

    def slices() -> Iterator[Image.Image]:
        for top in range(0, height, _SLICE):
            bottom = min(top + _SLICE, height)
            box = (0, top * scale, picture.width, min(bottom * scale, picture.height))
            yield picture.resize((width, bottom - top), _FILTER, box)

    return joined(slices(), size)
