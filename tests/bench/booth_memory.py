"""Does a booth work where the browser has 512 MB? Visits to the bundled edition, with the real catalogue behind its search.

    python -m tests.bench.booth_memory

Where the system lets it (Linux, root), the whole browser stands in a control group of 512 MB, with shared memory as a
machine of that size has it: nothing may be killed. Printed beside it: the most that all processes held together (PSS: a
page of memory shared by two counts half for each), and the same browser with an empty page. The browser of today counts
what it could give back; Chromium 109, the floor, is measured, too, where it was fetched.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.bench.kiosk import stock
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.kiosk import LANDSCAPE, PORTRAIT
from tests.browser.oldest import oldest
from tests.conftest import ROOT, SAMPLES
from tests.search.catalogue import record, rows, table
from tests.whole.sites import lantai

BAR = 512
"""Megabytes (2**20)."""
VISITS = 2
GROUPS = Path("/sys/fs/cgroup/memory")
SMALL = 'mount -t tmpfs -o size=256m tmpfs /dev/shm && echo $$ > "$0/tasks" && exec "$@"'
"""Shared memory is half of the machine's, and the browser's caches follow it."""
DEEP = "items/900001-zp.2026.y-001-001/index.html"
PAGES = (
    "exhibits/wenjian-lvcheng/index.html",
    "all/index.html",
    "law/index.html",
    "guides/index.html",
    "faq/index.html",
)


def family(first: int) -> Iterator[int]:
    """A process and those that it started, and theirs."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except (OSError, ValueError):
            continue  # it has ended
    found = [first]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    yield from found


def megabytes(first: int) -> float:
    """What a process and its descendants hold together."""
    total = 0
    for one in family(first):
        try:
            told = Path(f"/proc/{one}/smaps_rollup").read_text()
        except OSError:
            continue  # it has ended
        total += sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Pss:"))
    return total / 1024


class Watch:
    """The most that was held since the last look."""

    def __init__(self, process: int) -> None:
        self.process, self.most, self.on = process, 0.0, True
        self.thread = threading.Thread(target=self._look, daemon=True)
        self.thread.start()

    def _look(self) -> None:
        while self.on:
            self.most = max(self.most, megabytes(self.process))
            time.sleep(0.1)

    def told(self) -> float:
        """The most, and begin again."""
        time.sleep(0.5)
        most, self.most = self.most, 0.0
        return most


@contextmanager
def capped() -> Iterator[Path | None]:
    """A control group with the bar as its limit; none where this system makes none."""
    group = GROUPS / f"lantai-booth-{os.getpid()}"
    try:
        group.mkdir()
        (group / "memory.limit_in_bytes").write_text(f"{BAR}M")
    except OSError:
        yield None
        return
    yield group
    time.sleep(1)  # until the last process is gone
    group.rmdir()


@contextmanager
def browser(program: str, scratch: Path, size: tuple[int, int], group: Path | None) -> Iterator[tuple[Page, Watch]]:
    """A Chromium of its own, within the group, and a watch over it."""
    switches = [*FLAGS, "--headless", "--remote-debugging-port=0", f"--user-data-dir={scratch}"]
    small = ["unshare", "-m", "sh", "-c", SMALL, str(group)] if group else []
    started = subprocess.Popen([*small, program, *switches, "about:blank"], stderr=subprocess.DEVNULL)
    port = scratch / "DevToolsActivePort"
    while not port.is_file() or not port.read_text().strip():
        assert started.poll() is None
        time.sleep(0.1)
    watch = Watch(started.pid)
    with sync_playwright() as playwright:
        driven = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port.read_text().split()[0]}")
        page = driven.contexts[0].pages[0]
        page.set_viewport_size({"width": size[0], "height": size[1]})
        yield page, watch
        watch.on = False
        driven.close()
    started.terminate()
    started.wait()


def visit(page: Page, edition: Path) -> Iterator[str]:
    """What one visitor does, step by step."""
    page.goto((edition / "index.html").as_uri())
    page.locator(".tile").first.wait_for()
    yield "start"
    page.goto((edition / DEEP).as_uri())
    for _ in range(7):
        page.locator("[data-in]").click()
        page.wait_for_timeout(500)
    box = page.locator(".lens").bounding_box()
    assert box
    for n in range(8):
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * (0.1 if n % 2 else 0.8), box["y"] + box["height"] * 0.1, steps=5)
        page.mouse.up()
        page.wait_for_timeout(300)
    yield "deep zoom"
    page.goto((edition / "exhibits/tuibu-xinghe/index.html").as_uri())
    for part in range(20):
        page.evaluate("part => scrollTo(0, part * innerHeight)", part)
        page.wait_for_timeout(100)
    tour = page.locator("[data-tour] [data-on]").first
    for _ in range(4):
        tour.click()
        page.wait_for_timeout(300)
    yield "exhibition and tour"
    for path in PAGES:
        page.goto((edition / path).as_uri())
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        page.wait_for_timeout(300)
    yield "wall, law, guides"
    page.goto((edition / "search/index.html").as_uri())
    page.locator(".keys").wait_for()
    for key in "dangan":
        page.locator(f".key:text-is('{key}')").click()
    page.locator(".candidate").first.click()
    page.locator(".key.send").click()
    page.locator("#count[data-count]").wait_for()
    page.wait_for_timeout(500)
    yield "search"


def measure(program: str, edition: Path, size: tuple[int, int]) -> None:
    """Print what each step took at most, and whether anything was killed."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch, capped() as group:
        with browser(program, Path(scratch), size, group) as (page, watch):
            version = page.evaluate("navigator.userAgent.match(/Chrome[/](\\d+)/)[1]")
            name = f"Chromium {version}, {size[0]}×{size[1]}"
            empty, worst = watch.told(), 0.0
            for number in range(VISITS):
                told = {step: watch.told() for step in visit(page, edition)}
                worst = max(worst, *told.values())
                print(
                    f"{name}, visit {number + 1}: MB {', '.join(f'{step} {most:.0f}' for step, most in told.items())}"
                )
        print(f"{name}: empty page {empty:.0f} MB, most {worst:.0f} MB", end="   ")
        if group is None:
            print(f"bar {BAR} (no control group here) {'ok' if worst <= BAR else 'MISSED'}")
            return
        used = int((group / "memory.max_usage_in_bytes").read_text()) / 2**20
        killed = int((group / "memory.oom_control").read_text().split()[-1])
        print(f"within {BAR} MB: held {used:.0f}, killed {killed}   {'ok' if not killed else 'MISSED'}")


def main() -> int:
    """Measure and print."""
    if not CHROMIUM or not Path("/proc/self/smaps_rollup").is_file():
        print("no Chromium here, or a system that does not tell what processes share: nothing measured")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        edition = Path(scratch) / "booth"
        done = lantai("kiosk", ROOT, "--out", edition)
        if done.returncode:
            print(f"the bundled edition cannot be made here: {done.stdout.strip().splitlines()[-1]}")
            return 0
        if SAMPLES.is_dir():
            stock(edition, [record(row) for row in rows(table(SAMPLES))])
        for program in filter(None, (CHROMIUM, oldest())):
            for size in (PORTRAIT, LANDSCAPE):
                measure(program, edition, size)
    return 0


if __name__ == "__main__":
    sys.exit(main())
