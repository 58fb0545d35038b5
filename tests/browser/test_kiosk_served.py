"""The edition where it is served on loopback: the same pages, careful headers, and what was opened stays."""

from __future__ import annotations

import shutil
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from builder.kiosking import server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WITH_WORKER = """
let told;
Object.defineProperty(window, 'lantaiKiosk', { get: () => told, set: value => { value.worker = true; told = value; } });
"""

ANSWER = "fetch('items/a-1/index.html').then(answer => answer.status, () => 0)"
UNTIL = """async ([name, path]) => {
  for (let n = 0; n < 200 && await caches.match(path, { cacheName: name }); n += 1)
    await new Promise(next => setTimeout(next, 50));
}"""
"""Until a cache holds a page no more, ten seconds at most."""


@contextmanager
def serving(edition: Path) -> Iterator[str]:
    """The address of an edition while it is served."""
    house = server(edition, 0)
    threading.Thread(target=house.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{house.server_address[1]}/"
    house.shutdown()
    house.server_close()


@pytest.fixture(scope="module")
def served(kiosk_edition: Path) -> Iterator[str]:
    """The address of the edition."""
    with serving(kiosk_edition) as address:
        yield address


def opened_twice(context: BrowserContext, address: str) -> Page:
    """A work's page that the worker has kept."""
    context.add_init_script(WITH_WORKER)
    page = context.new_page()
    page.goto(address + "index.html")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload(wait_until="networkidle")
    page.goto(address + "items/a-1/index.html", wait_until="networkidle")
    return page


def test_headers_are_those_of_a_careful_server(served: str) -> None:
    """No sniffing, no referrer, and no other machine is answered."""
    assert served.startswith("http://127.0.0.1:")
    with urllib.request.urlopen(served) as answer:
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_what_was_opened_stays_when_the_network_goes(browser: Browser, served: str) -> None:
    """With ``worker: true`` a page that was opened opens again without the network; without it there is no worker."""
    plain = browser.new_context()
    page = plain.new_page()
    page.goto(served + "index.html")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(list => list.length)") == 0
    plain.close()
    context = browser.new_context()
    page = opened_twice(context, served)
    context.set_offline(True)
    page.goto(served + "items/a-1/index.html")
    assert "码头第1号" in (page.locator("h1").text_content() or "")
    context.close()


def test_what_was_withdrawn_does_not_live_on(browser: Browser, kiosk_edition: Path, tmp_path: Path) -> None:
    """A page that the server no longer has is forgotten, and a new edition forgets all that an earlier one kept."""
    edition = tmp_path / "booth"
    shutil.copytree(kiosk_edition, edition)
    context = browser.new_context()
    with serving(edition) as address:
        page = opened_twice(context, address)
        page.goto(address + "index.html", wait_until="networkidle")
        (before,) = page.evaluate("caches.keys()")
        context.set_offline(True)
        assert page.evaluate(ANSWER) == 200
        context.set_offline(False)
        (edition / "items/a-1/index.html").unlink()
        assert page.evaluate(ANSWER) == 404
        page.evaluate(UNTIL, [before, "items/a-1/index.html"])
        context.set_offline(True)
        assert page.evaluate(ANSWER) == 0
        context.set_offline(False)
        worker = edition / "kiosk-worker.js"
        worker.write_bytes(worker.read_bytes().replace(before.rpartition("-")[2].encode(), b"0" * 64))
        page.evaluate("navigator.serviceWorker.ready.then(there => there.update()).then(() => true)")
        page.evaluate(UNTIL, [before, "index.html"])
        assert before not in page.evaluate("caches.keys()")
    context.close()
