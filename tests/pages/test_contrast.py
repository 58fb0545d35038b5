"""Every pair of colours that a city may set meets WCAG AA in both rooms."""

from __future__ import annotations

import re

import pytest

from tests.pages.conftest import THEME

TOKENS = dict(
    re.findall(r"--((?:paper|gallery)-[a-z0-9-]+): (#[0-9A-Fa-f]{6});", (THEME / "assets/css/tokens.css").read_text())
)
INKS = ("ink", "ink-soft", "accent", "accent-2", "gilt")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("room", ["paper", "gallery"])
@pytest.mark.parametrize("ground", ["ground", "surface"])
@pytest.mark.parametrize("ink", INKS)
def test_text_can_be_read(room: str, ground: str, ink: str) -> None:
    """Text on either ground of its room has a contrast of at least 4.5 : 1."""
    dark, light = sorted((luminance(TOKENS[f"{room}-{ground}"]), luminance(TOKENS[f"{room}-{ink}"])))
    assert (light + 0.05) / (dark + 0.05) >= 4.5, f"--{room}-{ink} on --{room}-{ground}: change the value in tokens.css"


def test_covers_can_be_read() -> None:
    """Words on the covers of guides, tinted with gilt, and of opened records have a contrast of at least 7 : 1."""
    gilt, plain = (TOKENS[name] for name in ("gallery-gilt", "paper-ground"))
    tint = "#" + "".join(
        f"{round(0.26 * int(gilt[n : n + 2], 16) + 0.74 * int(plain[n : n + 2], 16)):02x}" for n in (1, 3, 5)
    )
    for cover in (tint, TOKENS["paper-rule"]):
        assert (luminance(cover) + 0.05) / (luminance(TOKENS["paper-ink"]) + 0.05) >= 7


def test_a_house_is_twelve_lines() -> None:
    """A city's identity is twelve lines of one file."""
    css = re.sub(r"/\*.*?\*/", "", (THEME / "assets/css/tokens.css").read_text(), flags=re.DOTALL)
    assert len([line for line in css.splitlines() if line.strip().startswith("--")]) == 12
