"""Tiles: the full picture in squares, and again at every half of it."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageStat

from builder.images.tiles import scale_factors


def busy(size) -> Image.Image:
    """A picture in which every place looks different."""
    horizontal = Image.linear_gradient("L").rotate(90).resize(size)
    return Image.merge(
        "RGB", (horizontal, Image.linear_gradient("L").resize(size), Image.radial_gradient("L").resize(size))
    )


@pytest.mark.parametrize(
    ("size", "factors"),
    [((100, 100), (1,)), ((512, 512), (1,)), ((513, 100), (1, 2)), ((12000, 9000), (1, 2, 4, 8, 16, 32))],
)
def test_scale_factors(size, factors):
    """Levels go on until one tile shows the whole picture."""
    assert scale_factors(*size) == factors


@pytest.mark.parametrize("size", [(1300, 1100), (1025, 513), (512, 512), (513, 511), (700, 90), (200, 2000)])
def test_tiles_join_to_the_picture(studio, as_file, size):
    """The tiles of every level cover the picture once, without gap or overlap, and show it."""
    master = busy(size)
    rendition = studio.rendition(studio.image(as_file(master, "PNG"), zoom=True))
    assert (rendition.width, rendition.height) == size
    assert rendition.scale_factors == scale_factors(*size)
    for factor in rendition.scale_factors:
        whole = (-(-size[0] // factor), -(-size[1] // factor))
        joined, count = Image.new("RGB", whole, (255, 0, 255)), 0
        for tile in rendition.tiles:
            step = 512 * factor
            expected = (min(step, size[0] - tile.x), min(step, size[1] - tile.y))
            outcome = tuple(-(-side // factor) for side in expected)
            at = tile.x % step == tile.y % step == 0
            if at and (tile.width, tile.height) == expected and (tile.out_width, tile.out_height) == outcome:
                with Image.open(tile.jpeg.path) as opened:
                    assert opened.size == outcome
                    joined.paste(opened, (tile.x // factor, tile.y // factor))
                count += outcome[0] * outcome[1]
        assert count == whole[0] * whole[1], f"level 1/{factor} has gaps or overlaps"
        wanted = master if factor == 1 else master.resize(whole, Image.Resampling.BOX)
        assert max(ImageStat.Stat(ImageChops.difference(joined, wanted)).rms) < 6


def test_only_where_they_are_wanted(studio, as_file):
    """Tiles are made for a picture marked for deep zoom, and from a length that the site sets; for no other."""
    studio.settings = studio.settings.model_copy(update={"zoom_from": 1000})
    small, long = as_file(busy((600, 400)), "JPEG"), as_file(busy((1000, 100)), "JPEG")
    assert not studio.rendition(studio.image(small)).tiles
    assert studio.rendition(studio.image(small, zoom=True)).tiles
    assert studio.rendition(studio.image(long)).tiles


def test_turned(studio, as_file):
    """The tiles of a picture taken on its side stand upright."""
    upright = busy((700, 1200))
    exif = Image.Exif()
    exif[0x0112] = 6
    data = as_file(upright.transpose(Image.Transpose.ROTATE_90), "JPEG", quality=95, exif=exif.tobytes())
    rendition = studio.rendition(studio.image(data, zoom=True))
    assert (rendition.width, rendition.height) == (700, 1200)
    last = next(tile for tile in rendition.tiles if (tile.x, tile.y, tile.height) == (512, 1024, 176))
    with Image.open(last.jpeg.path) as opened:
        wanted = upright.crop((512, 1024, 700, 1200))
        assert max(ImageStat.Stat(ImageChops.difference(opened, wanted)).rms) < 5


def test_encoding_that_fails_is_raised(studio, as_file, monkeypatch):
    """A disk that fills up while tiles are encoded stops the work; nothing half made stays in the store."""

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    image = studio.image(as_file(busy((1300, 1100)), "PNG"), zoom=True)
    studio.make(image.__class__(digest=image.digest, width=1300, height=1100, alt=image.alt))
    monkeypatch.setattr(Image.Image, "save", full)
    with pytest.raises(OSError, match="No space left"):
        studio.make(image)
    assert not list(studio.store.folder.glob(".part-*"))
