"""What the machine provides: fonts and viewer by hash, the theme's folders. Only the command line and the
plugin ask here, so that no stage depends on where it runs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from platformdirs import user_cache_path

from builder import theme
from builder.assets import ask_npm, fetch, lock_file, needed, packaged_folder, present, registry_address
from builder.fonts.faces import Faces, find_faces
from builder.machine import today
from builder.model.files import OutFile
from builder.model.progress import Progress
from builder.order import Order, Tools

VIEWER = "openseadragon"


def cache_folder() -> Path:
    """Where fetched packages are kept, for all checkouts of a user."""
    return Path(os.environ.get("LANTAI_CACHE") or user_cache_path("lantai", appauthor=False))


def tools(folder: Path, progress: Progress, *, from_dir: Path | None = None) -> Tools:
    """Everything that a build of this site folder needs from its surroundings, fetched where it is missing.

    An installed Lantai carries its own viewer and a subset of the fonts; the whole fonts are then fetched only when a
    text has a character beyond it. Raises AssetError.
    """
    own = folder / "theme" / "fonts"
    packaged = packaged_folder()

    def whole() -> Faces:
        return find_faces(_packages(progress, from_dir), own_folder=own)

    if packaged is None:
        packages = _packages(progress, from_dir)
        faces, viewer = find_faces(packages, own_folder=own), packages[VIEWER]
    else:
        cached = present(needed(lock_file()), cache_folder())
        faces, viewer = find_faces(cached, packaged, own), packaged / VIEWER
    return Tools(
        theme_folders=theme_folders(folder), faces=faces, whole=whole, viewer=_viewer(viewer), progress=progress
    )


def _packages(progress: Progress, from_dir: Path | None) -> Mapping[str, Path]:
    wanted, cache = needed(lock_file()), cache_folder()
    if len(there := present(wanted, cache)) == len(wanted):
        return there
    address = "" if from_dir else registry_address(os.environ, ask_npm)

    def hear(_name: str, done: int, total: int) -> None:
        progress("fetch", done, total)

    return fetch(wanted, cache, address, from_dir, hear)


def _viewer(folder: Path) -> tuple[OutFile, ...]:
    """The viewer's script and its licence, as they stand on the site."""
    return tuple(
        OutFile(PurePosixPath("assets/openseadragon") / path.name, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "package.json"
    )


def theme_folders(folder: Path) -> tuple[Path, ...]:
    """Where templates, styles and scripts are looked for: the site's own theme before the packaged one."""
    own = (folder / "theme").resolve()
    return (own, theme.FOLDER) if own.is_dir() and own != theme.FOLDER else (theme.FOLDER,)


def engine_order(folder: Path, *, serving: bool) -> tuple[Order, Tools]:
    """What ``mkdocs build`` and ``mkdocs serve`` ask for: the public site of today; brochures only in a build."""
    order = Order(
        folder=folder.resolve(),
        out=(folder / "build").resolve(),
        as_of=today(),
        with_print=not serving,
        jobs=os.cpu_count() or 1,
    )
    return order, tools(order.folder, lambda _step, _done, _total: None)


def font_folder() -> Path:
    """The folder that holds both whole font families, fetched where it is missing."""
    faces = find_faces(_packages(lambda _step, _done, _total: None, None))
    return Path(os.path.commonpath([faces.serif_regular, faces.sans_regular]))


if __name__ == "__main__":
    sys.stdout.write(f"{font_folder()}\n")
