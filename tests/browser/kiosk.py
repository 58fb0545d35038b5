"""An edition for a booth with a page of every kind, and a browser that opens it from its folder without a network."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import ROOT
from tests.whole.sites import HEADER, lantai, row, write_site

KIOSK_YML = """\
lantai: 1
welcome: {zh: 看展览，学档案法。, en: See and learn.}
pin: "2580"
gifts: 3
"""
PORTRAIT, LANDSCAPE = (1080, 1920), (1366, 768)
OUTREACH = ("law", "quizzes", "guides", "cases", "faq", "glossary", "events")


def make_edition(folder: Path, **changes: str) -> Path:
    """The edition of five works, one of which must go at the end of May 2027, with all the outreach of the sample site."""
    rows = [row(n, 地点="北门码头" if n % 2 else "南门码头") for n in range(1, 6)]
    table = (
        HEADER.rstrip()
        + ",使用期限\r\n"
        + "".join(f"{one.rstrip()},{'2027-05-31' if n == 2 else ''}\r\n" for n, one in enumerate(rows, start=1))
    )
    files: dict[str, str | bytes] = {"content/kiosk.yml": KIOSK_YML, "exhibits/quay/items.csv": table, **changes}
    for name in OUTREACH:
        for path in sorted((ROOT / "content" / name).rglob("*")):
            if path.is_file():
                files[path.relative_to(ROOT).as_posix()] = path.read_bytes()
    done = lantai("kiosk", write_site(folder, rows, files), "--as-of", "2026-06-01")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "build" / "kiosk"


class Booth:
    """A touch screen before the edition. Every request and every fault of a page is noted."""

    def __init__(self, browser: Browser, edition: Path, size: tuple[int, int] = PORTRAIT, script: str = "") -> None:
        self.edition = edition
        self.context: BrowserContext = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, has_touch=True, offline=True
        )
        if script:
            self.context.add_init_script(script)
        self.requests: list[str] = []
        self.faults: list[str] = []
        self.page: Page = self.context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        self.page.on("console", lambda line: self.faults.append(line.text) if line.type == "error" else None)

    def open(self, path: str = "index.html") -> Page:
        """A page of the edition, by its path."""
        self.page.goto((self.edition / path).as_uri())
        return self.page

    def enter_staff(self) -> None:
        """Hold the corner for five seconds and enter the digits; the page's clock must be installed."""
        width = self.page.viewport_size["width"]
        self.page.mouse.move(width - 20, 20)
        self.page.mouse.down()
        self.page.clock.run_for(5100)
        self.page.mouse.up()
        for digit in "2580":
            self.page.locator(".pin-key", has_text=digit).click()
        self.page.locator(".staff-part").first.wait_for()

    def close(self) -> None:
        self.context.close()


def pages_of(edition: Path) -> list[str]:
    """Every page of the edition that visitors may open, by path."""
    paths = (path.relative_to(edition).as_posix() for path in edition.rglob("*.html"))
    return sorted(path for path in paths if path not in {"404.html", "kiosk-check.html"})
