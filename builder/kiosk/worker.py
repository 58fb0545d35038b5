"""The worker of a served edition: what it keeps is kept under the digest of this edition, and goes with it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from builder.kiosk.register import register
from builder.model.files import OutFile

PATH = PurePosixPath("kiosk-worker.js")
_SOURCE = "assets/kiosk/worker.js"
_EDITION = b"-EDITION"


def sealed(files: Mapping[str, tuple[int, str]], theme_folders: Sequence[Path]) -> list[OutFile]:
    """The last two files of an edition: the worker, which bears the digest of all others, and the register of all."""
    script = next(path for folder in theme_folders if (path := folder / _SOURCE).is_file()).read_bytes()
    others = register(files).data
    assert isinstance(others, bytes)
    worker = script.replace(_EDITION, f"-{_digest(others)}".encode())
    return [OutFile(PATH, worker), register({**files, str(PATH): (len(worker), _digest(worker))})]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
