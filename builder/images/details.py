"""Parts of a picture, cut out of its public pixels: what is covered is covered here, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from builder.images.pixels import Pixels, Source, public_pixels
from builder.images.sizes import save_picture, save_sizes, sizes_of
from builder.images.turning import Box
from builder.model.block import Region

VERSION = 1
LONGEST = 1600
"""Pixels of a detail's longer side at most; nothing is enlarged."""

_FILTER = Image.Resampling.HAMMING


def box_of(region: Region, width: int, height: int) -> Box:
    """The pixels of a region: at least one, and none beyond the picture."""
    left, top = min(int(region.x * width), width - 1), min(int(region.y * height), height - 1)
    right = min(max(round((region.x + region.width) * width), left + 1), width)
    bottom = min(max(round((region.y + region.height) * height), top + 1), height)
    return left, top, right, bottom


def size_of(box: Box) -> tuple[int, int]:
    """The size in which a detail is delivered."""
    width, height = box[2] - box[0], box[3] - box[1]
    scale = min(1.0, LONGEST / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def draw_details(source: Source, regions: Sequence[Region], folder: Path, *, fine: bool = False) -> dict[str, object]:
    """Write each region by its number from 1 as ``save_picture`` does. The picture streams through once."""
    with public_pixels(source) as pixels:
        boxes = [box_of(region, pixels.width, pixels.height) for region in regions]
        cuts = [_Cut.of(box, size_of(box)) for box in boxes]
        _cut_out(pixels, cuts)
    for number, cut in enumerate(cuts, start=1):
        save_picture(cut.finished(), folder, str(number), fine=fine)
    return {"details": len(cuts)}


def crop_sizes(region: Region, width: int, height: int, widths: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The sizes in which this part of a picture of ``width`` × ``height`` is delivered, ascending; none is enlarged."""
    left, top, right, bottom = box_of(region, width, height)
    return sizes_of(right - left, bottom - top, widths)


def draw_crop(
    source: Source, region: Region, widths: Sequence[int], folder: Path, *, fine: bool = False
) -> dict[str, object]:
    """Write one part of a picture in its sizes, as ``save_sizes`` does."""
    with public_pixels(source) as pixels:
        sizes = crop_sizes(region, pixels.width, pixels.height, widths)
        cut = _Cut.of(box_of(region, pixels.width, pixels.height), sizes[-1])
        _cut_out(pixels, [cut])
    save_sizes(cut.finished(), sizes, folder, fine=fine)
    return {}


def _cut_out(pixels: Pixels, cuts: Sequence[_Cut]) -> None:
    top = 0
    for band in pixels.bands:
        for cut in cuts:
            cut.take(band, top)
        top += band.height


@dataclass
class _Cut:
    """One detail on its way: the rows that came so far, halved as often as leaves twice what is needed."""

    box: Box
    size: tuple[int, int]
    times: int
    gathered: Image.Image
    left_over: Image.Image | None = None
    rows: int = 0

    @classmethod
    def of(cls, box: Box, size: tuple[int, int]) -> _Cut:
        longest, wanted, times = max(box[2] - box[0], box[3] - box[1]), max(size), 1
        while longest >= 4 * times * wanted:
            times *= 2
        halved = (-(-(box[2] - box[0]) // times), -(-(box[3] - box[1]) // times))
        return cls(box, size, times, Image.new("RGB", halved))

    def take(self, band: Image.Image, top: int) -> None:
        """The part of a band that lies within; rows wait until as many are there as become one."""
        left, upper, right, lower = self.box
        first, last = max(upper - top, 0), min(lower - top, band.height)
        if first >= last:
            return
        piece = band.crop((left, first, right, last))
        if self.left_over is not None:
            piece = _below(self.left_over, piece)
        whole = piece.height // self.times * self.times if top + last < lower else piece.height
        self.left_over = piece.crop((0, whole, piece.width, piece.height)) if whole < piece.height else None
        if whole:
            kept = piece.crop((0, 0, piece.width, whole))
            kept = kept if self.times == 1 else kept.reduce(self.times)
            self.gathered.paste(kept, (0, self.rows))
            self.rows += kept.height

    def finished(self) -> Image.Image:
        """The detail in the size it is delivered in."""
        return self.gathered if self.gathered.size == self.size else self.gathered.resize(self.size, _FILTER)


def _below(upper: Image.Image, lower: Image.Image) -> Image.Image:
    whole = Image.new("RGB", (upper.width, upper.height + lower.height))
    whole.paste(upper, (0, 0))
    whole.paste(lower, (0, upper.height))
    return whole
