"""The edition where it is served on loopback: the same pages, careful headers, and what was opened stays."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from builder.kiosking import server

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WITH_WORKER = """
let told;
Object.defineProperty(window, 'lantaiKiosk', { get: () => told, set: value => { value.worker = true; told = value; } });
"""


@pytest.fixture(scope="module")
def served(kiosk_edition: Path) -> Iterator[str]:
    """The address of the edition."""
    serving = server(kiosk_edition, 0)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{serving.server_address[1]}/"
    serving.shutdown()
    serving.server_close()


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
    context.add_init_script(WITH_WORKER)
    page = context.new_page()
    page.goto(served + "index.html")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload(wait_until="networkidle")
    page.goto(served + "items/a-1/index.html", wait_until="networkidle")
    context.set_offline(True)
    page.goto(served + "items/a-1/index.html")
    assert "码头第1号" in (page.locator("h1").text_content() or "")
    context.close()
