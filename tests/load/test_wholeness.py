"""A copy that broke off is found without decoding a pixel, and nothing else is taken for one."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from builder.load.header import read_header


def encoded(format: str, **options: object) -> bytes:
    """A noisy picture, so that its file is long."""
    stream = io.BytesIO()
    Image.effect_noise((160, 120), 60).convert("RGB").save(stream, format, **options)
    return stream.getvalue()


def whole(content: bytes, folder: Path) -> bool:
    """What the header says of a file with this content."""
    (folder / "a").write_bytes(content)
    return read_header(folder / "a").whole


@pytest.mark.parametrize("kept", [0.5, 0.98])
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_copy_that_broke_off(format: str, kept: float, tmp_path: Path) -> None:
    """Half a file and nearly all of it are not whole; the file itself is."""
    content = encoded(format)
    assert whole(content, tmp_path)
    assert not whole(content[: int(len(content) * kept)], tmp_path)


def test_a_tiff_whose_pixels_end_outside_the_file(tmp_path: Path) -> None:
    """The directory of a TIFF says where its pixels lie."""
    content = encoded("TIFF")
    assert whole(content, tmp_path)
    assert not whole(content[:-2000], tmp_path)


def test_a_progressive_jpeg_and_one_with_a_small_picture_inside(tmp_path: Path) -> None:
    """The end mark of a picture inside the metadata is not the end of the file."""
    small = encoded("JPEG", quality=20)
    comment = b"\xff\xfe" + (len(small) + 2).to_bytes(2, "big") + small
    for content in (encoded("JPEG", progressive=True), encoded("JPEG")):
        inside = content[:2] + comment + content[2:]
        assert whole(inside, tmp_path)
        assert not whole(inside[: len(inside) * 2 // 3 + len(small) // 3], tmp_path)


@pytest.mark.parametrize("more", [b"\0" * 300, b"\xff\xd8\xff\xe0 another picture"])
def test_what_cameras_append_is_no_damage(more: bytes, tmp_path: Path) -> None:
    """Bytes behind the end do not matter."""
    assert whole(encoded("JPEG") + more, tmp_path)


def test_a_png_without_its_empty_last_chunk(tmp_path: Path) -> None:
    """Every pixel is there."""
    assert whole(encoded("PNG")[:-12], tmp_path)
