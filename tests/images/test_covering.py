"""What is covered is gone: from every derivative, to the last byte."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image, ImageDraw, ImageFont

from builder.images import pixels
from builder.images.covering import INK, Blocks, outward
from builder.images.turning import Turning
from builder.model.block import Region
from builder.model.item import Redaction

SIZE = (811, 607)
SECRET = Redaction(0.31, 0.43, 0.26, 0.08)
AROUND = Region(0.28, 0.4, 0.32, 0.14)
FORMATS = {
    "JPEG 4:2:0": ("JPEG", {"quality": 75, "subsampling": 2}),
    "JPEG 4:2:2": ("JPEG", {"quality": 75, "subsampling": 1}),
    "JPEG 4:4:4": ("JPEG", {"quality": 75, "subsampling": 0}),
    "JPEG progressive": ("JPEG", {"quality": 60, "subsampling": 2, "progressive": True}),
    "PNG": ("PNG", {}),
    "TIFF": ("TIFF", {}),
    "TIFF LZW": ("TIFF", {"compression": "tiff_lzw"}),
    "TIFF JPEG": ("TIFF", {"compression": "jpeg", "quality": 75}),
    "WebP lossless": ("WEBP", {"lossless": True}),
}


def page(secret: str, orientation: int) -> Image.Image:
    """A page as it is stored; upright it has the secret exactly where SECRET says, up to the edges."""
    upright = Image.linear_gradient("L").resize(SIZE).convert("RGB")
    left, top = int(SECRET.x * SIZE[0]) + 1, int(SECRET.y * SIZE[1]) + 1
    right, bottom = int((SECRET.x + SECRET.width) * SIZE[0]) - 1, int((SECRET.y + SECRET.height) * SIZE[1]) - 1
    draw = ImageDraw.Draw(upright)
    draw.rectangle((left, top, right, bottom), fill=(250, 250, 230) if len(secret) < 8 else (20, 60, 120))
    area = Image.new("RGB", (right - left, bottom - top), (250, 250, 230))
    ImageDraw.Draw(area).text((0, 0), secret * 9, fill=(150, 0, 0), font=ImageFont.load_default(50))
    upright.paste(area, (left, top))
    back = {6: Image.Transpose.ROTATE_90, 3: Image.Transpose.ROTATE_180, 7: Image.Transpose.TRANSVERSE}
    return upright.transpose(back[orientation]) if orientation in back else upright


CORNERS = ((0.3, 0.45), (0.34, 0.42), (0.58, 0.42), (0.58, 0.53), (0.5, 0.52), (0.3, 0.52))
POLYGON = Redaction(0.3, 0.42, 0.28, 0.11, CORNERS)
"""Slanted, around the same secret."""


def pair(studio, as_file, format, orientation, redaction=SECRET):
    """Two masters that differ only under what is covered."""
    name, options = FORMATS[format]
    exif = Image.Exif()
    exif[0x0112] = orientation
    return [
        replace(
            studio.image(
                as_file(page(secret, orientation), name, exif=exif if name == "TIFF" else exif.tobytes(), **options),
                redactions=(redaction,),
                zoom=True,
                size=SIZE,
            ),
            details=(AROUND,),
        )
        for secret in ("ZHANG SAN", "LI 8888")
    ]


@pytest.mark.parametrize("orientation", [1, 3, 6, 7])
@pytest.mark.parametrize("format", FORMATS)
def test_the_secret_makes_no_difference(studio, as_file, files_of, format, orientation):
    """Two masters that differ only under the rectangle give the same bytes in every size, tile and detail."""
    one, other = pair(studio, as_file, format, orientation)
    assert one.digest != other.digest
    files, others = files_of(studio.rendition(one)), files_of(studio.rendition(other))
    assert len(files) > 8
    telling = [name for name in files if files[name] != others[name]]
    assert not telling, f"the secret under the rectangle can be told apart in {telling}"


@pytest.mark.parametrize("orientation", [1, 6, 7])
@pytest.mark.parametrize("format", ["JPEG 4:2:0", "PNG", "TIFF JPEG"])
def test_the_secret_under_a_polygon_makes_no_difference(studio, as_file, files_of, format, orientation):
    """The same holds for a polygon, whose slanted edges cut through blocks."""
    one, other = pair(studio, as_file, format, orientation, POLYGON)
    files, others = files_of(studio.rendition(one)), files_of(studio.rendition(other))
    telling = [name for name in files if files[name] != others[name]]
    assert not telling, f"the secret under the polygon can be told apart in {telling}"


def test_a_polygon_covers_its_corners_and_no_more(studio, letters, read_letters, as_file):
    """A triangle over one half of a picture leaves the other half; a rectangle with its bounds is another picture."""
    data = as_file(letters("RGBY GBYR BYRG YRGB", 100), "PNG")
    corners = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0))
    triangle = studio.image(data, redactions=(Redaction(0, 0, 1, 1, corners),))
    assert read_letters(studio.largest(triangle), 4, 4) == "KKKK KKKR KKRG KRGB"
    whole = studio.image(data, redactions=(Redaction(0, 0, 1, 1),))
    assert read_letters(studio.largest(whole), 4, 4) == "KKKK KKKK KKKK KKKK"


@pytest.mark.parametrize("mistake", [Blocks(), Blocks(16, 16, 0)])
def test_the_difference_test_has_teeth(studio, as_file, files_of, monkeypatch, mistake):
    """With a rectangle that does not reach beyond the blocks of a 4:2:0 JPEG, the test above would fail."""
    monkeypatch.setattr(pixels, "blocks_of", lambda _: mistake)
    one, other = (files_of(studio.rendition(image)) for image in pair(studio, as_file, "JPEG 4:2:0", 1))
    assert one != other


def test_cover_is_where_it_was_drawn(studio, letters, read_letters, as_file):
    """The rectangle covers its letters, and no others, in the upright picture of a turned master."""
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = letters("RGBY GBYR BYRG YRGB", 100)
    image = studio.image(as_file(stored, "PNG", exif=exif.tobytes()), redactions=(Redaction(0.5, 0, 0.5, 0.25),))
    plain = studio.image(as_file(stored, "PNG", exif=exif.tobytes()))
    before, after = (read_letters(studio.largest(each), 4, 4) for each in (plain, image))
    assert after == before[:2] + "KK" + before[4:]


def test_cover_is_solid(studio, letters, as_file):
    """Under a rectangle there is one colour and nothing else."""
    image = studio.image(
        as_file(letters("RGBY GBYR BYRG YRGB", 100), "PNG"), redactions=(Redaction(0.25, 0.25, 0.5, 0.5),)
    )
    inside = studio.largest(image).crop((120, 120, 280, 280))
    assert max(high - low for low, high in inside.getextrema()) <= 2
    assert all(abs(found - wanted) <= 3 for found, wanted in zip(inside.getpixel((80, 80)), INK, strict=True))


@pytest.mark.parametrize(
    ("blocks", "box"),
    [
        (Blocks(), (403, 405, 701, 456)),
        (Blocks(16, 16, 8), (392, 392, 712, 472)),
        (Blocks(1, 1, 40), (363, 365, 741, 496)),
    ],
)
def test_outward(blocks, box):
    """A rectangle grows to the grid of the blocks and beyond it; that of a lossless master stays as it is."""
    drawn = Redaction(403 / 1200, 405 / 900, 298 / 1200, 51 / 900)
    assert outward(drawn, (1200, 900), Turning(), blocks) == box


def test_outward_stays_inside():
    """A rectangle at the edge does not leave the picture."""
    assert outward(Redaction(0, 0, 1, 1), (100, 50), Turning(6), Blocks(16, 16, 8)) == (0, 0, 100, 50)


def test_a_lossy_webp_cannot_be_covered(studio, letters, as_file):
    """Its blocks are told from one another, so a secret leaves traces everywhere: the item is withheld, with a reason.
    Without redactions it is as good as any other, and so is a lossless one with them.
    """
    lossy = as_file(letters("RG BY", 100), "WEBP", quality=80)
    area = (Redaction(0, 0, 0.5, 0.5),)
    assert studio.trouble(studio.image(lossy, redactions=area)).code == "IMG-09"
    assert studio.rendition(studio.image(lossy)).sizes
    exact = as_file(letters("RG BY", 100), "WEBP", lossless=True)
    assert studio.rendition(studio.image(exact, redactions=area)).sizes


def test_no_shortcut_under_rectangles(studio, letters, as_file, monkeypatch):
    """A JPEG with rectangles is decoded at full size: the decoder's own reduction would spread what is under them."""
    from PIL import JpegImagePlugin

    asked = []
    real = JpegImagePlugin.JpegImageFile.draft
    monkeypatch.setattr(
        JpegImagePlugin.JpegImageFile, "draft", lambda self, *how: asked.append(how) or real(self, *how)
    )
    data = as_file(letters("RG BY", 800), "JPEG")
    studio.rendition(studio.image(data, redactions=(Redaction(0.1, 0.1, 0.2, 0.2),)))
    assert not asked
    studio.rendition(studio.image(data))
    assert asked, "a JPEG without rectangles should be decoded small"


def test_a_size_that_is_not_the_masters(studio, letters, as_file):
    """Rectangles drawn on a picture of another size or orientation are refused, not applied."""
    data = as_file(letters("RG BY RR", 50), "JPEG")
    trouble = studio.trouble(studio.image(data, size=(150, 100), redactions=(Redaction(0, 0, 0.5, 0.5),)))
    assert trouble.code == "IMG-08"
    assert trouble.facts == {"found": "100×150", "drawn": "150×100"}


def test_rectangles_are_part_of_the_result(studio, letters, as_file, files_of):
    """A rectangle drawn today changes what yesterday's build had made of the same master."""
    data = as_file(letters("RG BY", 100), "PNG")
    open_one, covered = studio.image(data), studio.image(data, redactions=(Redaction(0, 0, 0.5, 0.5),))
    assert files_of(studio.rendition(open_one)) != files_of(studio.rendition(covered))
