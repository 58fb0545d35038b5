"""Small packages, their lock file, and a registry on loopback, for tests of fetching."""

from __future__ import annotations

import base64
import gzip
import hashlib
import http.server
import io
import json
import tarfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

NAME = "@house/fonts"
FILES = {
    "package/package.json": b'{"name": "@house/fonts", "version": "1.2.3"}',
    "package/400Regular/a.ttf": b"regular" * 60_000,
    "package/700Bold/b.ttf": b"bold",
    "package/700Bold/deeper/c.ttf": b"not asked for",
    "package/LICENSE_FONT": b"OFL",
}
KEEP = ["400Regular/*.ttf", "700Bold/*.ttf", "LICENSE_FONT"]


def tarball(files: Mapping[str, bytes] = FILES, links: Mapping[str, str] | None = None) -> bytes:
    """A package as the registry keeps it; ``links`` are symbolic."""
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        for name, goal in (links or {}).items():
            member = tarfile.TarInfo(name)
            member.type, member.linkname = tarfile.SYMTYPE, goal
            archive.addfile(member)
    return gzip.compress(raw.getvalue(), compresslevel=0, mtime=0)


def write_lock(folder: Path, content: bytes, **changes: object) -> Path:
    """A lock file that records ``content`` as the package's tarball."""
    integrity = f"sha512-{base64.b64encode(hashlib.sha512(content).digest()).decode()}"
    entry = {"version": "1.2.3", "integrity": integrity, **changes}
    lock = folder / "package-lock.json"
    lock.write_text(json.dumps({"lockfileVersion": 3, "packages": {"": {}, f"node_modules/{NAME}": entry}}))
    (folder / "package.json").write_text(json.dumps({"lantai": {"keep": {NAME: KEEP}}}))
    return lock


@dataclass
class Registry:
    """What the loopback registry serves and how it misbehaves: ``breaks_after`` ends the connection early, once."""

    content: bytes
    address: str = ""
    ranges: bool = True
    status: int = 200
    breaks_after: int = 0
    asked: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def serving(registry: Registry) -> Iterator[Registry]:
    """Run the registry on loopback."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            span = self.headers.get("Range", "")
            registry.asked.append((self.path, span))
            if registry.status != 200:
                self.send_error(registry.status)
                return
            start = int(span.removeprefix("bytes=").removesuffix("-")) if span and registry.ranges else 0
            if span and registry.ranges and start >= len(registry.content):
                self.send_error(416)
                return
            body = registry.content[start:]
            self.send_response(206 if start else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            cut, registry.breaks_after = registry.breaks_after, 0
            self.wfile.write(body[: cut or None])

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    registry.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield registry
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
