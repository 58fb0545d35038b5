"""A zip of somebody else's material is unpacked where nobody reads it, judged first, and gone afterwards."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from builder.exchange.intake import Archive, ArchiveError, Limits, open_archive
from builder.model.problems import Fact, Problem
from builder.model.where import Where
from builder.store import file_digest
from builder.strings import phrase

LIMITS = Limits(entries=60_000, one=4 << 30, total=64 << 30, ratio=200)
_UNSAFE = re.compile(r'[<>:"|?*]')
_DEVICE = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)")
_SHOWN = 200
_LONGEST, _ENDING = 255, 12
"""Bytes of a name that every system can hold, and signs of an ending or a number."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The folder to read, None where the zip is refused, and what the curator should hear."""

    folder: Path | None
    problems: tuple[Problem, ...] = ()


@contextmanager
def unpacked(path: Path, site: Path, limits: Limits = LIMITS) -> Iterator[Unpacked]:
    """The material of a zip as a folder below the build folder of ``site``; a single folder in it stands for it."""
    ward = site / "build" / ".quarantine" / file_digest(path)[:16]
    home = ward / (path.stem.strip(". ") or "zip")
    shutil.rmtree(ward, ignore_errors=True)
    try:
        try:
            with open_archive(path, limits) as archive:
                problems = _all(archive, home, path.name)
            yield Unpacked(_single(home), tuple(problems))
        except ArchiveError as refused:
            entry = refused.name.encode("utf-8", "replace").decode()[:_SHOWN]
            facts: dict[str, Fact] = {"name": path.name, "entry": entry, "reason": phrase(refused.trouble)}
            yield Unpacked(None, (Problem(code="GIVEN-01", where=Where(path.name), facts=facts),))
    finally:
        shutil.rmtree(ward, ignore_errors=True)
        if ward.parent.is_dir() and not any(ward.parent.iterdir()):
            ward.parent.rmdir()


def _all(archive: Archive, home: Path, name: str) -> list[Problem]:
    """Write every file; names that no system of ours can hold are changed and told, as are those that were guessed."""
    guessed = [(one.info.orig_filename, key) for key, one in archive.entries.items() if one.info.orig_filename != key]
    problems = [_told("GIVEN-02", name, guessed)] if guessed else []
    changed: list[tuple[str, str]] = []
    home.mkdir(parents=True)
    for entry in archive.entries:
        target = _place(home, entry)
        if target != home / entry:
            changed.append((entry, target.relative_to(home).as_posix()))
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as stream:
            stream.writelines(archive.pieces(entry))
    return [*problems, _told("GIVEN-03", name, changed)] if changed else problems


def _place(home: Path, entry: str) -> Path:
    """A place that every system can hold and nothing else has; a folder of that name is the same folder."""
    *folders, name = (_DEVICE.sub(r"_\1", _UNSAFE.sub("-", part)).rstrip(". ") or "_" for part in entry.split("/"))
    for folder in folders:
        home = _free(home, folder, Path.is_file)
    return _free(home, name, Path.exists)


def _free(home: Path, name: str, taken: Callable[[Path], bool]) -> Path:
    """The first of ``name``, ``name-2`` … that is not taken."""
    place, number = home / _short(name, 0), 1
    while taken(place):
        number += 1
        place = (home / _short(name, _ENDING)).with_stem(f"{Path(_short(name, _ENDING)).stem}-{number}")
    return place


def _short(name: str, less: int) -> str:
    """A name that leaves ``less`` bytes of what a system can hold; its ending stays."""
    if len(name.encode()) <= _LONGEST - less:
        return name
    ending = Path(name).suffix[:_ENDING]
    return name.encode()[: _LONGEST - less - len(ending.encode())].decode(errors="ignore") + ending


def _told(code: str, name: str, names: list[tuple[str, str]]) -> Problem:
    facts: dict[str, Fact] = {"count": str(len(names)), "came": names[0][0], "read": names[0][1]}
    return Problem(code=code, where=Where(name), facts=facts)


def _single(folder: Path) -> Path:
    """The folder itself, or the one that is all there is in it."""
    while len(inside := list(folder.iterdir())) == 1 and inside[0].is_dir():
        folder = inside[0]
    return folder
