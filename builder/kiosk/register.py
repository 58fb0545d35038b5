"""The list of the edition's files with their digests, as a script: a page opened from a folder can read no other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Literal

from builder.model.files import OutFile

PATH = PurePosixPath("kiosk-manifest.js")


def register(files: Mapping[str, tuple[int, str]]) -> OutFile:
    """``lantaiFiles = {path: [bytes, sha256]}``, sorted, over every file but itself."""
    entries = (f"{json.dumps(path)}:[{size},{json.dumps(digest)}]" for path, (size, digest) in sorted(files.items()))
    return OutFile(PATH, ("window.lantaiFiles = {" + ",\n".join(entries) + "};\n").encode())


def registered(text: str) -> dict[str, tuple[int, str]] | None:
    """What a register tells; None where it is none."""
    try:
        told = json.loads(text.partition("=")[2].strip().removesuffix(";"))
        return {str(path): (int(size), str(digest)) for path, (size, digest) in told.items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


Fault = Literal["missing", "changed", "extra"]


def faults(told: Mapping[str, tuple[int, str]], there: Mapping[str, str]) -> Iterator[tuple[Fault, str]]:
    """How the files that are there, with their digests, differ from the register."""
    for path, (_, digest) in sorted(told.items()):
        if path not in there:
            yield "missing", path
        elif there[path] != digest:
            yield "changed", path
    for path in sorted(there.keys() - told.keys() - {str(PATH)}):
        yield "extra", path
