"""The picture folder: headers without pixels, remembered, and trouble written down."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from builder.load import pictures as pictures_module
from builder.load.header import DAMAGED, PictureHeader, read_header
from builder.load.pictures import read_pictures
from builder.store import Store


def _png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def turned(orientation: int) -> Image.Exif:
    """EXIF data that turn a picture."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


@pytest.mark.parametrize("ending", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_upright_sizes(ending: str, orientation: int, tmp_path: Path) -> None:
    """Width and height are those of the upright picture, in every accepted format."""
    path = tmp_path / f"a.{ending}"
    Image.new("RGB", (30, 20)).save(path, exif=turned(orientation))
    header = read_header(path)
    assert (header.width, header.height) == ((20, 30) if orientation == 6 else (30, 20))
    assert header.frames == 1


@pytest.mark.parametrize("options", [{"lossless": True}, {"quality": 50}])
def test_plain_webp(options: dict[str, object], tmp_path: Path) -> None:
    """Both simple kinds of WebP tell their size."""
    Image.new("RGB", (31, 17), "red").save(tmp_path / "a.webp", **options)
    assert read_header(tmp_path / "a.webp") == PictureHeader("WEBP", 31, 17, 1)


def test_all_orientations_of_the_real_samples(samples: Path) -> None:
    """The eight EXIF orientations of a landscape are all landscapes, and those of a portrait portraits."""
    paths = sorted((samples / "orientation").rglob("*.jpg"))
    assert paths
    for path in paths:
        header = read_header(path)
        if "landscape" in path.name.lower():
            assert header.width > header.height, path.name
        elif "portrait" in path.name.lower():
            assert header.width < header.height, path.name


@pytest.mark.parametrize(("ending", "frames"), [("tif", 3), ("webp", 2), ("png", 2)])
def test_several_frames(ending: str, frames: int, tmp_path: Path) -> None:
    """Pages and animations are counted, so that none leaves unseen."""
    pages = [Image.new("RGB", (8, 6), shade) for shade in ("red", "green", "blue")][: 3 if ending == "tif" else 2]
    pages[0].save(tmp_path / f"a.{ending}", save_all=True, append_images=pages[1:])
    assert read_header(tmp_path / f"a.{ending}").frames == frames


def test_a_huge_picture_is_only_measured(tmp_path: Path) -> None:
    """A header that claims a gigapixel is read without a warning and without room for its pixels."""
    start = b"\x89PNG\r\n\x1a\n" + _png_chunk(b"IHDR", struct.pack(">IIBBBBB", 40_000, 30_000, 8, 2, 0, 0, 0))
    (tmp_path / "a.png").write_bytes(start + _png_chunk(b"IDAT", zlib.compress(b"")) + _png_chunk(b"IEND", b""))
    assert read_header(tmp_path / "a.png") == PictureHeader("PNG", 40_000, 30_000, 1)
    body = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + (16_382).to_bytes(3, "little") * 2
    (tmp_path / "a.webp").write_bytes(b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body)
    assert read_header(tmp_path / "a.webp") == PictureHeader("WEBP", 16_383, 16_383, 1)


@pytest.mark.parametrize("start", [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*", b"RIFF\0\0\0\0WEBP"])
@pytest.mark.parametrize("rest", [b"", b"\0" * 40, b"\xff" * 40])
def test_damaged_headers(start: bytes, rest: bytes, tmp_path: Path) -> None:
    """A file that only begins like a picture is refused with one of the known errors."""
    (tmp_path / "a").write_bytes(start + rest)
    with pytest.raises(DAMAGED):
        read_header(tmp_path / "a")


@pytest.mark.parametrize(
    ("content", "named"), [(b"GIF89a", "GIF"), (b"%PDF-1.7", "PDF"), (b"\0\0\0\x18ftypheic", "HEIC"), (b"hello", "TXT")]
)
def test_other_formats_are_named(content: bytes, named: str, tmp_path: Path) -> None:
    """What is no accepted picture is named for the curator."""
    (tmp_path / "a.txt").write_bytes(content)
    assert read_header(tmp_path / "a.txt") == PictureHeader(named)


def test_litter_is_skipped_and_trouble_written_down(tmp_path: Path) -> None:
    """Hidden files and system litter are not pictures; empty and damaged files stay, with their trouble."""
    folder = tmp_path / "images"
    (folder / "二").mkdir(parents=True)
    (folder / ".git").mkdir()
    Image.new("RGB", (5, 4)).save(folder / "二" / "b.png")
    for name in (".hidden.jpg", "Thumbs.db", ".DS_Store", "~$a.jpg", ".git/x.jpg"):
        (folder / name).write_bytes(b"x")
    (folder / "a.jpg").write_bytes(b"")
    (folder / "c.jpg").write_bytes(b"\xff\xd8\xff\xe0 broken")
    (folder / "d.gif").write_bytes(b"GIF89a")
    found, problems = read_pictures(folder, "images", Store(tmp_path / "store"))
    assert problems == []
    assert {name: file.trouble for name, file in found.items()} == {
        "a.jpg": "IMG-01:empty",
        "c.jpg": "IMG-01:header",
        "d.gif": "IMG-02:GIF",
        "二/b.png": "",
    }
    assert (found["二/b.png"].width, found["二/b.png"].height) == (5, 4)


def test_an_unchanged_header_is_not_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run takes sizes from the store, and keeps what other stages wrote down about the same master."""
    folder = tmp_path / "images"
    folder.mkdir()
    Image.new("RGB", (5, 4)).save(folder / "a.png")
    store = Store(tmp_path / "store")
    first, _ = read_pictures(folder, "images", store)
    digest = first["a.png"].digest
    store.remember(digest, {**(store.recall(digest) or {}), "colour": "#808080"})
    store.save_memo()
    opened: list[Path] = []
    monkeypatch.setattr(pictures_module, "read_header", opened.append)
    again = Store(tmp_path / "store")
    assert read_pictures(folder, "images", again)[0] == first
    assert opened == []
    assert (again.recall(digest) or {})["colour"] == "#808080"


def test_a_picture_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture held by another program is trouble of that picture only."""
    folder = tmp_path / "images"
    folder.mkdir()
    Image.new("RGB", (5, 4)).save(folder / "a.png")
    store = Store(tmp_path / "store")

    def refuse(path: Path) -> str:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(store, "digest", refuse)
    found, _ = read_pictures(folder, "images", store)
    assert found["a.png"].trouble == "IMG-01:locked"
