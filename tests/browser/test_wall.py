"""The wall in a real browser: facets where there is room for them, and a view that is remembered."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize(("width", "height", "beside"), [(1280, 800, True), (1080, 1920, False), (390, 844, False)])
def test_facets_leave_the_wall_its_width(browser: Browser, address: str, width: int, height: int, beside: bool) -> None:
    """Beside the wall on a screen that lies; on one that stands a single closed line above it."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(address + "all/", wait_until="networkidle")
    facets, wall = page.locator(".facets").bounding_box(), page.locator("[data-wall]").bounding_box()
    page.close()
    assert facets
    assert wall
    if beside:
        assert facets["x"] + facets["width"] <= wall["x"]
    else:
        assert facets["height"] < 80
        assert wall["width"] > 0.85 * width


def test_the_list_is_remembered(browser: Browser, address: str) -> None:
    """Who chose the list finds the list again, in this browser alone."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + "all/", wait_until="networkidle")
    page.click("[data-view=list]")
    page.reload(wait_until="networkidle")
    assert page.locator("[data-wall].is-list").count() == 1
    assert page.get_attribute("[data-view=list]", "aria-pressed") == "true"
    assert context.cookies() == []
    context.close()
