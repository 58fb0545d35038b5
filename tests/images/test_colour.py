"""Every way of keeping colours ends in the same plain sRGB."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image, ImageCms

from builder.images.colour import flattener


def shown(studio, data: bytes) -> tuple[int, int, int]:
    """The colour in the middle of what is shown."""
    picture = studio.largest(studio.image(data))
    return picture.getpixel((picture.width // 2, picture.height // 2))


def near(found, wanted, tolerance=3) -> None:
    assert all(abs(a - b) <= tolerance for a, b in zip(found, wanted, strict=True)), f"{found} instead of {wanted}"


def plain(mode: str, colour) -> Image.Image:
    return Image.new(mode, (120, 80), colour)


@pytest.mark.parametrize("format", ["JPEG", "TIFF"])
def test_cmyk(studio, as_file, format):
    """Print colours become screen colours, also in the inverted way in which Adobe writes them into JPEG."""
    near(shown(studio, as_file(plain("CMYK", (0, 255, 255, 0)), format)), (255, 0, 0), 6)
    near(shown(studio, as_file(plain("CMYK", (0, 0, 0, 0)), format)), (255, 255, 255))


@pytest.mark.parametrize(("level", "wanted"), [(0, 0), (257 * 100, 100), (257 * 200, 200), (65535, 255)])
@pytest.mark.parametrize("format", ["PNG", "TIFF"])
def test_sixteen_bit_grey(studio, as_file, format, level, wanted):
    """Sixteen bits are scaled to eight, not cut off at white."""
    picture = Image.frombytes("I;16", (120, 80), struct.pack("<H", level) * (120 * 80))
    near(shown(studio, as_file(picture, format)), (wanted,) * 3, 1)


def test_sixteen_bit_big_endian(studio, as_file):
    """A grey TIFF of sixteen bits reads the same whichever byte comes first."""
    picture = Image.frombytes("I;16B", (120, 80), struct.pack(">H", 257 * 90) * (120 * 80))
    near(shown(studio, as_file(picture, "TIFF")), (90, 90, 90), 1)


@pytest.mark.parametrize("kind", ["I", "F"])
def test_thirty_two_bits_are_held(studio, as_file, kind):
    """Measurements of 32 bits are no picture: nothing says which of them is white."""
    trouble = studio.trouble(studio.image(as_file(plain(kind, 1), "TIFF")))
    assert (trouble.code, trouble.facts["found"]) == ("IMG-02", "TIFF, 32 bits")


def test_palette(studio, as_file):
    """A palette's colours come out as they look."""
    near(
        shown(studio, as_file(plain("RGB", (200, 30, 60)).convert("P", palette=Image.Palette.ADAPTIVE), "PNG")),
        (200, 30, 60),
    )


def test_palette_with_transparency(studio, as_file):
    """A transparent entry of a palette becomes white."""
    picture = plain("P", 0)
    picture.putpalette([200, 30, 60] + [0] * 765)
    near(shown(studio, as_file(picture, "PNG", transparency=0)), (255, 255, 255))


@pytest.mark.parametrize(
    ("mode", "colour", "wanted"),
    [
        ("RGBA", (200, 0, 0, 128), (227, 127, 127)),
        ("LA", (0, 51), (204, 204, 204)),
        ("L", 77, (77, 77, 77)),
        ("1", 1, (255, 255, 255)),
        ("1", 0, (0, 0, 0)),
        ("RGB", (1, 2, 3), (1, 2, 3)),
    ],
)
def test_alpha_grey_and_bitmaps(studio, as_file, mode, colour, wanted):
    """Half transparent colours are laid on white; grey and one-bit pictures keep their tone."""
    near(shown(studio, as_file(plain(mode, colour), "PNG")), wanted)


@pytest.mark.parametrize(("mode", "key"), [("RGB", (9, 8, 7)), ("L", 9)])
def test_transparent_colour(studio, as_file, mode, key):
    """A PNG that names one colour as transparent shows white there."""
    near(shown(studio, as_file(plain(mode, key), "PNG", transparency=key)), (255, 255, 255))


def test_lab(studio, as_file):
    """A scan in L*a*b* becomes sRGB."""
    near(shown(studio, as_file(plain("LAB", (255, 128, 128)), "TIFF")), (255, 255, 255), 4)


def wide_profile() -> bytes:
    """A profile with the primaries of sRGB but gamma 1: every middle tone looks lighter."""
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", 5) + b"wide\0" + bytes(78),
        b"wtpt": b"XYZ " + bytes(4) + struct.pack(">iii", 63190, 65536, 54061),
        b"rXYZ": b"XYZ " + bytes(4) + struct.pack(">iii", 28578, 14582, 912),
        b"gXYZ": b"XYZ " + bytes(4) + struct.pack(">iii", 25240, 46979, 6362),
        b"bXYZ": b"XYZ " + bytes(4) + struct.pack(">iii", 9376, 3975, 46785),
        b"rTRC": b"curv" + bytes(4) + struct.pack(">I", 0),
        b"gTRC": b"curv" + bytes(4) + struct.pack(">I", 0),
        b"bTRC": b"curv" + bytes(4) + struct.pack(">I", 0),
    }
    table, body, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        padded = data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", at, len(data))
        body += padded
        at += len(padded)
    head = struct.pack(">I4sI4s4s4s", at, bytes(4), 0x02400000, b"mntr", b"RGB ", b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">iii", 63190, 65536, 54061)
    return head + bytes(128 - len(head)) + struct.pack(">I", len(tags)) + table + body


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_profile_is_applied(studio, as_file, format):
    """The colours of a master with a profile are those it means, without the profile: linear 55 is sRGB 128."""
    data = as_file(plain("RGB", (55, 55, 55)), format, icc_profile=wide_profile())
    near(shown(studio, data), (128, 128, 128), 4)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("broken", [b"nonsense", bytes(200), wide_profile()[:150]])
def test_broken_profile(studio, as_file, mode, broken):
    """A profile that is damaged or meant for other colours is left aside; the picture is shown all the same."""
    white = {"RGB": (255, 255, 255), "L": 255, "CMYK": (0, 0, 0, 0)}[mode]
    near(shown(studio, as_file(plain(mode, white), "TIFF", icc_profile=broken)), (255, 255, 255))


def test_profile_of_another_space(studio, as_file):
    """A grey picture with a colour profile is taken for sRGB grey."""
    near(shown(studio, as_file(plain("L", 55), "PNG", icc_profile=wide_profile())), (55, 55, 55))


def test_srgb_under_any_name_costs_nothing(monkeypatch):
    """A profile that changes no colour is not applied to the pixels."""
    calls = []
    real = ImageCms.applyTransform
    monkeypatch.setattr(ImageCms, "applyTransform", lambda im, *how: calls.append(im.size) or real(im, *how))
    flatten = flattener(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    assert flatten(plain("RGB", (10, 20, 30))).getpixel((5, 5)) == (10, 20, 30)
    assert calls == [(64, 64)]


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "CMYK", "I;16"])
def test_flat_is_bare(as_file, mode):
    """What comes out is a picture and not a file, and knows nothing of what went in."""
    data = as_file(plain(mode, 0), "TIFF", tiffinfo={270: "SECRET"})
    with Image.open(io.BytesIO(data)) as opened:
        opened.load()
        for band in (opened, opened.crop((0, 0, 100, 20))):
            band.info["comment"] = b"SECRET"
            flat = flattener(None)(band)
            assert type(flat) is Image.Image
            assert (flat.mode, flat.size, flat.info) == ("RGB", band.size, {})
            assert "SECRET" not in repr(vars(flat))


def test_same_colour_in_bands(as_file):
    """A profile applied band by band gives what it gives for the whole picture."""
    whole = Image.linear_gradient("L").resize((64, 256)).convert("RGB")
    flatten = flattener(wide_profile())
    bands = b"".join(flatten(whole.crop((0, top, 64, top + 64))).tobytes() for top in range(0, 256, 64))
    assert bands == flatten(whole).tobytes()
    assert io.BytesIO(bands).getbuffer().nbytes == 64 * 256 * 3
