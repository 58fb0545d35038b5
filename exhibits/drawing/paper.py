"""What a picture is printed on, and how ink sits on it: paper, indigo sheets, a night sky, and uneven blocks.

Everything is computed in bands of rows, so that a sheet of 8,000 pixels needs little more memory than one of 800.
Chance comes from a seed of the picture's own and from nothing else, in grids of fixed size: a picture has the same
clouds and specks at every scale.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Rows = NDArray[np.float32]
Colour = tuple[int, int, int]

INK: Colour = (30, 24, 18)
CINNABAR: Colour = (158, 42, 34)
CHALK: Colour = (238, 238, 228)
RICE: Colour = (238, 227, 203)
_BAND = 400


@dataclass(frozen=True)
class Sheet:
    """A picture about to be printed: its size in units, pixels a unit, and the seed of all chance in it."""

    width: float
    height: float
    scale: float
    chance: np.random.Generator

    @classmethod
    def of(cls, width: float, height: float, longest: int, seed: int) -> Sheet:
        """A sheet whose longer side has ``longest`` pixels."""
        return cls(width, height, longest / max(width, height), np.random.default_rng(seed))

    @property
    def pixels(self) -> tuple[int, int]:
        return round(self.width * self.scale), round(self.height * self.scale)

    def cloud(self, across: float, down: float) -> Cloud:
        """A field of slow change; ``across`` and ``down`` are the size of its billows in units."""
        cells = int(self.width / across) + 2, int(self.height / down) + 2
        grid = self.chance.random((cells[1], cells[0]), dtype=np.float32)
        return Cloud(Image.fromarray(grid), self.width / across, self.height / down, self.pixels)


@dataclass(frozen=True)
class Cloud:
    """Smooth values between 0 and 1 over the whole sheet."""

    grid: Image.Image
    columns: float
    lines: float
    pixels: tuple[int, int]

    def rows(self, top: int, bottom: int) -> Rows:
        width, height = self.pixels
        box = (0.0, top / height * self.lines, self.columns, bottom / height * self.lines)
        return np.asarray(self.grid.resize((width, bottom - top), Image.Resampling.BICUBIC, box=box))


Ground = Callable[[int, int], Rows]


def _mixed(clouds: Sequence[tuple[Cloud, float]], top: int, bottom: int) -> Rows:
    """Several clouds, each with its share."""
    total = np.zeros((bottom - top, clouds[0][0].pixels[0]), np.float32)
    for cloud, part in clouds:
        total += np.float32(part) * cloud.rows(top, bottom)
    return total


def rice_paper(sheet: Sheet, colour: Colour = RICE) -> Ground:
    """Old mulberry paper: laid lines, clouds, darker edges and a few brown specks."""
    clouds = [(sheet.cloud(*cell), part) for cell, part in (((420, 380), 0.5), ((120, 140), 0.3), ((24, 28), 0.2))]
    specks, where = sheet.cloud(17, 17), sheet.cloud(190, 190)
    fibres = sheet.cloud(34, 2.2)
    x = np.arange(sheet.pixels[0], dtype=np.float32) / sheet.scale
    laid = 1 - 0.011 * (np.sin(x * (2 * np.pi / 9.4)) > 0.84) - 0.010 * (np.abs(x % 118 - 59) < 0.9)
    laid = laid.astype(np.float32)

    def rows(top: int, bottom: int) -> Rows:
        cloud = _mixed(clouds, top, bottom)
        y = (np.arange(top, bottom, dtype=np.float32) / sheet.scale)[:, None]
        edge = np.minimum(np.minimum(x, sheet.width - x)[None, :], np.minimum(y, sheet.height - y))
        light = (1 + (cloud - 0.5) * 0.10) * laid * (1 - 0.11 * np.exp(-edge / (0.036 * sheet.width)))
        light *= 1 - 0.035 * np.clip(fibres.rows(top, bottom) - 0.80, 0, 1)
        sheet_colour = np.stack(
            [
                channel * light * (1 - (cloud - 0.5) * tint)
                for channel, tint in zip(colour, (0, 0.015, 0.06), strict=True)
            ],
            -1,
        )
        speck = np.clip((specks.rows(top, bottom) * where.rows(top, bottom) - 0.60) * 0.30, 0, 0.06)[..., None]
        spotted: Rows = sheet_colour * (1 - speck) + np.array([178, 136, 90], np.float32) * speck
        return spotted

    return rows


def indigo(sheet: Sheet) -> Ground:
    """A sheet dyed indigo, a little uneven."""
    clouds = [(sheet.cloud(300, 260), 0.6), (sheet.cloud(60, 70), 0.3), (sheet.cloud(9, 9), 0.1)]
    base = np.array([28, 48, 68], np.float32)

    def rows(top: int, bottom: int) -> Rows:
        cloud = _mixed(clouds, top, bottom)
        return base * (0.86 + 0.28 * cloud)[..., None]

    return rows


def night(sheet: Sheet, zenith: Colour = (12, 16, 25), horizon: Colour = (46, 54, 64), floor: float = 1.0) -> Ground:
    """The sky after dark, lighter towards the horizon, which lies at the part ``floor`` of the height."""
    clouds = [(sheet.cloud(260, 200), 0.8), (sheet.cloud(7, 7), 0.2)]
    height = sheet.pixels[1]
    first, last = np.array(zenith, np.float32), np.array(horizon, np.float32)

    def rows(top: int, bottom: int) -> Rows:
        part = np.clip(np.arange(top, bottom, dtype=np.float32) / (height * floor), 0, 1)[:, None, None] ** 1.5
        cloud = _mixed(clouds, top, bottom)
        sky: Rows = (first * (1 - part) + last * part) * (0.95 + 0.10 * cloud)[..., None]
        return sky

    return rows


class Impression(Protocol):
    """Anything that can be laid on a sheet: it gives its coverage (mode L) at the picture's size."""

    def impression(self) -> Image.Image: ...


@dataclass(frozen=True)
class Veil:
    """A soft light over the whole sheet, from a coarse grid of values between 0 and 1."""

    sheet: Sheet
    values: NDArray[np.float64]

    def impression(self) -> Image.Image:
        grid = Image.fromarray(np.rint(np.clip(self.values, 0, 1) * 255).astype(np.uint8))
        return grid.resize(self.sheet.pixels, Image.Resampling.BICUBIC)


@dataclass(frozen=True)
class Ink:
    """How a plate is laid on the ground: a colour, how much of it, and either a cut block or a soft light.

    ``worn`` is how uneven the block's edges are (0: sharp, drawn by pen), ``grain`` how much of the wood's grain stays
    open in them; ``glow`` adds a halo, for stars.
    """

    plate: Impression
    colour: Colour = INK
    strength: float = 0.95
    worn: float = 0.0
    glow: float = 0.0
    grain: float = 0.45


Cover = Callable[[int, int], Rows | None]
"""How much ink lies on a band of rows, 0 to 1; None where there is none at all."""


def _cut(sheet: Sheet, ink: Ink) -> Cover:
    """The coverage of a cut block: edges a little uneven, blacks a little open, as wood prints them."""
    mask = ink.plate.impression().filter(ImageFilter.GaussianBlur(0.5 * sheet.scale))
    edge, body, grain, streak = sheet.cloud(4.6, 4.6), sheet.cloud(240, 200), sheet.cloud(150, 3), sheet.cloud(44, 40)

    def rows(top: int, bottom: int) -> Rows | None:
        shades = np.asarray(mask.crop((0, top, mask.width, bottom)))
        touched = shades > 12
        if not touched.any():
            return None
        cover = shades.astype(np.float32) / 255
        uneven = (edge.rows(top, bottom) - 0.5) * ink.worn * touched
        open_grain = np.clip((grain.rows(top, bottom) * streak.rows(top, bottom) - 0.55) * 4, 0, 1)
        printed = np.clip((cover + uneven - 0.30) / 0.34, 0, 1)
        laid: Rows = printed * (0.87 + 0.13 * body.rows(top, bottom)) * (1 - ink.grain * open_grain)
        return laid

    return rows


def _light(sheet: Sheet, ink: Ink) -> Cover:
    """The coverage of a clean line, with a halo where the ink glows."""
    mask = ink.plate.impression()
    halo = mask.filter(ImageFilter.GaussianBlur(4.2 * sheet.scale)) if ink.glow else mask

    def rows(top: int, bottom: int) -> Rows | None:
        box = (0, top, mask.width, bottom)
        shades = np.asarray(mask.crop(box))
        if not ink.glow:
            return shades.astype(np.float32) / np.float32(255) if shades.any() else None
        light: Rows = shades.astype(np.float32)
        light += np.float32(ink.glow) * np.asarray(halo.crop(box), np.float32)
        np.clip(light / 255, 0, 1, out=light)
        return light

    return rows


def _lay(band: Rows, laid: Rows, ink: Ink) -> None:
    """Cover a band with an ink, only between the first and the last column that it touches."""
    columns = np.flatnonzero(laid.any(axis=0))
    if len(columns):
        span = slice(int(columns[0]), int(columns[-1]) + 1)
        under = band[:, span]
        under += (np.array(ink.colour, np.float32) - under) * (laid[:, span, None] * np.float32(ink.strength))


def printed(sheet: Sheet, ground: Ground, inks: Sequence[Ink]) -> Image.Image:
    """The finished picture: the ground, then each ink in turn."""
    width, height = sheet.pixels
    covers = [(_cut if ink.worn else _light)(sheet, ink) for ink in inks]
    out = np.empty((height, width, 3), np.uint8)
    for top in range(0, height, _BAND):
        bottom = min(top + _BAND, height)
        band = np.ascontiguousarray(ground(top, bottom), np.float32)
        for ink, cover in zip(inks, covers, strict=True):
            if (laid := cover(top, bottom)) is not None:
                _lay(band, laid, ink)
        out[top:bottom] = np.clip(band + 0.5, 0, 255)
    return Image.fromarray(out)
