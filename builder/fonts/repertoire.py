"""Fixed sets of characters: what every cut font holds, and what travels in a wheel."""

from __future__ import annotations


def _span(first: int, last: int) -> frozenset[str]:
    return frozenset(map(chr, range(first, last + 1)))


BASE = (
    _span(0x20, 0x7E)
    | _span(0xA0, 0xFF)
    | frozenset("‐–—‘’“”„†•…‰′″‹›※€№™←↑→↓−×、。〃〇〈〉《》「」『』【】〓〔〕〖〗・！（），：；？～￥")
)


def gb2312() -> frozenset[str]:
    """All 7,445 characters of GB/T 2312—1980, of which 6,763 are Chinese."""
    cells = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    decoded = (cell.decode("gb2312", errors="ignore") for cell in cells)
    return frozenset(character for character in decoded if character)


def packaged() -> frozenset[str]:
    """What the fonts in a wheel hold: GB 2312, Latin, Greek, Cyrillic and the punctuation of both languages."""
    latin_greek_cyrillic = _span(0x20, 0x7E) | _span(0xA0, 0x24F) | _span(0x370, 0x45F) | _span(0x1E00, 0x1EFF)
    marks = _span(0x2000, 0x206F) | _span(0x20A0, 0x20BF) | _span(0x2100, 0x218F) | _span(0x2190, 0x21FF)
    chinese_marks = _span(0x2460, 0x24FF) | _span(0x3000, 0x303F) | _span(0xFF00, 0xFFEF)
    bopomofo_and_units = _span(0x3100, 0x312F) | _span(0x3200, 0x33FF)
    return BASE | gb2312() | latin_greek_cyrillic | marks | chinese_marks | bopomofo_and_units
