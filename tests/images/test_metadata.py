"""Nothing of a master but its pixels leaves the house."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin, TiffImagePlugin

HIDDEN = (201, 17, 113)
TOKEN = b"SECRET"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRETXMP</x:xmpmeta>'


def base(mode: str = "RGB") -> Image.Image:
    picture = Image.linear_gradient("L").resize((640, 480)).convert("RGB")
    return picture.convert(mode)


def profile() -> bytes:
    """A profile that says more than colours."""
    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    made[-9:] = b"SECRETICC"
    return bytes(made)


def record() -> Image.Exif:
    """An EXIF record with a description, a place, a comment and a maker's note."""
    exif = Image.Exif()
    exif[0x010E], exif[0x8298] = "SECRETDESC", "SECRETCOPY"
    exif[0x8825] = {1: "N", 2: (31.0, 14.0, 0.0), 29: "SECRETGPS"}
    exif[0x8769] = {0x9286: b"SECRETUSER", 0x927C: b"SECRETMAKER"}
    return exif


def with_thumbnail() -> bytes:
    """An EXIF record whose thumbnail shows the picture before anything was covered."""
    stream = io.BytesIO()
    base().resize((80, 60)).save(stream, "JPEG", comment=b"SECRETTHUMB")
    thumb = stream.getvalue()
    second = 8 + 2 + 4
    data = second + 2 + 36 + 4
    head = b"II*\0" + struct.pack("<IHI", 8, 0, second) + struct.pack("<H", 3)
    head += struct.pack("<HHII", 0x103, 3, 1, 6) + struct.pack("<HHII", 0x201, 4, 1, data)
    head += struct.pack("<HHII", 0x202, 4, 1, len(thumb)) + struct.pack("<I", 0)
    return b"Exif\0\0" + head + thumb


def segment(marker: int, data: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data


def jpeg(as_file) -> bytes:
    data = as_file(
        base(), "JPEG", quality=90, exif=with_thumbnail(), icc_profile=profile(), xmp=XMP, comment=b"SECRETCOM"
    )
    iptc = (
        b"Photoshop 3.0\x008BIM\x04\x04\0\0"
        + struct.pack(">I", 16)
        + b"\x1c\x02\x78"
        + struct.pack(">H", 11)
        + b"SECRETIPTC!"
    )
    return data[:2] + segment(0xED, iptc) + segment(0xE5, b"SECRETAPP5") + data[2:] + b"SECRETTRAILER"


def png(as_file) -> bytes:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Title", "SECRETTEXT")
    chunks.add_text("Z", "SECRETZTXT", zip=True)
    chunks.add_itxt("XML:com.adobe.xmp", XMP.decode())
    chunks.add(b"prVt", b"SECRETPRIVATE")
    return as_file(base(), "PNG", pnginfo=chunks, exif=record().tobytes(), icc_profile=profile()) + b"SECRETTRAILER"


def tiff(as_file) -> bytes:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[270], tags[315], tags[33432], tags[700] = "SECRETDESC", "SECRETARTIST", "SECRETCOPY", XMP
    tags[33723], tags[65000] = b"SECRETIPTC", "SECRETPRIVATE"
    return as_file(base(), "TIFF", tiffinfo=tags, icc_profile=profile())


def webp(as_file) -> bytes:
    return as_file(base(), "WEBP", lossless=True, exif=record().tobytes(), xmp=XMP, icc_profile=profile())


def mpo(as_file) -> bytes:
    """A camera's JPEG with a second picture behind the first."""
    second = base()
    second.paste(HIDDEN, (0, 0, 640, 480))
    return as_file(base(), "MPO", save_all=True, append_images=[second], comment=b"SECRETCOM") + b"SECRETTRAILER"


def assert_bare(name: str, data: bytes) -> None:
    """A derivative is its pixels and what is needed to read them."""
    assert TOKEN not in data, f"{name} carries words of its master"
    if name.endswith("webp"):
        assert data[12:15] == b"VP8", f"{name} is not a plain WebP"
        assert 20 + int.from_bytes(data[16:20], "little") + 1 >= len(data), f"{name} has more than one chunk"
        return
    assert data.endswith(b"\xff\xd9"), f"{name} goes on after its end"
    at, markers = 2, set()
    while data[at + 1] != 0xDA:
        markers.add(data[at + 1])
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    assert markers <= {0xE0, 0xDB, 0xC0, 0xC4}, f"{name} has segments {sorted(map(hex, markers))}"


@pytest.mark.parametrize("make", [jpeg, png, tiff, webp, mpo], ids=lambda make: make.__name__)
def test_nothing_is_carried_over(studio, as_file, files_of, make):
    """Records, profiles, comments, thumbnails, further pictures and trailing bytes stay at home."""
    data = make(as_file)
    assert TOKEN in data
    files = files_of(studio.rendition(studio.image(data, zoom=True)))
    assert len(files) > 8
    for name, content in files.items():
        assert_bare(name, content)


@pytest.mark.parametrize("make", [jpeg, png, tiff, webp], ids=lambda make: make.__name__)
def test_the_samples_do_carry(as_file, make):
    """The masters of the test above really hold what it looks for: Pillow finds it in each."""
    with Image.open(io.BytesIO(make(as_file))) as opened:
        opened.load()
        assert any(TOKEN in repr(value).encode() for value in [*opened.info.values(), dict(opened.getexif())])


@pytest.mark.parametrize("make", [mpo], ids=["mpo"])
def test_only_the_first_picture_of_a_camera_file(studio, as_file, make):
    """A JPEG with further pictures behind it is shown; the further ones are not."""
    seen = studio.largest(studio.image(make(as_file), size=(640, 480)))
    assert not _shows(seen, HIDDEN)


@pytest.mark.parametrize("format", ["PNG", "TIFF", "WEBP"])
def test_what_transparency_hides_stays_hidden(studio, as_file, format):
    """The colour of a pixel that cannot be seen is nobody's business: it becomes white."""
    picture = base("RGBA")
    ImageDraw.Draw(picture).rectangle((100, 100, 400, 300), fill=(*HIDDEN, 0))
    options = {"lossless": True, "exact": True} if format == "WEBP" else {}
    seen = studio.largest(studio.image(as_file(picture, format, **options)))
    assert not _shows(seen, HIDDEN)
    assert seen.getpixel((150, 120)) == (255, 255, 255)


def test_a_palette_is_left_behind(studio, as_file, files_of):
    """Colours that a palette keeps although no pixel has them do not travel."""
    picture = base("L").convert("P")
    palette = picture.getpalette()
    palette[3 * 200 : 3 * 200 + 6] = [*b"SECRET"]
    picture.putpalette(palette)
    data = as_file(picture, "PNG")
    for name, content in files_of(studio.rendition(studio.image(data))).items():
        assert_bare(name, content)


def _shows(picture: Image.Image, colour: tuple[int, int, int]) -> bool:
    return any(
        all(abs(a - b) < 25 for a, b in zip(pixel, colour, strict=True))
        for _, pixel in picture.convert("RGB").getcolors(1 << 20)
    )
