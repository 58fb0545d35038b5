"""Files that stages return and the pipeline writes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True)
class Stored:
    """A handle to a finished file in the store."""

    path: Path
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class OutFile:
    """A file of the built site: where it goes (relative, ``/``), its bytes or its handle, and the keys of the
    items it was made from, for the manifest.
    """

    path: PurePosixPath
    data: bytes | Stored
    made_from: tuple[str, ...] = ()
