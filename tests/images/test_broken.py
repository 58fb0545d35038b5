"""A master that cannot be shown is held with a reason; it stops nothing else."""

from __future__ import annotations

import io
import random
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from builder.images import master
from builder.images.master import open_master
from builder.images.pixels import Source
from builder.images.sizes import draw_sizes
from builder.images.trouble import PictureError
from builder.strings import phrase

pytestmark = pytest.mark.filterwarnings(
    "ignore::UserWarning"
)  # Pillow's remarks on damaged files; the stage ignores them


def picture() -> Image.Image:
    return Image.effect_noise((320, 240), 60).convert("RGB")


@pytest.mark.parametrize("format", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_truncated(studio, as_file, format, share):
    """A file that ends too early is held, not shown with a grey rest."""
    data = as_file(picture(), format, **({"compression": "tiff_lzw"} if format == "TIFF" else {}))
    trouble = studio.trouble(studio.image(data[: int(len(data) * share)], size=(320, 240)))
    assert trouble.code == "IMG-01"
    assert trouble.facts["reason"]


@pytest.mark.parametrize(
    ("data", "code", "fact"),
    [
        (b"", "IMG-01", ("reason", phrase("picture_empty"))),
        (b"\xff\xd8\xff", "IMG-01", ("reason", phrase("picture_header"))),
        (b"\x89PNG\r\n\x1a\n", "IMG-01", ("reason", phrase("picture_header"))),
        (b"GIF89a" + bytes(20), "IMG-02", ("found", "GIF")),
        (b"%PDF-1.7\n", "IMG-02", ("found", "PDF")),
        (b"\0\0\0\x18ftypheic" + bytes(20), "IMG-02", ("found", "HEIC / AVIF")),
        (b"8BPS\0\1" + bytes(20), "IMG-02", ("found", "Photoshop")),
        (b"dear curator", "IMG-02", ("found", "TXT")),
    ],
)
def test_not_a_picture(studio, data, code, fact):
    """What is no picture is named for what it is."""
    trouble = studio.trouble(studio.image(data, name="letter.txt", size=(10, 10)))
    assert trouble.code == code
    assert trouble.facts[fact[0]] == fact[1]


@pytest.mark.parametrize("format", ["GIF", "BMP", "PPM", "ICO", "JPEG2000"])
def test_only_four_formats(studio, as_file, format):
    """Pillow knows many more formats; a master in one of them is not even opened."""
    data = as_file(picture().resize((64, 64)), format)
    assert studio.trouble(studio.image(data, size=(64, 64))).code == "IMG-02"


@pytest.mark.parametrize("format", ["TIFF", "PNG", "WEBP"])
def test_more_than_one(studio, as_file, format):
    """A second page or frame could hold what nobody meant to publish."""
    data = as_file(picture(), format, save_all=True, append_images=[picture().transpose(Image.Transpose.ROTATE_180)])
    trouble = studio.trouble(studio.image(data, size=(320, 240)))
    assert (trouble.code, trouble.facts) == ("IMG-04", {"found": "2"})


def test_smaller_copies_are_no_pages(studio, as_file):
    """The reduced copies that a pyramid TIFF brings along do not count as pages, and are not shown."""
    small = picture().resize((160, 120))
    small.encoderinfo = {"tiffinfo": {254: 1}}
    image = studio.image(as_file(picture(), "TIFF", save_all=True, append_images=[small]), size=(320, 240))
    assert studio.rendition(image).largest.width == 320


def test_header_bomb(studio):
    """A header that claims 400 times a thousand million pixels is refused before any memory is asked for."""
    data = b"IHDR" + struct.pack(">IIBBBBB", 600_000, 600_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    end = struct.pack(">I", 0) + b"IEND" + struct.pack(">I", zlib.crc32(b"IEND"))
    bomb = b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 0) + b"IDAT" + struct.pack(">I", zlib.crc32(b"IDAT")) + end
    trouble = studio.trouble(studio.image(bomb, size=(20_000, 20_000)))
    assert trouble.code == "IMG-03"
    lying = studio.trouble(studio.image(bomb, size=(100, 100)))
    assert lying.code == "IMG-03", "the file's own header counts, not what somebody said of it"


def test_text_bomb(studio, as_file):
    """A PNG whose text unpacks to hundreds of megabytes is held."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "x" * (PngImagePlugin.MAX_TEXT_CHUNK + 1), zip=True)
    assert studio.trouble(studio.image(as_file(picture(), "PNG", pnginfo=info), size=(320, 240))).code == "IMG-01"


def test_limit_of_the_site(studio, as_file):
    """A site may admit less than the program does; the number in the message is the site's."""
    studio.settings = studio.settings.model_copy(update={"max_megapixels": 1})
    trouble = studio.trouble(studio.image(as_file(Image.new("RGB", (1100, 1000)), "PNG")))
    assert (trouble.code, trouble.facts) == ("IMG-03", {"found": "1.1", "limit": "1"})


@pytest.mark.parametrize(("format", "admitted"), [("PNG", False), ("TIFF", True), ("JPEG", True)])
def test_limit_of_the_format(tmp_path: Path, as_file, monkeypatch, format, admitted):
    """Above 120 megapixels only JPEG and striped TIFF are let in."""
    monkeypatch.setattr(master, "MEGAPIXEL", 500)
    path = tmp_path / "large"
    path.write_bytes(as_file(picture(), format))
    if admitted:
        open_master(path, 400).close()
    else:
        with pytest.raises(PictureError) as raised:
            open_master(path, 400)
        assert raised.value.trouble.facts == {"found": "153.6", "limit": "120"}


def test_others_are_made(studio, as_file):
    """One broken picture among others is the only one that is missing."""
    good = [studio.image(as_file(picture(), "JPEG", quality=quality)) for quality in (70, 80)]
    bad = studio.image(as_file(picture(), "JPEG")[:900], size=(320, 240))
    renditions, troubles = studio.make(good[0], bad, good[1])
    assert set(renditions) == set(good)
    assert set(troubles) == {bad}


def test_it_is_tried_again(studio, as_file):
    """Trouble is not remembered: the next build looks again."""
    bad = studio.image(b"", size=(10, 10))
    assert studio.trouble(bad).code == "IMG-01"
    assert studio.trouble(bad).code == "IMG-01"
    assert not list(studio.store.folder.glob(".part-*"))


def test_a_vanished_master(studio, as_file):
    """A master that is gone between two stages is held; the message names no folder."""
    image = studio.image(as_file(picture(), "PNG"))
    studio.store.master(image.digest).unlink()
    trouble = studio.trouble(image)
    assert (trouble.code, trouble.facts) == ("IMG-01", {"reason": phrase("picture_gone")})


def test_a_full_disk_is_not_the_pictures_fault(studio, as_file, monkeypatch):
    """What goes wrong in writing is raised; no picture is withheld for it."""

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    image = studio.image(as_file(picture(), "PNG"))
    monkeypatch.setattr(Image.Image, "save", full)
    with pytest.raises(OSError, match="No space left"):
        studio.make(image)


def test_too_little_memory(studio, as_file, monkeypatch):
    """A picture for which there is no memory is held, and says how large it is."""

    def none_left(*_):
        raise MemoryError

    image = studio.image(as_file(picture(), "PNG"))
    monkeypatch.setattr("builder.images.pixels.cut", none_left)
    trouble = studio.trouble(image)
    assert (trouble.code, trouble.facts) == ("IMG-07", {"found": "0.1"})


def specimens() -> list[bytes]:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    turned, placed = Image.Exif(), Image.Exif()
    turned[0x0112], placed[0x0112], placed[0x8825] = 6, 6, {1: "N", 2: (31.0, 14.0, 0.0)}
    made = []
    for kind, options in (
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("PNG", {}),
        ("WEBP", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"compression": "jpeg"}),
        ("TIFF", {}),
    ):
        stream = io.BytesIO()
        record = turned if kind == "TIFF" else placed.tobytes()
        picture().resize((90, 70)).save(stream, kind, exif=record, icc_profile=profile, **options)
        made.append(stream.getvalue())
    return made


def damage(data: bytes, chance: random.Random) -> bytes:
    """A file with some of its bytes changed, removed, added, or its end cut off."""
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(8, min(len(damaged), chance.choice((64, 600, 10**9))))
        match chance.randrange(6):
            case 0:
                del damaged[at : at + chance.randrange(1, 40)]
            case 1:
                damaged[at:at] = chance.randbytes(chance.randrange(1, 40))
            case 2:
                del damaged[max(20, at) :]
            case _:
                damaged[at] = chance.choice((0, 255, chance.randrange(256)))
        if len(damaged) < 30:
            return data[:20]
    return bytes(damaged)


@pytest.mark.parametrize("streamed", [False, True])
def test_damaged_files_are_never_a_crash(tmp_path: Path, monkeypatch, streamed):
    """Six hundred damaged files: each is either shown or held, whole or read by bands."""
    if streamed:
        monkeypatch.setattr("builder.images.pixels.STREAMED_FROM", 0)
    chance, held = random.Random(2026), []
    path, files = tmp_path / "damaged", specimens()
    for _ in range(600):
        path.write_bytes(damage(chance.choice(files), chance))
        try:
            draw_sizes(Source(path=path, width=70, height=90, limit=1), (20, 40, 60, 80), tmp_path)
        except PictureError as error:
            held.append(error.trouble)
    assert 100 < len(held) < 600
    assert {trouble.code for trouble in held} <= {"IMG-01", "IMG-02", "IMG-03", "IMG-04", "IMG-08"}
    assert not any(str(tmp_path) in str(trouble.facts) for trouble in held)
