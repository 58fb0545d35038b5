"""Headings: their font may come late and nothing moves; no character is a box."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path, PurePath

import pytest
from fontTools.ttLib import TTFont
from lxml import html as markup  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Route

from builder.fonts.faces import unseen
from builder.fonts.web import FONT, LATIN, READING

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


@pytest.mark.parametrize(
    "path", ["", "exhibits/quay/", "items/a-1/", "about/", "en/", "en/exhibits/quay/", "en/about/"]
)
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_font_comes_late(browser: Browser, address: str, path: str, width: int) -> None:
    """The heading font arrives a second after the page: what stood in for it took the same room."""
    page = browser.new_page(viewport={"width": width, "height": 800})

    def late(route: Route) -> None:
        page.wait_for_timeout(1000)
        route.continue_()

    page.route("**/*.woff2", late)
    page.goto(address + path, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("[...document.fonts].some(one => /Lantai Serif/.test(one.family) && one.status === 'loaded')")
    shift = page.evaluate(SHIFT)
    page.close()
    assert shift <= 0.02


@pytest.mark.parametrize("path", ["en/", "en/exhibits/quay/", "en/items/a-1/", "en/about/", "en/search/"])
def test_english_has_latin_quotes(browser: Browser, address: str, path: str) -> None:
    """Nowhere do apostrophes and quotation marks of a Chinese font take a full square in English."""
    page = browser.new_page()
    page.goto(address + path)
    wide = page.evaluate("""() => [...document.body.querySelectorAll("*")].filter(one =>
      one.matches(":lang(en)") && getComputedStyle(one).fontFeatureSettings !== '"pwid"').map(one => one.outerHTML.slice(0, 80))""")
    page.close()
    assert wide == []


def test_no_heading_is_without_its_character(site: Path) -> None:
    """Every character of every heading of every page has a shape in the font that travels with the site."""
    shown = set().union(*map(_shown, (site / part for part in (FONT, LATIN, READING))))
    for page in sorted(site.rglob("*.html")):
        document = markup.fromstring(page.read_bytes())
        for heading in document.xpath("//h1 | //h2 | //h3 | //*[@class='label']//b"):
            lacking = {one for one in heading.text_content() if one not in shown and not unseen(one)}
            assert not lacking, (page.relative_to(site), heading.text_content())


def _shown(path: Path) -> set[str]:
    with TTFont(BytesIO(path.read_bytes())) as font:
        return set(map(chr, font.getBestCmap()))


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("", {FONT, LATIN}),
        ("exhibits/quay/", {FONT, LATIN}),
        ("items/a-1/", {FONT, LATIN}),
        ("all/", {FONT, LATIN}),
        ("en/about/", {LATIN}),
    ],
)
def test_nobody_fetches_signs_of_another_page(browser: Browser, address: str, path: str, parts: set[PurePath]) -> None:
    """A page of pictures takes letters and signs of such pages, and no more; an English one without Chinese letters."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    taken = set()
    page.on("request", lambda request: taken.add(request.url.rpartition("/")[2]))
    page.goto(address + path, wait_until="networkidle")
    page.close()
    assert {name for name in taken if name.endswith(".woff2")} == {part.name for part in parts}
