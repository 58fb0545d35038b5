"""Pictures that carry pixels and nothing else: the containers are walked part by part, no pixel is decoded.

JPEG: ITU-T T.81 and JFIF; PNG: W3C PNG (third edition); WebP: RFC 9649; GIF: GIF89a.
"""

from __future__ import annotations

import hashlib
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from builder.verify.finding import Finding, what

_CODE = "PROOF-09"
_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_SOS, _EOI, _COM, _APP0, _APP2, _APP14, _APP15 = 0xDA, 0xD9, 0xFE, 0xE0, 0xE2, 0xEE, 0xEF
_ADOBE_LENGTH = 12
_PNG_PLAIN = frozenset(
    {b"IHDR", b"PLTE", b"tRNS", b"sRGB", b"gAMA", b"cHRM", b"sBIT", b"bKGD", b"pHYs", b"IDAT", b"IEND"}
)
_WEBP_PLAIN = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})
_METADATA = {b"EXIF": "EXIF", b"XMP ": "XMP", b"eXIf": "EXIF"}
_GIF_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")

Profiles = frozenset[str]
Walk = Callable[[bytes, Profiles], Iterator[Finding]]


def picture_findings(data: bytes, ending: str, profiles: Profiles = frozenset()) -> list[Finding]:
    """What a picture carries beyond its pixels. ``profiles``: the digests of colour profiles that may stand in it."""
    try:
        return list(WALKS[ending](data, profiles))
    except (struct.error, IndexError, zlib.error, ValueError):
        return [_broken()]


def _jpeg(data: bytes, profiles: Profiles) -> Iterator[Finding]:
    if data[:2] != b"\xff\xd8":
        yield _broken()
        return
    at, profile = 2, b""
    while True:
        while data[at] == 0xFF and data[at + 1] == 0xFF:  # fill bytes may stand before a marker
            at += 1
        if data[at] != 0xFF:
            raise ValueError("no marker")
        marker = data[at + 1]
        if marker == _EOI:
            break
        length = struct.unpack(">H", data[at + 2 : at + 4])[0]
        body = data[at + 4 : at + 2 + length]
        at += 2 + length
        if marker == _APP2 and body.startswith(b"ICC_PROFILE\x00"):
            profile += body[14:]
        else:
            yield from _jpeg_segment(marker, body)
        if marker == _SOS:
            found = _MARKER.search(data, at)
            if found is None:
                raise ValueError("no end")
            at = found.start()
    yield from _profile(profile, profiles)
    if at + 2 != len(data):
        yield what(_CODE, "proof.after_end")


def _jpeg_segment(marker: int, body: bytes) -> Iterator[Finding]:
    """APP0 says JFIF; Adobe's APP14 is twelve bytes that say how colours are coded; all others may name a person."""
    if marker == _COM:
        yield what(_CODE, "proof.comment")
    elif marker == _APP0 and not body.startswith(b"JFIF\x00"):
        yield what(_CODE, "proof.exif", name="JFXX")  # a thumbnail
    elif marker == _APP0 and len(body) > 14:
        yield what(_CODE, "proof.exif", name="JFIF")  # a thumbnail within the header
    elif marker == _APP14 and body.startswith(b"Adobe") and len(body) == _ADOBE_LENGTH:
        return
    elif _APP0 < marker <= _APP15:
        name = body.split(b"\x00", 1)[0][:20].decode("ascii", "replace")
        yield what(_CODE, "proof.exif", name=f"APP{marker - _APP0} {name}".strip())


def _png(data: bytes, profiles: Profiles) -> Iterator[Finding]:
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        yield _broken()
        return
    at = 8
    while True:
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        if len(data) < at + 12 + length:
            raise ValueError("cut off")
        at += 12 + length
        if kind == b"iCCP":
            yield from _profile(zlib.decompress(body.split(b"\x00", 1)[1][1:]), profiles)
        elif kind not in _PNG_PLAIN:
            yield _chunk(kind)
        if kind == b"IEND":
            break
    if at != len(data):
        yield what(_CODE, "proof.after_end")


def _webp(data: bytes, profiles: Profiles) -> Iterator[Finding]:
    riff, size, form = struct.unpack("<4sI4s", data[:12])
    if riff != b"RIFF" or form != b"WEBP" or size + 8 > len(data):
        yield _broken()
        return
    if size + 8 < len(data):
        yield what(_CODE, "proof.after_end")
    at, end = 12, size + 8
    while at < end:
        kind, length = struct.unpack("<4sI", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        if len(body) < length:
            raise ValueError("cut off")
        at += 8 + length + length % 2
        if kind == b"ICCP":
            yield from _profile(body, profiles)
        elif kind not in _WEBP_PLAIN:
            yield _chunk(kind)


def _gif(data: bytes, _: Profiles) -> Iterator[Finding]:
    if data[:6] not in {b"GIF87a", b"GIF89a"}:
        yield _broken()
        return
    at = 13 + _gif_table(data[10])
    while (block := data[at]) != 0x3B:
        if block == 0x2C:
            at += 10 + _gif_table(data[at + 9]) + 1
        elif block == 0x21:
            label = data[at + 1]
            if label == 0xFE:
                yield what(_CODE, "proof.comment")
            elif label == 0x01 or (label == 0xFF and data[at + 3 : at + 14] not in _GIF_LOOPS):
                yield what(_CODE, "proof.chunk", name=data[at + 3 : at + 14].decode("ascii", "replace"))
            at += 2
        else:
            raise ValueError("no block")
        while data[at]:
            at += data[at] + 1
        at += 1
    if at + 1 != len(data):
        yield what(_CODE, "proof.after_end")


def _gif_table(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _profile(profile: bytes, profiles: Profiles) -> Iterator[Finding]:
    if profile and profiles and hashlib.sha256(profile).hexdigest() not in profiles:
        yield what(_CODE, "proof.profile")


def _chunk(kind: bytes) -> Finding:
    if kind in _METADATA:
        return what(_CODE, "proof.exif", name=_METADATA[kind])
    return what(_CODE, "proof.chunk", name=kind.decode("ascii", "replace").strip())


def _broken() -> Finding:
    return what(_CODE, "proof.broken_picture")


WALKS: Mapping[str, Walk] = MappingProxyType(
    {".jpg": _jpeg, ".jpeg": _jpeg, ".png": _png, ".webp": _webp, ".gif": _gif}
)
