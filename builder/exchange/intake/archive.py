"""Somebody else's zip, read without trust: every entry is judged before a byte of it is unpacked, and unpacking counts.

Nothing is written here. What is refused is told with the name of the entry and the reason.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import BinaryIO

from builder.exchange.intake.directory import read_end
from builder.exchange.intake.names import collisions, unsafe

_CHUNK = 1 << 20
_LOCAL = struct.Struct("<4s5H3L2H")
_ENCRYPTED, _STRONG, _UTF8, _LATER = 0x1, 0x40, 0x800, 0x8
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DENSE_FROM = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is let in: entries, bytes of one and of all of them unpacked, and how many times larger than packed."""

    entries: int = 100_000
    one: int = 8 << 30
    total: int = 64 << 30
    ratio: int = 200
    directory: int = 64 << 20


class ArchiveError(Exception):
    """Why a zip is refused: a key of WORDS, and the entry."""

    def __init__(self, trouble: str, name: str = "") -> None:
        super().__init__(f"{trouble} {name}".strip())
        self.trouble, self.name = trouble, name


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in a zip: its name as a person reads it, its size unpacked, and whether it lies there unpacked already."""

    name: str
    size: int
    stored: bool
    info: zipfile.ZipInfo
    start: int


class Archive:
    """The files of a zip by their names. Several threads may read it at once."""

    def __init__(self, stream: BinaryIO, packed: zipfile.ZipFile, entries: Mapping[str, Entry]) -> None:
        self._stream, self._packed, self._lock = stream, packed, Lock()
        self.entries = MappingProxyType(dict(entries))

    def pieces(self, name: str) -> Iterator[bytes]:
        """The content of a file, piece by piece; raises ArchiveError as soon as it is not what was claimed."""
        entry = self.entries[name]
        try:
            yield from self._stored(entry) if entry.stored else self._unpacked(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as wrong:
            raise ArchiveError("intake.damaged", name) from wrong

    def read(self, name: str, most: int) -> bytes:
        """A whole small file; raises ArchiveError where it is larger than ``most``."""
        if self.entries[name].size > most:
            raise ArchiveError("intake.large", name)
        return b"".join(self.pieces(name))

    def _stored(self, entry: Entry) -> Iterator[bytes]:
        """Straight from the file: the digests of a bag say more than the sum of a zip, in half the time."""
        done = 0
        while done < entry.size:
            with self._lock:
                self._stream.seek(entry.start + done)
                piece = self._stream.read(min(_CHUNK, entry.size - done))
            if not piece:
                raise ArchiveError("intake.damaged", entry.name)
            done += len(piece)
            yield piece

    def _unpacked(self, entry: Entry) -> Iterator[bytes]:
        size = 0
        with self._packed.open(entry.info) as stream:
            while piece := stream.read(_CHUNK):
                size += len(piece)
                if size > entry.size:
                    raise ArchiveError("intake.damaged", entry.name)
                yield piece
        if size != entry.size:
            raise ArchiveError("intake.damaged", entry.name)


@contextmanager
def open_archive(path: Path, limits: Limits | None = None) -> Iterator[Archive]:
    """A zip that passed every question that can be asked before unpacking. Raises ArchiveError."""
    limits = limits or Limits()
    with path.open("rb") as stream:
        directory = read_end(stream)
        if directory is None or not directory.fits:
            raise ArchiveError("intake.directory")
        if directory.entries > limits.entries or directory.size > limits.directory:
            raise ArchiveError("intake.entries")
        try:
            packed = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, UnicodeDecodeError) as wrong:
            raise ArchiveError("intake.directory") from wrong
        with packed:
            infos = packed.infolist()
            if len(infos) != directory.entries:
                raise ArchiveError("intake.directory")
            entries = [_entry(stream, info, directory.offset) for info in infos]
            _judged(entries, limits)
            files = {one.name: one for one in entries if not one.name.endswith("/")}
            with path.open("rb", buffering=0) as own:  # the library seeks in the other
                yield Archive(own, packed, files)


def _judged(entries: list[Entry], limits: Limits) -> None:
    """Questions about all of the entries together."""
    for name, _ in collisions(one.name for one in entries):
        raise ArchiveError("intake.collision", name)
    total = 0
    for one in entries:
        total += one.size
        if one.size > limits.one:
            raise ArchiveError("intake.large", one.name)
        if one.size > _DENSE_FROM and one.size > limits.ratio * max(one.info.compress_size, 1):
            raise ArchiveError("intake.bomb", one.name)
    if total > limits.total:
        raise ArchiveError("intake.total")
    ends = sorted((one.info.header_offset, one.start + one.info.compress_size, one.name) for one in entries)
    for (_, end, _), (begin, _, name) in pairwise(ends):
        if begin < end:
            raise ArchiveError("intake.overlap", name)


def _entry(stream: BinaryIO, info: zipfile.ZipInfo, directory: int) -> Entry:
    name = _name(info)
    if info.flag_bits & (_ENCRYPTED | _STRONG):
        raise ArchiveError("intake.encrypted", name)
    mode = info.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise ArchiveError("intake.link", name)
    if trouble := unsafe(name):
        raise ArchiveError(trouble, name)
    if info.compress_type not in _METHODS:
        raise ArchiveError("intake.method", name)
    stored = info.compress_type == zipfile.ZIP_STORED
    if stored and info.compress_size != info.file_size:
        raise ArchiveError("intake.directory", name)
    start = _content_start(stream, info, directory, name)
    return Entry(name, info.file_size, stored, info, start)


def _content_start(stream: BinaryIO, info: zipfile.ZipInfo, directory: int, name: str) -> int:
    """Where the content begins, after its own header, which has to say the same as the directory."""
    stream.seek(info.header_offset)
    header = stream.read(_LOCAL.size)
    if len(header) != _LOCAL.size:
        raise ArchiveError("intake.directory", name)
    mark, _, flags, method, _, _, crc, packed, size, length, extra = _LOCAL.unpack(header)
    told = stream.read(length)
    encoding = "utf-8" if info.flag_bits & _UTF8 else "cp437"
    start: int = info.header_offset + _LOCAL.size + length + extra
    same = told == info.orig_filename.encode(encoding, "surrogateescape") and method == info.compress_type
    if not flags & _LATER:
        long = 0xFFFFFFFF
        same = same and crc == info.CRC and packed in {info.compress_size, long} and size in {info.file_size, long}
    if mark != b"PK\x03\x04" or not same or flags & _ENCRYPTED or start + info.compress_size > directory:
        raise ArchiveError("intake.directory", name)
    return start


def _name(info: zipfile.ZipInfo) -> str:
    """The name as a person reads it: an old Chinese Windows writes GBK and does not say so."""
    name = info.orig_filename
    if "\0" in name:
        raise ArchiveError("intake.control", name.replace("\0", "?"))
    if info.flag_bits & _UTF8 or name.isascii():
        return name
    raw = name.encode("cp437")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ArchiveError("intake.encoding", name)
