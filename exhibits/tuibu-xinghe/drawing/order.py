"""Which comes first, Zi or Shen? The answer depends on the star that stands for the lodge Shen."""

from __future__ import annotations

import chart
import sky
from lettering import Faces
from paper import CINNABAR, Ink, Sheet, printed, rice_paper
from PIL import Image
from plate import Plate, Point

EPOCH = 1854.0
_WIDTH, _HEIGHT = 1500.0, 2000.0
_DEGREE = 60.0
_MIDDLE = (640.0, 720.0)
_LINES = (
    ("aOri", "zOri"),
    ("zOri", "eOri"),
    ("eOri", "dOri"),
    ("dOri", "gOri"),
    ("zOri", "kOri"),
    ("dOri", "bOri"),
    ("lOri", "ph1Ori"),
    ("ph1Ori", "ph2Ori"),
    ("ph2Ori", "lOri"),
    ("42Ori", "thOri"),
    ("thOri", "iOri"),
)
_STARS = dict.fromkeys(name for line in _LINES for name in line)
_AXIS = 1520.0
_CANDIDATES = (("dOri", "参宿三", 36, -4, "lm"), ("lOri", "觜宿一", -46, -26, "rm"), ("zOri", "参宿一", -36, 4, "rm"))
"""The stars in question, from west to east: names, how far right of and below them those stand, and their anchors."""


def which_first(faces: Faces, size: int) -> Image.Image:
    """觜与参孰先."""
    sheet = Sheet.of(_WIDTH, _HEIGHT, size, seed=3)
    black, red = (Plate(_WIDTH, _HEIGHT, sheet.scale, faces) for _ in range(2))
    black.frame(50, heavy=8, light=2, gap=18)
    _hunter(black)
    _meridians(black, red)
    black.column((_WIDTH - 168, 140), "觜与参孰先", 100, "bold")
    black.column((_WIDTH - 262, 146), "一八五四年赤经", 36, pitch=1.16)
    _answers(black, red)
    red.seal((_WIDTH - 212, _HEIGHT - 212), 88)
    ground = rice_paper(sheet, (240, 230, 208))
    return printed(sheet, ground, [Ink(red, CINNABAR, 0.94, worn=0.2), Ink(black, worn=0.24)])


def right_ascension(star: str) -> float:
    """The right ascension of a star in 1854, in degrees."""
    return sky.catalogue(EPOCH).place(star)[0]


def _at(star: str) -> Point:
    ra, dec = sky.catalogue(EPOCH).place(star)
    return _MIDDLE[0] - (ra - 82.3) * _DEGREE, _MIDDLE[1] - (dec - 0.4) * _DEGREE


def _hunter(plate: Plate) -> None:
    """The stars of 参 and 觜, north up and east left, as they stand in the sky."""
    for first, second in _LINES:
        plate.line([_at(first), _at(second)], 3.6)
    stars = sky.catalogue(EPOCH)
    for name in _STARS:
        magnitude = float(stars.magnitude[stars.row(name)])
        plate.disc(_at(name), chart.radius(magnitude) * 1.25 + 6, 0)
        plate.disc(_at(name), chart.radius(magnitude) * 1.25, 255 if magnitude < 2.6 else None, outline=255, width=4)
    for name, text, down in (("aOri", "参宿四", -62), ("bOri", "参宿七", 62)):
        x, y = _at(name)
        plate.text((x, y + down), text, 38, "bold")


def _meridians(black: Plate, red: Plate) -> None:
    """A line from each of the three stars down to the scale of right ascension."""
    left, right = (_MIDDLE[0] - (ra - 82.3) * _DEGREE for ra in (86.7, 78.3))
    black.line([(left, _AXIS), (right, _AXIS)], 2.4)
    for degree in range(79, 87):
        x = _MIDDLE[0] - (degree - 82.3) * _DEGREE
        black.line([(x, _AXIS), (x, _AXIS + 16)], 2.4)
        black.text((x, _AXIS + 46), f"{degree}°", 32)
    black.text((left - 24, _AXIS), "东", 38, "bold", anchor="rm")
    black.text((right + 24, _AXIS), "西", 38, "bold", anchor="lm")
    for star, text, across, down, anchor in _CANDIDATES:
        x, y = _at(star)
        red.line([(x, y + 28), (x, _AXIS)], 3.4)
        red.disc((x, _AXIS), 10)
        black.text((x + across, y + down), f"{text} {right_ascension(star):.2f}°", 38, "bold", anchor=anchor)


def _answers(black: Plate, red: Plate) -> None:
    """Two rows: the order that follows from either choice. Lodges are counted eastward, from small to large."""
    rows = (("以参宿一为距星", ("lOri", "觜"), ("zOri", "参")), ("以参宿三为距星", ("dOri", "参"), ("lOri", "觜")))
    for number, (text, first, second) in enumerate(rows):
        y = _AXIS + 150 + number * 92
        assert right_ascension(first[0]) < right_ascension(second[0])
        black.line([(130, y - 46), (_WIDTH - 290, y - 46)], 1.4)
        black.text((130, y), text, 42, anchor="lm")
        red.text((560, y), f"{first[1]}先", 50, "bold", anchor="lm")
        black.text((690, y), f"{second[1]}后", 50, "bold", anchor="lm")
    black.text((130, _HEIGHT - 168), "今人依公开星表推算绘制；赤经小者在先", 34, anchor="lm")
    english = "Right ascension in 1854: the smaller number comes first"
    black.text((130, _HEIGHT - 122), english, 29, anchor="lm")
