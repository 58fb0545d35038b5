"""The one writer: files go into a staging folder, and the finished folder takes the place of the last one at once."""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from builder.model.files import OutFile, Stored
from builder.store import file_digest

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100
_PATIENCE = 60.0
"""Seconds: writing a line takes none of them."""


class BusyError(Exception):
    """Another process holds the build folder."""


@dataclass(frozen=True, slots=True)
class Written:
    """One line of the manifest: what stands at a path and which items it was made from."""

    size: int
    sha256: str
    made_from: tuple[str, ...] = ()


Manifest = Mapping[str, Written]


@contextmanager
def _alone(build: Path, name: str, patience: float) -> Iterator[None]:
    """Hold a lock below the build folder; raises BusyError where its holder does not let go in ``patience`` seconds. A
    killed holder lets go.
    """
    build.mkdir(parents=True, exist_ok=True)
    lock = FileLock(build / name, timeout=patience)
    try:
        lock.acquire()
    except Timeout as busy:
        raise BusyError(str(build)) from busy
    try:
        yield
    finally:
        lock.release()


def held(build: Path) -> AbstractContextManager[None]:
    """Hold the build folder alone; raises BusyError at once where another process has it."""
    return _alone(build, ".lock", 0)


def recording(build: Path, patience: float = _PATIENCE) -> AbstractContextManager[None]:
    """Hold alone what commands write beside the curator's files (approvals, withdrawals, the list of editions). Two who
    sign at once wait for each other.
    """
    return _alone(build, ".records.lock", patience)


def fresh_staging(build: Path, name: str) -> Path:
    """An empty staging folder for ``build/<name>``; what a killed build left behind goes, and a site that it had
    moved aside comes back.
    """
    previous, target = build / f".{name}.previous", build / name
    if previous.exists() and not target.exists():
        previous.replace(target)
    for leftover in (previous, build / f".{name}.staging"):
        shutil.rmtree(leftover, ignore_errors=True)
    staging = build / f".{name}.staging"
    staging.mkdir(parents=True)
    return staging


def write(folder: Path, files: Iterable[OutFile]) -> dict[str, Written]:
    """Write every file below ``folder`` and return what stands there by path.

    Raises ValueError for a path that leaves the folder and for two different files with one path (also when they
    differ only in case: Windows would keep one of them).
    """
    manifest: dict[str, Written] = {}
    seen: dict[str, str] = {}
    made: set[Path] = set()
    for file in sorted(files, key=lambda file: str(file.path)):
        name = str(file.path)
        if file.path.is_absolute() or ".." in file.path.parts:
            raise ValueError(f"{name} leaves the output folder")
        if (other := seen.setdefault(name.casefold(), name)) != name or name in manifest:
            raise ValueError(f"two files want the path {other}")
        target = folder / file.path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        manifest[name] = _write_one(target, file)
    return manifest


def _write_one(target: Path, file: OutFile) -> Written:
    if isinstance(file.data, Stored):
        try:
            os.link(file.data.path, target)
        except OSError:
            shutil.copyfile(file.data.path, target)
        return Written(file.data.size, file.data.sha256, file.made_from)
    target.write_bytes(file.data)
    return Written(len(file.data), hashlib.sha256(file.data).hexdigest(), file.made_from)


def content(file: OutFile) -> bytes:
    """The bytes of a file, also of one that lies in the store."""
    return file.data if isinstance(file.data, bytes) else file.data.path.read_bytes()


def standing(folder: Path) -> dict[str, Written]:
    """What already stands in a folder, for files that the engine wrote itself."""
    return {
        path.relative_to(folder).as_posix(): Written(path.stat().st_size, file_digest(path))
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def publish(staging: Path, target: Path) -> None:
    """Put the finished folder in the place of the last one. At every moment one complete folder stands at ``target``
    where the system can exchange two names; elsewhere a killed swap is mended by the next ``fresh_staging``.
    """
    if not target.exists():
        staging.replace(target)
        return
    if _exchange(staging, target):
        shutil.rmtree(staging, ignore_errors=True)
        return
    previous = target.with_name(f".{target.name}.previous")
    target.replace(previous)
    staging.replace(target)
    shutil.rmtree(previous, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system has no such call (renameat2(2), Linux)."""
    if not sys.platform.startswith("linux"):
        return False
    with suppress(AttributeError, OSError):
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
        return bool(
            renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), ctypes.c_uint(_RENAME_EXCHANGE)) == 0
        )
    return False


@contextmanager
def remembered(path: Path) -> Iterator[dict[str, object]]:
    """A JSON mapping that survives from build to build; one that cannot be read is an empty one."""
    try:
        memo = dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        memo = {}
    yield memo
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_text(json.dumps(memo, sort_keys=True), encoding="utf-8")
    part.replace(path)


def write_report(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write report files one by one, each complete or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in sorted(files.items()):
        part = folder / f".{name}.part"
        part.write_bytes(content)
        part.replace(folder / name)


def append(path: Path, data: bytes) -> None:
    """Add bytes to the end of a record that only grows, in one step and down to the disk."""
    if not data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = not path.exists() or path.read_bytes()[-1:] in {b"", b"\n"}
    with path.open("ab") as stream:
        stream.write(data if whole else b"\n" + data)
        stream.flush()
        os.fsync(stream.fileno())
