"""Details are cut where the tour says, never enlarged, and never show what is covered."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PIL import Image

from builder.images import covered_files, image_files, shown_pictures
from builder.images.details import LONGEST, box_of, size_of
from builder.model.address import Addresses
from builder.model.block import Region
from builder.model.item import Redaction
from builder.model.public import PublicImage, PublicItem
from builder.model.text import Text
from builder.verify.covered import shows
from tests.images.conftest import encoded, from_letters, to_letters

LETTERS = "RGBY BRYG YGKB GBRY"


def test_a_detail_shows_its_region(studio) -> None:
    """Each detail holds what stands in its rectangle of the upright picture, in the order of the tour."""
    data = encoded(from_letters(LETTERS), "PNG")
    regions = (Region(0.25, 0.25, 0.5, 0.5), Region(0, 0, 1, 1), Region(0.75, 0.75, 0.25, 0.25))
    made = studio.rendition(replace(studio.image(data), details=regions))
    assert [detail.region for detail in made.details] == list(regions)
    assert [(detail.width, detail.height) for detail in made.details] == [(80, 80), (160, 160), (40, 40)]
    for detail, seen in zip(made.details, ("RY GK", LETTERS, "Y"), strict=True):
        for file in (detail.jpeg, detail.webp):
            with Image.open(file.path) as picture:
                assert picture.size == (detail.width, detail.height)
                assert to_letters(picture, len(seen.split()[0]), len(seen.split())) == seen


def test_a_turned_master_is_cut_upright(studio) -> None:
    """A master that the camera stored on its side is cut as it is seen."""
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = from_letters(LETTERS).transpose(Image.Transpose.ROTATE_90)
    data = encoded(stored, "JPEG", quality=95, exif=exif.tobytes())
    made = studio.rendition(replace(studio.image(data), details=(Region(0, 0, 0.5, 0.25),)))
    with Image.open(made.details[0].jpeg.path) as picture:
        assert to_letters(picture, 2, 1) == "RG"


def test_what_is_covered_is_covered_in_a_detail(studio) -> None:
    """Two masters that differ only under a rectangle give the same detail, byte for byte."""
    covered, region = Redaction(0.25, 0.25, 0.25, 0.25), Region(0.1, 0.1, 0.6, 0.6)
    made = [
        studio.rendition(
            replace(studio.image(encoded(from_letters(letters), "PNG"), redactions=(covered,)), details=(region,))
        )
        for letters in (LETTERS, LETTERS.replace("BRYG", "BWYG"))
    ]
    first, second = (one.details[0].jpeg.path.read_bytes() for one in made)
    assert first == second


@pytest.mark.parametrize("height", [5000, 6530])
def test_a_large_detail_comes_in_bands(studio, height: int) -> None:
    """A detail of a very high picture is put together from bands without a seam, and is as small as it may be."""
    picture = Image.linear_gradient("L").resize((700, height)).convert("RGB")
    data = encoded(picture, "PNG", compress_level=1)
    made = studio.rendition(replace(studio.image(data), details=(Region(0, 0.003, 1, 0.99),)))
    detail = made.details[0]
    assert max(detail.width, detail.height) == LONGEST
    with Image.open(detail.webp.path) as opened:
        shades = [opened.convert("L").getpixel((20, y)) for y in range(0, detail.height, 20)]
    assert all(-3 <= after - before <= 12 for before, after in pairwise(shades))


def test_other_parts_make_another_result(studio) -> None:
    """A tour that is changed gives new details: the store never answers with the old ones."""
    image = studio.image(encoded(from_letters(LETTERS), "PNG"))
    first = studio.rendition(replace(image, details=(Region(0, 0, 0.25, 0.25),)))
    second = studio.rendition(replace(image, details=(Region(0.25, 0, 0.25, 0.25),)))
    assert first.details[0].jpeg.sha256 != second.details[0].jpeg.sha256
    assert first.sizes == second.sizes


def test_no_region_is_empty() -> None:
    """The thinnest rectangle at the very edge still has a pixel, and nothing is enlarged."""
    assert box_of(Region(1, 1, 0, 0), 100, 50) == (99, 49, 100, 50)
    assert size_of((0, 0, 30, 20)) == (30, 20)
    assert size_of((0, 0, 4 * LONGEST, 10)) == (LONGEST, 2)


def test_a_crop_comes_in_the_sizes_of_a_picture(studio) -> None:
    """The part that is shown large has the site's widths as far as its own pixels reach, and shows its part only."""
    data = encoded(from_letters(LETTERS, block=100), "PNG")
    image = studio.image(data)
    made = studio.rendition(replace(image, crop=Region(0.25, 0.25, 0.5, 0.5)))
    assert [(one.width, one.height) for one in made.crop] == [(100, 100), (200, 200)]
    assert made.large == made.crop
    assert studio.rendition(image).large == made.sizes
    for one in made.crop:
        for file in (one.jpeg, one.webp):
            with Image.open(file.path) as picture:
                assert picture.size == (one.width, one.height)
                assert to_letters(picture, 2, 2) == "RY GK"


def test_what_is_covered_is_covered_in_a_crop(studio) -> None:
    """Two masters that differ only under a rectangle give the same crop, byte for byte, and the proof knows where that
    rectangle lies in it.
    """
    covered, region = Redaction(0.25, 0.25, 0.25, 0.25), Region(0.1, 0.1, 0.6, 0.6)
    images = [
        replace(studio.image(encoded(from_letters(letters, block=100), "PNG"), redactions=(covered,)), crop=region)
        for letters in (LETTERS, LETTERS.replace("BRYG", "BWYG"))
    ]
    first, second = (studio.rendition(image).crop[-1] for image in images)
    assert first.jpeg.path.read_bytes() == second.jpeg.path.read_bytes()
    bare = studio.rendition(replace(images[0], redactions=())).crop[-1]
    (_, _, whole), (_, digests, within) = shown_pictures([_work(images[0])], {images[0]: studio.rendition(images[0])})
    assert (whole, first.jpeg.sha256 in digests) == ((covered,), True)
    for view in ((region, (covered,)), (Region(0, 0, 1, 1), within)):
        assert not shows(view, first.jpeg.path.read_bytes())
        assert shows(view, bare.jpeg.path.read_bytes())


def test_every_size_of_a_crop_is_looked_at(studio) -> None:
    """The proof is sent to each file of a crop, and each lies below the folder of its picture."""
    covered = Redaction(0.25, 0.25, 0.25, 0.25)
    image = studio.image(encoded(from_letters(LETTERS, block=100), "PNG"), redactions=(covered,))
    cut = replace(image, crop=Region(0, 0, 0.75, 0.75))
    made, addresses = {cut: studio.rendition(cut)}, Addresses()
    files = {str(one.path) for one in image_files([_work(cut)], made, addresses)}
    views = covered_files([_work(cut)], made, addresses)
    wanted = {
        f"iiif/a/1/crop/{size}.{ending}" for size in ("100,100", "200,200", "300,300") for ending in ("jpg", "webp")
    }
    assert wanted <= files
    assert {path: views[path] for path in wanted} == dict.fromkeys(wanted, (cut.crop, (covered,)))


def _work(image: PublicImage) -> PublicItem:
    return PublicItem(
        id="a", slug="a", exhibition="show", unit="", number="1", title=Text(), date=None, record=(), images=(image,)
    )
