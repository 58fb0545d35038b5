"""What the images stage makes of one picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builder.model.block import Region
from builder.model.files import Stored
from builder.model.public import PublicImage


@dataclass(frozen=True, slots=True)
class Size:
    """One size of a picture in both formats; for a printer there is no WebP."""

    width: int
    height: int
    jpeg: Stored
    webp: Stored | None = None


def wide_enough(sizes: Sequence[Size], width: int) -> Size:
    """The first of ascending sizes that is at least this wide, or the largest."""
    return next((size for size in sizes if size.width >= width), sizes[-1])


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile: its region of the largest level in pixels, the size it is delivered in, and the JPEG."""

    x: int
    y: int
    width: int
    height: int
    out_width: int
    out_height: int
    jpeg: Stored


@dataclass(frozen=True, slots=True)
class Detail:
    """A part of a picture: its region in fractions, the size it is delivered in, and the formats of ``Size``."""

    region: Region
    width: int
    height: int
    jpeg: Stored
    webp: Stored | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """All derivatives of one picture. ``sizes`` ascend in width; ``details`` are in the order of ``PublicImage``;
    ``width`` × ``height`` is the full image that the tiles cut up, or the largest size where there are none.
    ``colour`` is its mean colour (``#rrggbb``). ``crop``: the sizes of the part that is shown large, if there is one.
    """

    width: int
    height: int
    sizes: tuple[Size, ...]
    tiles: tuple[Tile, ...] = ()
    tile_size: int = 512
    scale_factors: tuple[int, ...] = ()
    colour: str = "#808080"
    details: tuple[Detail, ...] = ()
    crop: tuple[Size, ...] = ()

    @property
    def largest(self) -> Size:
        return self.sizes[-1]

    @property
    def large(self) -> tuple[Size, ...]:
        """The sizes of what is shown where the picture stands large and alone: the crop, or else the whole."""
        return self.crop or self.sizes

    def at_least(self, width: int) -> Size:
        """The smallest size that is at least this wide, or the largest there is."""
        return wide_enough(self.sizes, width)


Renditions = Mapping[PublicImage, Rendition]
