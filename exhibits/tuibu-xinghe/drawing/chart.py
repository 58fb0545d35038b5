"""The two star charts of 1854, north and south of the equator, in the manner of a wood-block print."""

from __future__ import annotations

import itertools
import math

import names
import numpy as np
import rim
import river
import sky
from hemisphere import Hemisphere
from lettering import Faces, numeral
from paper import CINNABAR, Ink, Sheet, printed, rice_paper
from PIL import Image, ImageFilter
from plate import Plate, Point

EPOCH = 1854.0
LATITUDE = 23.1
"""City A, whose circle of stars that never set (or never rise) stands in the middle of the charts."""
SIDE, EQUATOR = 2400.0, 846.0
_SMALL = 0.5
_WALLS = frozenset(f"{court}{side}垣" for court in ("紫微", "太微", "天市") for side in "左右")
_GREAT = _WALLS | {"北斗", "北极", "勾陈", "轩辕", "天津", "五车", "老人", "天狼", "参", "南门", "十字架"}
"""Asterisms whose names are set larger."""


def northern(faces: Faces, size: int) -> Image.Image:
    """赤道北恒星图."""
    return _chart(Hemisphere(False, (SIDE / 2, SIDE / 2), EQUATOR), faces, size)


def southern(faces: Faces, size: int) -> Image.Image:
    """赤道南恒星图."""
    return _chart(Hemisphere(True, (SIDE / 2, SIDE / 2), EQUATOR), faces, size)


def _chart(half: Hemisphere, faces: Faces, size: int) -> Image.Image:
    sheet = Sheet.of(SIDE, SIDE, size, seed=1854 + half.south)
    black, red = (Plate(SIDE, SIDE, sheet.scale, faces) for _ in range(2))
    trial = Plate(SIDE, SIDE, _SMALL, faces)
    for plate in (trial, black):
        _framework(plate, half)
        _figures(plate, half)
    _ecliptic(red, half)
    _ecliptic(trial, half)
    places = _names(trial, half)
    for plate in (trial, black):
        for place in places:
            plate.column(place.head, place.name, place.size, "bold", pitch=1.02)
        _margins(plate, half)
    for place in places:
        trial.box(place.box, 255)
    taken = np.asarray(trial.impression().filter(ImageFilter.MaxFilter(5))) > 60
    river.stipple(black, half.places, sheet.chance, year=EPOCH, taken=taken)
    red.line([(144, SIDE - 366), (176, SIDE - 366)], 4)
    red.seal((SIDE - 417, SIDE - 243), 108)
    ground = rice_paper(sheet)
    return printed(sheet, ground, [Ink(red, CINNABAR, 0.92, worn=0.22), Ink(black, worn=0.24)])


def _framework(plate: Plate, half: Hemisphere) -> None:
    """Frame, rim, the circle of stars that never set, and dotted circles at 30 and 60 degrees."""
    plate.frame(66, heavy=10, light=2.2, gap=22)
    inner = LATITUDE / 90 * half.radius
    rim.draw(plate, half, sky.lodges(EPOCH), inner)
    plate.ring(half.centre, inner, 3.2)
    for distance in (30, 60):
        for step in range(0, 360, 2):
            plate.disc(half.point(step, half.sign * (90 - distance)), 1.5)
    x, y = half.centre
    plate.line([(x - 14, y), (x + 14, y)], 2)
    plate.line([(x, y - 14), (x, y + 14)], 2)


def _ecliptic(plate: Plate, half: Hemisphere) -> None:
    ra, dec = sky.ecliptic(EPOCH)
    shown = half.sign * dec >= -1e-9
    start = int(np.argmin(shown)) if not shown.all() else 0
    order = np.roll(np.arange(len(ra) - 1), -start)
    line = [half.point(float(ra[i]), float(dec[i])) for i in order if shown[i]]
    plate.line(line, 4)


def radius(magnitude: float) -> float:
    """The size of a star's disc, in units."""
    return max(4.8, 14.6 - 2.6 * magnitude)


def star(plate: Plate, at: Point, magnitude: float) -> None:
    """A star as the charts show it: first magnitude ringed, second full, fainter ones open."""
    r = radius(magnitude)
    if magnitude < 2.6:
        plate.disc(at, r)
        if magnitude < 1.3:
            plate.ring(at, r + 5.4, 2.1)
    else:
        plate.disc(at, r, None, outline=255, width=3.2)


def _visible(half: Hemisphere) -> dict[str, tuple[Point, float]]:
    """Stars of this half: their points on the sheet and magnitudes."""
    stars = sky.catalogue(EPOCH)
    rows = zip(stars.names, stars.ra.tolist(), stars.dec.tolist(), stars.magnitude.tolist(), strict=True)
    return {name: (half.point(ra, dec), mag) for name, ra, dec, mag in rows if half.sign * dec > 0.25}


def _figures(plate: Plate, half: Hemisphere) -> None:
    """Asterisms first, so that the stars stand clear on them."""
    visible = _visible(half)
    for asterism in sky.asterisms():
        for chain in asterism.chains:
            for first, second in itertools.pairwise(chain):
                if first in visible and second in visible:
                    _join(plate, visible[first], visible[second])
    for at, magnitude in visible.values():
        plate.disc(at, radius(magnitude) + 4, 0)
    for at, magnitude in visible.values():
        star(plate, at, magnitude)


def _join(plate: Plate, first: tuple[Point, float], second: tuple[Point, float]) -> None:
    """A line between two stars that touches neither."""
    (a, magnitude_a), (b, magnitude_b) = first, second
    length = math.dist(a, b)
    start, end = radius(magnitude_a) + 2, radius(magnitude_b) + 2
    if length > start + end:
        across, down = (b[0] - a[0]) / length, (b[1] - a[1]) / length
        plate.line([(a[0] + across * start, a[1] + down * start), (b[0] - across * end, b[1] - down * end)], 3.2)


def _names(trial: Plate, half: Hemisphere) -> list[names.Placed]:
    """Places for the names of all asterisms of which at least half is on this sheet. Raises if one finds none."""
    visible = _visible(half)
    requests = []
    for asterism in sky.asterisms():
        on_sheet = [visible[name][0] for name in asterism.stars if name in visible]
        if len(on_sheet) * 2 >= len(asterism.stars) and on_sheet:
            middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in itertools.pairwise(on_sheet)]
            others = [at for name, (at, _) in visible.items() if name not in asterism.stars]
            size = 34.0 if asterism.name in _GREAT else 27.0
            requests.append(names.Request(asterism.name, on_sheet + middles, others, size))
    requests.sort(key=lambda request: (-request.size, -len(request.anchors), request.name))
    placed, homeless = names.place(requests, names.Ground(trial.impression(), _SMALL), half.holds)
    if homeless:
        raise ValueError(f"no room on the chart for {' '.join(homeless)}")
    return placed


def _margins(plate: Plate, half: Hemisphere) -> None:
    """The four corners: title, epoch, key and colophon."""
    edge, far = 140.0, SIDE - 140
    title, pole = ("赤道南恒星图", "南极") if half.south else ("赤道北恒星图", "北极")
    plate.column((far - 38, edge), title, 90, "bold", pitch=1.06)
    plate.column((far - 126, edge + 6), f"历元{numeral(1854)}年", 36, pitch=1.14)
    for number, text in enumerate((f"以{pole}为心", "赤道为界", "清咸丰四年星位")):
        plate.column((edge + 18 + 50 * number, edge), text, 32, pitch=1.14)
    hemisphere = "south" if half.south else "north"
    note = f"Stars {hemisphere} of the equator, epoch 1854. Computed and drawn today; not a copy of Zou Boqi's chart"
    plate.text((SIDE / 2, SIDE - 118), note, 27)
    _key(plate, half, edge + 20, far)
    for number, text in enumerate(("今人依公开星表推算绘制", "不是邹伯奇原图的复制件")):
        height = 32 * (1.12 * (len(text) - 1) + 1)
        plate.column((far - 16 - 50 * number, far - height), text, 32, pitch=1.12)


def _key(plate: Plate, half: Hemisphere, left: float, foot: float) -> None:
    """What the signs mean, at the lower left."""
    for number, (text, magnitude) in enumerate((("一等", 0.9), ("二等", 2.0), ("三等", 3.0), ("四等以下", 4.0))):
        y = foot - 18 - (3 - number) * 52
        star(plate, (left, y), magnitude)
        plate.text((left + 38, y), text, 32, anchor="lm")
    circle = "甲市恒隐圈" if half.south else "甲市恒见圈"
    for number, text in enumerate(("红线黄道", circle), start=4):
        plate.text((left + 38, foot - 18 - number * 52), text, 32, anchor="lm")
    y = foot - 18 - 5 * 52
    plate.arc((left, y + 34), 38, -28, 28, width=3.2)
