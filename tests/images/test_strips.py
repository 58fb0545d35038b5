"""A striped TIFF read by bands is the same picture as one read whole."""

from __future__ import annotations

import io
import shutil
import struct

import pytest
from PIL import Image, TiffImagePlugin

from builder.images import pixels, strips
from builder.images.strips import is_striped
from builder.model.item import Redaction

KINDS = {
    "raw": {},
    "raw, one line a strip": {"strip_size": 1},
    "raw, one strip": {"strip_size": 1 << 30},
    "LZW": {"compression": "tiff_lzw"},
    "LZW, predictor": {"compression": "tiff_lzw", "tiffinfo": {317: 2}},
    "Deflate": {"compression": "tiff_adobe_deflate"},
    "PackBits": {"compression": "packbits"},
    "JPEG": {"compression": "jpeg", "quality": 85},
    "Zstandard": {"compression": "zstd"},
    "BigTIFF": {"compression": "tiff_lzw", "big_tiff": True},
}


def scan(mode: str = "RGB", size=(701, 1403)) -> Image.Image:
    ramp = Image.linear_gradient("L").resize(size)
    whole = Image.merge(
        "RGB", (ramp, ramp.transpose(Image.Transpose.FLIP_LEFT_RIGHT), Image.radial_gradient("L").resize(size))
    )
    return whole.convert(mode)


def both(studio, files_of, monkeypatch, data, *redactions, expect_bands=True):
    """What is made of a file as a whole and by bands."""
    image = studio.image(data, redactions=redactions, zoom=True)
    whole = files_of(studio.rendition(image))
    used = []
    real = strips.pieces
    monkeypatch.setattr(pixels, "STREAMED_FROM", 0)
    monkeypatch.setattr(pixels, "pieces", lambda *how: used.append(how) or real(*how))
    shutil.rmtree(studio.store.folder)
    banded = files_of(studio.rendition(image))
    assert bool(used) == expect_bands
    return whole, banded


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_same_bytes(studio, as_file, files_of, monkeypatch, kind, mode):
    """Every size and tile is the same to the byte, whichever way and compression."""
    options = {"strip_size": 1 << 15, **KINDS[kind]}
    whole, banded = both(studio, files_of, monkeypatch, as_file(scan(mode), "TIFF", **options))
    assert len(whole) > 12
    assert whole == banded


@pytest.mark.parametrize("mode", ["CMYK", "RGBA", "P", "LAB"])
def test_other_colours(studio, as_file, files_of, monkeypatch, mode):
    """Bands keep what belongs to the page: alpha, palette, kind of colour."""
    data = as_file(
        scan("RGB").convert(mode) if mode != "LAB" else Image.new("LAB", (701, 1403), (90, 120, 140)), "TIFF"
    )
    whole, banded = both(studio, files_of, monkeypatch, data)
    assert whole == banded


def test_rectangles(studio, as_file, files_of, monkeypatch):
    """A rectangle across several bands covers the same pixels."""
    data = as_file(scan(), "TIFF", compression="tiff_lzw", strip_size=1 << 15)
    whole, banded = both(studio, files_of, monkeypatch, data, Redaction(0.2, 0.3, 0.5, 0.45), Redaction(0, 0.9, 1, 0.1))
    assert whole == banded


def test_white_is_zero(studio, files_of, monkeypatch):
    """A scan that counts from white to black is not shown as its negative."""
    width, height = 600, 700
    tags = [
        (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 0),
        (273, 4, 8 + 2 + 9 * 12 + 4), (277, 3, 1), (278, 4, height), (279, 4, width * height),
    ]  # fmt: skip
    head = b"II*\0" + struct.pack("<IH", 8, len(tags)) + b"".join(struct.pack("<HHII", c, t, 1, v) for c, t, v in tags)
    data = head + bytes(4) + bytes([30]) * (width * height)
    whole, banded = both(studio, files_of, monkeypatch, data)
    assert whole == banded
    assert max(studio.largest(studio.image(data)).getextrema()[0]) == 225


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({"compression": "tiff_lzw", "strip_size": 1 << 30}, "one compressed strip is the whole page"),
        ({"tiffinfo": {274: 3}}, "it has to be turned"),
    ],
)
def test_what_cannot_be_read_by_bands(studio, as_file, files_of, monkeypatch, how, why):
    """A page that bands do not fit is read whole."""
    size = (300, 2500)
    whole, banded = both(studio, files_of, monkeypatch, as_file(scan("RGB", size), "TIFF", **how), expect_bands=False)
    assert whole == banded, why


@pytest.mark.parametrize("mode", ["I;16", "1"])
def test_only_eight_bits(as_file, mode):
    """Samples of another depth are read whole."""
    picture = Image.new(mode, (64, 64))
    with Image.open(io.BytesIO(as_file(picture, "TIFF"))) as opened:
        assert not is_striped(opened)


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_a_strip_that_is_missing(studio, as_file, monkeypatch):
    """A scan that ends before its last strip is held, by bands as well."""
    monkeypatch.setattr(pixels, "STREAMED_FROM", 0)
    for options in ({}, {"compression": "tiff_lzw"}):
        data = as_file(Image.effect_noise((701, 1403), 90).convert("RGB"), "TIFF", strip_size=1 << 15, **options)
        with Image.open(io.BytesIO(data)) as opened:
            last = opened.tag_v2[TiffImagePlugin.STRIPOFFSETS][-1]
        if last < len(data) // 2:
            continue
        trouble = studio.trouble(studio.image(data[: last - 5000], size=(701, 1403)))
        assert trouble.code == "IMG-01"
