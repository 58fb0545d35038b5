"""Whether a picture file is whole: a copy that broke off has a good header and no end.

Nothing is decoded: each format says by itself where it ends.
"""

from __future__ import annotations

import mmap
from collections.abc import Callable, Mapping
from typing import BinaryIO

from PIL.TiffImagePlugin import ImageFileDirectory_v2

_END = b"\xff\xd9"
_SCAN = 0xDA
_ALONE = frozenset({0x01, 0xFF, *range(0xD0, 0xD9)})  # markers without a length
_STRIPS, _TILES = (273, 279), (324, 325)


def is_whole(stream: BinaryIO, format: str) -> bool:
    """Whether nothing is missing at the end of a JPEG, PNG or WebP; True for any other format."""
    return _WHOLE[format](stream) if format in _WHOLE else True


def tiff_is_whole(tags: ImageFileDirectory_v2, size: int) -> bool:
    """Whether all strips or tiles of a TIFF page lie within a file of ``size`` bytes."""
    for places, lengths in (_STRIPS, _TILES):
        if places in tags and lengths in tags:
            ends = (int(at) + int(length) for at, length in zip(tags[places], tags[lengths], strict=False))
            return max(ends, default=0) <= size
    return True


def _jpeg(stream: BinaryIO) -> bool:
    """An end mark at the end, or somewhere behind the first scan where a camera has appended more."""
    stream.seek(-2, 2)
    if stream.read(2) == _END:
        return True
    with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
        scan = _first_scan(content)
        return bool(scan) and content.find(_END, scan) >= 0


def _first_scan(content: mmap.mmap) -> int:
    """Where the pixels begin: a small picture inside the metadata has an end mark of its own. 0 where there is none."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == _SCAN:
            return at
        at += 1 if marker == 0xFF else 2 if marker in _ALONE else 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return 0


def _png(stream: BinaryIO) -> bool:
    """Every chunk as long as it says. The last one holds nothing: some programs forget it, and nobody misses it."""
    size = stream.seek(0, 2)
    at = 8
    while at < size:
        stream.seek(at)
        head = stream.read(8)
        if head[4:] == b"IEND":
            return True
        at += 12 + int.from_bytes(head[:4], "big")
    return at == size


def _webp(stream: BinaryIO) -> bool:
    """As long as its first chunk says."""
    stream.seek(4)
    said = int.from_bytes(stream.read(4), "little")
    return stream.seek(0, 2) >= said + 8


_WHOLE: Mapping[str, Callable[[BinaryIO], bool]] = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}
