"""A work that hangs as a guest: whoever comes from there goes on from there."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.shots import served
from tests.whole.sites import lantai, row, write_site
from tests.whole.test_guests import HEADER, SITE_YML, TOWN, picture

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
HALL = "  - {id: old, title: {zh: 老城厅, en: Old Town Hall}}\n"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two exhibitions, the second with a guest from the first."""
    files: dict[str, str | bytes] = {
        "content/site.yml": SITE_YML + HALL,
        "exhibits/town/exhibit.yml": TOWN,
        "exhibits/town/items.csv": HEADER + "".join(row(n, 档号=f"B-{n}", 文件名=f"t{n}.jpg") for n in (1, 2)),
        **{f"exhibits/town/images/t{n}.jpg": picture(n + 40) for n in (1, 2)},
    }
    folder = write_site(tmp_path_factory.mktemp("guests"), [row(1), row(2), row(3)], files)
    done = lantai("build", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "build/site"


def test_the_walk_goes_on_where_the_visitor_came_from(browser: Browser, town: Path) -> None:
    """From the exhibition that shows a guest, its page opens at the top, names that exhibition and leads on within it,
    by keyboard too; from elsewhere, and without script, it follows its own exhibition.
    """
    with served(town) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(f"{address}exhibits/town/", wait_until="networkidle")
        page.locator("a[href$='items/a-2/#in-town']").first.press("Enter")
        page.wait_for_url("**/items/a-2/#in-town")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("scrollY") == 0
        assert "老城" in page.locator(".label.long .crumb").inner_text()
        assert page.locator(".nextprev:visible").count() == 1
        assert page.locator(".turn [rel=prev]").evaluate("one => one.href") == f"{address}items/b-1/"
        page.locator(".way-in [rel=next]").press("Enter")
        page.wait_for_url("**/items/b-2/")
        page.goto(f"{address}items/a-2/", wait_until="networkidle")
        assert "码头老照片" in page.locator(".label.long .crumb").inner_text()
        assert page.locator(".turn [rel=prev]").evaluate("one => one.href") == f"{address}items/a-1/"
        page.close()
