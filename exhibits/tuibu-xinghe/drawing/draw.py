"""Draw the pictures of the exhibition 推步星河 · Reckoning the River of Stars.

    python draw.py --fonts FOLDER --out FOLDER [--size PIXELS] [name ...]

Every picture is computed from public catalogues.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import MappingProxyType

_HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(_HERE.parents[1] / "drawing"))

# What the exhibitions share stands in exhibits/drawing and can be imported from here on.
# ruff: noqa: E402
import chart
import cities
import life
import lit
import night
import optics
import order
import pole
import ring
from press import Drawing, Press

_DEEP = 6000

PRESS = Press(
    MappingProxyType(
        {
            "north": Drawing(chart.northern, _DEEP),
            "south": Drawing(chart.southern, _DEEP),
            "hero": Drawing(lit.wide),
            "hero-tall": Drawing(lit.tall, 2400, spare=True),
            "lodges": Drawing(ring.widths),
            "order": Drawing(order.which_first),
            "pole-1854": Drawing(pole.in_1854),
            "pole-2000": Drawing(pole.in_2000),
            "polaris": Drawing(pole.approach),
            "pinhole": Drawing(optics.pinhole),
            "lens": Drawing(optics.lens),
            "life": Drawing(life.chronology),
            "sky-a": Drawing(night.city_a),
            "sky-b": Drawing(night.city_b),
            "sky": Drawing(night.open_sky),
            "cities": Drawing(cities.one_star),
        }
    ),
    _HERE,
)

if __name__ == "__main__":
    sys.exit(PRESS.run(__doc__ or ""))
