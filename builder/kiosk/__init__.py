"""Kiosk: the finished pages become an edition that opens from a folder, leads nowhere else and lasts a week."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from builder.kiosk.keyboard import keyboard
from builder.kiosk.launchers import launchers
from builder.kiosk.outside import Outside
from builder.kiosk.register import Fault, faults, register, registered
from builder.kiosk.self_check import self_check
from builder.kiosk.told import told
from builder.kiosk.worker import sealed
from builder.model.files import OutFile
from builder.model.public import PublicSite

__all__ = ["Fault", "edition", "faults", "keyboard", "register", "registered", "sealed"]

_LEFT_OUT = ("data/", "downloads/", "feed.xml", "sitemap.xml", "robots.txt", "oai", "404.html", "events.ics")
"""What programs ask for is of no use to a screen without a network."""


def edition(
    files: Iterable[OutFile], engine_pages: Mapping[str, str], site: PublicSite, theme_folders: Sequence[Path]
) -> list[OutFile]:
    """The files of the edition: every page without a way out, the addresses that it names as QR codes, and what
    starts it. ``engine_pages`` are the hand-written pages that stand in the folder already.
    """
    outside = Outside()
    kept = [file for file in files if not str(file.path).startswith(_LEFT_OUT)]
    written = [OutFile(PurePosixPath(path), page.encode()) for path, page in engine_pages.items() if path != "404.html"]
    made = [outside.within(file) for file in (*kept, *written)]
    return [*made, outside.codes(), told(site), *launchers(site), self_check(site, theme_folders)]
