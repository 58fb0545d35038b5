"""Half of the sky on a disc: the pole in the middle, the equator at the edge, distances from the pole true."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from plate import Point, polar

Values = NDArray[np.float64]


@dataclass(frozen=True)
class Hemisphere:
    """The northern or southern half as one sees it looking up, not as on a globe.

    Seen from below, right ascension runs clockwise round the north pole and the other way round the south pole.
    ``radius`` is the equator's, in units.
    """

    south: bool
    centre: Point
    radius: float

    @property
    def sign(self) -> int:
        return -1 if self.south else 1

    def bearing(self, ra: float) -> float:
        """The bearing of a right ascension on the sheet, clockwise from above."""
        return self.sign * ra

    def reach(self, declination: float) -> float:
        """The distance of a declination from the middle of the sheet."""
        return (90 - self.sign * declination) / 90 * self.radius

    def point(self, ra: float, dec: float) -> Point:
        return polar(self.centre, self.reach(dec), self.bearing(ra))

    def places(self, x: Values, y: Values) -> tuple[Values, Values, NDArray[np.bool_]]:
        """Right ascension and declination of points of the sheet, and which of them lie within the equator."""
        across, up = x - self.centre[0], self.centre[1] - y
        distance = np.hypot(across, up)
        ra = self.sign * np.degrees(np.arctan2(across, up)) % 360
        return ra, self.sign * (90 - distance / self.radius * 90), distance < self.radius - 4

    def holds(self, x: Values, y: Values, reach: Values) -> NDArray[np.bool_]:
        """Whether things of this half diagonal lie within the equator."""
        return np.hypot(x - self.centre[0], y - self.centre[1]) + reach * 0.85 < self.radius
