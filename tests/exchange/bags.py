"""Bags and zips from text, for tests of what comes in."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import bagit

FILES = {"data/a.txt": b"one", "data/sub/b.txt": "二".encode(), "data/名称.txt": b"three"}


def foreign_bag(folder: Path, algorithms: tuple[str, ...] = ("sha256",)) -> Path:
    """A bag as another program makes it."""
    for name, content in FILES.items():
        path = folder / name.removeprefix("data/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    bagit.make_bag(str(folder), {"Contact-Name": "Somebody"}, checksums=list(algorithms))
    return folder


def judged(folder: Path) -> bool:
    """What the field's own library says of a bag in a folder."""
    try:
        return bool(bagit.Bag(str(folder)).validate())
    except (bagit.BagError, OSError, ValueError):
        return False


def zipped(target: Path, files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    """A zip with these files, as they are named."""
    with zipfile.ZipFile(target, "w", method) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return target


def as_zip(folder: Path, target: Path) -> Path:
    """The zip of a bag's folder."""
    files = {
        f"{folder.name}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return zipped(target, files)
