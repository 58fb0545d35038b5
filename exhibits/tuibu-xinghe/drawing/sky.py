"""Where the stars are: a catalogue, precession from J2000 to any year, and the turns between the great circles.

Angles are degrees; directions are unit vectors whose last axis is x, y, z. Right ascension grows eastward.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import ephem
import numpy as np
from numpy.typing import NDArray

Angles = NDArray[np.float64]
DATA = Path(__file__).parent / "data"


def unit(longitude: Angles | float, latitude: Angles | float) -> Angles:
    """Directions of points given by longitude (or right ascension) and latitude (or declination)."""
    lon, lat = np.radians(longitude), np.radians(latitude)
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat) + 0 * lon], axis=-1)


def angles(direction: Angles) -> tuple[Angles, Angles]:
    """Longitude (0 to 360) and latitude of directions."""
    x, y, z = np.moveaxis(direction, -1, 0)
    return np.degrees(np.arctan2(y, x)) % 360, np.degrees(np.arcsin(np.clip(z, -1, 1)))


def _turn(axis: int, degrees: float) -> Angles:
    """The matrix that turns the axes (not the points) by an angle about x, y or z."""
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    first, second = (axis + 1) % 3, (axis + 2) % 3
    matrix = np.eye(3)
    matrix[first, first] = matrix[second, second] = cosine
    matrix[first, second], matrix[second, first] = sine, -sine
    return matrix


def precession(year: float) -> Angles:
    """The matrix from J2000 to the mean equator and equinox of a year. Source: Lieske 1977 (IAU 1976)."""
    t = (year - 2000.0) / 100
    zeta = (2306.2181 + (0.30188 + 0.017998 * t) * t) * t / 3600
    z = (2306.2181 + (1.09468 + 0.018203 * t) * t) * t / 3600
    theta = (2004.3109 - (0.42665 + 0.041833 * t) * t) * t / 3600
    return _turn(2, -z) @ _turn(1, theta) @ _turn(2, -zeta)


def obliquity(year: float) -> float:
    """How far the ecliptic leans against the equator of a year."""
    t = (year - 2000.0) / 100
    return 23.439291 - (46.8150 + (0.00059 - 0.001813 * t) * t) * t / 3600


def ecliptic(year: float, points: int = 1441) -> tuple[Angles, Angles]:
    """Right ascension and declination along the ecliptic, from the equinox of spring round to itself."""
    return angles(unit(np.linspace(0, 360, points), 0.0) @ _turn(0, -obliquity(year)).T)


# The galactic pole and the longitude of the celestial pole as the IAU fixed them in 1958, carried to J2000.
_TO_GALAXY = _turn(2, 180 - 122.93192) @ _turn(1, 90 - 27.12825) @ _turn(2, 192.85948)


def galactic(ra: Angles, dec: Angles, year: float) -> tuple[Angles, Angles]:
    """Galactic longitude and latitude of places given for the equinox of a year."""
    return angles(unit(ra, dec) @ precession(year) @ _TO_GALAXY.T)


def horizontal(ra: Angles, dec: Angles, sidereal: float, latitude: float) -> tuple[Angles, Angles]:
    """Azimuth (0 north, 90 east) and altitude, without refraction. ``sidereal`` is the sidereal time in degrees."""
    longitude, altitude = angles(unit(sidereal - np.asarray(ra), dec) @ _turn(1, 90 - latitude).T)
    return (longitude + 180) % 360, altitude


def equatorial(azimuth: Angles, altitude: Angles, sidereal: float, latitude: float) -> tuple[Angles, Angles]:
    """The way back from ``horizontal``: right ascension and declination."""
    hour, dec = angles(unit(np.asarray(azimuth) - 180, altitude) @ _turn(1, 90 - latitude))
    return (sidereal - hour) % 360, dec


@dataclass(frozen=True)
class Stars:
    """A catalogue for one year: parallel columns, and the row of each designation."""

    names: tuple[str, ...]
    ra: Angles
    dec: Angles
    magnitude: Angles

    def row(self, name: str) -> int:
        return self.names.index(name)

    def place(self, name: str) -> tuple[float, float]:
        """Right ascension and declination of one star."""
        row = self.row(name)
        return float(self.ra[row]), float(self.dec[row])


@dataclass(frozen=True)
class Lodge:
    """One of the 28 lodges: it begins at its determinative star and ends at the next lodge's."""

    name: str
    palace: str
    star: str
    ra: float
    dec: float
    width: float

    @property
    def middle(self) -> float:
        return self.ra + self.width / 2


@dataclass(frozen=True)
class Asterism:
    """A Chinese asterism and the chains of stars that its lines join."""

    name: str
    chains: tuple[tuple[str, ...], ...]

    @property
    def stars(self) -> tuple[str, ...]:
        """Each star once, in the order of the lines."""
        return tuple(dict.fromkeys(star for chain in self.chains for star in chain))


def read(name: str) -> list[dict[str, str]]:
    """The rows of a table in ``data/``."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _from_ephem(name: str, year: float) -> tuple[float, float]:
    """A star's J2000 place with its own motion up to a year, from the catalogue inside ``ephem``."""
    star = ephem.star(name)
    star.compute(ephem.Date(f"{int(year)}/1/1"), epoch="2000")
    return float(np.degrees(star.a_ra)), float(np.degrees(star.a_dec))


@cache
def catalogue(year: float) -> Stars:
    """Every star of ``stars.csv``, carried to the mean equinox of a year."""
    rows = read("stars.csv")
    places = [
        _from_ephem(row["ephem"], year) if row["ephem"] else (float(row["ra_j2000_deg"]), float(row["dec_j2000_deg"]))
        for row in rows
    ]
    j2000 = np.array(places)
    ra, dec = angles(unit(j2000[:, 0], j2000[:, 1]) @ precession(year).T)
    return Stars(tuple(row["star"] for row in rows), ra, dec, np.array([float(row["magnitude"]) for row in rows]))


@cache
def lodges(year: float) -> tuple[Lodge, ...]:
    """The 28 lodges with their widths along the equator of a year."""
    rows, stars = read("lodges.csv"), catalogue(year)
    places = [stars.place(row["star"]) for row in rows]
    following = [*places[1:], places[0]]
    return tuple(
        Lodge(row["lodge"], row["palace"], row["star"], ra, dec, (after - ra) % 360)
        for row, (ra, dec), (after, _) in zip(rows, places, following, strict=True)
    )


@cache
def asterisms() -> tuple[Asterism, ...]:
    """The asterisms of ``asterisms.csv``."""
    return tuple(
        Asterism(row["asterism"], tuple(tuple(chain.split()) for chain in row["chains"].split("/")))
        for row in read("asterisms.csv")
    )
