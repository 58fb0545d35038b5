"""What lies in a folder that somebody hands over: pictures and tables."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from builder.exchange.garbled import mended
from builder.model.picture_names import PICTURE_ENDINGS

_SKIPPED = frozenset({"_site", "node_modules", "__macosx"})
_DERIVED = frozenset({"small", "thumbs", "thumbnails", "thumb"})
_LITTER = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})
_UNSAFE = re.compile(r'[<>:"\\|?*\x00-\x1f]')
FOLDER = "images"


def pictures_below(root: Path) -> tuple[dict[str, Path], dict[str, Path]]:
    """Every picture file by its name relative to ``root``, as it was meant: the masters, and the small copies another
    system made.
    """
    masters: dict[str, Path] = {}
    derived: dict[str, Path] = {}
    for top, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name.lower() not in _SKIPPED)
        for path in sorted(Path(top) / name for name in names):
            if path.suffix.lower() in PICTURE_ENDINGS and not path.name.startswith("."):
                relative = path.relative_to(root)
                small = any(part.lower() in _DERIVED for part in relative.parts[:-1])
                found = derived if small else masters
                name = mended(relative.as_posix())
                found[relative.as_posix() if name in found else name] = path
    return dict(sorted(masters.items())), dict(sorted(derived.items()))


def files_with(root: Path, endings: Iterable[str]) -> list[Path]:
    """The files of a folder with one of these endings, sorted; hidden ones and Excel's lock files are left aside."""
    wanted = tuple(endings)
    return sorted(
        path
        for path in root.iterdir()
        if path.is_file() and path.suffix.lower() in wanted and not path.name.startswith((".", "~$"))
    )


def folders_below(root: Path) -> list[Path]:
    """Every folder below ``root``, sorted; what other systems made is left aside."""
    found: list[Path] = []
    for top, folders, _ in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name.lower() not in _SKIPPED)
        found += (Path(top) / name for name in folders)
    return sorted(found)


def unread_below(root: Path, read: Iterable[Path]) -> tuple[str, ...]:
    """Every file below ``root`` that is not among those ``read``; hidden ones and litter are left aside."""
    known = {path.resolve() for path in read}
    found: list[Path] = []
    for top, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name.lower() not in _SKIPPED)
        found += (
            Path(top) / name
            for name in sorted(names)
            if not name.startswith((".", "~$")) and name.lower() not in _LITTER
        )
    return tuple(path.relative_to(root).as_posix() for path in found if path.resolve() not in known)


def opens(path: Path) -> bool:
    """Whether a file can be read and holds anything."""
    try:
        with path.open("rb") as stream:
            return bool(stream.read(1))
    except OSError:
        return False


def target_names(names: Iterable[str]) -> Mapping[str, str]:
    """A name below ``images/`` for each file: its own base name where that is free and legal on every system, else with
    the folders it came from.
    """
    taken: set[str] = set()
    targets: dict[str, str] = {}
    for name in names:
        base, whole = (_UNSAFE.sub("-", text) for text in (PurePosixPath(name).name, name.replace("/", "-")))
        target, number = base, 1
        while target.casefold() in taken:
            stem, dot, ending = whole.rpartition(".")
            target = whole if number == 1 else f"{stem}-{number}{dot}{ending}"
            number += 1
        taken.add(target.casefold())
        targets[name] = target
    return targets
