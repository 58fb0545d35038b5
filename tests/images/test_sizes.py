"""Four widths in two formats, from the master downwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from builder.images.sizes import sizes_of

WIDTHS = (400, 800, 1600, 2400)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((6000, 4000), [(400, 267), (800, 533), (1600, 1067), (2400, 1600)]),
        ((2400, 1600), [(400, 267), (800, 533), (1600, 1067), (2400, 1600)]),
        ((1000, 500), [(400, 200), (800, 400), (1000, 500)]),
        ((800, 800), [(400, 400), (800, 800)]),
        ((90, 60), [(90, 60)]),
        ((40_000, 12), [(400, 1), (800, 1), (1600, 1), (2400, 1)]),
        ((3000, 60_000), [(400, 8000), (800, 16000), (819, 16380)]),
    ],
)
def test_sizes(size, expected):
    """The widths that a master fills, its own width as the last where it is narrower, and none too tall for WebP."""
    assert list(sizes_of(*size, WIDTHS)) == expected


@given(st.integers(1, 70_000), st.integers(1, 70_000))
def test_sizes_never_enlarge(width, height):
    """Whatever the master: at least one size, ascending, none larger than the master or than WebP allows."""
    sizes = sizes_of(width, height, WIDTHS)
    assert 1 <= len(sizes) <= 4
    assert list(sizes) == sorted(set(sizes))
    assert all(1 <= w <= min(width, 2400) and 1 <= h <= min(height, 16_383) for w, h in sizes)


def test_files(studio, as_file):
    """Every size is there in both formats, in the size that its name says, and is what it says it is."""
    data = as_file(Image.linear_gradient("L").resize((1000, 700)).convert("RGB"), "JPEG")
    rendition = studio.rendition(studio.image(data))
    assert [(size.width, size.height) for size in rendition.sizes] == [(100, 70), (200, 140), (300, 210), (400, 280)]
    assert (rendition.width, rendition.height) == (400, 280)
    assert rendition.tiles == rendition.scale_factors == ()
    for size in rendition.sizes:
        for file, kind in ((size.jpeg, "JPEG"), (size.webp, "WEBP")):
            with Image.open(file.path) as opened:
                assert (opened.format, opened.size) == (kind, (size.width, size.height))


@pytest.mark.parametrize("size", [(401, 301), (1601, 907), (3303, 1207), (5000, 333)])
@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_looks_like_the_master(studio, as_file, size, format):
    """Halving, decoding small and cascading leave a picture that looks like the master shrunk in one step."""
    master = Image.radial_gradient("L").resize(size, Image.Resampling.BICUBIC).convert("RGB")
    master.paste((200, 40, 30), (size[0] // 3, size[1] // 3, size[0] // 2, size[1] // 2))
    data = as_file(master, format, **({"quality": 95} if format == "JPEG" else {}))
    rendition = studio.rendition(studio.image(data))
    for made in (size for size in rendition.sizes if size.height > 30):
        wanted = master.resize((made.width, made.height), Image.Resampling.LANCZOS)
        for file in (made.jpeg, made.webp):
            with Image.open(file.path) as opened:
                error = ImageStat.Stat(ImageChops.difference(opened.convert("RGB"), wanted)).rms
            assert max(error) < 8, f"{file.path.name} is off by {max(error):.1f} levels"


def test_mean_colour(studio, as_file):
    """The colour that stands in until a picture has loaded is its mean."""
    picture = Image.new("RGB", (200, 100), (200, 0, 0))
    picture.paste((0, 0, 200), (100, 0, 200, 100))
    assert studio.rendition(studio.image(as_file(picture, "PNG"))).colour == "#640064"


def test_same_input_same_bytes(studio, tmp_path, as_file, files_of):
    """Two stores that never heard of each other hold the same bytes."""
    from builder.store import Store

    data = as_file(Image.effect_noise((900, 700), 50).convert("RGB"), "JPEG")
    first = files_of(studio.rendition(studio.image(data, zoom=True)))
    studio.store = Store(tmp_path / "another")
    assert files_of(studio.rendition(studio.image(data, zoom=True))) == first
