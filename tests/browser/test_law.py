"""Pages of the law in a real browser: accessible, silent, and their links can be copied."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.loopback import served
from tests.outreach.documents import DOCUMENTS, RULE
from tests.whole.sites import lantai, row, write_site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OLD = RULE.replace("2026-06-09", "2021-03-01").replace("应当一次告知", "退回")
PAGES = (
    *("law/", "law/sample-rule/", "law/sample-rule/2021-03-01/", "law/sample-rule/2026-06-09/changes/"),
    *("cases/", "cases/letter/", "faq/", "glossary/"),
)


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with a rule in two versions, a case, a question and a term."""
    folder = tmp_path_factory.mktemp("law") / "site"
    write_site(folder, [row(1)], {**DOCUMENTS, "content/law/sample-rule/2021-03-01.md": OLD})
    done = lantai("build", folder, "--as-of", "2027-01-01")
    assert done.returncode == 0, done.stdout + done.stderr
    with served(folder / "build" / "site") as address:
        yield address


@pytest.mark.parametrize("path", [f"{prefix}{path}" for prefix in ("", "en/") for path in PAGES])
def test_axe_finds_nothing_and_nothing_is_wider_than_a_phone(browser: Browser, law: str, path: str) -> None:
    """No rule of WCAG 2.2 AA is broken, the console is silent, and a phone need not scroll sideways."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True)
    page, heard = context.new_page(), []
    page.on("console", lambda message: heard.append(message.text) if message.type in {"error", "warning"} else None)
    page.goto(law + path, wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert not found.response["violations"], found.generate_report()
    assert heard == []
    context.close()


def test_a_copied_link_leads_to_the_very_version(browser: Browser, law: str) -> None:
    """On the page of a statute the button copies the address of the version that is read, with the article."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(law + "law/sample-rule/", wait_until="networkidle")
    page.hover("#art-2")
    page.click("#art-2 .copy")
    assert page.evaluate("navigator.clipboard.readText()") == f"{law}law/sample-rule/2026-06-09/#art-2"
    page.click("#art-2-p1-i2 > .pin", force=True)
    page.wait_for_function("location.hash === '#art-2-p1-i2'")
    assert page.evaluate("navigator.clipboard.readText()").endswith("2026-06-09/#art-2-p1-i2")
    context.close()
