"""Colours that can be read on a ground: relative luminance and contrast as WCAG 2.2 defines them."""

from __future__ import annotations

from collections.abc import Iterable

ENOUGH = 4.5
"""Contrast of text with its ground (WCAG 2.2, 1.4.3)."""

_STEPS = 100


def contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """The contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, ...]) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (part / 255 for part in colour[:3])
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def rgb(colour: str) -> tuple[int, int, int]:
    """``#RRGGBB`` as numbers."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def readable(colour: str, grounds: Iterable[str]) -> str:
    """The colour, or the nearest mixture of it with black or with white that can be read on every one of these grounds.
    Its hue stays; where neither way leads there, black or white, whichever is read better.
    """
    known = [rgb(ground) for ground in grounds]
    own = rgb(colour)
    for step in range(_STEPS + 1):
        for end in ((0, 0, 0), (255, 255, 255)):
            mixed = tuple(round(part + (to - part) * step / _STEPS) for part, to in zip(own, end, strict=True))
            if all(contrast(mixed, ground) >= ENOUGH for ground in known):
                return "#{:02X}{:02X}{:02X}".format(*mixed)
    return max(("#000000", "#FFFFFF"), key=lambda end: min(contrast(rgb(end), ground) for ground in known))
