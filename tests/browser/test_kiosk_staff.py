"""What the staff of a booth do on their page: test the machine, set it, and find it again after an accident."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kiosk import PORTRAIT, Booth

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

HEARD = """
window.heard = [];
const begin = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...at) { window.heard.push(this.frequency.value); return begin.apply(this, at); };
const gain = Object.getOwnPropertyDescriptor(AudioParam.prototype, 'value');
Object.defineProperty(AudioParam.prototype, 'value', {
  get: gain.get, set(value) { window.heard.push(value); gain.set.call(this, value); },
});
addEventListener('DOMContentLoaded', () => { document.body.appendChild(document.createElement('audio')).id = 'talk'; });
"""
"""Every loudness and pitch that the page sets; and a page with something to hear."""


@pytest.fixture
def booth(browser: Browser, kiosk_edition: Path) -> Iterator[Booth]:
    """A portrait screen whose clock the test moves."""
    made = Booth(browser, kiosk_edition, script=HEARD)
    made.page.clock.install(time="2026-06-09T09:30:00")
    yield made
    assert not made.faults
    made.close()


def visits(booth: Booth) -> list[dict[str, object]]:
    """What the staff would carry away."""
    with booth.page.expect_download() as download:
        booth.page.get_by_role("button", name="JSON", exact=True).click()
    told: list[dict[str, object]] = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["visits"]
    return told


def test_a_finger_over_the_whole_glass(booth: Booth) -> None:
    """Sixty squares cover the screen; a stroke fills those that it crosses, the last one says that all is well, and the
    way leads back to the staff's page. The staff are counted as no visit.
    """
    page = booth.open()
    booth.enter_staff()
    page.get_by_role("button", name="试触摸").click()
    boxes = [box for one in page.locator(".touch-cell").all() if (box := one.bounding_box())]
    assert len(boxes) == 60
    assert {round(min(box["x"] for box in boxes)), round(min(box["y"] for box in boxes))} == {0}
    assert round(max(box["x"] + box["width"] for box in boxes)) == PORTRAIT[0]
    end = page.locator(".over-grid .kiosk-button")
    page.mouse.move(10, 10)
    page.mouse.down()
    for box in boxes[:-1]:
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert "还剩 1 格" in (end.text_content() or "")
    page.mouse.move(boxes[-1]["x"] + 5, boxes[-1]["y"] + 5)
    page.mouse.up()
    assert "整块屏幕都好用" in (end.text_content() or "")
    end.click()
    page.locator(".staff-part").nth(4).wait_for()
    assert visits(booth) == []


def test_sound_and_volume(booth: Booth) -> None:
    """A tone of 440 Hz as loud as the setting says; the setting holds for what pages play, on the next page, too."""
    page = booth.open()
    booth.enter_staff()
    page.get_by_role("button", name="试声音").click()
    assert page.evaluate("heard") == [0.25, 440, 440]
    page.get_by_role("button", name="25", exact=True).click()
    assert page.evaluate("document.getElementById('talk').volume") == 0.25
    page.get_by_role("button", name="试声音").click()
    assert page.evaluate("heard.slice(3)") == [0.125, 440, 440]
    page = booth.open("about/index.html")
    page.wait_for_function("document.getElementById('talk').volume === 0.25")


def test_what_the_machine_tells_of_itself(booth: Booth) -> None:
    """Screen, storage, clock, edition and machine stand on the page; the time until it asks is set there."""
    page = booth.open()
    booth.enter_staff()
    told = page.locator(".staff-columns").text_content() or ""
    for words in (
        "1080 × 1920 (1)",
        "IndexedDB",
        "2026-06-09 09:30",
        "2026-06-01 – 2027-05-31",
        "A-",
        "亮度在机器上调",
    ):
        assert words in told, words
    page.get_by_role("button", name="30", exact=True).click()
    page.get_by_role("button", name="离开，回到首页").click()
    page.locator("[data-attract]").wait_for(state="visible")
    page.locator("[data-attract]").click()
    page.clock.run_for(29_000)
    assert page.locator(".over-still").count() == 0
    page.clock.run_for(2_000)
    page.locator(".over-still").wait_for()


def test_storage_that_was_cleared_is_begun_again(booth: Booth) -> None:
    """Somebody clears the browser's data: the machine counts on from one under a new name, and nothing breaks."""
    page = booth.open()
    booth.touch_open(page.locator(".tile").first)
    booth.leave()
    page.evaluate(
        "new Promise(done => { const gone = indexedDB.deleteDatabase('lantai-kiosk'); gone.onsuccess = () => done(true);"
        " localStorage.clear(); sessionStorage.clear(); })"
    )
    booth.open()
    booth.touch_open(page.locator(".tile").first)
    booth.leave()
    booth.enter_staff()
    assert [(one["sequence"], one["tiles"]) for one in visits(booth)] == [(1, {"exhibits/quay": 1})]


def test_counts_are_wiped_only_after_a_second_word(booth: Booth) -> None:
    """The first touch of "清空" tells what would be lost; the second does it; gifts and settings stay."""
    page = booth.open()
    booth.touch_open(page.locator(".tile").first)
    booth.leave()
    booth.enter_staff()
    page.get_by_role("button", name="清空", exact=True).click()
    assert "1 次参观" in (page.locator(".staff-after").text_content() or "")
    assert len(visits(booth)) == 1
    page.get_by_role("button", name="清空", exact=True).click()
    page.get_by_role("button", name="确定清空").click()
    page.get_by_role("button", name="确定清空").wait_for(state="detached")
    page.locator(".staff-part").nth(4).wait_for()
    assert visits(booth) == []
    assert page.locator(".staff-facts dd").nth(12).text_content() == "3"
