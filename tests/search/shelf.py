"""A small real site whose index is that of other records, and a server that compresses as a good one does."""

from __future__ import annotations

import gzip
import http.server
import shutil
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from builder.model.address import Addresses
from builder.model.record import Record
from builder.search import files
from tests.whole.sites import lantai, row, write_site

ASK = """async (query) => {
  const place = document.querySelector('[data-search-page]'), count = document.getElementById('count');
  const start = performance.now();
  await new Promise((done) => {
    new MutationObserver((_, watch) => {
      if (place.hasAttribute('aria-busy')) return;
      watch.disconnect();
      done();
    }).observe(place, { attributes: true, attributeFilter: ['aria-busy'] });
    document.getElementById('q').value = query;
    place.querySelector('form').requestSubmit();
  });
  return [performance.now() - start, count.dataset.count];
}"""
"""Asks the search page one question; answers milliseconds until the hits stand there, and ``data-count``."""


def put_index(folder: Path, records: Iterable[Record]) -> None:
    """The files of an index below a folder."""
    for file in files(records, Addresses()):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        assert isinstance(file.data, bytes)
        target.write_bytes(file.data)


def shelf(folder: Path, records: Iterable[Record]) -> Path:
    """A built site with the index of these records in the place of its own."""
    done = lantai("build", write_site(folder, [row(1)]))
    assert done.returncode == 0, done.stdout + done.stderr
    site = folder / "build" / "site"
    for old in (site / "search").iterdir():
        if old.is_dir():
            shutil.rmtree(old)
    put_index(site, records)
    return site


class Served:
    """What a server sent: bytes over the line, by request."""

    def __init__(self) -> None:
        self.sent: list[int] = []


@contextmanager
def serving(site: Path, *, ahead: bool = False) -> Iterator[tuple[str, Served]]:
    """The site's address on loopback, everything compressed, connections kept. With ``ahead`` the index is compressed
    before anybody asks, as a server does that keeps what it has compressed.
    """
    served = Served()

    @cache
    def packed(path: Path) -> bytes:
        return gzip.compress(path.read_bytes(), 6)

    for path in (site / "search").rglob("*.js") if ahead else ():
        packed(path)

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # or a body waits 40 ms for the word that its head has come

        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() else path
            if not path.is_file():
                self.send_error(404)
                return
            body = packed(path)
            served.sent.append(len(body))
            self.send_response(200)
            for name, value in (
                ("Content-Type", self.guess_type(str(path))),
                ("Content-Encoding", "gzip"),
                ("Content-Length", str(len(body))),
                ("Cache-Control", "max-age=600"),
            ):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    def handler(*given: object) -> Handler:
        return Handler(*given, directory=str(site))  # type: ignore[arg-type]

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)  # type: ignore[arg-type]
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", served
    finally:
        server.shutdown()
        server.server_close()
