"""The end of a zip: how many entries its directory claims and where it claims to stand, before anybody reads it.

A directory may claim millions of entries; the library would hold them all at once. Layout: APPNOTE.TXT 6.3.10, 4.3.14
to 4.3.16.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import BinaryIO

_END = struct.Struct("<4s4H2LH")
_END64_LOCATOR, _END64 = struct.Struct("<4sLQL"), struct.Struct("<4sQ2H2L4Q")
_FULL16, _FULL32 = 0xFFFF, 0xFFFFFFFF
_LONGEST_COMMENT = 0xFFFF


@dataclass(frozen=True, slots=True)
class Directory:
    """What the end record says: number of entries, place and size of the directory, and where the record stands."""

    entries: int
    offset: int
    size: int
    end: int

    @property
    def fits(self) -> bool:
        """Whether the directory ends where its end record begins: nothing before it was cut off or put in front."""
        return self.offset + self.size == self.end


def read_end(stream: BinaryIO) -> Directory | None:
    """The end record of a zip of one part; None where there is none or where it contradicts itself."""
    length = stream.seek(0, os.SEEK_END)
    start = max(0, length - _END.size - _LONGEST_COMMENT)
    stream.seek(start)
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        return None
    _, disk, first, here, entries, size, offset, comment = _END.unpack_from(tail, at)
    if at + _END.size + comment != len(tail) or disk != first or here != entries:
        return None
    end = start + at
    if entries == _FULL16 or _FULL32 in {size, offset}:
        return _read_end64(stream, end)
    return Directory(entries, offset, size, end)


def _read_end64(stream: BinaryIO, end: int) -> Directory | None:
    if end < _END64_LOCATOR.size:
        return None
    stream.seek(end - _END64_LOCATOR.size)
    mark, _, place, disks = _END64_LOCATOR.unpack(stream.read(_END64_LOCATOR.size))
    if mark != b"PK\x06\x07":
        stream.seek(0)
        return _small(stream, end)
    if disks > 1 or place + _END64.size > end:
        return None
    stream.seek(place)
    mark, _, _, _, _, _, here, entries, size, offset = _END64.unpack(stream.read(_END64.size))
    return Directory(entries, offset, size, place) if mark == b"PK\x06\x06" and here == entries else None


def _small(stream: BinaryIO, end: int) -> Directory:
    """An end record that is full to the brim without being of 64 bits."""
    stream.seek(end)
    _, _, _, _, entries, size, offset, _ = _END.unpack(stream.read(_END.size))
    return Directory(entries, offset, size, end)
