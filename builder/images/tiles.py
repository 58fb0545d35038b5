"""The tiles of a picture for deep zoom: squares of JPEG at full size, at half, at a quarter and so on."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from builder.images.bands import BAND, joined
from builder.images.pixels import Source, public_pixels
from builder.images.sizes import JPEG_QUALITY

VERSION = 1
TILE = BAND


def scale_factors(width: int, height: int) -> tuple[int, ...]:
    """How many pixels of the full picture one pixel of each level stands for, up to where one tile holds it all."""
    factors = [1]
    while max(width, height) > TILE * factors[-1]:
        factors.append(2 * factors[-1])
    return tuple(factors)


def draw_tiles(source: Source, folder: Path, *, threads: int) -> dict[str, object]:
    """Write ``<x>,<y>,<width>,<height>,<out width>,<out height>.jpg`` for every tile; gives the picture's size.

    The picture streams through: each level holds no more than one band, and encoding runs beside decoding.
    """
    with public_pixels(source) as pixels, ThreadPoolExecutor(threads) as encoders:
        pyramid = _Pyramid(pixels.width, pixels.height, folder, encoders)
        for band in pixels.bands:
            pyramid.add(band)
        pyramid.finish()
        return {"width": pixels.width, "height": pixels.height}


class _Pyramid:
    """Levels that each wait for a full band, cut it into tiles, halve it and hand it down."""

    def __init__(self, width: int, height: int, folder: Path, encoders: ThreadPoolExecutor) -> None:
        self.width, self.height, self.folder, self.encoders = width, height, folder, encoders
        self.factors = scale_factors(width, height)
        self.waiting: list[list[Image.Image]] = [[] for _ in self.factors]
        self.bands = [0 for _ in self.factors]
        self.running: deque[Future[None]] = deque()

    def add(self, band: Image.Image, level: int = 0) -> None:
        self.waiting[level].append(band)
        if sum(part.height for part in self.waiting[level]) == TILE:
            self._cut(level)

    def finish(self) -> None:
        for level, waiting in enumerate(self.waiting):
            if waiting:
                self._cut(level)
        while self.running:
            self.running.popleft().result()

    def _cut(self, level: int) -> None:
        parts, self.waiting[level] = self.waiting[level], []
        whole = parts[0] if len(parts) == 1 else joined(parts, (parts[0].width, sum(part.height for part in parts)))
        top = self.bands[level] * TILE * self.factors[level]
        self.bands[level] += 1
        while len(self.running) > 1:  # no more than two bands wait for their encoders
            self.running.popleft().result()
        self.running.append(self.encoders.submit(self._encode, whole, top, self.factors[level]))
        if level + 1 < len(self.factors):
            self.add(whole.reduce(2), level + 1)

    def _encode(self, band: Image.Image, top: int, factor: int) -> None:
        height = min(band.height * factor, self.height - top)
        for left in range(0, band.width, TILE):
            tile = band.crop((left, 0, min(left + TILE, band.width), band.height))
            x = left * factor
            region = f"{x},{top},{min(TILE * factor, self.width - x)},{height}"
            tile.save(self.folder / f"{region},{tile.width},{tile.height}.jpg", "JPEG", quality=JPEG_QUALITY)
