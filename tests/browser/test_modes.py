"""How visitors want to read: large type, strong contrast, a plain page; and how they narrow the wall."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.test_pages import KINDS, PAGES, SIZES, WCAG

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

MODES = ("large", "huge", "contrast", "simple", "contrast simple large")


def opened(browser: Browser, address: str, mode: str, *, size: str = "desk", forced: bool = False) -> Page:
    """A page of a browser that remembers a choice."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, bypass_csp=True, forced_colors="active" if forced else None
    )
    context.add_init_script(f"try {{ localStorage.setItem('lantai-modes', '{mode}') }} catch (none) {{}}")
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    return page


@pytest.mark.slow
@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_in_any_mode(browser: Browser, address: str, mode: str) -> None:
    """With every dialog open axe-core finds no violation, and no page is wider than its window."""
    for size in ("desk", "phone"):
        page = opened(browser, address, mode, size=size)
        for kind, path in KINDS.items():
            page.goto(address + path, wait_until="networkidle")
            page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
            found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}}).response["violations"]
            told = [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]
            assert not told, f"{kind} at {size}: " + "; ".join(told)
            assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0], f"{kind} at {size}"
        page.context.close()


@pytest.mark.parametrize("mode", ["large", "huge"])
def test_large_type_keeps_within_every_window(browser: Browser, address: str, mode: str) -> None:
    """Neither the smallest phone nor a tablet that lies need be scrolled sideways in large type."""
    page = opened(browser, address, mode)
    for path in PAGES:
        page.goto(address + path)
        for width in (320, 360, 768, 901):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
    page.context.close()


def test_the_choice_is_kept_without_a_cookie(browser: Browser, address: str) -> None:
    """Large type and strong contrast chosen by keyboard hold on the next page; one button takes everything back."""
    page = opened(browser, address, "")
    page.locator("details.modes summary").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="大字", exact=True).press("Enter")
    page.get_by_role("button", name="特大字").press("Enter")
    page.get_by_role("button", name="高对比").press("Enter")
    assert set((page.locator("html").get_attribute("class") or "").split()) == {"huge", "contrast"}
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 40
    assert page.evaluate("localStorage.getItem('lantai-modes')") == "huge contrast"
    assert page.context.cookies() == []
    page.get_by_role("button", name="恢复原样").press("Enter")
    assert page.evaluate("localStorage.getItem('lantai-modes')") is None
    page.keyboard.press("Escape")
    assert not page.locator("details.modes").evaluate("one => one.open")
    page.context.close()


def test_large_type_is_large_enough(browser: Browser, address: str) -> None:
    """Text is at least 18 pt and the menu's targets at least 44 px high (MIIT 2021)."""
    page = opened(browser, address, "large")
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 24
    heights = page.locator(".mast-menu summary, .mast-menu a, .mast-tools a").evaluate_all(
        "links => links.filter(one => one.offsetParent).map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
    page.context.close()


def test_forced_colours_keep_what_is_current(browser: Browser, address: str) -> None:
    """With the system's own colours the current entry of the menu still differs from the others by a line."""
    page = opened(browser, address + KINDS["all"], "", forced=True)
    style = "one => getComputedStyle(one).outlineStyle"
    assert page.locator(".mast-nav [aria-current]").evaluate(style) == "solid"
    assert page.locator(".mast-nav a:not([aria-current])").first.evaluate(style) == "none"
    page.context.close()


def test_the_wall_narrows_and_its_rows_stay_full(browser: Browser, address: str) -> None:
    """A word typed leaves the works that have it; the count follows; taking it back shows all."""
    page = opened(browser, address + KINDS["all"], "")
    everything = page.locator(".rowwall > li:not(.end):visible").count()
    find = page.locator("[data-find]")
    find.fill("第2号")
    assert page.locator(".rowwall > li:not(.end):visible").count() == 1
    assert page.locator("#count").get_attribute("data-count") == "1"
    page.locator("[data-clear]").click()
    assert page.locator(".rowwall > li:not(.end):visible").count() == everything
    page.context.close()


@pytest.mark.parametrize("width", [360, 390, 768, 1280, 1920])
def test_rows_of_a_wall_end_at_the_edge(browser: Browser, address: str, width: int) -> None:
    """Without script every row of the wall but a short one reaches the right edge, and its pictures have one height."""
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address + KINDS["all"], wait_until="networkidle")
    boxes = page.locator(".rowwall > li:not(.end) img").evaluate_all(
        "list => list.map(one => one.getBoundingClientRect()).map(box => [box.top, box.height, box.right])"
    )
    edge = page.locator(".rowwall").first.evaluate("one => one.getBoundingClientRect().right")
    context.close()
    tops = sorted({round(box[0]) for box in boxes})
    for top in tops:
        row = [box for box in boxes if round(box[0]) == top]
        assert max(box[1] for box in row) - min(box[1] for box in row) <= 4, (top, row)
        assert max(box[2] for box in row) <= edge + 1


def test_no_page_trips_over_anothers_script(browser: Browser, address: str) -> None:
    """The wall's own tools start on the wall alone: the search page shows its form and nothing fails."""
    page = browser.new_page()
    heard: list[str] = []
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(f"{address}search/", wait_until="networkidle")
    assert page.locator("main input").first.is_visible()
    page.goto(address + KINDS["all"], wait_until="networkidle")
    assert page.locator("[data-find]").is_visible()
    page.close()
    assert not heard
