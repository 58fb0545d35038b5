"""Plots as SVG, drawn without a library: bars across for names, columns for days. Beneath each stands its table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_INK, _SOFT, _RULE, _BAR = "#1f1b16", "#5e564b", "#d9d0c0", "#2b4257"
_WIDTH, _ROW, _NAMES, _VALUES = 640, 26, 210, 60
_LONGEST = 17
_HEIGHT, _FOOT = 190, 34
_FONT = "Lantai Sans, Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"


def bars(rows: Sequence[tuple[str, int | None]], words: str) -> str:
    """A bar across for each name; one that is not shown has a dash. Names that are too long are cut."""
    most = max((value or 0 for _, value in rows), default=0) or 1
    room = _WIDTH - _NAMES - _VALUES
    parts = []
    for at, (name, value) in enumerate(rows):
        middle = at * _ROW + _ROW / 2
        long = room * (value or 0) / most
        parts.append(_text(_NAMES - 8, middle + 4, _cut(name), anchor="end"))
        parts.append(f'<rect x="{_NAMES}" y="{middle - 8:g}" width="{max(long, 0.5):.1f}" height="16" fill="{_BAR}"/>')
        parts.append(_text(_NAMES + long + 6, middle + 4, "<5" if value is None else f"{value:,}", colour=_SOFT))
    return _svg(len(rows) * _ROW + 4, parts, words)


def columns(rows: Sequence[tuple[str, int | None]], words: str) -> str:
    """A column for each day or hour; names stand beneath as far as there is room."""
    most = max((value or 0 for _, value in rows), default=0) or 1
    step = _WIDTH / max(len(rows), 1)
    wide = min(step * 0.7, 48)
    every = max(1, round(52 / step))
    floor = _HEIGHT - _FOOT
    parts = [f'<path d="M0 {floor}H{_WIDTH}" stroke="{_RULE}"/>']
    for at, (name, value) in enumerate(rows):
        middle = step * (at + 0.5)
        high = (floor - 22) * (value or 0) / most
        parts.append(
            f'<rect x="{middle - wide / 2:.1f}" y="{floor - high:.1f}" width="{wide:.1f}" height="{high:.1f}" '
            f'fill="{_BAR}"/>'
        )
        if value is None or value:
            parts.append(_text(middle, floor - high - 6, "<5" if value is None else f"{value:,}", anchor="middle"))
        if at % every == 0:
            parts.append(_text(middle, floor + 20, name, anchor="middle", colour=_SOFT))
    return _svg(_HEIGHT, parts, words)


def _cut(name: str) -> str:
    """So many characters as fit: a Chinese one is as wide as two others."""
    width = 0.0
    for at, character in enumerate(name):
        width += 1 if ord(character) > 0x2E7F else 0.55
        if width > _LONGEST - 1:
            return f"{name[:at]}…"
    return name


def _text(x: float, y: float, words: str, *, anchor: str = "start", colour: str = _INK) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{escape(words)}</text>'


def _svg(height: float, parts: Sequence[str], words: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:g}" role="img" '
        f'aria-label="{escape(words)}" font-family="{_FONT}" font-size="12">{"".join(parts)}</svg>'
    )
