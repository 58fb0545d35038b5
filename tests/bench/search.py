"""What the index of a real catalogue costs and weighs, and what a searcher waits for.

    python -m tests.bench.search [--rounds 2] [--queries 60] [--no-building] [--no-browser]

The reference for the building is a plain pass over the same table that reads its rows and writes them as JSON; ours
reads the table too, and writes every file. Both are CPU seconds of this process. The reference for a query is one file
of the same size over the same connection.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.conftest import SAMPLES
from tests.search.catalogue import queries, record, rows, table
from tests.search.shelf import ASK, put_index, serving, shelf

COUNT = 147_283
TARGETS = {
    "first tier against a plain pass": 3.0,
    "both tiers against a plain pass": 12.0,
    "CPU a record, all against a quarter": 1.3,
    "files": 5000,
    "MB of the first tier with its records": 15.0,
    "KB a query, median": 30,
    "KB a query, p95": 100,
    "ms cold, p95": 150,
    "ms warm, p95": 10,
    "ms warm without drawing, p95": 10,
    "MB of heap": 60,
    "ms cold from a disk, p95": 150,
}
LOAD = """(address) => new Promise((done) => {
  const start = performance.now(), script = document.createElement('script');
  script.src = address;
  script.onload = script.onerror = () => done(performance.now() - start);
  document.head.append(script);
})"""
LOOK = """async (query) => {
  await lantaiSearch.look(query);
  const start = performance.now();
  await lantaiSearch.look(query);
  return performance.now() - start;
}"""
READY = "#count[data-count]:not([data-count=''])"


def plain(data: bytes, folder: Path) -> float:
    """CPU seconds of reading the table and writing its rows as JSON."""
    start = time.process_time()
    with (folder / "rows.json").open("w", encoding="utf-8") as stream:
        json.dump(list(rows(data)), stream, ensure_ascii=False)
    return time.process_time() - start


def ours(data: bytes, folder: Path, *, whole: bool, part: int = 1) -> float:
    """CPU seconds of reading the table and writing the whole index; ``part`` takes every so many rows at the front."""
    start = time.process_time()
    given = islice(rows(data), COUNT // part)
    put_index(folder, [record(row, whole=whole) for row in given])
    return time.process_time() - start


def weight(folder: Path, parts: Iterable[str]) -> tuple[int, float]:
    """Number and MB of the files of some parts of the index."""
    found = [path.stat().st_size for part in parts for path in (folder / "search" / part).rglob("*.js")]
    return len(found), sum(found) / 1e6


def asked(browser: Browser, site: Path, asking: list[str]) -> dict[str, float]:
    """What a searcher waits for, and what comes over the line. Each question is asked in a browser of its own."""
    sizes, cold, warm, bare, disk, reference = [], [], [], [], [], []
    with serving(site, ahead=True) as (address, served):
        for query in asking:
            page = browser.new_context().new_page()
            page.goto(f"{address}search/")
            page.wait_for_selector(READY)
            before = len(served.sent)
            cold.append(page.evaluate(ASK, query)[0])
            size = sum(served.sent[before:])
            sizes.append(size / 1000)
            warm.append(min(page.evaluate(ASK, query)[0] for _ in range(2)))
            bare.append(page.evaluate(LOOK, query))
            (site / "assets" / "reference.js").write_bytes(b"//" + random.Random(size).randbytes(size).hex().encode())
            reference.append(page.evaluate(LOAD, f"{address}assets/reference.js?{len(cold)}"))
            page.context.close()
        page = browser.new_page()
        page.goto(f"{address}search/")
        page.wait_for_selector(READY)
        for query in asking:
            page.evaluate(ASK, query)
        session = page.context.new_cdp_session(page)
        session.send("HeapProfiler.collectGarbage")
        heap = session.send("Runtime.getHeapUsage")
    for query in asking:
        page = browser.new_context().new_page()
        page.goto(f"{(site / 'search/index.html').as_uri()}")
        page.wait_for_selector(READY)
        disk.append(page.evaluate(ASK, query)[0])
        page.context.close()
    print(f"one file of the same size: ms p50 {share(reference, 0.5):.0f}, p95 {share(reference, 0.95):.0f}")
    print(
        f"cold ms p50 {share(cold, 0.5):.0f}, warm ms p50 {share(warm, 0.5):.1f}, without drawing {share(bare, 0.5):.1f}"
    )
    return {
        "KB a query, median": share(sizes, 0.5),
        "KB a query, p95": share(sizes, 0.95),
        "ms cold, p95": share(cold, 0.95),
        "ms warm, p95": share(warm, 0.95),
        "ms warm without drawing, p95": share(bare, 0.95),
        "MB of heap": (heap["usedSize"] + heap.get("backingStorageSize", 0)) / 1e6,
        "ms cold from a disk, p95": share(disk, 0.95),
    }


def share(values: list[float], part: float) -> float:
    """The value that this part of them does not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--queries", type=int, default=60)
    parser.add_argument("--no-building", action="store_true")
    parser.add_argument("--no-browser", action="store_true")
    given = parser.parse_args()
    if not SAMPLES.is_dir():
        print("no real catalogue here: nothing measured")
        return 0
    data = table(SAMPLES)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        measured = {} if given.no_building else measure(data, folder, given.rounds)
        if CHROMIUM and not given.no_browser:
            records = [record(row) for row in rows(data)]
            asking = queries([one.title.zh for one in records], given.queries)
            site = shelf(folder / "site", records)
            del records
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
                measured |= asked(browser, site, asking)
                browser.close()
    for name, value in measured.items():
        print(f"{name:40} {value:8.2f}   target {TARGETS[name]}   {'ok' if value <= TARGETS[name] else 'MISSED'}")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


def measure(data: bytes, folder: Path, rounds: int) -> dict[str, float]:
    """Every number of the building."""
    reference = min(plain(data, folder) for _ in range(rounds + 1))
    first = min(ours(data, folder / "first", whole=False) for _ in range(rounds))
    quarter = min(ours(data, folder / "quarter", whole=True, part=4) for _ in range(rounds))
    both = min(ours(data, folder / "both", whole=True) for _ in range(rounds))
    _, size = weight(folder / "first", ("1", "r"))
    print(f"plain pass {reference:.2f} s, first tier {first:.2f} s, both {both:.2f} s, a quarter {quarter:.2f} s (CPU)")
    for name in ("1", "r", "2", "x", "f", "s"):
        print("  search/{}: {} files, {:.2f} MB".format(name, *weight(folder / "both", (name,))))
    return {
        "first tier against a plain pass": first / reference,
        "both tiers against a plain pass": both / reference,
        "CPU a record, all against a quarter": both / 4 / quarter,
        "files": weight(folder / "both", ("",))[0],
        "MB of the first tier with its records": size,
    }


if __name__ == "__main__":
    sys.exit(main())
