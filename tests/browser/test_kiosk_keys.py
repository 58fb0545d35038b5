"""Chinese and Latin are entered by touch alone, and the search finds them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kiosk import LANDSCAPE, PORTRAIT, Booth

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_chinese_by_pinyin(browser: Browser, kiosk_edition: Path, size: tuple[int, int]) -> None:
    """m-a-t-o-u gives 码头 first; the search finds the works; the whole keyboard lies within the screen."""
    booth = Booth(browser, kiosk_edition, size)
    page = booth.open("search/index.html")
    page.locator(".keys").wait_for()
    for key in "matou":
        page.locator(f".key:text-is('{key}')").tap()
    assert page.locator(".candidate").first.text_content() == "码头"
    page.locator(".candidate").first.tap()
    for box in (one.bounding_box() for one in page.locator(".keys-row .key").all()):
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size[0]
        assert box["y"] + box["height"] <= size[1]
        assert min(box["width"], box["height"]) >= 60
    page.locator(".key.send").tap()
    page.locator("#count[data-count]:not([data-count='0'])").wait_for()
    assert page.locator("#q").input_value() == "码头"
    assert page.locator(".hit").count() > 0
    assert not page.locator(".keys").is_visible()
    assert not booth.faults
    booth.close()


def test_latin_digits_and_corrections(browser: Browser, kiosk_edition: Path) -> None:
    """English pages begin with letters; a key takes the last one back; pinyin is one touch away."""
    booth = Booth(browser, kiosk_edition)
    page = booth.open("en/search/index.html")
    page.locator(".keys").wait_for()
    for key in ("q", "u", "a", "y", "x", "⌫"):
        page.locator(f".key:text-is('{key}')").tap()
    assert page.locator("#q").input_value() == "quay"
    page.get_by_role("button", name="ABC").tap()
    for key in "nan":
        page.locator(f".key:text-is('{key}')").tap()
    page.locator(".candidate", has_text="南").first.tap()
    assert page.locator("#q").input_value().startswith("quay南")
    page.get_by_role("button", name="Clear").tap()
    assert page.locator("#q").input_value() == ""
    booth.close()
