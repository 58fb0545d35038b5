"""Reads content/redirects.yml."""

from __future__ import annotations

from pathlib import Path

from builder.load.settings import read_settings
from builder.model.problems import Problem
from builder.model.redirects import Redirect, RedirectsSettings
from builder.model.where import Where

REDIRECTS = "content/redirects.yml"


def read_redirects(folder: Path) -> tuple[tuple[tuple[Redirect, Where], ...], list[Problem]]:
    """Every redirect with its line; none where there is no such file."""
    if not (folder / REDIRECTS).exists():
        return (), []
    found = read_settings(folder / REDIRECTS, REDIRECTS, RedirectsSettings)
    redirects = found.settings.redirects if found.settings else ()
    whole = Where(REDIRECTS)
    placed = ((one, found.marks.get(f"redirects.{number}", whole)) for number, one in enumerate(redirects))
    return tuple(placed), list(found.problems)
