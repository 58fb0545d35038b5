"""The picture that social media show beside a link: the object, whole, and its title on the colour of its hall."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw

from builder.exports.sharing.lettering import Colour, Lettering, clipped
from builder.fonts.faces import Faces
from builder.model.colour import contrast

WIDTH, HEIGHT = 1200, 630
VERSION = 1
_GALLERY: Colour = (20, 18, 15)
_LIGHT: Colour = (251, 247, 238)
_DARK: Colour = (31, 27, 22)
_EDGE = 64
_NARROWEST = 440
"""Pixels that the words keep, however wide the picture is."""
_SLIMMEST = 280
"""Pixels that the picture keeps, however narrow it is."""
_PANORAMA = 2.4
"""From this proportion on a picture hangs above its title."""
_BAND = 420
_SIZES = (96, 84, 72, 62, 54, 46, 40)
_LEADING = 1.3
_CONTRAST = 4.5
_QUALITY = 88


@dataclass(frozen=True, slots=True)
class Words:
    """What a card says: a line above the title, the title and its translation, a line below, who shows it."""

    above: str
    title: str
    translation: str
    below: str
    house: str


def draw_card(words: Words, colour: str, picture: Path | None, faces: Faces, target: Path) -> None:
    """Write a card as JPEG; ``picture`` is a derivative, never a master."""
    ground = ImageColor.getrgb(colour)[:3]
    card = Image.new("RGB", (WIDTH, HEIGHT), ground)
    box = (0, 0, WIDTH, HEIGHT)
    if picture is not None:
        with Image.open(picture) as opened:
            box = _hang(card, opened.convert("RGB"))
    _letter(ImageDraw.Draw(card), box, words, ink_on(ground), faces)
    card.save(target, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)


def ink_on(ground: tuple[int, ...]) -> Colour:
    """Light letters, or dark ones where light ones cannot be read."""
    return _LIGHT if contrast(_LIGHT, ground) >= _CONTRAST else _DARK


Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


def _hang(card: Image.Image, picture: Image.Image) -> Box:
    """Put the whole picture on a dark wall, at the left or, a panorama, above; answers the place that words have."""
    ratio = picture.width / picture.height
    if ratio >= _PANORAMA:
        wall: Box = (0, 0, WIDTH, min(round(WIDTH / ratio), _BAND))
        rest: Box = (0, wall[3], WIDTH, HEIGHT)
    else:
        wall = (0, 0, min(max(round(HEIGHT * ratio), _SLIMMEST), WIDTH - _NARROWEST), HEIGHT)
        rest = (wall[2], 0, WIDTH, HEIGHT)
    card.paste(_GALLERY, wall)
    room = (wall[2] - wall[0], wall[3] - wall[1])
    scale = min(room[0] / picture.width, room[1] / picture.height)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    shown = picture.resize(size, Image.Resampling.LANCZOS)
    card.paste(shown, (wall[0] + (room[0] - size[0]) // 2, wall[1] + (room[1] - size[1]) // 2))
    return rest


def _letter(canvas: ImageDraw.ImageDraw, box: Box, words: Words, ink: Colour, faces: Faces) -> None:
    """Set the words into a box: what it belongs to at the top, the house at the foot, the title between them. Below a
    panorama there is room for the title and for the house beside it.
    """
    left, top, right, bottom = box
    small = Lettering(_sans(faces), 26)
    if right - left == WIDTH and top:
        house = small.width(words.house)
        small.draw(canvas, (right - _EDGE - house, bottom - 52), words.house, ink)
        _title(canvas, (left + _EDGE, top + 24, round(right - 2 * _EDGE - house), bottom - 24), words, ink, faces, 2)
        return
    edge = _EDGE if right - left > _NARROWEST + 60 else 48
    width = right - left - 2 * edge
    for line, baseline in ((words.above, top + edge + 22), (words.house, bottom - edge)):
        small.draw(canvas, (left + edge, baseline), "".join(clipped(small.lines(line, width), 1)), ink)
    _title(canvas, (left + edge, top + edge + 60, right - edge, bottom - edge - 60), words, ink, faces, 4)


def _title(canvas: ImageDraw.ImageDraw, box: Box, words: Words, ink: Colour, faces: Faces, most: int) -> None:
    """Set title, translation and the line below in the middle of a box, the title in at most so many lines."""
    left, top, right, bottom = box
    title, lines = _fitting(words.title, (right - left, bottom - top), faces, most)
    gap = title.size * _LEADING
    under = Lettering(_serif(faces), min(40, max(28, round(title.size * 0.45))))
    step = under.size * _LEADING
    room = bottom - top - len(lines) * gap - title.size * 0.2
    said = [line for part in (words.translation, words.below) if part for line in under.lines(part, right - left)]
    said = clipped(said, int(room // step))
    height = (len(lines) - 1) * gap + title.size + (title.size * 0.2 + len(said) * step if said else 0)
    y = top + (bottom - top - height) / 2 + title.size * 0.88
    for line in lines:
        title.draw(canvas, (left, y), line, ink)
        y += gap
    y += title.size * 0.2 + under.size - gap + title.size * 0.3
    for line in said:
        under.draw(canvas, (left, y), line, ink)
        y += step


def _fitting(words: str, room: tuple[int, int], faces: Faces, most: int) -> tuple[Lettering, list[str]]:
    """The largest size at which the title has its place; the smallest one with fewer words where none has."""
    width, height = room
    for size in _SIZES:
        lettering = Lettering(_serif(faces, bold=True), size)
        lines = lettering.lines(words, width)
        longest = max((lettering.width(line) for line in lines), default=0)
        if len(lines) <= most and len(lines) * size * _LEADING <= height * 0.72 and longest <= width:
            return lettering, lines
    return lettering, clipped(lines, max(1, min(most, int(height * 0.72 // (size * _LEADING)))))


def _serif(faces: Faces, *, bold: bool = False) -> tuple[Path, ...]:
    """Ours first, then the house's own fonts for what ours lack, then the other of ours."""
    return (faces.serif_bold if bold else faces.serif_regular, *faces.own, faces.sans_regular)


def _sans(faces: Faces) -> tuple[Path, ...]:
    return (faces.sans_regular, *faces.own, faces.serif_regular)
