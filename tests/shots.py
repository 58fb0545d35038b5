"""Screenshots of every page kind, for people to look at: into build/shots, with contact sheets.

    python -m tests.shots [FOLDER]

The bundled exhibitions, and a plain photograph exhibition where real input is there, at a phone, a desk, a wall and a
portrait kiosk, in Chinese and English; every block of the pattern page by itself; the modes of reading.
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
from datetime import date
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from builder import pipeline, plugin, surroundings
from builder.order import Order
from builder.writing import held
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.conftest import ROOT, SAMPLES
from tests.whole.sites import lantai

SIZES = ((390, 844), (1280, 800), (1920, 1080), (1080, 1920))
WHOLE = (390, 1280)
MODES = ("large", "huge", "contrast", "simple", "forced", "plain-html", "paper")
SHEET_WIDTH, THUMB_WIDTH, GAP, MOST_HIGH = 2000, 320, 12, 5
SCROLLED = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight) { scrollTo({ top: y, behavior: "instant" }); await new Promise(done => setTimeout(done, 80)); }
  scrollTo({ top: 0, behavior: "instant" });
  for (let n = 0; n < 50 && ![...document.images].every(one => one.complete); n++) await new Promise(done => setTimeout(done, 100));
}"""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder's address on loopback."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    class Patient(http.server.ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """A browser that leaves before a picture has come is no fault."""

    server = Patient(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
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


def shoot(browser: Browser, site: Path, out: Path) -> dict[str, list[Path]]:
    """Every page at every size, the top of it, and on a phone and a desk the whole of it; by the name of a sheet."""
    out.mkdir(parents=True, exist_ok=True)
    made: dict[str, list[Path]] = {}
    with served(site) as address:
        for width, height in SIZES:
            page = browser.new_page(viewport={"width": width, "height": height})
            for path in paths(site):
                name = f"{path.strip('/').replace('/', '-') or 'front'}-{width}"
                _open(page, address + path)
                made.setdefault(str(width), []).append(_picture(page, out / f"{name}.jpg"))
                if width in WHOLE:
                    page.evaluate(SCROLLED)
                    made.setdefault(f"{width}-whole", []).append(_picture(page, out / f"{name}-whole.jpg", whole=True))
            page.close()
    return made


def shoot_modes(browser: Browser, site: Path, out: Path) -> list[Path]:
    """Four kinds of pages as readers may want them: large and huge type, strong contrast, plain, the system's own
    colours, without script, on paper.
    """
    out.mkdir(parents=True, exist_ok=True)
    made = []
    items = json.loads((site / "data/items.json").read_text(encoding="utf-8"))
    kinds = {
        "front": "",
        "show": f"exhibits/{items[0]['exhibition']}/",
        "work": f"items/{items[0]['slug']}/",
        "wall": "all/",
    }
    with served(site) as address:
        for mode in MODES:
            for width, height in SIZES[:2]:
                context = browser.new_context(
                    viewport={"width": width, "height": height},
                    forced_colors="active" if mode == "forced" else None,
                    java_script_enabled=mode != "plain-html",
                )
                context.add_init_script(f"try {{ localStorage.setItem('lantai-modes', '{mode}') }} catch (none) {{}}")
                page = context.new_page()
                if mode == "paper":
                    page.emulate_media(media="print")
                for name, path in kinds.items():
                    _open(page, address + path)
                    made.append(_picture(page, out / f"{name}-{mode}-{width}.jpg", whole=mode == "paper"))
                context.close()
    return made


def shoot_blocks(browser: Browser, draft: Path, out: Path) -> list[Path]:
    """Every kind of block by itself, from the pattern page of the draft, in both languages and at every size."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    with served(draft) as address:
        for width, height in SIZES:
            page = browser.new_page(viewport={"width": width, "height": height})
            for language, path in (("zh", "_patterns/"), ("en", "en/_patterns/")):
                _open(page, address + path)
                page.evaluate("document.querySelectorAll('.draft').forEach(mark => mark.remove())")
                page.evaluate(SCROLLED)
                for n, block in enumerate(page.locator(".pattern").all(), start=1):
                    target = out / f"{n:02}-{language}-{width}.jpg"
                    block.screenshot(path=target, type="jpeg", quality=82)
                    made.append(target)
            page.close()
    return made


def _open(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")


def _picture(page: Page, target: Path, *, whole: bool = False) -> Path:
    page.screenshot(path=target, full_page=whole, type="jpeg", quality=82)
    return target


def contact_sheet(shots: list[Path], target: Path, thumb: int = THUMB_WIDTH) -> None:
    """All of them in rows, small; of a very high one the upper part."""
    columns = SHEET_WIDTH // (thumb + GAP)
    thumbs = []
    for shot in shots:
        with Image.open(shot) as image:
            upper = image.convert("RGB").crop((0, 0, image.width, min(image.height, image.width * MOST_HIGH)))
            thumbs.append(upper.resize((thumb, max(1, upper.height * thumb // upper.width))))
    rows = [thumbs[n : n + columns] for n in range(0, len(thumbs), columns)]
    sheet = Image.new("RGB", (SHEET_WIDTH, sum(max(t.height for t in row) + GAP for row in rows)), "#777777")
    top = 0
    for row in rows:
        for number, one in enumerate(row):
            sheet.paste(one, (number * (thumb + GAP), top))
        top += max(one.height for one in row) + GAP
    sheet.save(target)
    print(target)


def draft_of(folder: Path, out: Path) -> Path:
    """The draft of a site folder, which alone has the pattern page."""
    order = Order(folder=folder, out=out, as_of=date(2026, 6, 9), draft=True, with_print=False)
    with held(order.out):
        outcome = pipeline.build(order, surroundings.tools(folder, lambda *_: None), plugin.render)
    assert outcome.published, [problem.message("en") for problem in outcome.problems]
    return outcome.folder


def plain_photographs(scratch: Path) -> Path:
    """A site of somebody else's photographs as they come in."""
    folder = scratch / "plain"
    for step in (["new", folder], ["import", SAMPLES / "watkins", folder], ["build", folder]):
        done = lantai(*step)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder / "build/site"


def main() -> int:
    """Shoot what is built in build/site, its blocks and modes, and watkins where it is there."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "shots"
    if not CHROMIUM:
        print("Chromium is not installed: no screenshots")
        return 3
    shutil.rmtree(out, ignore_errors=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as scratch:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        bundled = ROOT / "build/site"
        sites = {"bundled": bundled}
        if (SAMPLES / "watkins").is_dir():
            sites["watkins"] = plain_photographs(Path(scratch))
        for name, site in sites.items():
            for sheet, made in shoot(browser, site, out / name).items():
                contact_sheet(made, out / f"{name}-{sheet}.png")
        contact_sheet(shoot_modes(browser, bundled, out / "modes"), out / "modes.png", 240)
        blocks = shoot_blocks(browser, draft_of(ROOT, ROOT / "build"), out / "blocks")
        contact_sheet(blocks, out / "blocks.png", 240)
    return 0


if __name__ == "__main__":
    sys.exit(main())
