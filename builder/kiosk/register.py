"""The list of the edition's files with their digests, as a script: a page opened from a folder can read no other."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePosixPath

from builder.model.files import OutFile

PATH = PurePosixPath("kiosk-manifest.js")


def register(files: Mapping[str, tuple[int, str]]) -> OutFile:
    """``lantaiFiles = {path: [bytes, sha256]}``, sorted, over every file but itself."""
    listed = {path: list(told) for path, told in sorted(files.items())}
    text = json.dumps(listed, ensure_ascii=True, separators=(",", ":")).replace("],", "],\n")
    return OutFile(PATH, f"window.lantaiFiles = {text};\n".encode())
