"""``lantai kiosk``: the edition as a folder that opens by a double click, and as zips that fit on a stick."""

from __future__ import annotations

import http.server
import shutil
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from builder import kiosk
from builder.store import file_digest

FAT32_LIMIT = (4 << 30) - 1
"""FAT32 holds no larger file (Microsoft, FAT32 File System Specification, 2000)."""

_MADE = (1980, 1, 1, 0, 0, 0)
_SIZES = ("pictures", "pages", "search", "rest")
_KIND_OF = {".jpg": "pictures", ".webp": "pictures", ".png": "pictures", ".svg": "pictures", ".html": "pages"}
_STORED = frozenset({".jpg", ".webp", ".png", ".woff2"})


def deliver(edition: Path, target: Path, limit: int = FAT32_LIMIT) -> list[Path]:
    """Put the finished edition at ``target``, and zips beside it, each at most ``limit`` bytes: ``target.zip``, or
    ``target-1.zip``, ``target-2.zip`` … that are unpacked into one folder. Answers the folder and the zips.
    """
    (edition / "start-kiosk.sh").chmod(0o755)
    if target != edition:
        part = target.with_name(f".{target.name}.part")
        shutil.rmtree(part, ignore_errors=True)
        shutil.copytree(edition, part)
        shutil.rmtree(target, ignore_errors=True)
        part.replace(target)
    return [target, *zipped(target, limit)]


def zipped(target: Path, limit: int = FAT32_LIMIT) -> list[Path]:
    """Zips of a folder beside it, each at most ``limit`` bytes; what an earlier one left goes."""
    for old in (target.with_name(f"{target.name}.zip"), *target.parent.glob(f"{target.name}-[0-9]*.zip")):
        old.unlink(missing_ok=True)
    volumes = list(_volumes(target, limit))
    names = [target.with_name(f"{target.name}{'' if len(volumes) == 1 else f'-{n}'}.zip") for n in _counted(volumes)]
    for name, files in zip(names, volumes, strict=True):
        _zip(name, target, files)
    return names


def _counted(volumes: list[list[Path]]) -> range:
    return range(1, len(volumes) + 1)


def _volumes(folder: Path, limit: int) -> Iterator[list[Path]]:
    """Files in order of their paths, so many that their bytes and names stay below the limit."""
    taken: list[Path] = []
    size = 0
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        wanted = path.stat().st_size + 2 * len(path.as_posix().encode()) + 256
        if taken and size + wanted > limit:
            yield taken
            taken, size = [], 0
        taken.append(path)
        size += wanted
    yield taken


def _zip(name: Path, folder: Path, files: list[Path]) -> None:
    """The same files, the same bytes: no times, paths in order; pictures are not packed a second time."""
    part = name.with_name(f".{name.name}.part")
    with zipfile.ZipFile(part, "w") as packed:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), _MADE)
            entry.compress_type = zipfile.ZIP_STORED if path.suffix in _STORED else zipfile.ZIP_DEFLATED
            entry.external_attr = (0o755 if path.suffix == ".sh" else 0o644) << 16
            with path.open("rb") as source, packed.open(entry, "w", force_zip64=False) as target:
                shutil.copyfileobj(source, target)
    part.replace(name)


def verify(edition: Path) -> tuple[int, list[tuple[kiosk.Fault, str]]] | None:
    """How many files the register of an edition names, and each that is missing, changed or not of it. None where
    there is no register that can be read.
    """
    try:
        told = kiosk.registered((edition / "kiosk-manifest.js").read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    if told is None:
        return None
    there = {path.relative_to(edition).as_posix(): file_digest(path) for path in edition.rglob("*") if path.is_file()}
    return len(told), list(kiosk.faults(told, there))


def sizes(edition: Path) -> dict[str, int]:
    """Bytes of the edition by what they are: pictures, pages, the search, all else; in this order."""
    found = dict.fromkeys(_SIZES, 0)
    for path in edition.rglob("*"):
        if path.is_file():
            parts = path.relative_to(edition).parts
            kind = "search" if parts[0] == "search" else _KIND_OF.get(path.suffix, "rest")
            found[kind] += path.stat().st_size
    return found


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the edition, with the headers that a browser expects of a careful server."""

    def end_headers(self) -> None:
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Nobody is counted here."""


def server(edition: Path, port: int) -> http.server.ThreadingHTTPServer:
    """The edition on loopback, for machines whose browser opens no files."""
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=str(edition)))
