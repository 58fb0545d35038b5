"""One tarball from the registry, streamed beside its place and taken up again where it broke off."""

from __future__ import annotations

import hashlib
import http.client
import urllib.error
import urllib.request
from collections.abc import Callable
from io import BufferedIOBase, BufferedRandom
from pathlib import Path

from builder.assets.errors import unexpected, unreachable
from builder.assets.lock import Package

Progress = Callable[[str, int, int], None]
"""Called with a package's name, the bytes that are there, and the bytes of the whole (0 where nobody knows)."""

_CHUNK = 1 << 18
_PATIENCE = 60
_PARTIAL, _BEYOND_END = 206, 416


def open_part(path: Path) -> BufferedRandom:
    """The unfinished file, made where it is missing. Two processes may hold it: both write the same bytes to the same
    places, so neither harms the other.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path.open("r+b")


def download(package: Package, registry: str, part: BufferedRandom, progress: Progress) -> None:
    """Complete ``part`` from the registry. What arrived before a failure stays for the next run. Raises AssetError."""
    have = part.seek(0, 2)
    request = urllib.request.Request(f"{registry}/{package.name}/-/{package.tarball}")  # noqa: S310 - http(s) only, see registry.py
    request.add_header("User-Agent", "lantai")
    if have:
        request.add_header("Range", f"bytes={have}-")
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as response:  # noqa: S310 - as above
            _stream(package, response, part, have, progress)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code != _BEYOND_END:
            raise unreachable(package.name, f"HTTP {error.code}") from error
        progress(package.name, have, have)
    except urllib.error.URLError as error:
        raise unreachable(package.name, str(error.reason)) from error
    except (OSError, http.client.HTTPException) as error:
        raise unreachable(package.name, str(error) or type(error).__name__) from error


def _stream(
    package: Package, response: http.client.HTTPResponse, part: BufferedRandom, have: int, progress: Progress
) -> None:
    done = have if response.status == _PARTIAL else 0
    if not done:
        part.seek(0)
        part.truncate()
    length = int(response.headers.get("Content-Length") or 0)
    total = done + length if length else 0
    progress(package.name, done, total)
    while piece := response.read(_CHUNK):
        part.write(piece)
        done += len(piece)
        progress(package.name, done, total)
    part.flush()
    if done < total:
        raise unreachable(package.name, f"{done} / {total} bytes")


def check_hash(package: Package, whole: BufferedIOBase) -> None:
    """Raise AssetError unless these are the bytes on record. Nothing is opened before."""
    whole.seek(0)
    if hashlib.file_digest(whole, "sha512").hexdigest() != package.sha512:
        raise unexpected(package.name)
    whole.seek(0)
