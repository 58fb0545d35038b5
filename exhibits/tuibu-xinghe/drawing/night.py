"""The southern sky of 1854 above two cities, at the moment when the Cross stands on the meridian."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import numpy as np
import river
import sky
from lettering import Faces, numeral
from numpy.typing import NDArray
from paper import Ink, Sheet, Veil, night, printed
from PIL import Image
from plate import Plate

EPOCH = 1854.0
LATITUDES = {"甲市": 23.1, "乙市": 31.2}
_WIDTH, _HEIGHT = 2400.0, 1200.0
_HORIZON = 1020.0
_DEGREE = _WIDTH / 84
_STARLIGHT = (241, 235, 217)
_RIVER, _FAR_LAND, _LAND = (196, 205, 214), (21, 24, 28), (12, 13, 15)
_NAMED = (
    ("aCru", "十字架二", 0, 44, "mm"),
    ("gCru", "十字架一", 20, -16, "lm"),
    ("aCen", "南门二", -20, 0, "rm"),
    ("bCen", "马腹一", 20, -4, "lm"),
    ("thCen", "库楼三", -20, 2, "rm"),
    ("bLup", "骑官", -34, 62, "mm"),
    ("gCrv", "轸宿一", 20, -4, "lm"),
)
"""Stars with a name on the sheet; how far right of and below them it stands, and its anchor."""

Values = NDArray[np.float64]


def city_a(faces: Faces, size: int) -> Image.Image:
    """甲市星空（北纬23.1°）."""
    return _looking_south("甲市", faces, size)


def city_b(faces: Faces, size: int) -> Image.Image:
    """乙市星空（北纬31.2°）."""
    return _looking_south("乙市", faces, size)


def open_sky(faces: Faces, size: int) -> Image.Image:
    """The sky of City A with the names of its stars and no other word: it opens the exhibition."""
    return _looking_south("甲市", faces, size, titled=False)


def culmination(star: str, latitude: float) -> float:
    """The altitude of a star on the southern meridian in 1854, without refraction."""
    return 90 - latitude + sky.catalogue(EPOCH).place(star)[1]


@dataclass(frozen=True)
class View:
    """Azimuth across, altitude upwards, both at the same scale; the south point is in the middle of the horizon."""

    latitude: float
    sidereal: float

    def points(self, ra: Values, dec: Values) -> tuple[Values, Values, Values]:
        """Places on the sheet, and altitudes."""
        azimuth, altitude = sky.horizontal(ra, dec, self.sidereal, self.latitude)
        return _WIDTH / 2 + (azimuth - 180) * _DEGREE, _HORIZON - altitude * _DEGREE, altitude

    def places(self, x: Values, y: Values) -> tuple[Values, Values, NDArray[np.bool_]]:
        """Right ascension and declination of points of the sheet, and which of them show sky."""
        azimuth, altitude = 180 + (x - _WIDTH / 2) / _DEGREE, (_HORIZON - y) / _DEGREE
        return *sky.equatorial(azimuth, altitude, self.sidereal, self.latitude), altitude > 0


def _looking_south(city: str, faces: Faces, size: int, *, titled: bool = True) -> Image.Image:
    latitude = LATITUDES[city]
    view = View(latitude, sky.catalogue(EPOCH).place("aCru")[0])
    sheet = Sheet.of(_WIDTH, _HEIGHT, size, seed=round(latitude * 10))
    light, far, near, words = (Plate(_WIDTH, _HEIGHT, sheet.scale, faces) for _ in range(4))
    river.stipple(light, view.places, sheet.chance, year=EPOCH, pitch=9.0, dot=(0.5, 1.0), tone=90)
    _stars(light, view)
    _hills(far, sheet.chance, height=34, lift=2)
    _hills(near, sheet.chance, height=20, lift=-26)
    _names(words, view)
    if titled:
        _words(words, view, city)
    ground = night(sheet, floor=_HORIZON / _HEIGHT)
    inks = [
        Ink(Veil(sheet, _river(view, sheet)), _RIVER, 0.34),
        Ink(light, _STARLIGHT, 0.97, glow=0.55),
        Ink(far, _FAR_LAND, 1.0),
        Ink(near, _LAND, 1.0),
        Ink(words, _STARLIGHT, 0.9),
    ]
    return printed(sheet, ground, inks)


def _river(view: View, sheet: Sheet) -> Values:
    """The light of the River of Heaven, mottled, and dimmer in the thick air near the horizon."""
    columns, lines = 600, 300
    x, y = np.meshgrid((np.arange(columns) + 0.5) * _WIDTH / columns, (np.arange(lines) + 0.5) * _HEIGHT / lines)
    ra, dec, _ = view.places(x, y)
    mottled = np.ones((lines, columns))
    for billow, part in ((170.0, 0.30), (58.0, 0.28), (21.0, 0.16)):
        cloud = sheet.cloud(billow, billow * 0.8)
        mottled += part * (np.asarray(cloud.grid.resize((columns, lines), Image.Resampling.BICUBIC)) * 2 - 1)
    air = 1 - np.exp(-np.maximum(_HORIZON - y, 0) / _DEGREE / 4.0)
    light: Values = river.density(*sky.galactic(ra, dec, EPOCH)) * mottled * air
    return light


def _stars(plate: Plate, view: View) -> None:
    stars = sky.catalogue(EPOCH)
    x, y, altitude = view.points(stars.ra, stars.dec)
    at = {name: (float(x[row]), float(y[row])) for row, name in enumerate(stars.names) if altitude[row] > 0.4}
    for asterism in sky.asterisms():
        for chain in asterism.chains:
            for first, second in itertools.pairwise(chain):
                if first in at and second in at and math.dist(at[first], at[second]) < 600:
                    plate.line([at[first], at[second]], 1.5, 85)
    for row, name in enumerate(stars.names):
        if name in at:
            plate.disc(at[name], max(1.7, 8.6 - 1.6 * float(stars.magnitude[row])))


def _hills(plate: Plate, chance: np.random.Generator, height: float, lift: float) -> None:
    """A row of hills that stands for no real place."""
    x = np.linspace(0, _WIDTH, 481)
    waves = [
        np.sin(x / _WIDTH * (5 + 4.4 * number) + chance.random() * 6.28) * height / (number + 1) for number in range(7)
    ]
    ridge = _HORIZON - lift - np.sum(waves, axis=0) * 0.5
    plate.polygon([*zip(x.tolist(), ridge.tolist(), strict=True), (_WIDTH, _HEIGHT), (0, _HEIGHT)])


def _words(plate: Plate, view: View, city: str) -> None:
    """Title, scale of altitudes, and directions."""
    plate.text((_WIDTH - 300, 112), f"{city}星空", 84, "bold", anchor="rm")
    plate.text((_WIDTH - 302, 194), f"北纬{view.latitude}度　一八五四年星位　向南望", 38, anchor="rm", tone=225)
    plate.text(
        (_WIDTH - 302, 246), f"Sky of City {'AB'[city == '乙市']}, {view.latitude}° N", 34, anchor="rm", tone=205
    )
    for altitude in (10, 20, 30):
        y = _HORIZON - altitude * _DEGREE
        plate.line([(_WIDTH - 62, y), (_WIDTH - 34, y)], 2, 190)
        plate.text((_WIDTH - 76, y), f"{numeral(altitude)}度", 32, anchor="rm", tone=205)
    for azimuth, text in ((150, "东南偏南 SSE"), (180, "正南 S"), (210, "西南偏南 SSW")):
        plate.text((_WIDTH / 2 + (azimuth - 180) * _DEGREE, _HORIZON + 62), text, 34, tone=215)
    note = f"可见最南赤纬 −{90 - view.latitude:.1f}°（不计大气折射）；银河明暗与山影为示意"
    plate.text((_WIDTH / 2, _HORIZON + 118), note, 30, tone=205)
    limit = f"Looking south in 1854. Southern limit −{90 - view.latitude:.1f}°, without refraction"
    plate.text((_WIDTH / 2, _HORIZON + 154), f"{limit}; Milky Way and hills are schematic", 26, tone=190)


def _names(plate: Plate, view: View) -> None:
    """The names of a few stars."""
    stars = sky.catalogue(EPOCH)
    for star, text, across, down, anchor in _NAMED:
        row = stars.row(star)
        x, y, height = (float(v[0]) for v in view.points(stars.ra[row : row + 1], stars.dec[row : row + 1]))
        if height > 0.8 and 60 < x < _WIDTH - 260 and y > 60:
            plate.text((x + across, y + down), text, 32, anchor=anchor, tone=240)
