"""Digests of files as they stand on the disk: what a build was made from, in one order on every machine."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from builder.store import Store

Marks = tuple[tuple[str, str], ...]
"""The name of every file with its digest."""


def file_marks(store: Store, places: Iterable[Path]) -> Marks:
    """Every file below these folders (or the file itself) with its digest, in order of its place. Lock files of
    spreadsheet programs and compiled Python are left out. Raises OSError for a file or a folder that cannot be read.
    """
    return tuple(
        (f"{number}:{name}", store.digest(Path(path)))
        for number, place in enumerate(places)
        for name, path in sorted(_files(place))
    )


def fingerprint(parts: Iterable[object]) -> str:
    """One digest over values whose representation is stable."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(repr(part).encode())
        digest.update(b"\0")
    return digest.hexdigest()


def _files(place: Path) -> Iterator[tuple[str, str]]:
    """Names relative to the place, with ``/``, and paths. Linked folders are followed, none of them twice."""
    if place.is_file():
        yield "", str(place)
        return
    if not place.is_dir():
        return
    seen: set[str] = set()
    for top, folders, names in os.walk(place, onerror=_refused, followlinks=True):
        real = os.path.realpath(top)
        folders[:] = [] if real in seen else [name for name in folders if name != "__pycache__"]
        fresh = () if real in seen else names
        seen.add(real)
        below = Path(top).relative_to(place).as_posix()
        start = "" if below == "." else f"{below}/"
        for name in fresh:
            path = f"{top}{os.sep}{name}"
            if not name.startswith("~$") and os.path.isfile(path):  # noqa: PTH113  # ten thousand times
                yield f"{start}{name}", path


def _refused(error: OSError) -> None:
    raise error
