"""The report of problems in a real browser, without script."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from builder.deciding import examine
from builder.model.text import LANGUAGES, Language
from builder.order import Order
from builder.rendering.sources import Sources
from builder.rendering.webpage import webpage
from builder.store import store_of
from tests.rendering.mistakes import write_site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Path]:
    """The report of the sixty rows in both languages."""
    folder = write_site(tmp_path_factory.mktemp("report") / "site")
    order = Order(folder=folder, out=folder / "build", as_of=date(2026, 6, 1))
    checked, sources = examine(order, store_of(order.out)), Sources(folder)
    assert checked.site
    made: dict[Language, Path] = {}
    for language in LANGUAGES:
        problems, title = checked.problems, checked.site.settings.title.text
        made[language] = folder / f"report.{language}.html"
        made[language].write_text(
            webpage(problems, site=title, day=order.as_of, language=language, sources=sources), encoding="utf-8"
        )
    return made


def test_the_filter_needs_no_script(browser: Browser, pages: dict[Language, Path]) -> None:
    """Choosing a severity leaves its problems alone on the page; choosing all brings the others back."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(pages["zh"].as_uri())
    everything = page.locator(".problem:visible").count()
    for severity in ("error", "warning", "note"):
        page.locator(f"label[for=show-{severity}]").click()
        assert page.locator(".problem:visible").count() == page.locator(f".problem.{severity}").count() > 0
    page.locator("label[for=show-all]").click()
    assert page.locator(".problem:visible").count() == everything
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_it_is_accessible_and_fits(
    browser: Browser, pages: dict[Language, Path], language: Language, width: int
) -> None:
    """No finding of the checker, nothing wider than the window, and not one request."""
    page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(pages[language].as_uri())
    assert asked == [pages[language].as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.close()
