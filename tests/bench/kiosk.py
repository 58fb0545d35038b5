"""What a visitor of a booth waits for: the search over a real catalogue, from the disk, in a browser that has just started.

    python -m tests.bench.kiosk [--queries 40]

The reference for a query is a script of the weight of its parts, read from the same disk in the same way.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from builder.kiosk import keyboard
from builder.model.address import Addresses
from builder.search import files
from tests.bench.search import LOAD, READY, share
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.kiosk import PORTRAIT, make_edition
from tests.conftest import SAMPLES
from tests.search.catalogue import queries, record, rows, table
from tests.search.shelf import ASK

BUDGET = 300
READ = "performance.getEntriesByType('resource').map(one => one.name).filter(name => name.includes('/search/'))"


def stock(edition: Path, records: list[object]) -> None:
    """Put the index and the keyboard of these records in the place of the edition's own, and say what they cost."""
    start = time.process_time()
    made = [*files(records, Addresses(urls="file"))]  # type: ignore[arg-type]
    index = time.process_time() - start
    start = time.process_time()
    keys = keyboard(records)  # type: ignore[arg-type]
    print(f"index {index:.1f} s CPU, keyboard {time.process_time() - start:.1f} s CPU, {len(keys.data) / 1000:.0f} KB")  # type: ignore[arg-type]
    for file in (*made, keys):
        target = edition / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)  # type: ignore[arg-type]


def asked(browser: Browser, edition: Path, asking: list[str]) -> tuple[list[float], list[float]]:
    """Milliseconds of each question in a browser of its own, and of a script of the same weight."""
    cold, reference = [], []
    for number, query in enumerate(asking):
        context = browser.new_context(viewport={"width": PORTRAIT[0], "height": PORTRAIT[1]}, offline=True)
        page = context.new_page()
        page.goto((edition / "search/index.html").as_uri())
        page.wait_for_selector(READY)
        before = set(page.evaluate(READ))
        cold.append(page.evaluate(ASK, query)[0])
        parts = [Path(name.removeprefix("file://")) for name in page.evaluate(READ) if name not in before]
        size = sum(part.stat().st_size for part in parts)
        same = edition / "assets" / f"reference-{number}.js"
        same.write_bytes(b"//" + random.Random(number).randbytes(size // 2).hex().encode())
        reference.append(page.evaluate(LOAD, same.as_uri()))
        same.unlink()
        context.close()
    return cold, reference


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--queries", type=int, default=40)
    given = parser.parse_args()
    if not (SAMPLES.is_dir() and CHROMIUM):
        print("no real catalogue or no Chromium here: nothing measured")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        records = [record(row) for row in rows(table(SAMPLES))]
        edition = make_edition(Path(scratch))
        stock(edition, records)  # type: ignore[arg-type]
        asking = queries([one.title.zh for one in records], given.queries)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            cold, reference = asked(browser, edition, asking)
            browser.close()
    print(f"{len(records)} records, {len(asking)} questions, from the disk")
    print(f"a script of the same weight: ms p50 {share(reference, 0.5):.0f}, p95 {share(reference, 0.95):.0f}")
    worst = share(cold, 0.95)
    print(
        f"kiosk search cold: ms p50 {share(cold, 0.5):.0f}, p95 {worst:.0f}   budget {BUDGET}   {'ok' if worst <= BUDGET else 'MISSED'}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
