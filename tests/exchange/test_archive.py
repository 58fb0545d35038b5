"""A zip that wants to harm is refused before a byte of it is unpacked, with the reason."""

from __future__ import annotations

import io
import stat
import struct
import unicodedata
import warnings
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.exchange.intake import ArchiveError, Limits, open_archive
from builder.exchange.intake.names import collisions, unportable, unsafe
from tests.exchange.bags import zipped

NAMES = {
    "../a": "intake.escape",
    "a/../../b": "intake.escape",
    "a/./b": "intake.escape",
    "a//b": "intake.escape",
    "/etc/passwd": "intake.absolute",
    "C:/a": "intake.absolute",
    "C:a": "intake.absolute",
    "//server/share/a": "intake.absolute",
    "\\\\server\\share\\a": "intake.absolute",
    "a\\b": "intake.backslash",
    "a\nb": "intake.control",
    "a\u202egpj.exe": "intake.control",
    "a" * 300: "intake.long",
    "a/" * 60 + "b": "intake.long",
}


def refused(path: Path, limits: Limits | None = None) -> str:
    """Why a zip is refused, also if only when it is read; empty where it is not."""
    try:
        with open_archive(path, limits) as archive:
            for name in archive.entries:
                for _ in archive.pieces(name):
                    pass
    except ArchiveError as error:
        return error.trouble
    return ""


@pytest.mark.parametrize("name", NAMES, ids=[name.encode("unicode_escape").decode()[:20] for name in NAMES])
def test_a_name_that_escapes_is_refused(tmp_path: Path, name: str) -> None:
    """Parents, roots, drives, servers, backslashes, hidden marks, endless names."""
    assert refused(zipped(tmp_path / "a.zip", {"good.txt": b"", name: b""})) == NAMES[name]


@pytest.mark.parametrize(
    ("name", "trouble"),
    [
        ("data/con", "intake.device"),
        ("data/NUL.txt", "intake.device"),
        ("com1.tar.gz/a", "intake.device"),
        ("lpt²", "intake.device"),
        ("a.", "intake.windows"),
        ("a /b", "intake.windows"),
        ('a"b', "intake.windows"),
        ("a:b", "intake.windows"),
        ("contents/a", None),
        ("名称.txt", None),
    ],
)
def test_a_name_that_windows_cannot_hold_is_known(name: str, trouble: str | None) -> None:
    """Devices with any ending, dots and blanks at the end, forbidden signs."""
    assert unportable(name) == trouble


@given(st.text(max_size=40))
def test_what_passes_stays_below_its_folder(name: str) -> None:
    """No name that passes leads out of the folder that it is put into, on any system."""
    from pathlib import PurePosixPath, PureWindowsPath

    if unsafe(name) is None:
        for kind in (PurePosixPath, PureWindowsPath):
            path = kind(name)
            assert not path.is_absolute()
            assert ".." not in path.parts
        assert not PureWindowsPath(name).drive


def test_two_names_of_one_file_are_refused(tmp_path: Path) -> None:
    """The same name twice, in another case, with accents composed otherwise, and a file that is a folder."""
    pairs = [("a", "A"), ("é", unicodedata.normalize("NFD", "é")), ("a", "a/b"), ("ß", "SS")]
    for one, other in pairs:
        assert refused(zipped(tmp_path / "a.zip", {one: b"", other: b""})) == "intake.collision"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(tmp_path / "b.zip", "w") as packed:
            packed.writestr("a", b"1")
            packed.writestr("a", b"2")
    assert refused(tmp_path / "b.zip") == "intake.collision"
    assert list(collisions(["a", "b", "c/d", "c/e"])) == []


def test_links_and_devices_are_refused(tmp_path: Path) -> None:
    """An entry that is no file and no folder."""
    for mode in (stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO):
        entry = zipfile.ZipInfo("link")
        entry.external_attr = (mode | 0o777) << 16
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
            packed.writestr(entry, "/etc/passwd")
        assert refused(tmp_path / "a.zip") == "intake.link"


def patched(path: Path, signature: bytes, offset: int, form: str, value: int) -> Path:
    """The zip with one number changed in the first header of that kind."""
    content = bytearray(path.read_bytes())
    struct.pack_into(form, content, content.index(signature) + offset, value)
    path.write_bytes(bytes(content))
    return path


CENTRAL, LOCAL, END = b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"


@pytest.mark.parametrize(
    ("signature", "offset", "form", "value", "trouble"),
    [
        (CENTRAL, 8, "<H", 1, "intake.encrypted"),
        (LOCAL, 6, "<H", 1, "intake.directory"),
        (CENTRAL, 10, "<H", 12, "intake.method"),
        (LOCAL, 8, "<H", 0, "intake.directory"),
        (CENTRAL, 24, "<L", 5, "intake.directory"),
        (LOCAL, 22, "<L", 5, "intake.directory"),
        (CENTRAL, 42, "<L", 7, "intake.directory"),
        (LOCAL, 30, "<B", 0x62, "intake.directory"),
        (END, 10, "<H", 9, "intake.directory"),
        (END, 16, "<L", 1, "intake.directory"),
        (END, 12, "<L", 1, "intake.directory"),
        (END, 20, "<H", 9, "intake.directory"),
    ],
)
def test_a_directory_that_lies_is_refused(
    tmp_path: Path, signature: bytes, offset: int, form: str, value: int, trouble: str
) -> None:
    """What the directory says must be what stands before the content."""
    path = zipped(tmp_path / "a.zip", {"aa.txt": b"content" * 50})
    assert refused(patched(path, signature, offset, form, value)) == trouble


def test_bombs_are_refused(tmp_path: Path) -> None:
    """Too many, too large, too dense, too much in all; none of them is unpacked to find out."""
    dense = zipped(tmp_path / "dense.zip", {"a": bytes(4 << 20)})
    assert refused(dense) == "intake.bomb"
    assert refused(dense, Limits(ratio=10_000, one=1 << 20)) == "intake.large"
    several = zipped(tmp_path / "many.zip", {f"{n}": b"x" * 100 for n in range(50)})
    assert refused(several, Limits(entries=49)) == "intake.entries"
    assert refused(several, Limits(total=4999)) == "intake.total"
    assert refused(several, Limits(entries=50, total=5000)) == ""


def test_overlapping_files_are_refused(tmp_path: Path) -> None:
    """A quine of a zip, in which many entries share the same bytes."""
    path = zipped(tmp_path / "a.zip", {"a": b"x" * 99, "b": b"x" * 99})
    content = bytearray(path.read_bytes())
    second = content.rindex(CENTRAL)
    content[second + 46 : second + 47] = b"c"
    struct.pack_into("<L", content, second + 42, 0)
    path.write_bytes(bytes(content))
    assert refused(path) in {"intake.overlap", "intake.directory"}


def test_damage_within_is_found_on_reading(tmp_path: Path) -> None:
    """Packed bytes that cannot be unpacked, or that give more or other than was said."""
    path = zipped(tmp_path / "a.zip", {"a": b"content" * 99})
    content = bytearray(path.read_bytes())
    content[len(LOCAL) + 40] ^= 0xFF
    path.write_bytes(bytes(content))
    assert refused(path) == "intake.damaged"


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06" + bytes(18), b"no zip at all" * 9, b"MZ" + bytes(99)])
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    """Anything else, without a traceback; an empty zip holds nothing."""
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert refused(path) in {"intake.directory", "" if content.startswith(END) else "intake.directory"}


@given(st.binary(max_size=400), st.integers(0, 200), st.integers(0, 255))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int, bit: int
) -> None:
    """Noise before, and any byte of a zip changed: nothing but a refusal or a reading comes of it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", b"content" * 9)
        packed.writestr("b/c.txt", b"more")
    content = bytearray(stream.getvalue())
    content[at % len(content)] = bit
    path = tmp_path_factory.mktemp("noise") / "a.zip"
    path.write_bytes(noise + bytes(content))
    refused(path)


def test_names_of_an_old_chinese_windows_are_read(tmp_path: Path) -> None:
    """GBK without a word of it is read as what it is, not as boxes and accents."""
    raw = "码头.jpg".encode("gbk")
    path = zipped(tmp_path / "a.zip", {"x" * len(raw): b"1"})
    path.write_bytes(path.read_bytes().replace(b"x" * len(raw), raw))
    with open_archive(path) as archive:
        assert list(archive.entries) == ["码头.jpg"]
