"""The River of Heaven (the Milky Way) as an engraver stipples it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import sky
from numpy.typing import NDArray
from plate import Plate

Values = NDArray[np.float64]


def density(longitude: Values, latitude: Values) -> Values:
    """How bright the river is, 0 to 1, at galactic longitudes and latitudes: a simple model made for these pictures.

    It is broadest and brightest towards its centre in the Archer and is parted by the rift from the Swan southwards.
    """
    from_centre = (longitude + 180) % 360 - 180
    width = 5.0 + 2.8 * np.cos(np.radians(from_centre)) ** 2 * (np.abs(from_centre) < 90) + 0.8
    bright = 0.58 + 0.42 * np.cos(np.radians(from_centre) / 2) ** 2
    wave = 1.4 * np.sin(np.radians(from_centre * 5)) + 0.8 * np.sin(np.radians(from_centre * 11 + 40))
    river = bright * np.exp(-(((latitude - wave) / width) ** 2))
    along = np.exp(-(((from_centre - 40) / 34) ** 4))
    rift = along * np.exp(-(((latitude - 2.4 - wave * 0.3) / 2.0) ** 2))
    return river * (1 - 0.88 * rift)


def stipple(
    plate: Plate,
    places: Callable[[Values, Values], tuple[Values, Values, NDArray[np.bool_]]],
    chance: np.random.Generator,
    *,
    year: float,
    pitch: float = 5.6,
    dot: tuple[float, float] = (0.8, 2.15),
    tone: int = 255,
    taken: NDArray[np.bool_] | None = None,
) -> None:
    """Set a dot in about every lit cell of a jittered net: more and larger ones where the river is brighter.

    ``places(x, y)`` gives right ascension and declination of points of the sheet and which of them show sky;
    ``taken`` (a small impression, any scale) keeps the dots off names, stars and lines.
    """
    columns, lines = int(plate.width / pitch), int(plate.height / pitch)
    grid = np.stack(np.meshgrid(np.arange(columns), np.arange(lines)), -1).reshape(-1, 2)
    x, y = ((grid + chance.random(grid.shape)) * pitch).T
    luck = chance.random(len(x))
    ra, dec, seen = places(x, y)
    bright = density(*sky.galactic(ra, dec, year))
    shown = seen & (luck < bright * 1.15) & (bright > 0.05)
    if taken is not None:
        across = np.clip(x / plate.width * taken.shape[1], 0, taken.shape[1] - 1).astype(int)
        down = np.clip(y / plate.height * taken.shape[0], 0, taken.shape[0] - 1).astype(int)
        shown &= ~taken[down, across]
    radius = dot[0] + (dot[1] - dot[0]) * bright * (0.35 + 0.65 * chance.random(len(x)))
    for px, py, r in zip(x[shown].tolist(), y[shown].tolist(), radius[shown].tolist(), strict=True):
        plate.disc((px, py), r, tone)
