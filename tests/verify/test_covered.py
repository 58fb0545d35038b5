"""What is covered is looked at in every file that shows it."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from builder.model.block import Region
from builder.model.item import Redaction
from builder.verify.covered import INK, shows

WHOLE = Region(0.0, 0.0, 1.0, 1.0)
BOX = Redaction(0.25, 0.5, 0.5, 0.25)
CORNERS = ((0.25, 0.5), (0.75, 0.55), (0.7, 0.75), (0.3, 0.7))
SLANTED = Redaction(0.25, 0.5, 0.5, 0.25, CORNERS)


def paper(redaction: Redaction | None, size: tuple[int, int] = (800, 600), format: str = "JPEG") -> bytes:
    """A page of writing with this area covered, as a file."""
    page = Image.effect_noise(size, 60).convert("RGB")
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, *size), outline=(255, 255, 255), width=20)
    if redaction:
        corners = redaction.points or (
            (redaction.x, redaction.y),
            (redaction.x + redaction.width, redaction.y),
            (redaction.x + redaction.width, redaction.y + redaction.height),
            (redaction.x, redaction.y + redaction.height),
        )
        draw.polygon([(x * size[0], y * size[1]) for x, y in corners], fill=INK)
    stream = io.BytesIO()
    page.save(stream, format, quality=75)
    return stream.getvalue()


@pytest.mark.parametrize("format", ["JPEG", "WEBP"])
@pytest.mark.parametrize("size", [(800, 600), (200, 150), (2400, 1800)])
@pytest.mark.parametrize("redaction", [BOX, SLANTED])
def test_covered_is_covered_at_every_size(redaction: Redaction, size: tuple[int, int], format: str) -> None:
    """A covered area passes, an open one does not, in both formats and all sizes."""
    assert not shows((WHOLE, (redaction,)), paper(redaction, size, format))
    assert shows((WHOLE, (redaction,)), paper(None, size, format))


def test_a_second_area_left_open_is_found() -> None:
    """One covered area does not excuse another."""
    other = Redaction(0.1, 0.1, 0.1, 0.1)
    assert shows((WHOLE, (BOX, other)), paper(BOX))


def test_a_tile_is_judged_by_its_part() -> None:
    """A tile that shows none of the area passes whatever it shows; one within the area must be solid."""
    beside, within = Region(0.0, 0.0, 0.25, 0.25), Region(0.3, 0.55, 0.3, 0.15)
    assert not shows((beside, (BOX,)), paper(None, (512, 512)))
    assert shows((within, (BOX,)), paper(None, (512, 512)))
    solid = io.BytesIO()
    Image.new("RGB", (512, 512), INK).save(solid, "JPEG")
    assert not shows((within, (BOX,)), solid.getvalue())
