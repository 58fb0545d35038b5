"""A picture of other people becomes new pixels in a file of ours, or a reason; the process that reads it may die of it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from builder.images import GuestLimits, Guests
from builder.images.trouble import ImageTrouble

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def jpeg(**options: object) -> bytes:
    stream = io.BytesIO()
    image = Image.linear_gradient("L").convert("RGB").resize((320, 200))
    exif = image.getexif()
    exif[0x8769] = {0x9286: "secret comment"}
    exif[0x0112] = 6
    image.save(stream, "JPEG", quality=82, exif=exif, comment=b"hidden", **options)
    return stream.getvalue()


def test_nothing_of_the_file_remains_but_what_is_seen(tmp_path: Path) -> None:
    """Upright, in the same pixels to the eye, without a word that was in it, and not larger by much."""
    (tmp_path / "in.jpg").write_bytes(jpeg() + b"<?php trailing ?>")
    with Guests() as guests:
        assert guests.make_anew(tmp_path / "in.jpg", tmp_path / "out.jpg") == (200, 320)
    made = (tmp_path / "out.jpg").read_bytes()
    assert not any(word in made for word in (b"secret", b"hidden", b"php", b"Exif"))
    before = Image.open(tmp_path / "in.jpg").transpose(Image.Transpose.ROTATE_270).convert("RGB")
    after = Image.open(tmp_path / "out.jpg")
    assert max(abs(a - b) for a, b in zip(before.tobytes(), after.tobytes(), strict=True)) < 12
    assert len(made) < 2 * len(jpeg())


def gif() -> bytes:
    stream = io.BytesIO()
    Image.new("L", (4, 4)).save(stream, "GIF", save_all=True, append_images=[Image.new("L", (4, 4), 9)])
    return stream.getvalue()


def pages() -> bytes:
    stream = io.BytesIO()
    Image.new("L", (4, 4)).save(stream, "TIFF", save_all=True, append_images=[Image.new("L", (4, 4), 9)])
    return stream.getvalue()


def wide() -> bytes:
    stream = io.BytesIO()
    Image.new("1", (20_000, 8000)).save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (SVG, "IMG-02"),
        (gif(), "IMG-02"),
        (pages(), "IMG-04"),
        (wide(), "IMG-03"),
        (jpeg()[:900], "IMG-01"),
        (b"", "IMG-01"),
    ],
    ids=["drawing", "animation", "pages", "pixels", "cut", "empty"],
)
def test_what_is_not_let_in_is_told(tmp_path: Path, content: bytes, code: str) -> None:
    """Formats, frames and pixels beyond the limit, damage: a code, no file, and the next one is read all the same."""
    (tmp_path / "in").write_bytes(content)
    (tmp_path / "good").write_bytes(jpeg())
    with Guests() as guests:
        found = guests.make_anew(tmp_path / "in", tmp_path / "out.jpg")
        assert isinstance(found, ImageTrouble)
        assert found.code == code
        assert not (tmp_path / "out.jpg").exists()
        assert guests.make_anew(tmp_path / "good", tmp_path / "out.jpg") == (200, 320)


def test_a_decoder_that_asks_for_all_memory_or_all_time_is_ended(tmp_path: Path) -> None:
    """The process has a limit of memory and one of time, and its successor reads the next picture."""
    stream = io.BytesIO()
    Image.new("RGB", (9000, 9000)).save(stream, "PNG", compress_level=1)
    (tmp_path / "large.png").write_bytes(stream.getvalue())
    text = PngImagePlugin.PngInfo()
    text.add_text("a", "b")
    Image.new("RGB", (20, 20)).save(tmp_path / "small.png", pnginfo=text)
    with Guests(GuestLimits(megabytes=350)) as guests:
        found = guests.make_anew(tmp_path / "large.png", tmp_path / "out.jpg")
        assert isinstance(found, ImageTrouble)
        assert found.code in {"IMG-07", "IMG-10"}
        assert guests.make_anew(tmp_path / "small.png", tmp_path / "out.jpg") == (20, 20)
    with Guests(GuestLimits(seconds=0.0001)) as guests:
        found = guests.make_anew(tmp_path / "small.png", tmp_path / "none.jpg")
        assert found == ImageTrouble("IMG-10", {})
