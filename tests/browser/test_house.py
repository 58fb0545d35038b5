"""Events, opened records and the pages of the house in a real browser, by the sample material."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.loopback import served
from tests.browser.test_law import WCAG
from tests.whole.sites import ROOT, lantai, row, write_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

EVENT = "events/archives-week-2026"
PAGES = (
    *("events/", f"{EVENT}/", f"{EVENT}/press/", "openings/", "openings/2026-1/"),
    *("visit/", "giving/", "contact/", "sitemap/"),
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with the bundled events, batches and words of the house, on a day of the week of events."""
    content = ROOT / "content"
    files: dict[str, str | bytes] = {
        f"content/{kind}/{path.name}": path.read_bytes()
        for kind in ("events", "openings")
        for path in (content / kind).glob("*.yml")
    }
    settings = (content / "site.yml").read_text(encoding="utf-8")
    files["content/site.yml"] = (
        settings.partition("\nhalls:")[0] + "\nhalls: [{id: main, title: {zh: 主厅, en: Hall}}]\n"
    )
    folder = write_site(tmp_path_factory.mktemp("house") / "site", [row(1)], files)
    done = lantai("build", folder, "--as-of", "2026-06-10")
    assert done.returncode == 0, done.stdout + done.stderr
    with served(folder / "build" / "site") as address:
        yield address


@pytest.mark.parametrize(("prefix", "width"), [("", 390), ("en/", 1280)])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_nothing_is_too_wide(
    browser: Browser, house: str, prefix: str, path: str, width: int
) -> None:
    """No rule of WCAG 2.2 AA is broken, nothing need be scrolled sideways, and no other host is asked."""
    context = browser.new_context(viewport={"width": width, "height": 844}, bypass_csp=True)
    page, heard, asked = context.new_page(), [], set()
    page.on("console", lambda message: heard.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("request", lambda request: asked.add(request.url.split("/")[2]))
    page.goto(house + prefix + path, wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert not found.response["violations"], found.generate_report()
    assert (heard, asked) == ([], {house.split("/")[2]})
    context.close()


def test_a_day_and_a_place_are_one_touch_away(browser: Browser, house: str) -> None:
    """From the strip of days to the day, from a session to its place on the plan, and from there to a map."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    page.goto(f"{house}{EVENT}/")
    page.click(".strip-day >> nth=3")
    assert page.url.endswith("#2026-06-11")
    page.click("#family .session-where a")
    assert page.url.endswith("#place-community")
    assert page.get_attribute("#place-community a", "href") == "geo:23.0985,150.015"
    assert page.locator("#evening-film .called-off").count() == 1
    page.close()


def test_paper_has_the_programme_without_the_site_around_it(browser: Browser, house: str) -> None:
    """On paper the menu and the strip are gone, and the hours and places stay."""
    page = browser.new_page(viewport={"width": 794, "height": 1123})
    page.emulate_media(media="print")
    page.goto(f"{house}{EVENT}/")
    assert not page.locator(".mast").is_visible()
    assert not page.locator(".strip-days").first.is_visible()
    assert page.locator(".session").first.is_visible()
    page.close()
