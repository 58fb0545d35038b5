"""One star, two cities: how high Canopus and Acrux stand on the meridian of either city in 1854."""

from __future__ import annotations

import night
from lettering import Faces
from paper import CHALK, Ink, Sheet, printed
from paper import night as dark
from PIL import Image
from plate import Plate

_WIDTH, _HEIGHT = 1800.0, 1375.0
_HORIZON, _DEGREE = 984.0, 36.0
STARS = (("aCar", "老人星", "Canopus"), ("aCru", "十字架二", "Acrux"))


def one_star(faces: Faces, size: int) -> Image.Image:
    """同一颗星，两座城."""
    sheet = Sheet.of(_WIDTH, _HEIGHT, size, seed=2)
    plate = Plate(_WIDTH, _HEIGHT, sheet.scale, faces)
    plate.text((110, 140), "同一颗星，两座城", 88, "bold", anchor="lm")
    plate.text((114, 232), "一八五四年中天高度，不计大气折射", 40, anchor="lm", tone=220)
    plate.text((_WIDTH - 110, 148), "One star, two cities", 44, anchor="rm", tone=225)
    plate.text((_WIDTH - 110, 232), "altitude at culmination, 1854, without refraction", 31, anchor="rm", tone=205)
    plate.line([(110, _HORIZON), (_WIDTH - 110, _HORIZON)], 4, 235)
    plate.text((110, _HORIZON - 30), "地平", 34, anchor="lm", tone=220)
    for altitude in (5, 10, 15):
        y = _HORIZON - altitude * _DEGREE
        plate.dashes((230, y), (_WIDTH - 110, y), 1.3, dash=3, gap=12)
        plate.text((210, y), f"{altitude}°", 34, anchor="rm", tone=210)
    for number, (city, latitude) in enumerate(night.LATITUDES.items()):
        left = 420.0 + number * 700
        for place, (star, name, english) in enumerate(STARS):
            _bar(plate, left + place * 280, name, english, night.culmination(star, latitude))
        plate.text((left + 140, _HEIGHT - 142), f"{city}　北纬{latitude}°", 50, "bold")
        plate.text((left + 140, _HEIGHT - 84), f"City {'AB'[number]}, {latitude}° N", 34, tone=215)
    ground = dark(sheet, (14, 18, 28), (30, 37, 50), floor=_HORIZON / _HEIGHT)
    return printed(sheet, ground, [Ink(plate, CHALK, 0.95, glow=0.2)])


def _bar(plate: Plate, x: float, name: str, english: str, altitude: float) -> None:
    """A line from the horizon to the star; an open star on a broken line stands below it, unseen."""
    y = _HORIZON - altitude * _DEGREE
    sign = "−" if altitude < 0 else ""
    figure = f"{sign}{abs(altitude):.1f}°"
    if altitude > 0:
        plate.line([(x, _HORIZON), (x, y)], 5)
        plate.disc((x, y), 20)
        plate.box((x - 104, y - 182, x + 104, y - 34), 0)
        plate.text((x, y - 154), name, 44, "bold")
        plate.text((x, y - 110), english, 30, tone=215)
        plate.text((x, y - 62), figure, 44)
    else:
        plate.dashes((x, _HORIZON), (x, y - 18), 4, dash=10, gap=8)
        plate.disc((x, y), 18, 0, outline=255, width=4)
        plate.text((x + 40, y - 22), f"{name} {figure}", 40, anchor="lm")
        plate.text((x + 40, y + 32), "升不起来", 36, anchor="lm", tone=220)
        plate.text((x + 40, y + 76), f"{english} never rises", 30, anchor="lm", tone=205)
