"""Every page kind in a real browser: accessible, silent, self-contained, and whole without script."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

KINDS = {
    "front": "",
    "hall": "halls/main/",
    "exhibition": "exhibits/quay/",
    "item": "items/a-1/",
    "all": "all/",
    "prose": "about/",
    "404": "404.html",
}
PAGES = [
    (f"{prefix}{path}") for prefix in ("", "en/") for kind, path in KINDS.items() if not (prefix and kind == "404")
]
SIZES = {"phone": (390, 844), "desk": (1280, 800), "kiosk": (1080, 1920)}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def _open(
    browser: Browser, address: str, path: str, *, size: str = "desk", script: bool = True, bypass: bool = False
) -> tuple[Page, list[str]]:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, java_script_enabled=script, bypass_csp=bypass
    )
    page, heard = context.new_page(), []
    page.on("console", lambda message: heard.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((address, "data:", "blob:")) else heard.append(f"asks {request.url}")
        ),
    )
    page.goto(address + path, wait_until="networkidle")
    return page, heard


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(browser: Browser, address: str, path: str) -> None:
    """axe-core (WCAG 2.2 AA and its best practices) finds no violation at desk and phone size."""
    for size in ("desk", "phone"):
        page, _ = _open(browser, address, path, size=size, bypass=True)
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}}).response["violations"]
        page.context.close()
        told = [f"{violation['id']}: {node['html'][:160]}" for violation in found for node in violation["nodes"]]
        assert not told, f"{path or 'front'} at {size}: " + "; ".join(told)


@pytest.mark.parametrize("path", PAGES)
def test_no_error_and_no_outside_request(browser: Browser, address: str, path: str) -> None:
    """Under a sub-path no page writes an error to the console or asks another host or path for anything."""
    page, heard = _open(browser, address, path)
    page.mouse.wheel(0, 4000)
    page.wait_for_timeout(200)
    page.context.close()
    assert not heard


@pytest.mark.parametrize("path", [path for path in PAGES if not path.endswith("404.html")])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_sticks_out(browser: Browser, address: str, path: str, size: str) -> None:
    """No page is wider than its window, from a phone to a portrait kiosk."""
    page, _ = _open(browser, address, path, size=size)
    width = page.evaluate("document.documentElement.scrollWidth")
    page.context.close()
    assert width <= SIZES[size][0]


def test_the_item_is_whole_without_script(browser: Browser, address: str) -> None:
    """Without script the item page shows its picture, its label, its record and the link to the large picture."""
    page, _ = _open(browser, address, KINDS["item"], script=False)
    text = page.inner_text("main")
    large = page.locator("main a[href$='.jpg']").first.get_attribute("href")
    loaded = page.locator("main img").first.is_visible()
    page.context.close()
    assert "码头第1号" in text
    assert "A-1" in text
    assert large
    assert large.endswith(".jpg")
    assert loaded


def test_the_viewer_opens_and_zooms(browser: Browser, address: str) -> None:
    """The zoom viewer starts on the item page and its buttons work by keyboard, without an error."""
    page, heard = _open(browser, address, KINDS["item"])
    page.get_by_role("button", name="放大").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".openseadragon-canvas", timeout=10_000)
    page.wait_for_timeout(500)
    page.context.close()
    assert not heard


def test_the_language_switch_stays_on_the_page(browser: Browser, address: str) -> None:
    """From an item in Chinese the switch leads to the same item in English, and back."""
    page, _ = _open(browser, address, KINDS["item"])
    page.get_by_role("link", name="English").first.click()
    assert page.url == f"{address}en/items/a-1/"
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="中文").first.click()
    assert page.url == f"{address}items/a-1/"
    page.context.close()


def test_every_link_answers(site: Path) -> None:
    """Every link of the site that stays in it leads to a file (a second opinion beside verify)."""
    import re
    from urllib.parse import unquote, urlsplit

    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        for link in re.findall(r'(?:href|src)="([^"#]+)', page.read_text(encoding="utf-8")):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (page.parent / unquote(parts.path)).resolve()
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{page.relative_to(site)} links to {link}"


def test_a_chinese_title_breaks_between_its_words(browser: Browser, address: str) -> None:
    """Where the browser knows words, a long title can break between them only; its words stay what they were."""
    page, heard = _open(browser, address, "all/", size="phone")
    title = page.locator("main h1")
    assert title.inner_text() == "全部展品"
    assert title.evaluate("one => [...one.childNodes].map(part => part.nodeName)").count("WBR") >= 1
    assert title.evaluate("one => getComputedStyle(one).wordBreak") == "keep-all"
    page.context.close()
    assert not heard
