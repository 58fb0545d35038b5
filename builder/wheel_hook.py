"""What a wheel carries beyond the code, so that an installed Lantai works without a network: the viewer with its
licence, and both font families cut to GB 2312, Latin, Greek, Cyrillic and punctuation.

hatchling runs this when a wheel is built (``LANTAI_FROM_DIR`` names a folder of tarballs for closed networks).
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from platformdirs import user_cache_path

VIEWER = "openseadragon"
PACKAGED = "builder/packaged"


class PackagedFiles(BuildHookInterface[Any]):
    """Adds the packaged files to a wheel; an editable installation uses the checkout and the user's cache instead."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetch, cut and include."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, self.root)
        try:
            carried = {name: root / name for name in ("theme", "package.json", "package-lock.json")}
            for name, path in (carried | dict(packaged_files(root, root / "build" / ".wheel"))).items():
                build_data["force_include"][str(path)] = f"{PACKAGED}/{name}"
        finally:
            sys.path.remove(self.root)


_LETTERS = tuple((f"Lantai {name} Letters", weight) for name in ("Serif", "Sans") for weight in (400, 700))


def packaged_files(root: Path, made: Path) -> Mapping[str, Path]:
    """Every packaged file by its path below ``builder/packaged``. Cut fonts are made in ``made`` and kept there."""
    from builder.assets import fetch, needed  # noqa: PLC0415 - the checkout is not installed when a wheel is built
    from builder.fonts.faces import PACKAGED_LICENCES, find_faces  # noqa: PLC0415

    cache = Path(os.environ.get("LANTAI_CACHE") or user_cache_path("lantai", appauthor=False))
    from_dir = os.environ.get("LANTAI_FROM_DIR")
    packages = fetch(
        needed(root / "package-lock.json"), cache, "" if from_dir else _registry(), Path(from_dir) if from_dir else None
    )
    viewer = packages[VIEWER]
    files = {f"{VIEWER}/{path.relative_to(viewer).as_posix()}": path for path in _files(viewer)}
    faces = find_faces(packages)
    sources = {
        ("Lantai Serif", 400): faces.serif_regular,
        ("Lantai Serif", 700): faces.serif_bold,
        ("Lantai Sans", 400): faces.sans_regular,
        ("Lantai Sans", 700): faces.sans_bold,
        **dict(zip(_LETTERS, faces.letters, strict=True)),
    }
    fonts = {f"fonts/{path.name}": path for path in _cut(sources, made)}
    names = (f"fonts/{name}" for name in PACKAGED_LICENCES)
    licences = dict(zip(names, faces.licences, strict=True))
    return {**files, **fonts, **licences}


def _registry() -> str:
    from builder.assets import ask_npm, registry_address  # noqa: PLC0415

    return registry_address(os.environ, ask_npm)


def _cut(sources: Mapping[tuple[str, int], Path], made: Path) -> list[Path]:
    """The cut fonts, made anew only where a source, the characters or the cutting changed."""
    from builder.fonts.cut import RECIPE_VERSION, Style, cut  # noqa: PLC0415
    from builder.fonts.repertoire import packaged  # noqa: PLC0415

    characters = "".join(sorted(packaged()))
    results = []
    for (family, weight), source in sources.items():
        style = Style(family, 700 if weight == 700 else 400)
        seed = hashlib.sha256(source.read_bytes() + characters.encode() + bytes([RECIPE_VERSION])).hexdigest()
        target = made / seed[:16] / f"{style.postscript}.ttf"
        if not target.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_suffix(".part")
            cut(source, part, characters, style)
            shutil.move(part, target)
        results.append(target)
    return results


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
