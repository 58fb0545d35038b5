"""What others measure of a page: valid HTML, Lighthouse, weight, pictures no larger than they are drawn, no shift."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.checkers import LIGHTHOUSE, VNU, lighthouse, node, packed, pages
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.test_pages import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

WINDOWS = ((360, 740), (390, 844), (768, 1024), (1280, 800), (1920, 1080), (1080, 1920))
SCROLLED = "async () => { for (let y = 0; y < document.body.scrollHeight; y += innerHeight) { scrollTo(0, y); await new Promise(done => setTimeout(done, 60)) } }"
DRAWN = """() => [...document.images].filter(one => one.currentSrc.includes('/full/') && one.getBoundingClientRect().width > 0).map(one => {
  const box = one.getBoundingClientRect(), file = one.currentSrc.match(/full\\/(\\d+),(\\d+)/);
  const source = one.parentNode.querySelector('source[type="image/webp"]') || one;
  const widths = source.srcset.split(', ').map(part => parseInt(part.trim().split(' ').pop()));
  const cut = getComputedStyle(one).objectFit === 'cover';
  const wanted = cut ? Math.max(box.width, box.height * file[1] / file[2]) : box.width;
  return [one.currentSrc.split('/full/')[0], +file[1], wanted, widths];
})"""


@pytest.mark.slow
def test_every_page_is_valid_html(site: Path) -> None:
    """The Nu Html Checker finds no error on any page."""
    if not VNU.is_file() or not shutil.which("java"):
        pytest.skip("vnu is not installed: python -m tests.browser.checkers, and a Java")
    found = subprocess.run(
        ["java", "-jar", str(VNU), "--errors-only", "--skip-non-html", str(site)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stderr == ""


@pytest.mark.slow
@pytest.mark.parametrize("number", range(4), ids=["front", "exhibition", "work", "wall"])
def test_lighthouse_has_nothing_to_say(site: Path, number: int) -> None:
    """Accessibility, best practices and findability are 100 on the mobile profile, and nothing shifts by more than
    0.02. Speed is measured by ``python -m tests.browser.checkers SITE``.
    """
    if not LIGHTHOUSE.is_file() or not node():
        pytest.skip("Lighthouse is not installed: python -m tests.browser.checkers")
    with packed(site) as address:
        report = lighthouse(address + pages(site)[number])
    scores = {name: report["categories"][name]["score"] for name in ("accessibility", "best-practices", "seo")}
    assert set(scores.values()) == {1}, scores
    assert report["audits"]["cumulative-layout-shift"]["numericValue"] <= 0.02


@pytest.mark.parametrize("path", [path for path in KINDS.values() if not path.endswith("404.html")])
def test_a_page_is_light(site: Path, path: str) -> None:
    """Compressed, a page with its style sheet weighs at most 120 KB, its script 60 KB; its fonts at most 200 KB."""

    def packed_size(file: Path) -> int:
        return len(gzip.compress(file.read_bytes(), mtime=0))

    page = site / path / "index.html"
    scripts = re.findall(r'<script src="([^"]+)"', page.read_text(encoding="utf-8"))
    script = sum(packed_size((page.parent / one).resolve()) for one in scripts)
    assert script <= 60_000
    sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page.read_text(encoding="utf-8"))
    style = sum(packed_size((page.parent / one).resolve()) for one in sheets)
    assert packed_size(page) + style + script <= 120_000
    assert sum(font.stat().st_size for font in (site / "assets/fonts").glob("*.woff2")) <= 200_000


@pytest.mark.slow
@pytest.mark.parametrize("path", ["", "halls/main/", "exhibits/quay/", "items/a-1/", "items/a-2/", "all/"])
def test_no_picture_is_larger_than_needed(browser: Browser, address: str, path: str) -> None:
    """At every window the browser takes the smallest size that is at least as wide as the picture is drawn."""
    for width, height in WINDOWS:
        fresh = browser.browser_type.launch(executable_path=CHROMIUM, args=FLAGS)  # a picture at hand is taken again
        page = fresh.new_page(viewport={"width": width, "height": height})
        page.goto(address + path, wait_until="networkidle")
        page.evaluate(SCROLLED)
        page.wait_for_load_state("networkidle")
        drawn = page.evaluate(DRAWN)
        right: dict[str, set[int]] = {}  # a size that the page has loaded already serves a smaller place too
        for name, _, wanted, widths in drawn:
            for margin in (0.95, 1.05):
                fitting = next((one for one in widths if one >= wanted * margin), widths[-1])
                right.setdefault(name, set()).add(fitting)
        for name, taken, wanted, widths in drawn:
            assert taken in right[name], (path, width, name, taken, wanted, widths)
        fresh.close()
