"""What bringing statutes in, linking their citations and opening a long one costs.

python -m tests.bench.law
"""

from __future__ import annotations

import csv
import gzip
import io
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from builder.machine import spare_the_collector
from builder.model.law.mentions import mentions
from builder.model.law.number import ArticleNumber, Place
from builder.outreach import bring_statute
from tests.conftest import SAMPLES
from tests.whole.sites import lantai, row, write_site

NOT_STATUTES = {"NOTES.md", "README.md", "法律法规模版.md"}


def seconds(work: Callable[[], object]) -> float:
    """The best of five runs in CPU seconds."""
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def imports(paths: list[Path]) -> None:
    """Bringing in 34 statutes beside reading and splitting their lines (budget: 20 times)."""

    def bring() -> None:
        for path in paths:
            bring_statute(path.read_bytes(), path.name, "bench", None, {})

    plain = seconds(lambda: [path.read_text(encoding="utf-8").splitlines() for path in paths])
    whole = seconds(bring)
    print(f"{len(paths)} statutes: {whole * 1000:.0f} ms, {whole / plain:.1f} times reading and splitting (budget 20)")


def links(texts: list[str]) -> None:
    """Linking the citations of as many articles as there are, and of a quarter of them: the ratio tells the shape."""
    here = Place(ArticleNumber(3), 1)

    def link(part: list[str]) -> int:
        return sum(len(mentions(text, here)) for text in part)

    quarter, whole = texts[::4], texts
    fewer, all_of_them = seconds(lambda: link(quarter)), seconds(lambda: link(whole))
    sizes = sum(map(len, whole)) / sum(map(len, quarter))
    print(
        f"{len(whole):,} articles, {link(whole):,} citations: {all_of_them:.2f} s; {all_of_them / fewer:.2f} times a "
        f"quarter of them, which has 1/{sizes:.2f} of the characters (linear: the same number)"
    )


def page(statute: Path) -> None:
    """A page of 505 articles in a browser, from a disk: until it is painted, and how long a screen of scrolling takes
    (budget: 1 s, and two frames).
    """
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        print("no Chromium here: the page of 505 articles is not measured")
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = write_site(Path(folder), [row(1)])
        lantai("law", "import", statute, site, "--id", "criminal-law", "--effective-from", "2024-03-01")
        lantai("build", site)
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"]).new_page()
        opened.goto((site / "build/site/law/criminal-law/index.html").as_uri(), wait_until="load")
        painted = opened.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        loaded = opened.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
        worst = opened.evaluate(_SCROLL)
    print(f"505 articles: painted after {painted:.0f} ms, loaded after {loaded:.0f} ms, slowest screen {worst:.0f} ms")


_SCROLL = """async () => {
  let worst = 0;
  for (let y = 0; y < 40000; y += 800) {
    const start = performance.now();
    window.scrollTo(0, y);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    worst = Math.max(worst, performance.now() - start);
  }
  return worst;
}"""


def main() -> None:
    """All three, where the real input is there."""
    spare_the_collector()  # as the command line does
    if not (SAMPLES / "laws").is_dir():
        print("no real input here: set LANTAI_SAMPLES to its folder")
        return
    imports([path for path in sorted((SAMPLES / "laws").rglob("*.md")) if path.name not in NOT_STATUTES])
    packed = SAMPLES / "catalogue" / "catalogue_prc_articles.csv.gz"
    csv.field_size_limit(1 << 24)
    rows = csv.reader(io.StringIO(gzip.decompress(packed.read_bytes()).decode("utf-8")))
    links([" ".join(record) for record in rows])
    page(SAMPLES / "laws" / "刑法" / "刑法.md")


if __name__ == "__main__":
    sys.exit(main())
