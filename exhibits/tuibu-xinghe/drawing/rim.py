"""The rim of a star chart: degrees, the 28 lodges with their widths, and the lines that part them."""

from __future__ import annotations

from hemisphere import Hemisphere
from lettering import degrees
from plate import Plate, polar
from sky import Lodge

SCALE, NAMES, WIDTHS = 26.0, 104.0, 152.0
"""How far beyond the equator the three bands of the rim end, in units."""
_NARROW = 3.0


def draw(plate: Plate, half: Hemisphere, lodges: tuple[Lodge, ...], inner: float) -> None:
    """Draw rim and lodges; the lines of the lodges start at the circle of radius ``inner``."""
    _bands(plate, half)
    for lodge in lodges:
        bearing = half.bearing(lodge.ra)
        outer = half.radius + WIDTHS
        plate.line([polar(half.centre, inner, bearing), polar(half.centre, outer, bearing)], 1.7)
        if lodge.width > _NARROW:
            _name(plate, half, lodge)
        else:
            _name_outside(plate, half, lodge)


def _bands(plate: Plate, half: Hemisphere) -> None:
    for distance, width in ((0.0, 4.4), (SCALE, 1.8), (NAMES, 1.6), (WIDTHS, 2.0), (WIDTHS + 13, 8.5)):
        plate.ring(half.centre, half.radius + distance, width)
    for degree in range(360):
        length, width = (SCALE, 2.8) if degree % 10 == 0 else (18.0, 1.7) if degree % 5 == 0 else (11.0, 1.3)
        bearing = half.bearing(degree)
        start, end = polar(half.centre, half.radius, bearing), polar(half.centre, half.radius + length, bearing)
        plate.line([start, end], width)


def _name(plate: Plate, half: Hemisphere, lodge: Lodge) -> None:
    bearing = half.bearing(lodge.middle)
    plate.turned(polar(half.centre, half.radius + (SCALE + NAMES) / 2, bearing), lodge.name, 56, bearing, "bold")
    plate.round_text(half.centre, half.radius + (NAMES + WIDTHS) / 2, bearing, degrees(lodge.width), size=27)


def _name_outside(plate: Plate, half: Hemisphere, lodge: Lodge) -> None:
    """A lodge too narrow for its name has it outside the rim, on a short line."""
    bearing = half.bearing(lodge.middle)
    edge = half.radius + WIDTHS
    plate.line([polar(half.centre, half.radius + SCALE, bearing), polar(half.centre, edge + 22, bearing)], 1.3)
    plate.turned(polar(half.centre, edge + 46, bearing), lodge.name, 44, bearing, "bold")
    plate.round_text(half.centre, edge + 84, bearing, degrees(lodge.width), size=25)
