"""An edition for a booth with a page of every kind, and a browser that opens it from its folder without a network."""

from __future__ import annotations

from pathlib import Path

import yaml
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from tests.conftest import ROOT
from tests.whole.sites import EXHIBIT_YML, HEADER, lantai, picture, row, write_site

KIOSK_YML = """\
lantai: 1
welcome: {zh: 看展览，学档案法。, en: See and learn.}
pin: "2580"
gifts: 3
"""
PORTRAIT, LANDSCAPE = (1080, 1920), (1366, 768)
OUTREACH = ("law", "quizzes", "guides", "cases", "faq", "glossary", "events", "openings")
REDIRECTS = "lantai: 1\nredirects:\n - {old: items/a-0, new: items/a-1}\n"
WITHDRAWN = "lantai: 1\nitems:\n - {item: quay/A-9, slug: a-9, date: 2026-05-01, reason: 权利人要求, by: 王主任}\n"
PAGE_OF = {
    "front": "index.html",
    "hall": "halls/main/index.html",
    "exhibition": "exhibits/quay/index.html",
    "item": "items/a-1/index.html",
    "all": "all/index.html",
    "prose": "about/index.html",
    "search": "search/index.html",
    "laws": "law/index.html",
    "law": "law/sample-access/index.html",
    "version": "law/sample-access/2021-03-01/index.html",
    "changes": "law/sample-access/2026-06-09/changes/index.html",
    "cases": "cases/index.html",
    "case": "cases/mother-s-record/index.html",
    "faq": "faq/index.html",
    "glossary": "glossary/index.html",
    "quizzes": "quiz/index.html",
    "quiz": "quiz/using-records/index.html",
    "guides": "guides/index.html",
    "guide": "guides/marriage-record/index.html",
    "where": "guides/where/index.html",
    "choose": "guides/choose/index.html",
    "events": "events/index.html",
    "event": "events/archives-week-2026/index.html",
    "press": "events/archives-week-2026/press/index.html",
    "openings": "openings/index.html",
    "opening": "openings/2026-1/index.html",
    "visit": "visit/index.html",
    "giving": "giving/index.html",
    "contact": "contact/index.html",
    "sitemap": "sitemap/index.html",
}
"""A page of every kind that an edition has, by its path; a wall of more than 300 works has a further one, ``more``."""


def site_yml() -> str:
    """The sample site's house, with all that it tells of itself, and two halls; no covers for want of its pictures."""
    told = yaml.safe_load((ROOT / "content/site.yml").read_text(encoding="utf-8"))
    halls = [("main", "主厅", "Main Hall"), ("side", "侧厅", "Side Hall")]
    told["halls"] = [{"id": name, "title": {"zh": zh, "en": en}} for name, zh, en in halls]
    told["exhibitions"] = ["quay", "two"]
    return yaml.safe_dump(told, allow_unicode=True)


def make_edition(folder: Path, **changes: str) -> Path:
    """The edition of seven works in two exhibitions, one of which must go at the end of May 2027, with all the
    outreach of the sample site, a page that moved and a work that was taken down.
    """
    rows = [row(n, 地点="北门码头" if n % 2 else "南门码头") for n in range(1, 6)]
    table = (
        HEADER.rstrip()
        + ",使用期限\r\n"
        + "".join(f"{one.rstrip()},{'2027-05-31' if n == 2 else ''}\r\n" for n, one in enumerate(rows, start=1))
    )
    files: dict[str, str | bytes] = {
        "content/site.yml": site_yml(),
        "content/kiosk.yml": KIOSK_YML,
        "content/redirects.yml": REDIRECTS,
        "content/withdrawn.yml": WITHDRAWN,
        "exhibits/quay/items.csv": table,
        "exhibits/two/exhibit.yml": EXHIBIT_YML.replace("hall: main", "hall: side").replace("码头老照片", "桥"),
        "exhibits/two/items.csv": HEADER + row(6) + row(7),
        "exhibits/two/images/p6.jpg": picture(6),
        "exhibits/two/images/p7.jpg": picture(7),
        **changes,
    }
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
        self.page = self._window()

    def _window(self) -> Page:
        page = self.context.new_page()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        page.on("console", lambda line: self.faults.append(line.text) if line.type == "error" else None)
        return page

    def torn_away(self, then: str) -> None:
        """The window goes without a word, and another is opened at that time; the page's clock must be installed."""
        self.context.clock.set_system_time(then)
        self.page.close()
        self.page = self._window()

    def open(self, path: str = "index.html") -> Page:
        """A page of the edition, by its path."""
        self.page.goto((self.edition / path).as_uri())
        return self.page

    def touch_open(self, what: Locator) -> None:
        """Touch what opens another page, and wait until that page is there: a clock that is moved on before belongs to
        the page that is left.
        """
        with self.page.expect_navigation():
            what.click()

    def leave(self) -> None:
        """Nobody touches the screen any more until it is as at the start."""
        self.page.clock.run_for(140_000)
        self.page.wait_for_url("**/index.html#attract")
        self.page.locator("[data-attract]").wait_for(state="visible")

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
