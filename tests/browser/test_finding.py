"""The finder and the decision helper in a real browser: with script and without, by mouse and by key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.loopback import served
from tests.browser.test_law import WCAG
from tests.outreach.test_choosing import CHOOSE
from tests.outreach.test_finder import TABLE, WHERE
from tests.whole.sites import lantai, row, write_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(scope="module")
def finding(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with a finder and a helper that leads to it."""
    folder = tmp_path_factory.mktemp("finding") / "site"
    helper = CHOOSE.replace('phone: "12345"', "where: 婚姻登记")
    files = {"where.yml": WHERE, "where.csv": TABLE, "choose.yml": helper}
    write_site(folder, [row(1)], {f"content/guides/{name}": text for name, text in files.items()})
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    with served(folder / "build" / "site") as address:
        yield address


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", [f"{p}guides/{q}" for p in ("", "en/") for q in ("", "where/", "choose/")])
def test_axe_finds_nothing_and_nothing_is_too_wide(browser: Browser, finding: str, path: str, width: int) -> None:
    """No rule of WCAG 2.2 AA is broken, and nothing need be scrolled sideways."""
    context = browser.new_context(viewport={"width": width, "height": 844}, bypass_csp=True)
    page, heard = context.new_page(), []
    page.on("console", lambda message: heard.append(message.text) if message.type in {"error", "warning"} else None)
    page.goto(finding + path, wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert not found.response["violations"], found.generate_report()
    assert heard == []
    context.close()


def test_the_table_narrows_by_kind_and_year(browser: Browser, finding: str) -> None:
    """Three rows; two of one kind; one of that kind in 1990; none in 1930, which is said."""
    page = browser.new_page()
    page.goto(finding + "guides/where/", wait_until="networkidle")
    rows = page.locator("[data-since]:visible")
    assert rows.count() == 3
    page.click("nav >> text=婚姻登记")
    assert (rows.count(), page.inner_text("[data-finder-count]")) == (2, "找到 2 处")
    page.fill(".finder-steps input", "1990")
    assert rows.all_inner_texts()[0].split("\n")[0].startswith("1986年起")
    page.fill(".finder-steps input", "1930")
    assert rows.count() == 0
    assert "没有找到" in page.inner_text("[data-finder-count]")
    page.fill(".finder-steps input", "")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.input_value(".finder-steps input").isdigit()
    page.click(".finder-ask nav >> text=全部")
    assert (rows.count(), page.input_value(".finder-steps input")) == (3, "")
    page.close()


def test_the_helper_needs_no_script(browser: Browser, finding: str) -> None:
    """One question at a time, by key alone; the way back is the browser's; the outcome leads to the rows."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(finding + "guides/choose/", wait_until="networkidle")
    shown = page.locator(".choose section:visible h2")
    assert shown.all_inner_texts() == ["要查什么？"]
    page.focus(".option >> nth=0")
    page.keyboard.press("Enter")
    assert shown.all_inner_texts() == ["哪一年？"]
    page.go_back()
    assert shown.all_inner_texts() == ["要查什么？"]
    page.goto(finding + "guides/choose/#archives")
    assert shown.all_inner_texts() == ["在档案馆"]
    page.click(".ways a")
    assert page.url.endswith("guides/where/#k-1")
    assert page.locator("[data-since]").count() == 3
    context.close()


def test_the_helper_names_the_answers(browser: Browser, finding: str) -> None:
    """With script the way so far stands above the question, and starting again clears it."""
    page = browser.new_page()
    page.goto(finding + "guides/choose/", wait_until="networkidle")
    page.click("text=结婚")
    page.click("text=以前")
    page.wait_for_function("document.querySelector('[data-choose-list]').textContent === '结婚 → 以前'")
    assert page.evaluate("document.activeElement.textContent") == "在档案馆"
    page.click(".end:visible .again a")
    page.wait_for_function("document.querySelector('[data-choose-said]').hidden")
    page.close()
