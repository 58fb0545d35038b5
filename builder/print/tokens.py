"""The colours of the house in print: those of the site, unless the exhibition has its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

_TOKEN = re.compile(r"--(?P<name>(?:paper|gallery)-[a-z0-9-]+)\s*:\s*(?P<colour>#[0-9A-Fa-f]{6})\b")
_SHEET = Path("assets/css/tokens.css")


def colours(theme_folders: Sequence[Path], own: Mapping[str, str]) -> dict[str, str]:
    """Every colour by its name (``paper_ground``). A city's tokens come before ours, an exhibition's own first."""
    found: dict[str, str] = {}
    for folder in reversed(theme_folders):
        sheet = folder / _SHEET
        if sheet.is_file():
            for match in _TOKEN.finditer(sheet.read_text(encoding="utf-8")):
                found[match["name"].replace("-", "_")] = match["colour"].upper()
    return {**found, **own}
