"""A little ICC profile of a four-colour press that does not exist, for tests."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_GRID = 9


def press_profile(space: bytes = b"CMYK") -> bytes:
    """A profile with one table each way; its inks are 1 − R, G, B with all of the grey in black."""
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", 11) + b"Test Press\0" + bytes(4 + 4 + 2 + 1 + 67),
        b"cprt": b"text\0\0\0\0CC0\0",
        b"wtpt": b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(part * 65536) for part in (0.9642, 1.0, 0.8249))),
        b"A2B0": _table(4, 3, 2, bytes(_to_lab())),
        b"B2A0": _table(3, 4, _GRID, bytes(_to_inks())),
    }
    at, places, body = 128 + 4 + 12 * len(tags), b"", b""
    for name, data in tags.items():
        whole = data + bytes(-len(data) % 4)
        places += name + struct.pack(">II", at + len(body), len(whole))
        body += whole
    head = struct.pack(">I4sI4s4s4s", at + len(body), bytes(4), 0x02400000, b"prtr", space, b"Lab ")
    head += struct.pack(">6H4s4sI", 2026, 1, 1, 0, 0, 0, b"acsp", bytes(4), 0).ljust(68 - len(head), b"\0")
    head = head.ljust(68, b"\0") + struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + places + body


def _table(inputs: int, outputs: int, grid: int, values: bytes) -> bytes:
    """An 8-bit lookup table with straight curves."""
    straight = bytes(range(256))
    matrix = struct.pack(">9i", *(65536 if at % 4 == 0 else 0 for at in range(9)))
    head = b"mft1\0\0\0\0" + bytes([inputs, outputs, grid, 0]) + matrix
    return head + straight * inputs + values + straight * outputs


def _to_lab() -> Iterator[int]:
    """The corners of the inks as L*, a*, b* in bytes."""
    for corner in range(16):
        cyan, magenta, yellow, black = ((corner >> place) & 1 for place in (3, 2, 1, 0))
        light = (1 - black) * (255 - 60 * cyan - 80 * magenta - 20 * yellow)
        yield from (
            max(0, light),
            128 + (1 - black) * (60 * magenta - 35 * cyan),
            128 + (1 - black) * (80 * yellow - 45 * cyan),
        )


def _to_inks() -> Iterator[int]:
    """L*, a*, b* on a grid as four inks: black from lightness, colour from a* and b*."""
    steps = [round(at * 255 / (_GRID - 1)) for at in range(_GRID)]
    for light in steps:
        for a in steps:
            for b in steps:
                dark = 255 - light
                cyan, magenta, yellow = (max(0, min(255, part)) for part in (128 - a + 128 - b, a - 128, b - 128))
                yield from (cyan, magenta, yellow, dark)
