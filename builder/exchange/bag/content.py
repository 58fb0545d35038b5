"""The files of a bag, wherever it lies: in a folder, or in a zip with one folder, as others packed it again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from builder.exchange.intake import Archive, ArchiveError, Limits, open_archive

DECLARATION = "bagit.txt"
_CHUNK = 1 << 20
_DEEPEST = 3
_LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_MAC = "__MACOSX"
"""What machines leave beside a bag whose folder somebody unpacked and packed again: nobody reads it."""


class BagError(Exception):
    """Why nothing can be read as a bag: a key of WORDS, and the file."""

    def __init__(self, trouble: str, name: str = "") -> None:
        super().__init__(f"{trouble} {name}".strip())
        self.trouble, self.name = trouble, name


@dataclass(frozen=True, slots=True)
class Bag:
    """Its files by their path within the bag with their sizes, and how one is read, piece by piece. ``top`` is the
    folder of a zip that it stands in.
    """

    sizes: Mapping[str, int]
    pieces: Callable[[str], Iterator[bytes]]
    top: str = ""
    archive: Archive | None = None

    def read(self, name: str, most: int) -> bytes:
        """A whole small file. Raises BagError where it is larger than ``most``, KeyError where there is none."""
        if self.sizes[name] > most:
            raise BagError("intake.large", name)
        return b"".join(self.pieces(name))


@contextmanager
def open_bag(path: Path, limits: Limits | None = None) -> Iterator[Bag]:
    """The bag at a folder (or the one folder in it), or in a zip. Raises BagError."""
    try:
        if path.is_dir():
            yield _in_folder(_home(path))
        else:
            with open_archive(path, limits) as archive:
                yield _in_archive(archive)
    except ArchiveError as refused:
        raise BagError(refused.trouble, refused.name) from refused


def _home(path: Path) -> Path:
    """The folder with the declaration: this one, or the only one in it; unpacking by hand puts it one deeper."""
    for _ in range(_DEEPEST):
        if (path / DECLARATION).is_file():
            return path
        inside = [one for one in path.iterdir() if one.is_dir() and one.name != _MAC]
        declared = [one for one in inside if (one / DECLARATION).is_file()]
        if len(declared or inside) != 1:
            break
        (path,) = declared or inside
    raise BagError("bag.none")


def _in_folder(home: Path) -> Bag:
    sizes = {}
    for folder, names, files in os.walk(home):
        for name in [*names, *files]:
            if (Path(folder) / name).is_symlink():
                raise BagError("intake.link", (Path(folder) / name).relative_to(home).as_posix())
        for name in files:
            path = Path(folder) / name
            if not path.is_file():  # a pipe would be waited for without end
                raise BagError("intake.special", path.relative_to(home).as_posix())
            sizes[path.relative_to(home).as_posix()] = path.stat().st_size

    def pieces(name: str) -> Iterator[bytes]:
        with (home / name).open("rb") as stream:
            while piece := stream.read(_CHUNK):
                yield piece

    return Bag(dict(sorted(sizes.items())), pieces, home.name)


def _in_archive(archive: Archive) -> Bag:
    declared = [
        name
        for name in archive.entries
        if not _is_litter(name) and name.split("/")[-1] == DECLARATION and name.count("/") < _DEEPEST
    ]
    if not declared:
        raise BagError("bag.none")
    top = min(declared, key=len).removesuffix(DECLARATION)
    outside = [name for name in archive.entries if not name.startswith(top) and not _is_litter(name)]
    if outside:
        raise BagError("bag.outside", outside[0])
    sizes = {name.removeprefix(top): one.size for name, one in archive.entries.items() if name.startswith(top)}
    return Bag(dict(sorted(sizes.items())), lambda name: archive.pieces(top + name), top.rstrip("/"), archive)


def _is_litter(name: str) -> bool:
    return name.startswith(f"{_MAC}/") or name.rsplit("/", maxsplit=1)[-1].casefold() in _LITTER
