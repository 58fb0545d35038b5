"""Screenshots of every page kind, for people to look at: into build/shots, with contact sheets.

    python -m tests.shots [FOLDER]

The bundled exhibitions, and a plain photograph exhibition where real input is there, at a phone, a desk, a wall and a
portrait kiosk, in Chinese and English.
"""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.conftest import ROOT, SAMPLES
from tests.whole.sites import lantai

SIZES = ((390, 844), (1280, 800), (1920, 1080), (1080, 1920))
SHEET_WIDTH, THUMB_WIDTH = 2000, 320


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder's address on loopback."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def paths(site: Path) -> list[str]:
    """Two pages of every kind, in both languages: of works the first of each exhibition, so that no kind is missed that
    somebody adds.
    """
    items = json.loads((site / "data/items.json").read_text(encoding="utf-8"))
    first_of = {item["exhibition"]: item["slug"] for item in reversed(items)}
    kinds: dict[tuple[str, int], list[str]] = {}
    for file in sorted(site.rglob("index.html")):
        parts = file.parent.relative_to(site).parts
        if parts[:1] not in {("en",), ("items",)}:
            kinds.setdefault((parts[0] if parts else "", len(parts)), []).append("".join(f"{part}/" for part in parts))
    pages = [page for kind in sorted(kinds) for page in kinds[kind][:2]]
    pages += [f"items/{slug}/" for slug in first_of.values()]
    both = [f"{prefix}{page}" for page in pages for prefix in ("", "en/")]
    return [page for page in both if (site / page / "index.html").is_file()]


def shoot(browser: Browser, site: Path, out: Path) -> list[Path]:
    """Every page at every size, the top of it and the whole of it."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    with served(site) as address:
        for width, height in SIZES:
            page = browser.new_page(viewport={"width": width, "height": height})
            for path in paths(site):
                page.goto(address + path, wait_until="networkidle")
                page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach(i => { i.loading = 'eager' })")
                page.wait_for_load_state("networkidle")
                name = f"{path.strip('/').replace('/', '-') or 'front'}-{width}"
                page.screenshot(path=out / f"{name}.png")
                page.screenshot(path=out / f"{name}-whole.png", full_page=True)
                made.append(out / f"{name}.png")
            page.close()
    return made


def contact_sheet(shots: list[Path], target: Path) -> None:
    """All tops in rows, small."""
    columns = SHEET_WIDTH // THUMB_WIDTH
    thumbs = []
    for shot in shots:
        with Image.open(shot) as image:
            thumbs.append(image.convert("RGB").resize((THUMB_WIDTH, image.height * THUMB_WIDTH // image.width)))
    rows = [thumbs[n : n + columns] for n in range(0, len(thumbs), columns)]
    sheet = Image.new("RGB", (SHEET_WIDTH, sum(max(t.height for t in row) + 12 for row in rows)), "#777777")
    top = 0
    for row in rows:
        for number, thumb in enumerate(row):
            sheet.paste(thumb, (number * (THUMB_WIDTH + 12), top))
        top += max(thumb.height for thumb in row) + 12
    sheet.save(target)


def main() -> int:
    """Shoot what is built in build/site, and watkins where it is there."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "shots"
    if not CHROMIUM:
        print("Chromium is not installed: no screenshots")
        return 3
    shutil.rmtree(out, ignore_errors=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as scratch:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        sites = {"bundled": ROOT / "build" / "site"}
        if (SAMPLES / "watkins").is_dir():
            folder = Path(scratch) / "plain"
            for step in (["new", folder], ["import", SAMPLES / "watkins", folder], ["build", folder]):
                done = lantai(*step)
                assert done.returncode == 0, done.stdout + done.stderr
            sites["watkins"] = folder / "build" / "site"
        for name, site in sites.items():
            contact_sheet(shoot(browser, site, out / name), out / f"{name}.png")
            print(out / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
