"""Pictures are shown the right way up, however the camera was held."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from builder.images.turning import Turning

UPRIGHT = "RGB YW_"
STORED = {
    1: UPRIGHT,
    2: "BGR _WY",
    3: "_WY BGR",
    4: "YW_ RGB",
    5: "RY GW B_",
    6: "B_ GW RY",
    7: "_B WG YR",
    8: "YR WG _B",
}


def oriented(number: int, **extra) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = number
    return exif.tobytes()


@pytest.mark.parametrize("number", STORED)
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_every_orientation(studio, letters, read_letters, as_file, number, format):
    """All eight orientations of all four formats come out the same way up."""
    stored = letters(STORED[number], 90)
    exif = Image.Exif()
    exif[0x0112] = number
    data = as_file(
        stored,
        format,
        exif=exif if format == "TIFF" else exif.tobytes(),
        **({"lossless": True} if format == "WEBP" else {}),
    )
    image = studio.image(data)
    assert (image.width, image.height) == (270, 180)
    assert read_letters(studio.largest(image), 3, 2) == UPRIGHT


@pytest.mark.parametrize("number", STORED)
def test_boxes_turn_with_the_picture(letters, number):
    """A box of the upright picture, looked up in the stored one, holds the same letter."""
    stored = letters(STORED[number], 1)
    turning = Turning(number)
    upright = turning.upright(stored)
    for x in range(3):
        for y in range(2):
            left, top, right, bottom = turning.box_as_stored((x, y, x + 1, y + 1), stored.size)
            assert (right - left, bottom - top) == (1, 1)
            assert stored.getpixel((left, top)) == upright.getpixel((x, y))


def test_a_damaged_record_asks_for_nothing(studio, letters, read_letters, as_file):
    """An EXIF record that cannot be read leaves the picture as it is stored, instead of withholding it."""
    image = studio.image(
        as_file(letters(UPRIGHT, 90), "WEBP", lossless=True, exif=b"Exif\0\0MM\0\x99nothing"), size=(270, 180)
    )
    assert read_letters(studio.largest(image), 3, 2) == UPRIGHT


def test_record_behind_the_pixels(studio, letters, read_letters):
    """The orientation of a PNG counts even where its record stands after the picture."""
    stream = io.BytesIO()
    letters(STORED[6], 90).save(stream, "PNG")
    data = stream.getvalue()
    record = oriented(6).removeprefix(b"Exif\0\0")
    import zlib

    chunk = len(record).to_bytes(4, "big") + b"eXIf" + record + zlib.crc32(b"eXIf" + record).to_bytes(4, "big")
    image = studio.image(data[:-12] + chunk + data[-12:], size=(270, 180))
    assert read_letters(studio.largest(image), 3, 2) == UPRIGHT


@pytest.mark.parametrize("kind", ["Landscape", "Portrait"])
def test_real_photographs(studio, samples: Path, kind):
    """Nine real photographs of one view, one for each orientation and one without, look alike."""
    seen = []
    for number in range(9):
        picture = studio.largest(studio.image((samples / "orientation" / f"{kind}_{number}.jpg").read_bytes()))
        assert (picture.width > picture.height) == (kind == "Landscape")
        seen.append(picture.convert("L").resize((24, 24), Image.Resampling.BOX))
    for number, picture in enumerate(seen):
        difference = ImageChops.difference(seen[1], picture)
        mean = sum(difference.tobytes()) / 24**2
        assert mean < 12, f"{kind}_{number}.jpg is turned the wrong way: it differs by {mean:.0f} levels from number 1"
