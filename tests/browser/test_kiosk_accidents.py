"""Accidents of a booth in a browser of its own: it is killed in the middle, and its storage is full."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.kiosk import Booth

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


STORED = """() => new Promise(done => {
  const opened = indexedDB.open('lantai-kiosk', 1);
  opened.onsuccess = () => {
    const asked = opened.result.transaction('visits').objectStore('visits').getAll();
    asked.onsuccess = () => { opened.result.close(); done(asked.result); };
  };
})"""
"""The visits in the storage of the browser."""

COUNTED = (
    """number => indexedDB.databases().then(known => known.some(one => one.name === 'lantai-kiosk') ? ("""
    + STORED
    + """)() : [])
  .then(visits => visits.some(one => one.sequence === number && Object.keys(one.pages).length > 0))"""
)
"""Whether the page that a visit opened stands in the storage; a database that is not there yet is not made by asking."""


def counted(page: Page, number: int) -> None:
    """Wait until the page that is open is counted: only then is there something to lose, or a storage to fill up."""
    page.wait_for_function(COUNTED, arg=number, polling=100)


@contextmanager
def started(browser: Browser, folder: Path) -> Iterator[tuple[Page, subprocess.Popen[bytes]]]:
    """A browser that keeps what it is told in a folder, as the launchers start it."""
    assert CHROMIUM
    port = folder / "DevToolsActivePort"
    port.unlink(missing_ok=True)
    switches = [*FLAGS, "--headless", "--remote-debugging-port=0", f"--user-data-dir={folder}"]
    process = subprocess.Popen([CHROMIUM, *switches, "about:blank"], stderr=subprocess.DEVNULL)
    while not port.is_file() or not port.read_text(encoding="utf-8").strip():
        assert process.poll() is None
        time.sleep(0.1)
    address = f"http://127.0.0.1:{port.read_text(encoding='utf-8').split()[0]}"
    driven = browser.browser_type.connect_over_cdp(address)
    yield driven.contexts[0].pages[0], process
    process.kill()
    process.wait()


@pytest.mark.slow
def test_a_browser_that_is_killed_starts_again_where_it_should(
    browser: Browser, kiosk_edition: Path, tmp_path: Path
) -> None:
    """Killed in the middle of the second visit, as by a power cut: the start screen comes, no question about the last
    session, the first visit is there whole, and counters are at most one visit behind.
    """
    start = (kiosk_edition / "index.html").as_uri()
    before = []
    for number in (1, 2):
        with started(browser, tmp_path) as (page, process):
            page.goto(start)
            page.locator(".tile").nth(number).click()
            page.wait_for_url(lambda address: "index.html" in address and address != start)
            counted(page, number)
            before = page.evaluate(STORED)
            process.kill()
            process.wait()
    with started(browser, tmp_path) as (page, _):
        page.goto(start)
        page.locator(".tile").first.wait_for()
        told = page.evaluate(STORED)
    assert [one["sequence"] for one in before] == [1, 2]
    assert told[:1] == before[:1]
    assert len(told[0]["tiles"]) == 1
    assert len(told) <= 2


FULL = """
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...what) {
  const asked = put.apply(this, what);
  if (window.isFull) this.transaction.abort();
  return asked;
};
Object.defineProperty(IDBTransaction.prototype, 'error', { get() { return new DOMException('full', 'QuotaExceededError'); } });
"""
"""A database that takes nothing more once the window is told so, as the browser does it: the transaction ends."""


def test_a_disk_that_fills_up_stops_nothing(browser: Browser, kiosk_edition: Path) -> None:
    """Pages go on, the staff read that nothing is counted and that the disk may be full; once there is room again it
    counts on, the visit that was going on whole.
    """
    booth = Booth(browser, kiosk_edition, script=FULL)
    booth.page.clock.install(time="2026-06-09T09:30:00")
    page = booth.open()
    booth.touch_open(page.locator(".tile").first)
    counted(page, 1)
    page.evaluate("window.isFull = true")
    page.get_by_role("button", name="大字").click()
    assert "large" in (page.locator("html").get_attribute("class") or "")
    booth.enter_staff()
    assert "磁盘可能满了" in (page.locator(".kiosk-panel").text_content() or "")
    booth.open()
    booth.touch_open(page.locator(".tile").first)
    counted(page, 2)
    page.evaluate("window.isFull = true")
    page.get_by_role("button", name="大字").click()
    page.evaluate("window.isFull = false")
    page.get_by_role("button", name="说说看法").click()
    page.get_by_role("button", name="一般").click()
    booth.leave()
    (visit,) = [one for one in page.evaluate(STORED) if one["satisfaction"]]
    assert (visit["large"], visit["satisfaction"], visit["tiles"]) == (True, "fair", {"exhibits/quay": 1})
    assert not booth.faults
    booth.close()
