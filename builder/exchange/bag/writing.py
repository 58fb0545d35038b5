"""A bag written as a zip, file by file: nothing is held in memory, and the same files give the same bytes."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

from builder.model.files import Stored

_MADE = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100644 << 16
_UNIX = 3
_STORED = frozenset({".jpg", ".png", ".webp", ".xlsx", ".pdf", ".zip"})
_CHUNK = 1 << 20
BAGIT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
ALGORITHM = "sha256"


class BagWriter:
    """Writes one bag. ``add`` takes the files of the data folder, ``close`` writes the tag files and puts the zip in
    place; leaving it by an error leaves nothing.

    Raises ValueError for a path that leaves the data folder or stands there already, also in another case.
    """

    def __init__(self, target: Path, top: str) -> None:
        self.target, self.top = target, top
        self._part = target.with_name(f".{target.name}.part")
        self._zip = zipfile.ZipFile(self._part, "w")
        self._payload: dict[str, str] = {}
        self._tags: dict[str, str] = {}
        self._seen: set[str] = set()
        self.octets = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        try:
            self._zip.close()  # on a full disk this fails once more
        finally:
            self._part.unlink(missing_ok=True)

    def add(self, path: str, data: bytes | Stored | Path) -> str:
        """Put a file below ``data/``; answers its sha256."""
        name = f"data/{path}"
        self._payload[name] = digest = self._write(name, data)
        return digest

    def tag(self, path: str, data: bytes) -> None:
        """Put a file beside the data folder."""
        self._tags[path] = self._write(path, data)

    def close(self, info: Mapping[str, str]) -> None:
        """Write the tag files and put the finished zip in place."""
        oxum = {"Payload-Oxum": f"{self.octets}.{len(self._payload)}"}
        self.tag("bagit.txt", BAGIT)
        self.tag("bag-info.txt", _labels({**info, **oxum}))
        self.tag(f"manifest-{ALGORITHM}.txt", _manifest(self._payload))
        self._write(f"tagmanifest-{ALGORITHM}.txt", _manifest(self._tags))
        self._zip.close()
        self._part.replace(self.target)

    def _write(self, name: str, data: bytes | Stored | Path) -> str:
        pure = PurePosixPath(name)
        if pure.is_absolute() or ".." in pure.parts or name.casefold() in self._seen:
            raise ValueError(f"{name} cannot stand in the bag")
        self._seen.add(name.casefold())
        entry = zipfile.ZipInfo(f"{self.top}/{name}", _MADE)
        entry.compress_type = zipfile.ZIP_STORED if pure.suffix in _STORED else zipfile.ZIP_DEFLATED
        entry.external_attr, entry.create_system = _MODE, _UNIX
        digest, size = hashlib.sha256(), 0
        source = data if isinstance(data, Path) else data.path if isinstance(data, Stored) else None
        if source is not None:
            entry.file_size = source.stat().st_size
        with self._zip.open(entry, "w") as target:
            if isinstance(data, bytes):
                target.write(data)
                digest.update(data)
                size = len(data)
            else:
                assert source is not None
                with source.open("rb") as stream:
                    while piece := stream.read(_CHUNK):
                        target.write(piece)
                        digest.update(piece)
                        size += len(piece)
        if name.startswith("data/"):
            self.octets += size
        return digest.hexdigest()


def _labels(told: Mapping[str, str]) -> bytes:
    """Label and value, a line each; a value stands on one line."""
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in told.items() if value).encode()


def _manifest(digests: Mapping[str, str]) -> bytes:
    """Digest and path; what would end a line is written in percent (RFC 8493, 2.1.3)."""
    lines = (f"{digest}  {encoded(path)}\n" for path, digest in sorted(digests.items()))
    return "".join(lines).encode()


def encoded(path: str) -> str:
    """A path as a manifest holds it."""
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
