"""Light and shadow: a candle before a pinhole, and before a lens, engraved."""

from __future__ import annotations

import math

from lettering import Faces
from paper import CINNABAR, Ink, Sheet, printed, rice_paper
from PIL import Image
from plate import Plate, Point

_WIDTH, _HEIGHT = 2000.0, 1250.0
_AXIS = 610.0
_OBJECT, _OPENING, _SCREEN = 380.0, 1130.0, 1640.0
"""Where candle, hole (or lens) and image stand, from the left."""
_CANDLE, _LENS = 500.0, 236.0
"""Height of the candle, and half the height of the lens."""
FOCAL, OBJECT_DISTANCE = 150.0, 3000.0
"""Millimetres, of the example printed on the second sheet."""


def image_distance(focal: float, object_distance: float) -> float:
    """Where a thin lens makes the image of an object: 1/f = 1/u + 1/v, all in one unit."""
    return focal * object_distance / (object_distance - focal)


def pinhole(faces: Faces, size: int) -> Image.Image:
    """小孔成像."""
    sheet, black, red = _sheet(faces, size, seed=44)
    ratio = (_SCREEN - _OPENING) / (_OPENING - _OBJECT)
    image = _CANDLE * ratio
    _chamber(black, image)
    tip, foot = _candle(black, _OBJECT, _AXIS + _CANDLE / 2, _CANDLE)
    _candle(black, _SCREEN, _AXIS - image / 2, image, inverted=True)
    for start in (tip, foot):
        red.line([(_OBJECT, start), (_SCREEN, _AXIS - (start - _AXIS) * ratio)], 3.8)
    _words(
        black,
        "小孔成像",
        "A pinhole makes an image",
        (
            ("物", "object", _OBJECT, _AXIS + _CANDLE / 2 + 74),
            ("小孔", "hole", _OPENING - 92, _AXIS - 112),
            ("屏", "", _SCREEN + 46, _AXIS - 255),
        ),
    )
    _dimensions(black, "物距 object distance", "像距 image distance")
    black.text((130, _HEIGHT - 128), "光沿直线行进，像上下颠倒；像与物大小之比，等于像距与物距之比", 34, anchor="lm")
    english = "Light runs straight, the image is upside down; image and object are in the ratio of their distances"
    black.text((130, _HEIGHT - 86), english, 29, anchor="lm")
    return _print(sheet, black, red)


def lens(faces: Faces, size: int) -> Image.Image:
    """透镜成像与照相."""
    sheet, black, red = _sheet(faces, size, seed=45)
    ratio = (_SCREEN - _OPENING) / (_OPENING - _OBJECT)
    image = _CANDLE * ratio
    _camera(black)
    _glass(black)
    tip, _ = _candle(black, _OBJECT, _AXIS + _CANDLE / 2, _CANDLE)
    _candle(black, _SCREEN, _AXIS - image / 2, image, inverted=True)
    meeting = _SCREEN, _AXIS + (_AXIS - tip) * ratio
    for height in (-150.0, 0.0, 150.0):
        red.line([(_OBJECT, tip), (_OPENING, _AXIS + height), meeting], 3.4)
    labels = (
        ("物", "object", _OBJECT, _AXIS + _CANDLE / 2 + 74),
        ("镜头", "lens", _OPENING, _AXIS - 450),
        ("底片", "plate", _SCREEN, _AXIS - 450),
        ("倒像", "image", _SCREEN - 150, _AXIS - 120),
    )
    _words(black, "透镜成像与照相", "Lens and camera", labels)
    distance = image_distance(FOCAL, OBJECT_DISTANCE)
    _dimensions(black, f"物距 object {OBJECT_DISTANCE:.0f} mm", f"像距 image {distance:.1f} mm")
    black.text((130, _HEIGHT - 128), f"焦距 {FOCAL:.0f} 毫米；图中远近不按比例", 34, anchor="lm")
    black.text((130, _HEIGHT - 86), f"Focal length {FOCAL:.0f} mm; distances not to scale", 29, anchor="lm")
    return _print(sheet, black, red)


def _sheet(faces: Faces, size: int, seed: int) -> tuple[Sheet, Plate, Plate]:
    """A sheet with its frame and the axis of the light."""
    sheet = Sheet.of(_WIDTH, _HEIGHT, size, seed)
    black, red = (Plate(_WIDTH, _HEIGHT, sheet.scale, faces) for _ in range(2))
    black.frame(46, heavy=8, light=2, gap=18)
    black.dashes((130, _AXIS), (_WIDTH - 210, _AXIS), 1.8)
    return sheet, black, red


def _print(sheet: Sheet, black: Plate, red: Plate) -> Image.Image:
    red.seal((_WIDTH - 196, _HEIGHT - 196), 84)
    ground = rice_paper(sheet, (241, 232, 213))
    return printed(sheet, ground, [Ink(red, CINNABAR, 0.94, worn=0.2), Ink(black, worn=0.22)])


def _candle(plate: Plate, x: float, foot: float, height: float, *, inverted: bool = False) -> tuple[float, float]:
    """A burning candle in its dish, standing at ``foot``. Gives the heights of the flame's tip and of the foot."""
    up = 1 if inverted else -1

    def at(across: float, rise: float) -> Point:
        return x + across * height, foot + up * rise * height

    line = max(3.0, height * 0.0105)
    dish = [at(-0.27, 0.0), at(0.27, 0.0), at(0.20, -0.035), at(-0.20, -0.035)]
    body = [at(-0.115, 0.0), at(0.115, 0.0), at(0.115, 0.53), at(0.07, 0.545), at(-0.06, 0.535), at(-0.115, 0.52)]
    plate.polygon(dish)
    plate.polygon(body, 0)
    plate.line([*body, body[0]], line)
    for number in range(9):
        across = 0.105 - 0.021 * number
        top = 0.50 if number < 3 else 0.36 - 0.035 * (number % 3)
        if number < 6:
            plate.line([at(across, 0.03), at(across, top)], line * 0.4)
    plate.line([at(0, 0.545), at(0.004, 0.61)], line)
    _flame(plate, at, line)
    return foot + up * 0.985 * height, foot


def _flame(plate: Plate, at: object, line: float) -> None:
    """The flame and the darker kernel round its wick."""
    assert callable(at)
    for bottom, top, broad, width in ((0.575, 0.985, 0.105, line), (0.60, 0.82, 0.048, line * 0.5)):
        right = []
        for step in range(41):
            part = step / 40
            swell = math.sin(math.pi * part**0.6) * (1 - 0.28 * part) * broad
            right.append((swell, bottom + part * (top - bottom)))
        outline = [at(a, r) for a, r in right] + [at(-a, r) for a, r in reversed(right)]
        plate.polygon(outline, 0)
        plate.line(outline, width)


def _chamber(plate: Plate, image: float) -> None:
    """A dark box with a hole, cut away: engraved dark, with the cone of light left clear."""
    left, top, right, foot = _OPENING, _AXIS - 350, _SCREEN + 118, _AXIS + 350
    for offset, width in ((17.0, 3.0), (0.0, 11.0)):
        plate.box((left - offset, top - offset, right + offset, foot + offset), width=width)
    y = top + 17
    while y < foot - 12:
        plate.line([(left + 10, y), (right - 10, y)], 2.9)
        y += 8.4
    spread = image / 2 + 34
    plate.polygon([(left, _AXIS), (_SCREEN, _AXIS - spread), (_SCREEN, _AXIS + spread)], 0)
    plate.box((_SCREEN - 5, top + 60, _SCREEN + 5, foot - 150), 255)
    plate.box((left - 24, _AXIS - 12, left + 14, _AXIS + 12), 0)
    plate.box((_SCREEN - 76, foot - 128, _SCREEN + 76, foot - 60), 0)
    plate.box((_SCREEN + 14, _AXIS - 290, _SCREEN + 78, _AXIS - 222), 0)
    plate.text((_SCREEN, foot - 94), "倒像", 42, "bold")


def _glass(plate: Plate) -> None:
    """A biconvex lens in section, shaded on one side."""
    for grow, width in ((0.0, 5.0), (9.0, 2.0)):
        right = [(_OPENING + (54 + grow) * (1 - u * u), _AXIS + u * (_LENS + grow)) for u in _steps(-1, 1, 60)]
        left = [(2 * _OPENING - x, y) for x, y in reversed(right)]
        plate.line([*right, *left, right[0]], width)
    for u in _steps(-0.88, 0.88, 21):
        edge = 50 * (1 - u * u)
        plate.line([(_OPENING + edge * 0.35, _AXIS + u * _LENS), (_OPENING + edge, _AXIS + u * _LENS + 12)], 1.8)


def _camera(plate: Plate) -> None:
    """A camera in section: lens board, bellows, and the photographic plate before its back."""
    for side in (-1, 1):
        plate.box((_OPENING - 9, _AXIS + side * (_LENS + 14), _OPENING + 9, _AXIS + side * 372), 255)
        folds = 17
        start, end = _OPENING + 10, _SCREEN + 84
        for inset, width in ((0, 4.5), (10, 1.8)):
            zigzag = [
                (start + (end - start) * fold / folds, _AXIS + side * (340 + (26 if fold % 2 else 0) - inset))
                for fold in range(folds + 1)
            ]
            plate.line(zigzag, width)
    plate.box((_SCREEN - 5, _AXIS - 318, _SCREEN + 5, _AXIS + 318), 255)
    left = _SCREEN + 84
    plate.box((left, _AXIS - 380, left + 44, _AXIS + 380), width=4)
    y = _AXIS - 372
    while y < _AXIS + 352:
        plate.line([(left + 4, y + 20), (left + 40, y)], 1.9)
        y += 15


def _steps(first: float, last: float, count: int) -> list[float]:
    return [first + (last - first) * number / count for number in range(count + 1)]


def _words(plate: Plate, title: str, english: str, labels: tuple[tuple[str, str, float, float], ...]) -> None:
    """Title and labels; the English of a label stands below it."""
    plate.column((_WIDTH - 138, 108), title, 78 if len(title) < 6 else 66, "bold")
    plate.text((130, 128), english, 38, anchor="lm")
    for text, below, x, y in labels:
        plate.text((x, y), text, 42, "bold")
        if below:
            plate.text((x, y + 40), below, 29)


def _dimensions(plate: Plate, before: str, behind: str) -> None:
    """The two distances, measured below the drawing."""
    y = _AXIS + 440
    for start, end, text in ((_OBJECT, _OPENING, before), (_OPENING, _SCREEN, behind)):
        plate.line([(start, y), (end, y)], 2.2)
        for x in (start, end):
            plate.line([(x, y - 16), (x, y + 16)], 2.2)
        half = plate.length(text, 34) / 2 + 18
        middle = (start + end) / 2
        plate.box((middle - half, y - 26, middle + half, y + 26), 0)
        plate.text((middle, y), text, 34)
